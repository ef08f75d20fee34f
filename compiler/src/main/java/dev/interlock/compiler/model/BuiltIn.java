package dev.interlock.compiler.model;

/** The checks that every system gets without asking. */
public enum BuiltIn {
    /** An agent writes outside a declared range. */
    RANGE("range"),
    /** An index outside its type is evaluated. */
    INDEX("index"),
    /** A division by zero (or a minimum of nothing) is evaluated. */
    DIVISION("division"),
    /** The outcome of a step depends on the order in which its writes land. */
    CLASH("clash"),
    /** An action that says which fault it answers acts where there is no such fault. */
    ATTRIBUTION("attribution"),
    /** Time can never pass again. */
    TIMELOCK("timelock"),
    /** An action can never happen; a warning. */
    DEAD("dead"),
    /** A property holds only because its antecedent never comes true; a warning. */
    VACUOUS("vacuous");

    private final String word;

    BuiltIn(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }
}
