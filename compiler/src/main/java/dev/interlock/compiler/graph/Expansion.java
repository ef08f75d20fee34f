package dev.interlock.compiler.graph;

import dev.interlock.compiler.system.Command;
import dev.interlock.compiler.system.Fault;
import java.util.Arrays;
import java.util.function.Predicate;

/**
 * Tries everything that can be tried in a state, as {@code TransitionSystem} says what a step is: the sets of commands that may
 * share a step, with all of their inputs, in as many orders as it takes to see every end.
 */
final class Expansion {
    private final SystemCode system;
    private final CommandCode[] commands;
    private final Labels labels;
    private final int limit;
    private final long[] frame;
    private final long[] most;
    private final Landing landing;
    private Act[] joining = {new Act()};
    private int joined;
    private Act[] together = new Act[8];
    private Attempted attempted;
    private int count;

    /** By everybody. */
    Expansion(SystemCode system, Labels labels, int limit) {
        this(system, labels, limit, command -> true);
    }

    /** @param allowed which commands are ever executed */
    Expansion(SystemCode system, Labels labels, int limit, Predicate<Command> allowed) {
        this.system = system;
        this.commands = Arrays.stream(system.commands())
                .filter(code -> allowed.test(code.command()))
                .toArray(CommandCode[]::new);
        this.labels = labels;
        this.limit = limit;
        this.frame = system.slots().frame();
        this.most = new long[system.limits().length];
        this.landing = new Landing(system, frame);
    }

    /** Where the state before the step has to be put, by who calls {@link #attempts}. */
    long[] frame() {
        return frame;
    }

    /** @throws RefusedException when there are too many */
    void attempts(Attempted listener) {
        Slots.beforeChanged(frame);
        attempted = listener;
        count = 0;
        joined = 0;
        for (int i = 0; i < most.length; i++) {
            most[i] = system.limits()[i].most().value(frame);
        }
        for (CommandCode command : commands) {
            Choices.first(command.choices(), frame);
            do {
                if (command.isEnabled(frame)) {
                    joining[joined].become(command, frame);
                    enabled(joining[joined]);
                }
            } while (!listener.isSettled() && Choices.next(command.choices(), frame));
        }
        if (system.isJoint() && joined > 1) {
            joint(0, 0, Labels.NONE);
        }
    }

    private void enabled(Act act) {
        together[0] = act;
        if (isTooMany(1)) {
            return;
        }
        if (act.code().isOfEnvironment()) {
            if (!act.has(Fault.INDEX)) {
                attempt(labels.with(Labels.NONE, act.command()), 1);
            }
            return;
        }
        attempt(labels.with(Labels.NONE, act.command()), 1);
        if (act.code().joins()) {
            keep();
        }
    }

    /** The last act is kept until all who can act are known; there is another for the next one. */
    private void keep() {
        if (++joined == joining.length) {
            joining = Arrays.copyOf(joining, 2 * joined);
            for (int i = joined; i < joining.length; i++) {
                joining[i] = new Act();
            }
        }
    }

    private void joint(int from, int size, int label) {
        for (int i = from; i < joined && !attempted.isSettled(); i++) {
            Act act = joining[i];
            if (fits(act, size)) {
                put(act, size);
                int larger = labels.with(label, act.command());
                if (size > 0) {
                    attempt(larger, size + 1);
                }
                joint(i + 1, size + 1, larger);
            }
        }
    }

    private void put(Act act, int size) {
        if (size + 1 >= together.length) {
            together = Arrays.copyOf(together, 2 * together.length);
        }
        together[size] = act;
    }

    private boolean fits(Act act, int size) {
        for (int i = 0; i < size; i++) {
            Act other = together[i];
            if (other.actor() == act.actor() || other.shuns(act) || act.shuns(other)) {
                return false;
            }
        }
        put(act, size);
        return !isTooMany(size + 1);
    }

    private boolean isTooMany(int size) {
        for (int i = 0; i < most.length; i++) {
            int limited = 0;
            for (int j = 0; j < size; j++) {
                limited += system.limits()[i].commands()[together[j].command()] ? 1 : 0;
            }
            if (limited > 0 && limited > most[i]) {
                return true;
            }
        }
        return false;
    }

    private void attempt(int label, int size) {
        if (++count > limit) {
            throw new RefusedException("there are too many steps from one state");
        }
        for (int i = 0; i < size; i++) {
            if (together[i].has(Fault.INDEX) || together[i].has(Fault.DIVISION)) {
                attempted.undefined(label, together, size);
                return;
            }
        }
        landing.of(label, together, size, attempted);
    }
}
