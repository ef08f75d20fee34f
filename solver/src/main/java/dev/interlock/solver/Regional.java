package dev.interlock.solver;

import dev.interlock.compiler.system.Expectation;
import dev.interlock.compiler.system.Question;
import dev.interlock.solver.verdict.Answer;
import dev.interlock.solver.verdict.ExpectationResult;

/** Judges expectations that depend on the values of parameters; each region of values is a question of its own. */
interface Regional {
    /** @param answer to the question whatever the parameters are */
    ExpectationResult judge(Expectation.ByValue expectation, Answer answer);

    /** What is found for some values only. */
    interface Ask {
        Found of(Question question, Expectation.Region region);
    }

    enum Found {
        HOLDS,
        VIOLATED,
        NO_START,
        UNDECIDED
    }

    /** The same, but what is only known not to happen counts as undecided. */
    static Ask withoutProofs(Ask ask) {
        return (question, region) -> {
            Found found = ask.of(question, region);
            Found unproved = question.kind().wanted() == Question.Wanted.NEVER ? Found.HOLDS : Found.VIOLATED;
            return found == unproved ? Found.UNDECIDED : found;
        };
    }

    /** Judges by asking region by region, until one of them is not as expected. */
    static Regional asking(Ask ask) {
        return (expectation, answer) -> {
            boolean open = false;
            for (Expectation.Region region : expectation.regions()) {
                Found found = ask.of(answer.question(), region);
                if (found == Found.NO_START
                        || found == Found.HOLDS && region.wanted() == Expectation.Verdict.VIOLATED
                        || found == Found.VIOLATED && region.wanted() == Expectation.Verdict.HOLDS) {
                    return new ExpectationResult.NotMet(expectation, Wording.inRegion(answer, region, found));
                }
                open |= found == Found.UNDECIDED;
            }
            return open ? new ExpectationResult.Open(expectation) : new ExpectationResult.Met(expectation);
        };
    }
}
