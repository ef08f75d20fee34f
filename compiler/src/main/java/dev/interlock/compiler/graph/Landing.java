package dev.interlock.compiler.graph;

import dev.interlock.compiler.system.Fault;
import dev.interlock.compiler.system.Variable;

/** Lets the writes of a step land, in every order that can matter: only those are moved about that collide with another. */
final class Landing {
    private static final int MOST_MOVED = 7;

    private final SystemCode system;
    private final long[] frame;
    private final long[] firstEnd;
    private Act[] order = new Act[8];
    private Attempted attempted;
    private int label;
    private boolean isFirst;
    private boolean clashes;

    Landing(SystemCode system, long[] frame) {
        this.system = system;
        this.frame = frame;
        this.firstEnd = new long[system.variables().size()];
    }

    /** @throws RefusedException when there are too many orders */
    void of(int step, Act[] acts, int size, Attempted listener) {
        label = step;
        attempted = listener;
        isFirst = true;
        clashes = false;
        if (order.length < size) {
            order = new Act[acts.length];
        }
        int settled = settledFirst(acts, size);
        if (size - settled > MOST_MOVED) {
            throw new RefusedException("too many writes of one step collide");
        }
        permute(settled, size);
    }

    private int settledFirst(Act[] acts, int size) {
        int settled = 0;
        int last = size;
        for (int i = 0; i < size; i++) {
            if (collides(acts, size, i)) {
                order[--last] = acts[i];
            } else {
                order[settled++] = acts[i];
            }
        }
        return settled;
    }

    private static boolean collides(Act[] acts, int size, int which) {
        for (int i = 0; i < size; i++) {
            if (i != which && acts[i].collidesWith(acts[which])) {
                return true;
            }
        }
        return false;
    }

    private void permute(int from, int size) {
        if (size - from <= 1) {
            land(size);
            return;
        }
        for (int i = from; i < size; i++) {
            swap(from, i);
            permute(from + 1, size);
            swap(from, i);
        }
    }

    private void swap(int one, int other) {
        Act act = order[one];
        order[one] = order[other];
        order[other] = act;
    }

    private void land(int size) {
        int after = system.slots().after();
        System.arraycopy(frame, system.slots().before(), frame, after, firstEnd.length);
        for (int i = 0; i < size; i++) {
            order[i].landOn(frame, after);
        }
        for (int i = 0; i < size; i++) {
            order[i].saturate(frame, after, system);
        }
        Slots.afterChanged(frame);
        system.applyMonitors(frame);
        if (keepsDomains(size, after)) {
            attempted.done(label, order, size, frame);
        } else if (order[0].code().isOfEnvironment()) {
            return;
        } else {
            attempted.outOfRange(label, order, size);
        }
        lookForClash(size);
    }

    /** Whether what was written is in its domain; what was not has the value it had. */
    private boolean keepsDomains(int size, int after) {
        for (int i = 0; i < size; i++) {
            if (!order[i].keepsDomains(frame, after, system)) {
                return false;
            }
        }
        return system.keepMonitorsDomains(frame);
    }

    private void lookForClash(int size) {
        boolean differs = !isFirst && !clashes && looksDifferent();
        if (isFirst) {
            System.arraycopy(frame, system.slots().after(), firstEnd, 0, firstEnd.length);
        }
        if (differs || isFirst && hasClashOfItsOwn(size)) {
            clashes = true;
            attempted.clashing(label, order, size);
        }
        isFirst = false;
    }

    private boolean hasClashOfItsOwn(int size) {
        for (int i = 0; i < size; i++) {
            if (order[i].has(Fault.CLASH)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a user sees a difference between the first end and this one. */
    private boolean looksDifferent() {
        for (Variable variable : system.variables()) {
            if (variable.visibility() == Variable.Visibility.DECLARED && isDifferent(variable)) {
                return true;
            }
        }
        return false;
    }

    private boolean isDifferent(Variable variable) {
        int after = system.slots().after();
        if (variable.known().isPresent()) {
            int known = variable.known().get().id();
            if (firstEnd[known] != frame[after + known]) {
                return true;
            }
            if (frame[after + known] == 0) {
                return false;
            }
        }
        return firstEnd[variable.id()] != frame[after + variable.id()];
    }
}
