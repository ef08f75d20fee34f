package dev.interlock.compiler.census;

/** What came of a recount. */
public sealed interface Recount {
    <R> R accept(Visitor<R> visitor);

    /**
     * Every start is among the states, every step from one of them leads to one of them, and the goal is reached in none of them and by
     * nothing that can be tried there.
     *
     * @param states how many they are
     */
    record Confirmed(int states) implements Recount {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.confirmed(this);
        }
    }

    /** @param how in words, for the report of an internal error */
    record Refuted(String how) implements Recount {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.refuted(this);
        }
    }

    /** @param reason in words, why it came to no end */
    record Stopped(String reason) implements Recount {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.stopped(this);
        }
    }

    interface Visitor<R> {
        R confirmed(Confirmed recount);

        R refuted(Refuted recount);

        R stopped(Stopped recount);
    }
}
