package dev.interlock.bench;

/** What a tool said of one invariant. */
enum Verdict {
    HOLDS("holds"),
    VIOLATED("violated"),
    /** It ended without an answer. */
    NO_ANSWER("no answer"),
    /** It was stopped at the limit. */
    TOO_LONG("too long"),
    /** The model cannot be said in its language. */
    NOT_SAYABLE("not sayable");

    private final String word;

    Verdict(String word) {
        this.word = word;
    }

    boolean isAnswer() {
        return this == HOLDS || this == VIOLATED;
    }

    @Override
    public String toString() {
        return word;
    }
}
