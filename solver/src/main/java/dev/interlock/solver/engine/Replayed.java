package dev.interlock.solver.engine;

import dev.interlock.compiler.interpret.Candidate;
import dev.interlock.compiler.interpret.Hurrying;
import dev.interlock.compiler.interpret.Replay;
import dev.interlock.compiler.interpret.Run;
import dev.interlock.compiler.interpret.Thinning;
import dev.interlock.compiler.system.Question;
import dev.interlock.compiler.system.TransitionSystem;
import dev.interlock.solver.failure.SolverDisagreement;

/** What engines claim, executed by the interpreter. */
final class Replayed {
    private Replayed() {}

    /**
     * The run of a candidate, without those who act in it for nothing, and no longer than it takes.
     *
     * @throws SolverDisagreement when it is no such run
     */
    static Run run(TransitionSystem system, Question question, Candidate candidate) {
        confirmed(system, question, candidate);
        Candidate thinned = Thinning.of(system, question, candidate);
        return confirmed(system, question, Hurrying.of(system, question, thinned));
    }

    private static Run confirmed(TransitionSystem system, Question question, Candidate candidate) {
        return Replay.of(system, question, candidate).accept(new Replay.Result.Visitor<>() {
            @Override
            public Run confirmed(Replay.Confirmed result) {
                return result.run();
            }

            @Override
            public Run refuted(Replay.Refuted result) {
                throw new SolverDisagreement("the run found for `" + question.name() + "` of `" + system.name()
                        + "` is none: " + result.reason() + "; " + candidate);
            }
        });
    }
}
