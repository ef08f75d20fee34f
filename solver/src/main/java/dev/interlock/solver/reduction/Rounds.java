package dev.interlock.solver.reduction;

/** What has to happen before an onlooker calls a part of a run a round. A run that is looked for has infinitely many of either. */
public enum Rounds {
    /** A step such as has to recur. */
    STEPS,
    /** Such a step, time if there is any, and that every justice was satisfied. */
    FAIR
}
