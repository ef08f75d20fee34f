package dev.interlock.solver;

import dev.interlock.compiler.system.Expectation;
import dev.interlock.compiler.system.Question;
import dev.interlock.compiler.system.TransitionSystem;
import dev.interlock.solver.budget.Budget;
import dev.interlock.solver.budget.Patience;
import dev.interlock.solver.engine.Portfolio;
import dev.interlock.solver.engine.Task;
import dev.interlock.solver.relation.Scope;
import dev.interlock.solver.relation.StepRelation;
import dev.interlock.solver.verdict.Outcome;
import dev.interlock.solver.z3.CheckResult;
import dev.interlock.solver.z3.Session;

/** Asks a question of those runs only that start with some values of the parameters, which never change in a run. */
final class RegionalQuestions implements Regional.Ask {
    private final TransitionSystem system;
    private final Budget budget;
    private final Patience all;

    RegionalQuestions(TransitionSystem system, Budget budget, Patience all) {
        this.system = system;
        this.budget = budget;
        this.all = all;
    }

    @Override
    public Regional.Found of(Question question, Expectation.Region region) {
        StepRelation relation = StepRelation.of(Scope.everyone(system.startingWhere(region.condition())));
        Patience patience = all.atMost(budget.timeout());
        return start(relation, patience).accept(new CheckResult.Visitor<>() {
            @Override
            public Regional.Found sat(CheckResult.Sat result) {
                return found(question, new Portfolio(Task.of(question, relation), budget, patience).answer());
            }

            @Override
            public Regional.Found unsat(CheckResult.Unsat result) {
                return Regional.Found.NO_START;
            }

            @Override
            public Regional.Found unknown(CheckResult.Unknown result) {
                return Regional.Found.UNDECIDED;
            }
        });
    }

    private CheckResult start(StepRelation relation, Patience patience) {
        try (Session session = Session.open(patience)) {
            session.assume(relation.initial(), 0);
            return session.check();
        }
    }

    private static Regional.Found found(Question question, Outcome outcome) {
        boolean wantedIsNever = question.kind().wanted() == Question.Wanted.NEVER;
        return outcome.accept(new Outcome.Visitor<>() {
            @Override
            public Regional.Found reached(Outcome.Reached reached) {
                return wantedIsNever ? Regional.Found.VIOLATED : Regional.Found.HOLDS;
            }

            @Override
            public Regional.Found unreachable(Outcome.Unreachable unreachable) {
                return wantedIsNever ? Regional.Found.HOLDS : Regional.Found.VIOLATED;
            }

            @Override
            public Regional.Found withheld(Outcome.Withheld withheld) {
                return Regional.Found.UNDECIDED;
            }

            @Override
            public Regional.Found unknown(Outcome.Unknown unknown) {
                return Regional.Found.UNDECIDED;
            }
        });
    }
}
