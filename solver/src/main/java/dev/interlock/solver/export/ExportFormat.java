package dev.interlock.solver.export;

/** The languages of other tools in which a question can be asked. */
public enum ExportFormat {
    /** Constrained Horn clauses, for Z3's Spacer, Eldarica and Golem. */
    SMT2_HORN,
    /** A transition system in VMT-LIB, for ic3ia, nuXmv and AVR. */
    VMT,
    /** A synchronous program, for JKind and Kind 2. */
    LUSTRE,
    /** A program whose states SPIN visits one by one. */
    PROMELA
}
