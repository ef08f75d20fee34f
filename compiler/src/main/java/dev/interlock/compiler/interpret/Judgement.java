package dev.interlock.compiler.interpret;

/** What the interpreter says of something that an engine claims to show. */
public sealed interface Judgement<W extends Witness> {
    <R> R accept(Visitor<W, R> visitor);

    record Confirmed<W extends Witness>(W witness) implements Judgement<W> {
        @Override
        public <R> R accept(Visitor<W, R> visitor) {
            return visitor.confirmed(this);
        }
    }

    /** @param reason in words, for the report of an internal error */
    record Refuted<W extends Witness>(String reason) implements Judgement<W> {
        @Override
        public <R> R accept(Visitor<W, R> visitor) {
            return visitor.refuted(this);
        }
    }

    /**
     * It may be so, but not everything that would have to be tried can be.
     *
     * @param gap what is left out, in words
     */
    record Open<W extends Witness>(String gap) implements Judgement<W> {
        @Override
        public <R> R accept(Visitor<W, R> visitor) {
            return visitor.open(this);
        }
    }

    interface Visitor<W extends Witness, R> {
        R confirmed(Confirmed<W> judgement);

        R refuted(Refuted<W> judgement);

        R open(Open<W> judgement);
    }
}
