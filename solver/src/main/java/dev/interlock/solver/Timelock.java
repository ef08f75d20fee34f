package dev.interlock.solver;

import dev.interlock.compiler.interpret.Trap;
import dev.interlock.compiler.system.Question;
import dev.interlock.solver.verdict.Answer;
import dev.interlock.solver.verdict.Blame;
import dev.interlock.solver.verdict.Coalition;
import dev.interlock.solver.verdict.Outcome;
import java.util.List;
import java.util.Optional;

/**
 * What it means for the other answers that time may come to stand still. What never happens in such a system may not happen only
 * because time never gets there, so nothing of it is said to hold, and no proof counts, nor that there is no way out of a trap; any
 * other violation stays one.
 */
final class Timelock {
    private Timelock() {}

    static boolean isAbout(Question question) {
        return question.kind() == Question.Kind.TIMELOCK;
    }

    /** The answers, less what the one about time takes away from the others. */
    static List<Answer> heeded(List<Answer> answers) {
        return feared(answers).map(question -> answers.stream().map(answer -> under(question, answer)).toList())
                .orElse(answers);
    }

    /** Whether it is not proved that time goes on. */
    static boolean isFeared(List<Answer> answers) {
        return feared(answers).isPresent();
    }

    private static Optional<Question> feared(List<Answer> answers) {
        return answers.stream()
                .filter(answer -> isAbout(answer.question()) && answer.status() != Answer.Status.HOLDS)
                .map(Answer::question)
                .findFirst();
    }

    private static Answer under(Question timelock, Answer answer) {
        if (isAbout(answer.question())) {
            return answer;
        }
        Outcome outcome = answer.outcome();
        boolean said = outcome instanceof Outcome.Unreachable || isSaidToHold(answer) || isTrap(outcome);
        return new Answer(
                answer.question(),
                said ? new Outcome.Withheld(outcome, timelock) : outcome,
                answer.blame().map(Timelock::withoutProofs),
                answer.time());
    }

    /** There may be no way out of it only because time never gets there. */
    private static boolean isTrap(Outcome outcome) {
        return outcome instanceof Outcome.Reached reached && reached.witness() instanceof Trap;
    }

    /** Who could not do it may only have had no time to; that nobody has to act is as true as before. */
    private static Blame withoutProofs(Blame blame) {
        List<Coalition> coalitions = blame.coalitions().stream()
                .map(found -> found.members().isEmpty() ? found : withoutProofs(found))
                .toList();
        boolean byNobody = coalitions.stream().anyMatch(found -> found.members().isEmpty());
        return new Blame(coalitions, byNobody ? blame.completeness() : Blame.Completeness.MAYBE_MORE);
    }

    private static Coalition withoutProofs(Coalition found) {
        Coalition.Turns turns = switch (found.turns()) {
            case NOT_JOINT, ALSO_BY_TURNS, UNDECIDED -> found.turns();
            case ONLY_AT_ONCE -> Coalition.Turns.UNDECIDED;
        };
        return new Coalition(found.members(), found.witness(), Coalition.Minimality.NOT_PROVED, turns);
    }

    /** That there is no reason for a warning is not said. */
    private static boolean isSaidToHold(Answer answer) {
        return answer.status() == Answer.Status.HOLDS
                && answer.question().kind().wanted() != Question.Wanted.USUALLY_POSSIBLE;
    }
}
