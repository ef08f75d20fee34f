package dev.interlock.compiler.interpret;

import java.util.ArrayList;
import java.util.List;

/**
 * A run without end: a stem, and then a loop that leads back to the state in which it began, for ever.
 *
 * @param from how many moves of the stem come before that state from which on it is what was looked for
 * @param loop empty when the run rests for ever in the last state of the stem
 */
public record Lasso(State start, List<Run.Move> stem, int from, List<Run.Move> loop) implements Witness {
    public Lasso {
        stem = List.copyOf(stem);
        loop = List.copyOf(loop);
        if (from < 0 || from > stem.size()) {
            throw new IllegalArgumentException("no state of the stem: " + from);
        }
    }

    /** The state in which the loop begins and ends. */
    public State knot() {
        return stem.isEmpty() ? start : stem.get(stem.size() - 1).after();
    }

    @Override
    public int length() {
        return stem.size() + loop.size();
    }

    @Override
    public Run path() {
        List<Run.Move> moves = new ArrayList<>(stem);
        moves.addAll(loop);
        return new Run(start, moves, new Run.Arrived());
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.lasso(this);
    }
}
