package dev.interlock.compiler.graph;

/**
 * Is told of everything that can be tried in a state. Who takes part is given by the first so many acts of an array, in the order
 * in which their writes land; the array is only lent.
 */
interface Attempted {
    /** It is a step; the state after it is in the frame. The same one may come up again. */
    void done(int label, Act[] acts, int size, long[] frame);

    /** It would take a variable out of its range. */
    void outOfRange(int label, Act[] acts, int size);

    /** It has no outcome. */
    void undefined(int label, Act[] acts, int size);

    /** It has an order of writes that ends differently from another, or a clash of its own. */
    void clashing(int label, Act[] acts, int size);

    /** Whether it has heard enough. */
    boolean isSettled();
}
