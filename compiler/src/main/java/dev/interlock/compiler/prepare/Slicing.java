package dev.interlock.compiler.prepare;

import dev.interlock.compiler.system.Question;
import dev.interlock.compiler.system.TransitionSystem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Slices a system to what a question can depend on (after Weiser, ICSE 1981): one slice for each of the goal's aims, save that aims of which
 * the cones are nearly the same share one. So parts of a system that have nothing to do with each other are asked about one by
 * one, even by a question that is about all of them. Where instances are identical, so are their slices (after Emerson and Sistla,
 * Symmetry and Model Checking, 1996): one system stands for all of them.
 */
public final class Slicing {
    /** Whom it pays to compare with others. */
    private static final int MOST_COMPARED = 2_000;

    private final TransitionSystem system;
    private final Question question;
    private final Comparing comparing;
    private final Reads reads = new Reads();
    private final List<Part> parts = new ArrayList<>();

    /** @param twins who is who in each other part that is just like this one */
    private record Part(Aim aim, Cone cone, List<Twins.Match> twins) {}

    private interface Comparing {
        Optional<Twins.Match> compare(Part part, Aim aim, Cone cone);
    }

    private Slicing(TransitionSystem system, Question question, Comparing comparing) {
        this.system = system;
        this.question = question;
        this.comparing = comparing;
    }

    /** The slices, in the order of the goal's aims; none where nothing can ever reach it. */
    public static List<Slice> of(TransitionSystem system, Question question) {
        List<Slice> slices = slices(system, question, Slicing::compared);
        boolean right = SliceCheck.complaint(system, question, slices).isEmpty();
        return right ? slices : slices(system, question, (part, aim, cone) -> Optional.empty());
    }

    private static Optional<Twins.Match> compared(Part part, Aim aim, Cone cone) {
        return cone.size() > MOST_COMPARED ? Optional.empty() : Twins.of(part.aim, part.cone, aim, cone);
    }

    private static List<Slice> slices(TransitionSystem system, Question question, Comparing comparing) {
        Slicing slicing = new Slicing(system, question, comparing);
        Aims.of(system, question.reaching(), slicing.reads).forEach(slicing::add);
        return slicing.merged().stream().flatMap(part -> slicing.cut(part).stream()).toList();
    }

    private void add(Aim aim) {
        Cone cone = Influence.of(system, aim, reads);
        for (Part part : parts) {
            Optional<Twins.Match> match = comparing.compare(part, aim, cone);
            if (match.isPresent()) {
                part.twins.add(match.get());
                return;
            }
        }
        parts.add(new Part(aim, cone, new ArrayList<>()));
    }

    /** Those that are nearly the same share one, if their twins do. */
    private List<Part> merged() {
        List<Part> merged = new ArrayList<>();
        parts.forEach(part -> merge(part, merged));
        return merged;
    }

    private void merge(Part part, List<Part> merged) {
        for (int i = 0; i < merged.size(); i++) {
            Optional<Part> both = together(merged.get(i), part);
            if (both.isPresent()) {
                merged.set(i, both.get());
                return;
            }
        }
        merged.add(part);
    }

    private Optional<Part> together(Part one, Part other) {
        if (!isNear(one.cone, other.cone) || one.twins.size() != other.twins.size()) {
            return Optional.empty();
        }
        Aim both = one.aim.or(other.aim);
        Cone cone = Influence.of(system, both, reads);
        List<Twins.Match> larger = one.cone.size() < other.cone.size() ? other.twins : one.twins;
        return Optional.of(new Part(both, cone, larger))
                .filter(part -> larger.stream().allMatch(match -> match.covers(cone)));
    }

    /** Whether the two together are hardly larger than the larger. */
    private static boolean isNear(Cone one, Cone other) {
        int larger = Math.max(one.size(), other.size());
        int together = one.size() + other.size() - one.shared(other);
        return 4 * together <= 5 * larger;
    }

    private List<Slice> cut(Part part) {
        Slice slice = Cutting.of(system, part.cone, question, part.aim, reads);
        List<Slice> all = new ArrayList<>(List.of(slice));
        part.twins.forEach(match -> all.add(slice.twin(match)));
        return all;
    }
}
