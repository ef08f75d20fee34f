package dev.interlock.compiler.graph;

/** A term made ready to be evaluated many times: a number or, as one and zero, a truth value. */
@FunctionalInterface
interface Code {
    long value(long[] frame);

    default boolean holds(long[] frame) {
        return value(frame) != 0;
    }
}
