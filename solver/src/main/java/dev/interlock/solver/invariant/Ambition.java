package dev.interlock.solver.invariant;

/** How much is tried in order to find what always holds; each tries what those before it do. */
public enum Ambition {
    /** Sums that no command changes, and what is asked itself. */
    CONSERVED,
    /** Also bounds, from the start, of variables and of sums and differences of two that one command changes. */
    BOUNDED,
    /** Also of any that one command has to do with, and how its conditions rule each other out. */
    RELATED
}
