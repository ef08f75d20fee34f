package dev.interlock.compiler.interpret;

/** Why somebody acted when they did. Moves are counted from zero. */
public sealed interface Waking {
    <R> R accept(Visitor<R> visitor);

    /** What it waited for was so since the start. */
    record AtStart() implements Waking {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.atStart(this);
        }
    }

    /** What it waited for became so with this move, and stayed so until it acted. */
    record ByMove(int move) implements Waking {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.byMove(this);
        }
    }

    /** It waits for nothing. */
    record NoTrigger() implements Waking {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.noTrigger(this);
        }
    }

    /** It is the end of what its actor began with this move. */
    record OwnStart(int move) implements Waking {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.ownStart(this);
        }
    }

    interface Visitor<R> {
        R atStart(AtStart waking);

        R byMove(ByMove waking);

        R noTrigger(NoTrigger waking);

        R ownStart(OwnStart waking);
    }
}
