package dev.interlock.solver.engine;

import dev.interlock.compiler.explore.Explorer;
import dev.interlock.compiler.explore.Limits;
import dev.interlock.compiler.interpret.Listing;
import dev.interlock.compiler.interpret.State;
import dev.interlock.compiler.system.TransitionSystem;
import dev.interlock.solver.budget.Patience;
import dev.interlock.solver.failure.SolverLost;
import dev.interlock.solver.relation.Scope;
import dev.interlock.solver.relation.StepRelation;
import dev.interlock.solver.z3.CheckResult;
import dev.interlock.solver.z3.Session;

/** Whether there is a state in which a system can start. */
public sealed interface Start {
    <R> R accept(Visitor<R> visitor);

    record Possible() implements Start {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.possible(this);
        }
    }

    record Impossible() implements Start {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.impossible(this);
        }
    }

    /** @param reason in a user's words */
    record Undecided(String reason) implements Start {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.undecided(this);
        }
    }

    interface Visitor<R> {
        R possible(Possible start);

        R impossible(Impossible start);

        R undecided(Undecided start);
    }

    /** By listing them where they are few, else by the solver. */
    static Start of(TransitionSystem system, Patience patience) {
        Listing<State> starts = new Explorer(system, limits(patience)).starts();
        if (!starts.items().isEmpty()) {
            return new Possible();
        }
        try {
            return starts.isComplete() ? new Impossible() : solved(system, patience);
        } catch (SolverLost lost) {
            return new Undecided(lost.getMessage());
        }
    }

    private static Limits limits(Patience patience) {
        return new Limits(Limits.SMALL.states(), Limits.SMALL.attempts(), patience::isOver);
    }

    private static Start solved(TransitionSystem system, Patience patience) {
        StepRelation relation = StepRelation.of(Scope.everyone(system));
        try (Session session = Session.open(patience)) {
            session.assume(relation.initial(), 0);
            return session.check().accept(new CheckResult.Visitor<>() {
                @Override
                public Start sat(CheckResult.Sat result) {
                    return new Possible();
                }

                @Override
                public Start unsat(CheckResult.Unsat result) {
                    return new Impossible();
                }

                @Override
                public Start unknown(CheckResult.Unknown result) {
                    return new Undecided(result.reason());
                }
            });
        }
    }
}
