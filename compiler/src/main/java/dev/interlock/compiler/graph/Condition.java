package dev.interlock.compiler.graph;

import dev.interlock.compiler.system.Term;

/** A condition to be looked at in many states of a graph, or for many steps. Not to be shared between threads. */
public final class Condition {
    private final StateGraph graph;
    private final Slots slots;
    private final Code code;
    private final long[] frame;
    private int before = -1;
    private int after = -1;

    /** @throws IllegalArgumentException when numbers in it are too large, or it has some that are not whole */
    Condition(StateGraph graph, Term term) {
        this.graph = graph;
        this.slots = new Slots(graph.system());
        try {
            this.code = new TermCode(slots).of(term);
        } catch (RefusedException refused) {
            throw new IllegalArgumentException(refused.getMessage(), refused);
        }
        this.frame = slots.frame();
    }

    /** In a state; the condition is over current variables. */
    public boolean holds(int state) {
        load(state);
        return code.holds(frame);
    }

    /** For a step; the condition is over current and next variables. */
    public boolean holds(int from, int to) {
        load(from);
        if (after != to) {
            after = to;
            graph.load(to, frame, slots.after());
            Slots.afterChanged(frame);
        }
        return code.holds(frame);
    }

    private void load(int state) {
        if (before != state) {
            before = state;
            graph.load(state, frame, slots.before());
            Slots.beforeChanged(frame);
        }
    }
}
