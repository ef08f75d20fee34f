package dev.interlock.solver.export;

/** Something in a question has no exact counterpart in the language of the other tool. */
final class UnsayableException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String hint;

    UnsayableException(String why, String hint) {
        super(why);
        this.hint = hint;
    }

    Exported refused() {
        return new Exported.Refused(getMessage(), hint);
    }
}
