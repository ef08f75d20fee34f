package dev.interlock.compiler.system;

/** What can go wrong when an expression is evaluated or an effect lands. */
public enum Fault {
    /** A checked variable would leave its domain when the step is complete. Found at the step, never as a {@link Hazard}. */
    RANGE,
    /** An index outside its type. */
    INDEX,
    /** A division by zero, or a minimum or maximum of nothing. */
    DIVISION,
    /** Two writes of one body to one variable whose order matters. */
    CLASH
}
