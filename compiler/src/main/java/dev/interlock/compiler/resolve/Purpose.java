package dev.interlock.compiler.resolve;

/** What an expression is for, which decides what it may speak of. */
enum Purpose {
    /** Known before anything runs: constants only. */
    CONSTANT,
    /** What a state starts with: constants and the state's dimensions. */
    INITIAL,
    /** A {@code let}. */
    DERIVED,
    /** What an actor looks at and does. */
    BEHAVIOUR,
    /** A condition on one state, from outside: sees private states too. */
    CONDITION,
    /** As a condition, and may compare with the state before the step. */
    INVARIANT,
    /** Inside {@code old}. */
    BEFORE;

    boolean seesStates() {
        return switch (this) {
            case CONSTANT, INITIAL -> false;
            case DERIVED, BEHAVIOUR, CONDITION, INVARIANT, BEFORE -> true;
        };
    }

    /** Whether it may look into every actor. */
    boolean seesPrivateStates() {
        return switch (this) {
            case CONSTANT, INITIAL, DERIVED, BEHAVIOUR -> false;
            case CONDITION, INVARIANT, BEFORE -> true;
        };
    }
}
