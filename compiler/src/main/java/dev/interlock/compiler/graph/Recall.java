package dev.interlock.compiler.graph;

import dev.interlock.compiler.interpret.Step;
import dev.interlock.compiler.system.Fault;
import java.util.Arrays;
import java.util.Optional;

/** Looks, among everything that can be tried in a state, for the step that a graph only keeps in outline. */
final class Recall implements Attempted {
    private final Optional<Label> label;
    private final Optional<End> end;
    private final Optional<Fault> fault;
    private Optional<Step> step = Optional.empty();

    /** The state after the step. */
    private record End(Packing packing, int after, long[] wanted, long[] scratch) {
        boolean isIn(long[] frame) {
            packing.pack(frame, after, scratch);
            return Arrays.equals(wanted, scratch);
        }
    }

    private Recall(Optional<Label> label, Optional<End> end, Optional<Fault> fault) {
        this.label = label;
        this.end = end;
        this.fault = fault;
    }

    /** A step to a state. */
    static Recall to(SystemCode code, Label label, long[] packed) {
        return new Recall(Optional.of(label), Optional.of(end(code, packed)), Optional.empty());
    }

    /** A step to a state, whoever takes it. */
    static Recall to(SystemCode code, long[] packed) {
        return new Recall(Optional.empty(), Optional.of(end(code, packed)), Optional.empty());
    }

    private static End end(SystemCode code, long[] packed) {
        return new End(code.packing(), code.slots().after(), packed, new long[packed.length]);
    }

    /** A step with which something goes wrong. */
    static Recall of(Label label, Fault fault) {
        return new Recall(Optional.of(label), Optional.empty(), Optional.of(fault));
    }

    Step step() {
        return step.orElseThrow(() -> new IllegalStateException("internal error: a step of the graph is not found again"));
    }

    private boolean isOfLabel(Act[] acts, int size) {
        return label.isEmpty() || size == label.get().commands().size()
                && Arrays.stream(acts, 0, size).allMatch(act -> label.get().has(act.code().command()));
    }

    private void note(boolean wanted, Act[] acts, int size) {
        if (wanted && step.isEmpty() && isOfLabel(acts, size)) {
            step = Optional.of(Act.step(acts, size));
        }
    }

    @Override
    public void done(int number, Act[] acts, int size, long[] frame) {
        note(end.filter(state -> state.isIn(frame)).isPresent(), acts, size);
    }

    @Override
    public void outOfRange(int number, Act[] acts, int size) {
        note(fault.filter(Fault.RANGE::equals).isPresent(), acts, size);
    }

    @Override
    public void undefined(int number, Act[] acts, int size) {
        boolean wanted = fault.isPresent() && Arrays.stream(acts, 0, size).anyMatch(act -> act.has(fault.get()));
        note(wanted && fault.get() != Fault.CLASH, acts, size);
    }

    @Override
    public void clashing(int number, Act[] acts, int size) {
        note(fault.filter(Fault.CLASH::equals).isPresent(), acts, size);
    }

    @Override
    public boolean isSettled() {
        return step.isPresent();
    }
}
