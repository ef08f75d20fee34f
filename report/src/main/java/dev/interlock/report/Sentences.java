package dev.interlock.report;

import dev.interlock.compiler.interpret.Lasso;
import dev.interlock.compiler.interpret.Trap;
import dev.interlock.compiler.interpret.Witness;
import dev.interlock.compiler.system.Expectation;
import dev.interlock.compiler.system.Question;
import dev.interlock.compiler.system.TransitionSystem;
import dev.interlock.solver.verdict.Answer;
import dev.interlock.solver.verdict.Blame;
import dev.interlock.solver.verdict.Coalition;
import dev.interlock.solver.verdict.ExpectationResult;
import dev.interlock.solver.verdict.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The one sentence that says what was found; the same words in every form of report. */
final class Sentences {
    private Sentences() {}

    /** About a question, when there is nobody to name: what is known of it. */
    static String about(Answer answer, TransitionSystem system) {
        return answer.outcome().accept(new Known(answer.question(), system));
    }

    /** About those who break a question. */
    static String about(Culprits culprits, Question question, TransitionSystem system) {
        Witness witness = culprits.shown().witness();
        if (witness instanceof Trap && witness.length() == 0) {
            String target = Asked.by(question).subject();
            return "Nothing leads back to " + target + " from the very start; no agent has to act.";
        }
        Deed deed = Deed.of(question, witness, system);
        return subject(culprits, deed) + length(culprits, question, system) + "; " + smaller(culprits) + ".";
    }

    /** Whether it takes the same moment; nothing to say about an agent alone, nor of a clash, which always does. */
    static Optional<String> turns(Culprits culprits, Question question) {
        if (culprits.size() < 2 || question.kind() == Question.Kind.CLASH) {
            return Optional.empty();
        }
        return Optional.of(switch (culprits.shown().turns()) {
            case NOT_JOINT -> "They act by turns, never in one step.";
            case ALSO_BY_TURNS -> "They need not act at the same moment: it also happens by turns.";
            case ONLY_AT_ONCE -> "Only when they act at the same moment; `atomic` cures this kind.";
            case UNDECIDED -> "Here they act at the same moment; whether it also happens by turns was not decided.";
        });
    }

    /** What kind of mistake it is, where that is known from the question alone. */
    static Optional<String> kind(Question question) {
        return question.kind() == Question.Kind.ASSUMPTION
                ? Optional.of("A contract mismatch: the others do not keep what this agent relies on.")
                : Optional.empty();
    }

    /** What is not known about who else could do it. */
    static Optional<String> others(Blame blame) {
        return switch (blame.completeness()) {
            case ALL -> Optional.empty();
            case MAYBE_MORE ->
                Optional.of("There may be others who can do this: the search for them was not finished.");
        };
    }

    /** What a person can do about an undecided question. */
    static String advice(Answer answer) {
        return answer.outcome() instanceof Outcome.Withheld
                ? "Let what is due come about wherever it may be due, or do not make it owed; then this can be answered."
                : "This is not a proof: a longer run may do it. More time (`--timeout`), narrower ranges or fewer"
                        + " instances often decide it.";
    }

    /** Of an {@code expect} line that did not come true. */
    static String unmet(ExpectationResult.NotMet result) {
        return result.expectation() instanceof Expectation.Scenario
                ? "This run is not possible: " + result.why() + "."
                : "This line did not come true: " + result.why() + ".";
    }

    static String open(String why) {
        return "Whether this run is possible was not found out: " + why + ".";
    }

    /** What everything comes to. */
    static String summary(Conclusion conclusion) {
        List<String> parts = new ArrayList<>();
        part(parts, conclusion.count(Standing.HOLDS), "holds", "hold");
        part(parts, conclusion.count(Standing.VIOLATED), "is violated", "are violated");
        part(
                parts,
                conclusion.count(Standing.VIOLATED_AS_EXPECTED),
                "is violated as expected",
                "are violated as expected");
        part(parts, conclusion.count(Standing.UNDECIDED), "is undecided", "are undecided");
        String asked = Phrases.count(conclusion.systems(), "system") + ", "
                + Phrases.count(conclusion.questions(), "question");
        String answered = parts.isEmpty() ? "" : ": " + String.join(", ", parts);
        return asked + answered + warnings(conclusion) + expectations(conclusion) + ". " + overall(conclusion) + ".";
    }

    private static void part(List<String> parts, int number, String singular, String plural) {
        if (number > 0) {
            parts.add(number + " " + (number == 1 ? singular : plural));
        }
    }

    private static String warnings(Conclusion conclusion) {
        return conclusion.warnings() == 0 ? "" : "; " + Phrases.count(conclusion.warnings(), "warning");
    }

    private static String expectations(Conclusion conclusion) {
        String unmet = conclusion.unmet() == 0
                ? ""
                : "; " + Phrases.count(conclusion.unmet(), "`expect` line") + " did not come true";
        String open = conclusion.open() == 0
                ? ""
                : "; " + Phrases.count(conclusion.open(), "`expect` line") + " not decided";
        return unmet + open;
    }

    private static String overall(Conclusion conclusion) {
        return switch (conclusion.overall()) {
            case PASSED -> conclusion.count(Standing.VIOLATED_AS_EXPECTED) == 0
                    ? "All is well"
                    : "All is as expected";
            case VIOLATED -> conclusion.count(Standing.VIOLATED) == 0
                    ? "Not as expected"
                    : "This must not go out";
            case UNDECIDED -> "Not everything is decided: this is not a proof of safety";
        };
    }

    private static String subject(Culprits culprits, Deed deed) {
        String names = Phrases.capitalized(Phrases.and(culprits.parties()));
        return switch (culprits.size()) {
            case 0 -> "The environment alone " + deed.singular();
            case 1 -> names + " alone " + deed.singular();
            default -> names + " together " + deed.plural();
        };
    }

    private static String length(Culprits culprits, Question question, TransitionSystem system) {
        if (culprits.shown().witness() instanceof Lasso lasso) {
            Round round = Round.of(lasso, system);
            return round.unsettled(question).isEmpty() ? ": " + round.course() : ", in " + round.measure();
        }
        return " " + steps(culprits);
    }

    private static String steps(Culprits culprits) {
        int shortest = culprits.shown().run().length();
        boolean same = culprits.coalitions().stream().allMatch(c -> c.run().length() == shortest);
        if (shortest == 0) {
            return "at the start already";
        }
        return (same ? "in " : "in as few as ") + Phrases.count(shortest, "step");
    }

    /** What is known of who would have to stop for something to end that goes on for ever. */
    static Optional<String> cure(Culprits culprits) {
        if (!(culprits.shown().witness() instanceof Lasso) || culprits.size() < 2) {
            return Optional.empty();
        }
        return Optional.of(culprits.shown().minimality() == Coalition.Minimality.PROVED
                ? "To end it, it is enough to hold back any one of them: that each is needed is proved."
                : "Whether it is enough to hold back one of them to end it is not proved.");
    }

    private static String smaller(Culprits culprits) {
        boolean proved = culprits.shown().minimality() == Coalition.Minimality.PROVED;
        return switch (culprits.size()) {
            case 0 -> "no agent has to act";
            case 1 -> proved
                    ? "no other agent is needed"
                    : "whether the environment can do it without any agent is not decided";
            case 2 -> proved
                    ? "each alone is proved safe"
                    : "neither was found to do it alone, but that is not proved";
            default -> proved
                    ? "every smaller group of them is proved safe"
                    : "no smaller group of them was found to do it, but that is not proved";
        };
    }
}
