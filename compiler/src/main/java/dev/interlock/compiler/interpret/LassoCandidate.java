package dev.interlock.compiler.interpret;

import java.util.List;

/**
 * What an engine claims to be a run without end: a start, the steps that lead to the loop, and those of the loop.
 *
 * @param from how many steps of the stem come before the state from which on it is what was looked for
 * @param loop empty when the run rests for ever in the state after the stem
 */
public record LassoCandidate(State start, List<Step> stem, int from, List<Step> loop) {
    public LassoCandidate {
        stem = List.copyOf(stem);
        loop = List.copyOf(loop);
        if (from < 0 || from > stem.size()) {
            throw new IllegalArgumentException("no state of the stem: " + from);
        }
    }
}
