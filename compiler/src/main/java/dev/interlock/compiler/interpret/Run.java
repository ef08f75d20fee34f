package dev.interlock.compiler.interpret;

import dev.interlock.compiler.system.Command;
import dev.interlock.compiler.system.Fault;
import dev.interlock.compiler.system.Hazard;
import dev.interlock.compiler.system.Variable;
import java.util.List;
import java.util.Optional;

/**
 * A run that the interpreter has executed step by step and that reaches a question's goal.
 *
 * @param moves the steps that were completed
 * @param ending how the goal is reached
 */
public record Run(State start, List<Move> moves, Ending ending) implements Witness {
    public Run {
        moves = List.copyOf(moves);
    }

    /** A step and the state after it. */
    public record Move(Step step, State after) {}

    /** The state after all completed steps. */
    public State last() {
        return moves.isEmpty() ? start : moves.get(moves.size() - 1).after();
    }

    /** Steps of any kind, the one that ends the run included. */
    @Override
    public int length() {
        return moves.size() + tried().map(step -> 1).orElse(0);
    }

    /** The step with which it ends without completing it, and what the state would be. */
    public Optional<Move> tried() {
        return ending.accept(new StepOfEnding());
    }

    @Override
    public Run path() {
        return this;
    }

    @Override
    public <R> R accept(Witness.Visitor<R> visitor) {
        return visitor.run(this);
    }

    /** How a run reaches its goal. */
    public sealed interface Ending {
        <R> R accept(Visitor<R> visitor);

        interface Visitor<R> {
            R arrived(Arrived ending);

            R faulted(Faulted ending);

            R clashed(Clashed ending);

            R evaluated(Evaluated ending);

            R enabled(Enabled ending);

            R acted(Acted ending);

            R overdue(Overdue ending);
        }
    }

    /** The last state, or the last completed step, is what was looked for. */
    public record Arrived() implements Ending {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.arrived(this);
        }
    }

    /**
     * One more step is tried and has no outcome.
     *
     * @param outside for a RANGE fault, the variables that would leave their domain, with their values in {@code attempted}
     * @param attempted what the state would be; for other faults, the state before the step
     * @param hazards for other faults, the places
     */
    public record Faulted(Step step, Fault fault, List<Variable> outside, State attempted, List<Hazard> hazards)
            implements Ending {
        public Faulted {
            outside = List.copyOf(outside);
            hazards = List.copyOf(hazards);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.faulted(this);
        }
    }

    /**
     * One more step whose writes land differently in two orders.
     *
     * @param hazards when one command's own writes collide, the places
     */
    public record Clashed(Step step, State after, Step otherOrder, State otherAfter, List<Hazard> hazards)
            implements Ending {
        public Clashed {
            hazards = List.copyOf(hazards);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.clashed(this);
        }
    }

    /** In the last state an expression without a value is evaluated; by whom, unless it stands in a question. */
    public record Evaluated(Optional<Firing> by, Hazard hazard) implements Ending {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.evaluated(this);
        }
    }

    /** In the last state this could be done. */
    public record Enabled(Firing firing) implements Ending {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.enabled(this);
        }
    }

    /**
     * One more step, whatever comes of it, in which some act as was looked for.
     *
     * @param after the state once the writes have landed; the state before the step where they have no outcome
     * @param actors those of the step's firings that it is about
     */
    public record Acted(Step step, State after, List<Firing> actors) implements Ending {
        public Acted {
            actors = List.copyOf(actors);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.acted(this);
        }
    }

    /** In the last state these are due and can never happen. */
    public record Overdue(List<Command> commands) implements Ending {
        public Overdue {
            commands = List.copyOf(commands);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.overdue(this);
        }
    }

    private static final class StepOfEnding implements Ending.Visitor<Optional<Move>> {
        @Override
        public Optional<Move> arrived(Arrived ending) {
            return Optional.empty();
        }

        @Override
        public Optional<Move> faulted(Faulted ending) {
            return Optional.of(new Move(ending.step(), ending.attempted()));
        }

        @Override
        public Optional<Move> clashed(Clashed ending) {
            return Optional.of(new Move(ending.step(), ending.after()));
        }

        @Override
        public Optional<Move> evaluated(Evaluated ending) {
            return Optional.empty();
        }

        @Override
        public Optional<Move> enabled(Enabled ending) {
            return Optional.empty();
        }

        @Override
        public Optional<Move> acted(Acted ending) {
            return Optional.of(new Move(ending.step(), ending.after()));
        }

        @Override
        public Optional<Move> overdue(Overdue ending) {
            return Optional.empty();
        }
    }
}
