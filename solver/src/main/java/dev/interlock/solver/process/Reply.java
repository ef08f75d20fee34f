package dev.interlock.solver.process;

/** What a solver process answers. */
public enum Reply {
    DONE,
    SATISFIABLE,
    UNSATISFIABLE,
    UNKNOWN,
    VALUE,
    SAFE,
    UNSAFE,
    /** A defect. */
    FAILED,
    /** How much memory is in use; said now and then, and no answer to anything. */
    USED,
    /** Never said: the process is gone. */
    GONE
}
