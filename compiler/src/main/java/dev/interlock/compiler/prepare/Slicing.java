package dev.interlock.compiler.prepare;

import dev.interlock.compiler.system.Question;
import dev.interlock.compiler.system.TransitionSystem;
import java.util.ArrayList;
import java.util.List;

/**
 * Slices a system to what a question can depend on (after Weiser, ICSE 1981): one slice for each of the goal's aims, save that aims of which
 * the cones are nearly the same share one. So parts of a system that have nothing to do with each other are asked about one by
 * one, even by a question that is about all of them.
 */
public final class Slicing {
    private final TransitionSystem system;
    private final Question question;
    private final Reads reads = new Reads();
    private final List<Part> parts = new ArrayList<>();

    private record Part(Aim aim, Cone cone) {}

    private Slicing(TransitionSystem system, Question question) {
        this.system = system;
        this.question = question;
    }

    /** The slices, in the order of the goal's aims; none where nothing can ever reach it. */
    public static List<Slice> of(TransitionSystem system, Question question) {
        Slicing slicing = new Slicing(system, question);
        Aims.of(system, question.reaching(), slicing.reads).forEach(slicing::add);
        return slicing.parts.stream().map(slicing::cut).toList();
    }

    private void add(Aim aim) {
        Part added = new Part(aim, Influence.of(system, aim, reads));
        for (int i = 0; i < parts.size(); i++) {
            if (isNear(parts.get(i).cone, added.cone)) {
                Part near = parts.remove(i);
                Aim both = near.aim.or(aim);
                parts.add(i, new Part(both, Influence.of(system, both, reads)));
                return;
            }
        }
        parts.add(added);
    }

    /** Whether the two together are hardly larger than the larger. */
    private static boolean isNear(Cone one, Cone other) {
        int larger = Math.max(one.size(), other.size());
        int together = one.size() + other.size() - one.shared(other);
        return 4 * together <= 5 * larger;
    }

    private Slice cut(Part part) {
        return Cutting.of(system, part.cone, question, part.aim, reads);
    }
}
