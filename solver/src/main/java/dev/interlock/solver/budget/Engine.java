package dev.interlock.solver.budget;

/** The kinds of work that are done for a question, as a user would tell them apart, in the order in which they are shown. */
public enum Engine {
    /** Looks who does it together, once it is known that it is done. */
    CULPRITS,
    /** Looks at all states one by one. */
    STATES,
    /** Searches runs, the shorter before the longer. */
    RUNS,
    INDUCTION,
    INVARIANT,
    /** Learns from which states there are ways back. */
    WAYS_BACK
}
