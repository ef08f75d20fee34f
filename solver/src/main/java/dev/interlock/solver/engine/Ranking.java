package dev.interlock.solver.engine;

import dev.interlock.compiler.system.Term;
import dev.interlock.solver.reduction.Guesses;
import dev.interlock.solver.reduction.Rounds;
import dev.interlock.solver.reduction.Ruler;
import dev.interlock.solver.verdict.Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Proofs that something grows smaller from round to round and cannot do so for ever: where no number bounds the rounds. */
final class Ranking {
    private Ranking() {}

    /** What to try, the likeliest first. */
    static List<Attempt> attempts(LoopTask task) {
        List<Attempt> attempts = new ArrayList<>();
        for (Term measure : new Guesses(task.scope(), task.goal()).single()) {
            Arrays.stream(Rounds.values()).forEach(rounds -> attempts.add(attempt(task, rounds, measure)));
        }
        return attempts;
    }

    private static Attempt attempt(LoopTask task, Rounds rounds, Term measure) {
        return new Attempt(
                () -> LoopTask.states(Ruler.of(task.scope(), task.question(), task.goal(), rounds, measure)),
                inner -> new Certificate.Ranked(rounds, measure, inner));
    }
}
