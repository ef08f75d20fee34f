package dev.interlock.solver.map;

/** What is known about a link. */
public sealed interface Finding {
    <R> R accept(Visitor<R> visitor);

    /** It happens. */
    record Shown(Witness witness) implements Finding {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.shown(this);
        }
    }

    /** It never happens, in runs of any length. */
    record Never() implements Finding {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.never(this);
        }
    }

    /** @param reason why it could not be decided, in a user's words */
    record Open(String reason) implements Finding {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.open(this);
        }
    }

    interface Visitor<R> {
        R shown(Shown finding);

        R never(Never finding);

        R open(Open finding);
    }
}
