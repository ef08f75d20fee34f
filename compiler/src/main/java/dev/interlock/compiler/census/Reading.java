package dev.interlock.compiler.census;

/** What a term says in a scene; of a condition one or zero. */
@FunctionalInterface
interface Reading {
    long in(Scene scene);
}
