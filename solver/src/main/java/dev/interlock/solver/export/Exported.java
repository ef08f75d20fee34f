package dev.interlock.solver.export;

/** A question in the words of another tool; or why these words cannot say it, for nothing is ever said inexactly. */
public sealed interface Exported {
    <R> R accept(Visitor<R> visitor);

    record Text(String text) implements Exported {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.text(this);
        }
    }

    /**
     * @param why what is in the way, as the message of a diagnostic
     * @param hint what to do instead
     */
    record Refused(String why, String hint) implements Exported {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.refused(this);
        }
    }

    interface Visitor<R> {
        R text(Text exported);

        R refused(Refused exported);
    }
}
