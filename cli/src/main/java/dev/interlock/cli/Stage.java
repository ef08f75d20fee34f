package dev.interlock.cli;

/** The stages between a policy file and the engines, as {@code dump} names them. */
enum Stage {
    /** What the file says: nothing is looked up. */
    syntax,
    /** What it means, imports included: names are known, types fit, constants are values. */
    model,
    /** What can happen: variables, commands, questions. */
    system,
    /** What the engines are asked. */
    smt
}
