package dev.interlock.cli;

import dev.interlock.compiler.system.Actor;
import dev.interlock.compiler.system.Question;
import dev.interlock.solver.verdict.Answer;
import dev.interlock.solver.verdict.Blame;
import dev.interlock.solver.verdict.Coalition;
import dev.interlock.solver.verdict.Outcome;
import dev.interlock.solver.verdict.SystemVerdict;
import java.util.Locale;
import java.util.stream.Collectors;

/** A system's verdict in a line a question: what came out, in how many steps at least, and who does it. */
final class VerdictSummary {
    private VerdictSummary() {}

    /** Built-in checks that found nothing are left out. */
    static String of(SystemVerdict verdict) {
        return verdict.answers().stream()
                .filter(answer -> isNamed(answer.question()) || answer.status() != Answer.Status.HOLDS)
                .map(VerdictSummary::line)
                .collect(Collectors.joining());
    }

    /** Whether the author asked, and not the tool by itself. */
    static boolean isNamed(Question question) {
        return switch (question.kind()) {
            case INVARIANT, ASSUMPTION, SETTLES, LEADS_TO, RESPONDS, RECOVERABLE, CASCADE, REACHABLE -> true;
            case RANGE, INDEX, DIVISION, CLASH, ATTRIBUTION, TIMELOCK, DEAD, VACUOUS -> false;
        };
    }

    private static String line(Answer answer) {
        String kind = answer.question().kind().name().toLowerCase(Locale.ROOT);
        String status = answer.status().name().toLowerCase(Locale.ROOT);
        return kind + " " + answer.question().name() + ": " + status + answer.outcome().accept(new Length())
                + answer.blame().map(VerdictSummary::blame).orElse("") + "\n";
    }

    private static String blame(Blame blame) {
        String all = blame.completeness() == Blame.Completeness.ALL ? "" : "\n    perhaps others";
        return blame.coalitions().stream().map(VerdictSummary::coalition).sorted().collect(Collectors.joining()) + all;
    }

    private static String coalition(Coalition coalition) {
        String members = coalition.members().isEmpty()
                ? "nobody"
                : coalition.members().stream().map(Actor::name).collect(Collectors.joining(", "));
        return "\n    by " + members + " in " + coalition.run().length()
                + ", " + coalition.minimality().name().toLowerCase(Locale.ROOT)
                + ", " + turns(coalition.turns());
    }

    /** Whether the one run that was found happens to have a joint step is left to chance. */
    private static String turns(Coalition.Turns turns) {
        return switch (turns) {
            case NOT_JOINT, ALSO_BY_TURNS -> "by turns";
            case ONLY_AT_ONCE -> "only at once";
            case UNDECIDED -> "perhaps only at once";
        };
    }

    private static final class Length implements Outcome.Visitor<String> {
        @Override
        public String reached(Outcome.Reached outcome) {
            return " in " + outcome.run().length();
        }

        @Override
        public String unreachable(Outcome.Unreachable outcome) {
            return "";
        }

        @Override
        public String unknown(Outcome.Unknown outcome) {
            return " after " + outcome.depth() + ", " + outcome.reason();
        }

        @Override
        public String withheld(Outcome.Withheld outcome) {
            return ", " + outcome.timelock().name();
        }
    }
}
