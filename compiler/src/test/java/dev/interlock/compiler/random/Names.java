package dev.interlock.compiler.random;

import java.util.ArrayList;
import java.util.List;

/** What may be mentioned at one place of a random policy. */
record Names(
        List<String> numbers,
        List<String> truths,
        List<String> nodes,
        List<String> zones,
        List<String> functions,
        List<String> unknowns,
        boolean seesOld) {
    static final Names SHARED =
            new Names(List.of("x"), List.of("b"), List.of("1", "2"), List.of("c"), List.of(), List.of(), false);

    private static List<String> and(List<String> names, String name) {
        List<String> more = new ArrayList<>(names);
        more.add(name);
        more.add(name);
        return List.copyOf(more);
    }

    Names andNumber(String name) {
        return new Names(and(numbers, name), truths, nodes, zones, functions, unknowns, seesOld);
    }

    Names andTruth(String name) {
        return new Names(numbers, and(truths, name), nodes, zones, functions, unknowns, seesOld);
    }

    Names andNode(String name) {
        return new Names(numbers, truths, and(nodes, name), zones, functions, unknowns, seesOld);
    }

    Names andZone(String name) {
        return new Names(numbers, truths, nodes, and(zones, name), functions, unknowns, seesOld);
    }

    Names andFunction(String name) {
        return new Names(numbers, truths, nodes, zones, and(functions, name), unknowns, seesOld);
    }

    /** What may be unknown; {@code u} stands for the elements of an array. */
    Names andUnknown(String name) {
        return new Names(numbers, truths, nodes, zones, functions, and(unknowns, name), seesOld);
    }

    Names withoutOld() {
        return new Names(numbers, truths, nodes, zones, functions, unknowns, false);
    }

    Names withOld() {
        return new Names(numbers, truths, nodes, zones, functions, unknowns, true);
    }
}
