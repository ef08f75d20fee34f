package dev.interlock.compiler.graph;

import dev.interlock.compiler.interpret.Firing;
import dev.interlock.compiler.interpret.Step;
import dev.interlock.compiler.system.Domain;
import dev.interlock.compiler.system.Fault;
import dev.interlock.compiler.system.Input;
import dev.interlock.compiler.system.Sort;
import dev.interlock.compiler.system.Value;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A command with inputs with which it is enabled in a state, and what it does there: read before the step, so known before
 * anybody's write lands.
 */
final class Act {
    private final CommandCode code;
    private final long[] inputs;
    private final int[] targets;
    private final boolean[] overwrites;
    private final long[] values;
    private final int[] guarded;
    private final boolean noIndex;
    private final boolean noQuotient;
    private final boolean clashes;

    private Act(CommandCode code, long[] frame) {
        this.code = code;
        this.inputs = inputs(code, frame);
        int count = 0;
        CommandCode.Written[] writes = code.writes();
        int[] to = new int[writes.length];
        boolean[] over = new boolean[writes.length];
        long[] what = new long[writes.length];
        for (CommandCode.Written write : writes) {
            if (write.condition().holds(frame)) {
                to[count] = write.target();
                over[count] = write.overwrites();
                what[count++] = write.value().value(frame);
            }
        }
        this.targets = Arrays.copyOf(to, count);
        this.overwrites = over;
        this.values = what;
        this.guarded = guarded(code, frame);
        this.noIndex = code.hasEffectHazard(Fault.INDEX, frame);
        this.noQuotient = code.hasEffectHazard(Fault.DIVISION, frame);
        this.clashes = code.hasEffectHazard(Fault.CLASH, frame);
    }

    /** Of the inputs in the frame. */
    static Act of(CommandCode code, long[] frame) {
        return new Act(code, frame);
    }

    private static long[] inputs(CommandCode code, long[] frame) {
        CommandCode.Choice[] choices = code.choices();
        long[] inputs = new long[choices.length];
        for (int i = 0; i < inputs.length; i++) {
            inputs[i] = frame[choices[i].slot()];
        }
        return inputs;
    }

    private static int[] guarded(CommandCode code, long[] frame) {
        return Arrays.stream(code.exclusions())
                .filter(read -> read.condition().holds(frame))
                .mapToInt(CommandCode.Conditional::variable)
                .toArray();
    }

    CommandCode code() {
        return code;
    }

    int command() {
        return code.command().id();
    }

    int actor() {
        return code.command().actor().id();
    }

    boolean has(Fault fault) {
        return switch (fault) {
            case INDEX -> noIndex;
            case DIVISION -> noQuotient;
            case CLASH -> clashes;
            case RANGE -> false;
        };
    }

    /** Lets the writes take effect on a state in the frame. */
    void landOn(long[] frame, int state) {
        for (int i = 0; i < targets.length; i++) {
            int at = state + targets[i];
            frame[at] = overwrites[i] ? values[i] : Math.addExact(frame[at], values[i]);
        }
    }

    boolean writes(int variable) {
        for (int target : targets) {
            if (target == variable) {
                return true;
            }
        }
        return false;
    }

    /** Whether it may matter which of the two lands first. */
    boolean collidesWith(Act other) {
        for (int i = 0; i < targets.length; i++) {
            for (int j = 0; j < other.targets.length; j++) {
                if (targets[i] == other.targets[j] && (overwrites[i] || other.overwrites[j])) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether it is atomic and reads what the other writes. */
    boolean shuns(Act other) {
        for (int variable : guarded) {
            if (other.writes(variable)) {
                return true;
            }
        }
        return false;
    }

    /** Puts its inputs into the frame. */
    void prepare(long[] frame) {
        CommandCode.Choice[] choices = code.choices();
        for (int i = 0; i < inputs.length; i++) {
            frame[choices[i].slot()] = inputs[i];
        }
        Slots.inputsChanged(frame);
    }

    Firing firing() {
        return new Firing(code.command(), values(code.command().inputs(), inputs));
    }

    /** The step of the first so many. */
    static Step step(Act[] acts, int size) {
        return new Step(Arrays.stream(acts, 0, size).map(Act::firing).toList());
    }

    static Map<Input, Value> values(List<Input> inputs, long[] numbers) {
        Map<Input, Value> values = new HashMap<>();
        for (int i = 0; i < numbers.length; i++) {
            values.put(inputs.get(i), value(inputs.get(i).domain(), numbers[i]));
        }
        return values;
    }

    static Value value(Domain domain, long number) {
        return domain.sort() == Sort.BOOL ? Value.of(number != 0) : Value.of(number);
    }
}
