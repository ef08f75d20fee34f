package dev.interlock.cli;

import dev.interlock.solver.verdict.Answer;
import dev.interlock.solver.verdict.Blame;
import dev.interlock.solver.verdict.Coalition;
import dev.interlock.solver.verdict.ExpectationResult;
import dev.interlock.solver.verdict.SystemVerdict;

/** Whether everything about a system is decided, so that more time would change nothing. */
final class Settled {
    private Settled() {}

    static boolean isSo(SystemVerdict verdict) {
        return verdict.answers().stream().allMatch(Settled::isSo)
                && verdict.expectations().stream().noneMatch(ExpectationResult.Open.class::isInstance);
    }

    private static boolean isSo(Answer answer) {
        return answer.status() != Answer.Status.UNDECIDED
                && answer.blame().stream().allMatch(blame -> blame.completeness() == Blame.Completeness.ALL
                        && blame.coalitions().stream().allMatch(Settled::isSo));
    }

    private static boolean isSo(Coalition coalition) {
        return coalition.minimality() == Coalition.Minimality.PROVED
                && coalition.turns() != Coalition.Turns.UNDECIDED;
    }
}
