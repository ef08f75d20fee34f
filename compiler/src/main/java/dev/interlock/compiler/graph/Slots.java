package dev.interlock.compiler.graph;

import dev.interlock.compiler.system.Command;
import dev.interlock.compiler.system.Input;
import dev.interlock.compiler.system.TransitionSystem;
import dev.interlock.compiler.system.Variable;
import java.util.HashMap;
import java.util.Map;

/**
 * Where everything is that code reads: a frame is one array of numbers with the state before a step, the state after it, the
 * inputs of a command, and what was computed from them already.
 *
 * <p>Of what may be remembered there are three kinds, by what it depends on. Each has a counter in the frame that goes up
 * whenever something changes that it depends on; what was remembered under an older count is forgotten.
 */
final class Slots {
    /** Of what depends on the state before the step only. */
    static final int BEFORE = 0;

    /** Of what depends on inputs too. */
    static final int INPUTS = 1;

    /** Of what depends on the state after the step too. */
    static final int AFTER = 2;

    private static final int FIRST = 3;

    private final int variables;
    private final Map<Input, Integer> inputs = new HashMap<>();
    private int size;

    Slots(TransitionSystem system) {
        this.variables = system.variables().size();
        this.size = FIRST + 2 * variables;
        for (Command command : system.commands()) {
            command.inputs().forEach(input -> inputs.put(input, fresh(1)));
        }
    }

    /** Where the state before the step begins. */
    int before() {
        return FIRST;
    }

    /** Where the state after the step begins. */
    int after() {
        return FIRST + variables;
    }

    int current(Variable variable) {
        return before() + variable.id();
    }

    int next(Variable variable) {
        return after() + variable.id();
    }

    int input(Input input) {
        return inputs.get(input);
    }

    int fresh(int count) {
        int first = size;
        size += count;
        return first;
    }

    int size() {
        return size;
    }

    /** A frame in which nothing is remembered. */
    long[] frame() {
        long[] frame = new long[size];
        frame[BEFORE] = 1;
        frame[INPUTS] = 1;
        frame[AFTER] = 1;
        return frame;
    }

    static void beforeChanged(long[] frame) {
        frame[BEFORE]++;
        frame[INPUTS]++;
        frame[AFTER]++;
    }

    static void inputsChanged(long[] frame) {
        frame[INPUTS]++;
        frame[AFTER]++;
    }

    static void afterChanged(long[] frame) {
        frame[AFTER]++;
    }
}
