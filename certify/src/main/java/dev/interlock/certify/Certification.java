package dev.interlock.certify;

/** What came of checking one certificate. */
public sealed interface Certification {
    <R> R accept(Visitor<R> visitor);

    /**
     * It shows what it claims.
     *
     * @param how by whom, and in how many checks
     */
    record Certified(String how) implements Certification {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.certified(this);
        }
    }

    /** It shows nothing. */
    record Refused(String why) implements Certification {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.refused(this);
        }
    }

    /** It may or may not. */
    record NotChecked(String why) implements Certification {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.notChecked(this);
        }
    }

    interface Visitor<R> {
        R certified(Certified certification);

        R refused(Refused certification);

        R notChecked(NotChecked certification);
    }
}
