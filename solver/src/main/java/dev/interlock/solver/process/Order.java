package dev.interlock.solver.process;

/** What a solver process is told. */
public enum Order {
    /** A conversation about bits, or about numbers of any size, begins. */
    OPEN_BITS,
    OPEN_LINEAR,
    ASSUME,
    /** What is assumed from now on may be taken back. */
    PUSH,
    /** What was assumed since the latest push is forgotten. */
    POP,
    CHECK,
    VALUE,
    /** Three Horn clauses are to be solved, in a conversation of their own. */
    SOLVE,
    CLOSE,
    /** Whatever is under way is not wanted any more. The only one that is not answered. */
    STOP
}
