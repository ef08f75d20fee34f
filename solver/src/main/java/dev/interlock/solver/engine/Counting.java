package dev.interlock.solver.engine;

import dev.interlock.solver.reduction.Counter;
import dev.interlock.solver.reduction.Rounds;
import dev.interlock.solver.verdict.Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Proofs that something happens at most so often once the world is quiet, for growing numbers. */
final class Counting {
    private static final int[] NUMBERS = {1, 2, 3, 5, 8, 13, 21};

    private Counting() {}

    /** What to try, in this order; what only bounds fair rounds comes after what needs no fairness. */
    static List<Attempt> attempts(LoopTask task) {
        List<Attempt> attempts = new ArrayList<>();
        IntStream numbers = Arrays.stream(NUMBERS);
        numbers.forEach(most -> Arrays.stream(Rounds.values())
                .forEach(rounds -> attempts.add(attempt(task, rounds, most))));
        return attempts;
    }

    private static Attempt attempt(LoopTask task, Rounds rounds, int most) {
        return new Attempt(
                () -> LoopTask.states(Counter.of(task.scope(), task.question(), task.goal(), rounds, most)),
                inner -> new Certificate.Counted(rounds, most, inner));
    }

    /** The largest number of rounds that is ever tried. */
    static int largest() {
        return NUMBERS[NUMBERS.length - 1];
    }
}
