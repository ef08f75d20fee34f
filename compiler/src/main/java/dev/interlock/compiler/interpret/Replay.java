package dev.interlock.compiler.interpret;

import dev.interlock.compiler.system.Question;
import dev.interlock.compiler.system.TransitionSystem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The judge of what engines claim: a candidate is confirmed iff its start is a start, each of its steps is a step of
 * the system, and it reaches the question's goal. All steps must have an outcome, save the last for goals that are
 * about a step without one. A probe that the goal has no use for is ignored.
 */
public final class Replay {
    private Replay() {}

    public static Result of(TransitionSystem system, Question question, Candidate candidate) {
        Interpreter interpreter = new Interpreter(system);
        Optional<String> start = interpreter.whyNotInitial(candidate.start());
        if (start.isPresent()) {
            return new Refuted("no run starts like this: " + start.get());
        }
        List<Run.Move> moves = new ArrayList<>();
        State state = candidate.start();
        for (Step step : candidate.steps()) {
            Outcome outcome = interpreter.execute(state, step);
            if (!(outcome instanceof Outcome.Done done)) {
                return moves.size() + 1 == candidate.steps().size()
                        ? judge(interpreter, question, candidate, moves, Optional.of(new Attempt(step, outcome)))
                        : new Refuted(complaint(moves.size() + 1, outcome));
            }
            state = done.after();
            moves.add(new Run.Move(step, state));
        }
        return judge(interpreter, question, candidate, moves, Optional.empty());
    }

    /** Which step is wrong, counted from one, and what with it. */
    static String complaint(int number, Outcome outcome) {
        return "step " + number + " " + outcome.accept(new Complaint());
    }

    private static Result judge(
            Interpreter interpreter,
            Question question,
            Candidate candidate,
            List<Run.Move> moves,
            Optional<Attempt> failed) {
        return question.reaching().accept(
                new GoalJudge(interpreter, new GoalJudge.Played(candidate.start(), moves, failed, candidate.probe())));
    }

    public sealed interface Result {
        <R> R accept(Visitor<R> visitor);

        interface Visitor<R> {
            R confirmed(Confirmed result);

            R refuted(Refuted result);
        }
    }

    public record Confirmed(Run run) implements Result {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.confirmed(this);
        }
    }

    /** @param reason in words, for the report of an internal error */
    public record Refuted(String reason) implements Result {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.refuted(this);
        }
    }

    private static final class Complaint implements Outcome.Visitor<String> {
        @Override
        public String done(Outcome.Done outcome) {
            return "has an outcome";
        }

        @Override
        public String undefined(Outcome.Undefined outcome) {
            return "has no outcome: " + outcome.hazards().get(0).fault() + " at "
                    + outcome.hazards().get(0).span();
        }

        @Override
        public String outOfRange(Outcome.OutOfRange outcome) {
            return "takes `" + outcome.outside().get(0) + "` out of its range";
        }

        @Override
        public String impossible(Outcome.Impossible outcome) {
            return "is impossible: " + outcome.reason();
        }
    }
}
