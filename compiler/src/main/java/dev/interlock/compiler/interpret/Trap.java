package dev.interlock.compiler.interpret;

import dev.interlock.compiler.system.Term;
import java.util.List;

/** A run into a state from which nothing leads out any more. */
public record Trap(State start, List<Run.Move> moves, Region region) implements Witness {
    public Trap {
        moves = List.copyOf(moves);
    }

    /** The state in which it has shut. */
    public State last() {
        return path().last();
    }

    @Override
    public int length() {
        return moves.size();
    }

    @Override
    public Run path() {
        return new Run(start, moves, new Run.Arrived());
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.trap(this);
    }

    /** Where a run can still get to in the trap: what no step out of it leaves. */
    public sealed interface Region {
        <R> R accept(Region.Visitor<R> visitor);

        interface Visitor<R> {
            R listed(Listed region);

            R described(Described region);
        }
    }

    /** All the states of it, one by one. */
    public record Listed(List<State> states) implements Region {
        public Listed {
            states = List.copyOf(states);
        }

        @Override
        public <R> R accept(Region.Visitor<R> visitor) {
            return visitor.listed(this);
        }
    }

    /** @param invariant holds in all of it; over current variables */
    public record Described(Term invariant) implements Region {
        @Override
        public <R> R accept(Region.Visitor<R> visitor) {
            return visitor.described(this);
        }
    }
}
