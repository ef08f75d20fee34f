package dev.interlock.solver.export;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The user's names as identifiers of a programming language: letters, digits and underscores, each once. */
final class Identifiers {
    private final Set<String> taken;
    private final Map<Object, String> given = new HashMap<>();

    /** @param reserved words that mean something in the language */
    Identifiers(Set<String> reserved) {
        this.taken = new HashSet<>(reserved);
    }

    /** The same one for the same thing, always. */
    String of(Object thing, String wanted) {
        return given.computeIfAbsent(thing, key -> fresh(wanted));
    }

    /** One that nothing else has. */
    String fresh(String wanted) {
        String plain = wanted.replaceAll("[^A-Za-z0-9_]+", "_").replaceAll("_+$", "").replaceAll("__+", "_");
        String start = plain.isEmpty() || !Character.isLetter(plain.charAt(0)) ? "v_" + plain : plain;
        String name = start;
        for (int i = 2; !taken.add(name); i++) {
            name = start + "_" + i;
        }
        return name;
    }
}
