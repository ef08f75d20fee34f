package dev.interlock.report;

import dev.interlock.compiler.interpret.Lasso;
import dev.interlock.compiler.interpret.Run;
import dev.interlock.compiler.interpret.Trap;
import dev.interlock.compiler.interpret.Witness;
import dev.interlock.compiler.system.Goal;
import dev.interlock.compiler.system.Question;
import dev.interlock.compiler.system.TransitionSystem;
import dev.interlock.solver.verdict.Outcome;

/** What is known of a question, in one sentence without its full stop. */
record Known(Question question, TransitionSystem system) implements Outcome.Visitor<String> {
    private static final String PROVED = "proved for runs of any length";

    @Override
    public String reached(Outcome.Reached outcome) {
        int length = outcome.witness().length();
        return switch (question.kind().wanted()) {
            case NEVER -> outcome.witness().accept(new Shown());
            case POSSIBLE, USUALLY_POSSIBLE ->
                length == 0 ? "possible: true at the start" : "possible, in " + Phrases.count(length, "step");
        };
    }

    private final class Shown implements Witness.Visitor<String> {
        @Override
        public String run(Run run) {
            return "violated in " + Phrases.count(run.length(), "step");
        }

        @Override
        public String lasso(Lasso lasso) {
            Round round = Round.of(lasso, system);
            String end = round.course();
            if (question.kind() != Question.Kind.LEADS_TO) {
                return "violated: " + end;
            }
            Asked asked = Asked.by(question);
            boolean isLasting = Wording.of(question.span()).contains(" leads to lasting ");
            String verb = isLasting ? " may never last" : " may never come";
            return "after " + asked.subject() + ", " + asked.object() + verb + ": " + end;
        }

        @Override
        public String trap(Trap trap) {
            return "violated: after " + Phrases.count(trap.length(), "step") + " nothing leads back to "
                    + Asked.by(question).subject();
        }
    }

    @Override
    public String unreachable(Outcome.Unreachable outcome) {
        return switch (question.kind()) {
            case REACHABLE -> "can never come true, " + PROVED;
            case DEAD -> Phrases.quoted(question.name()) + " can never act, " + PROVED;
            case VACUOUS -> Phrases.quoted(question.name())
                    + " holds only because what it speaks of never comes about, " + PROVED;
            case INVARIANT, ASSUMPTION, RANGE, INDEX, DIVISION, CLASH, ATTRIBUTION, TIMELOCK, RESPONDS, CASCADE -> PROVED;
            case SETTLES, LEADS_TO, RECOVERABLE -> outcome.certificate().accept(new Proof(question));
        };
    }

    @Override
    public String unknown(Outcome.Unknown outcome) {
        if (outcome.depth() < 0) {
            return "nothing is known yet: " + outcome.reason();
        }
        String fact = question.kind().wanted() == Question.Wanted.NEVER ? " violates it" : " makes it true";
        String run = question.goal() instanceof Goal.Looping ? "run that repeats itself after" : "run of";
        return "no " + run + " at most " + Phrases.count(outcome.depth(), "step") + fact
                + "; nothing is known of longer ones: " + outcome.reason();
    }

    @Override
    public String withheld(Outcome.Withheld outcome) {
        return "nothing is said of it, for time may come to stand still and never get to what would show: see "
                + Phrases.quoted(outcome.timelock().name());
    }
}
