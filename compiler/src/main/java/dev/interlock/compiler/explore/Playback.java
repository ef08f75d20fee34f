package dev.interlock.compiler.explore;

import dev.interlock.compiler.source.Span;

/** What became of a scenario. */
public sealed interface Playback {
    <R> R accept(Visitor<R> visitor);

    /** Some choices lead through all of its lines. */
    record Possible() implements Playback {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.possible(this);
        }
    }

    /**
     * No choices lead past this line.
     *
     * @param why in one sentence of a user's words, without a full stop
     */
    record Stuck(Span line, String why) implements Playback {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.stuck(this);
        }
    }

    /** There were too many choices to try them all. */
    record GaveUp(String why) implements Playback {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.gaveUp(this);
        }
    }

    interface Visitor<R> {
        R possible(Possible playback);

        R stuck(Stuck playback);

        R gaveUp(GaveUp playback);
    }
}
