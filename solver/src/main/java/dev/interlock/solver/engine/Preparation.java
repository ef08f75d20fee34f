package dev.interlock.solver.engine;

import dev.interlock.compiler.prepare.Slice;
import dev.interlock.compiler.prepare.SliceCheck;
import dev.interlock.compiler.prepare.Slicing;
import dev.interlock.compiler.system.Question;
import dev.interlock.compiler.system.TransitionSystem;
import dev.interlock.solver.budget.Budget;
import dev.interlock.solver.failure.SolverDisagreement;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** Decides whether engines are to look at slices of a system or at all of it. */
final class Preparation {
    private final Grounds grounds;
    private final Question question;
    private final Budget budget;

    Preparation(Grounds grounds, Question question, Budget budget) {
        this.grounds = grounds;
        this.question = question;
        this.budget = budget;
    }

    /** Those who answer a question about finite runs. */
    Answering reaching(Ground ground) {
        if (StateSpace.of(ground.system()).isSurveyable()) {
            return new Engines(ground, question, budget);
        }
        List<Slice> slices = Slicing.of(ground.system(), question);
        return isWorthwhile(slices, ground.system()) ? sliced(ground, slices) : new Engines(ground, question, budget);
    }

    /** Those who look at slices, be they ever so small or large. */
    Answering sliced(Ground ground) {
        return sliced(ground, Slicing.of(ground.system(), question));
    }

    private Answering sliced(Ground ground, List<Slice> slices) {
        SliceCheck.complaint(ground.system(), question, slices).ifPresent(complaint -> {
            throw new SolverDisagreement("slices of `" + ground.system().name() + "` for `" + question.name()
                    + "` are none: " + complaint);
        });
        Map<TransitionSystem, SliceWork> works = new IdentityHashMap<>();
        List<SliceWork> parts = new ArrayList<>();
        for (Slice slice : slices) {
            SliceWork work = works.computeIfAbsent(
                    slice.system(), system -> new SliceWork(slice, grounds.of(question, slice), budget));
            parts.add(work.forTwin(slice));
        }
        return new Sliced(ground, parts, question, budget);
    }

    /** Slices are much smaller, or one that is not stands for all the others. */
    private static boolean isWorthwhile(List<Slice> slices, TransitionSystem whole) {
        boolean alike = slices.size() > 1
                && slices.stream().allMatch(slice -> slice.system() == slices.get(0).system());
        return alike || slices.stream().allMatch(slice -> isMuchSmaller(slice, whole));
    }

    /** What is left is asked about apart from other questions, so it has to be a good deal less. */
    private static boolean isMuchSmaller(Slice slice, TransitionSystem whole) {
        int left = slice.variables().size() + slice.commands().size();
        return !slice.variables().isEmpty()
                && 4 * left <= 3 * (whole.variables().size() + whole.commands().size());
    }
}
