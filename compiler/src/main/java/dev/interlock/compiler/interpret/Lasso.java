package dev.interlock.compiler.interpret;

import dev.interlock.compiler.system.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A run without end: a stem, and then a loop that leads back to the state in which it began, for ever. Or one that leads to another
 * state, from which the same steps can be taken again, and so on for ever: then some numbers never come back.
 *
 * @param from how many moves of the stem come before that state from which on it is what was looked for
 * @param loop empty when the run rests for ever in the last state of the stem
 * @param ratchet where the loop does not end in the state in which it began: a condition over current variables that holds there, from
 *     which the loop's steps can be taken wherever it holds, and which they keep
 */
public record Lasso(State start, List<Run.Move> stem, int from, List<Run.Move> loop, Optional<Term> ratchet)
        implements Witness {
    public Lasso {
        stem = List.copyOf(stem);
        loop = List.copyOf(loop);
        if (from < 0 || from > stem.size()) {
            throw new IllegalArgumentException("no state of the stem: " + from);
        }
    }

    /** One that comes back to where it began. */
    public Lasso(State start, List<Run.Move> stem, int from, List<Run.Move> loop) {
        this(start, stem, from, loop, Optional.empty());
    }

    /** The state in which the loop begins, and unless it is a ratchet, ends. */
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
