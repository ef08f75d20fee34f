package dev.interlock.compiler.system;

/** Something a term can name that has a value: a state variable, or an input of one step. */
public sealed interface Symbol permits Variable, Input {
    String name();

    Domain domain();
}
