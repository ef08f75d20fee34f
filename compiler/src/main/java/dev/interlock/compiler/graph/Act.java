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
    private CommandCode code;
    private int count;
    private int[] targets = new int[4];
    private boolean[] overwrites = new boolean[4];
    private long[] values = new long[4];
    private long[] inputs = new long[2];
    private int guardedCount;
    private int[] guarded = new int[4];
    private boolean noIndex;
    private boolean noQuotient;
    private boolean clashes;

    /** Becomes what the command does with the inputs in the frame. Acts are used again and again, for they are many. */
    void become(CommandCode one, long[] frame) {
        code = one;
        makeRoom();
        CommandCode.Choice[] choices = one.choices();
        for (int i = 0; i < choices.length; i++) {
            inputs[i] = frame[choices[i].slot()];
        }
        count = 0;
        for (CommandCode.Written write : one.writes()) {
            if (write.condition().holds(frame)) {
                targets[count] = write.target();
                overwrites[count] = write.overwrites();
                values[count++] = write.value().value(frame);
            }
        }
        guardedCount = 0;
        for (CommandCode.Conditional read : one.exclusions()) {
            if (read.condition().holds(frame)) {
                guarded[guardedCount++] = read.variable();
            }
        }
        noIndex = one.hasEffectHazard(Fault.INDEX, frame);
        noQuotient = one.hasEffectHazard(Fault.DIVISION, frame);
        clashes = one.hasEffectHazard(Fault.CLASH, frame);
    }

    private void makeRoom() {
        if (targets.length < code.writes().length) {
            targets = new int[code.writes().length];
            overwrites = new boolean[targets.length];
            values = new long[targets.length];
        }
        if (guarded.length < code.exclusions().length) {
            guarded = new int[code.exclusions().length];
        }
        if (inputs.length < code.choices().length) {
            inputs = new long[code.choices().length];
        }
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
        for (int i = 0; i < count; i++) {
            int at = state + targets[i];
            frame[at] = overwrites[i] ? values[i] : Math.addExact(frame[at], values[i]);
        }
    }

    /** Brings what it wrote back into the domains that saturate. */
    void saturate(long[] frame, int state, SystemCode system) {
        for (int i = 0; i < count; i++) {
            system.saturate(frame, state, targets[i]);
        }
    }

    /** Whether all that it wrote is in its domain. */
    boolean keepsDomains(long[] frame, int state, SystemCode system) {
        for (int i = 0; i < count; i++) {
            if (!system.isInDomain(frame[state + targets[i]], targets[i])) {
                return false;
            }
        }
        return true;
    }

    boolean writes(int variable) {
        for (int i = 0; i < count; i++) {
            if (targets[i] == variable) {
                return true;
            }
        }
        return false;
    }

    /** Whether it may matter which of the two lands first. */
    boolean collidesWith(Act other) {
        for (int i = 0; i < count; i++) {
            for (int j = 0; j < other.count; j++) {
                if (targets[i] == other.targets[j] && (overwrites[i] || other.overwrites[j])) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether it is atomic and reads what the other writes. */
    boolean shuns(Act other) {
        for (int i = 0; i < guardedCount; i++) {
            if (other.writes(guarded[i])) {
                return true;
            }
        }
        return false;
    }

    /** Puts its inputs into the frame. */
    void prepare(long[] frame) {
        CommandCode.Choice[] choices = code.choices();
        for (int i = 0; i < choices.length; i++) {
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
        for (int i = 0; i < inputs.size(); i++) {
            values.put(inputs.get(i), value(inputs.get(i).domain(), numbers[i]));
        }
        return values;
    }

    static Value value(Domain domain, long number) {
        return domain.sort() == Sort.BOOL ? Value.of(number != 0) : Value.of(number);
    }
}
