package dev.interlock.compiler.graph;

/** The code of a condition. */
@FunctionalInterface
interface Truth extends Code {
    @Override
    boolean holds(long[] frame);

    @Override
    default long value(long[] frame) {
        return holds(frame) ? 1 : 0;
    }
}
