package dev.interlock.compiler.liveness;

/** An edge together with the state that it comes from. */
record Arc(int state, int edge) {}
