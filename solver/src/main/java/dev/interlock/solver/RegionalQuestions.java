package dev.interlock.solver;

import dev.interlock.compiler.system.Expectation;
import dev.interlock.compiler.system.Question;
import dev.interlock.solver.budget.Budget;
import dev.interlock.solver.budget.Patience;
import dev.interlock.solver.engine.Engines;
import dev.interlock.solver.engine.Grounds;
import dev.interlock.solver.engine.Punctual;
import dev.interlock.solver.engine.Query;
import dev.interlock.solver.engine.Start;
import dev.interlock.solver.verdict.Outcome;

/** Asks a question of those runs only that start with some values of the parameters, which never change in a run. */
final class RegionalQuestions implements Regional.Ask {
    private final Grounds grounds;
    private final Budget budget;
    private final Patience all;

    RegionalQuestions(Grounds grounds, Budget budget, Patience all) {
        this.grounds = grounds;
        this.budget = budget;
        this.all = all;
    }

    @Override
    public Regional.Found of(Question question, Expectation.Region region) {
        Patience patience = budget.patience(all);
        Start start = Start.of(grounds.system().startingWhere(region.condition()), patience);
        return start.accept(new Start.Visitor<>() {
            @Override
            public Regional.Found possible(Start.Possible possible) {
                Query query = Query.of(question, grounds.system()).startingWhere(region.condition());
                return found(question, answered(question, query, patience));
            }

            @Override
            public Regional.Found impossible(Start.Impossible impossible) {
                return Regional.Found.NO_START;
            }

            @Override
            public Regional.Found undecided(Start.Undecided undecided) {
                return Regional.Found.UNDECIDED;
            }
        });
    }

    private Outcome answered(Question question, Query query, Patience patience) {
        return new Punctual(Engines.of(grounds, question, budget)).answer(query, patience);
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
