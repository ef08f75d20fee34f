package dev.interlock.solver.engine;

import dev.interlock.compiler.interpret.Judgement;
import dev.interlock.compiler.interpret.Lasso;
import dev.interlock.compiler.interpret.LassoCandidate;
import dev.interlock.compiler.interpret.LassoReplay;
import dev.interlock.compiler.interpret.Members;
import dev.interlock.compiler.system.Goal;
import dev.interlock.compiler.system.Question;
import dev.interlock.solver.failure.SolverDisagreement;
import dev.interlock.solver.reduction.Reduced;
import dev.interlock.solver.relation.Scope;
import dev.interlock.solver.verdict.Outcome;

/** A question about the infinite runs in which only some agents act. */
public record LoopTask(Question question, Goal.Looping goal, Scope scope) {

    /** What every engine for states is given. */
    static Task states(Reduced reduced) {
        return Task.of(reduced.question(), reduced.scope());
    }

    /**
     * What the candidate comes to when the interpreter executes it.
     *
     * @param depth up to where none was found before
     * @throws SolverDisagreement when it is no such run
     */
    Outcome judged(LassoCandidate candidate, int depth) {
        return LassoReplay.of(scope.system(), question, Members.of(scope.agents()), candidate)
                .accept(new Judgement.Visitor<Lasso, Outcome>() {
                    @Override
                    public Outcome confirmed(Judgement.Confirmed<Lasso> judgement) {
                        return new Outcome.Reached(judgement.witness());
                    }

                    @Override
                    public Outcome refuted(Judgement.Refuted<Lasso> judgement) {
                        throw new SolverDisagreement("the run without end found for `" + question.name() + "` of `"
                                + scope.system().name() + "` is none: " + judgement.reason() + "; " + candidate);
                    }

                    @Override
                    public Outcome open(Judgement.Open<Lasso> judgement) {
                        return new Outcome.Unknown(depth, judgement.gap());
                    }
                });
    }
}
