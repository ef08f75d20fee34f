package dev.interlock.compiler.census;

import dev.interlock.compiler.system.Fault;

/** Sees everything that can be tried in a state. Who takes part is the first so many of the deeds, which are only lent. */
interface Onlooker {
    /** It is a step, and the state after it is in the scene. */
    void step(Deed[] deeds, int count, Scene scene);

    /** It comes to nothing, because of this fault; told of each fault that it has. */
    void failure(Deed[] deeds, int count, Fault fault);

    /** It is a step, or leaves a range, and clashes. */
    void clash(Deed[] deeds, int count);
}
