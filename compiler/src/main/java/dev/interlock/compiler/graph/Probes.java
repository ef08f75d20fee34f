package dev.interlock.compiler.graph;

import dev.interlock.compiler.system.Command;
import dev.interlock.compiler.system.Term;
import dev.interlock.compiler.system.Terms;
import java.util.List;
import java.util.Map;

/** Looks which commands have inputs with which a condition (over current variables and these inputs) holds in a state. */
final class Probes {
    private final StateGraph graph;
    private final List<Probe> probes;
    private final Slots slots;
    private final long[] frame;

    private record Probe(Command command, CommandCode.Choice[] choices, Code condition) {}

    Probes(StateGraph graph, Map<Command, Term> conditions) {
        this.graph = graph;
        this.slots = new Slots(graph.system());
        TermCode code = new TermCode(slots);
        this.probes = conditions.entrySet().stream()
                .filter(entry -> !entry.getValue().equals(Terms.FALSE))
                .sorted((one, other) -> Integer.compare(one.getKey().id(), other.getKey().id()))
                .map(entry -> new Probe(
                        entry.getKey(),
                        graph.code().commands()[entry.getKey().id()].choices(),
                        code.of(entry.getValue())))
                .toList();
        this.frame = slots.frame();
    }

    boolean isEmpty() {
        return probes.isEmpty();
    }

    /** Their numbers. */
    List<Integer> in(int state) {
        load(state);
        return probes.stream().filter(this::holds).map(probe -> probe.command().id()).toList();
    }

    /** The first such inputs of the command, in the order of the command's inputs. */
    long[] inputs(int state, Command command) {
        load(state);
        Probe probe = probes.stream().filter(one -> one.command().equals(command)).findFirst().orElseThrow();
        if (!holds(probe)) {
            throw new IllegalStateException("internal error: a hit of the graph is not found again");
        }
        long[] inputs = new long[probe.choices().length];
        for (int i = 0; i < inputs.length; i++) {
            inputs[i] = frame[probe.choices()[i].slot()];
        }
        return inputs;
    }

    private void load(int state) {
        graph.load(state, frame, slots.before());
        Slots.beforeChanged(frame);
    }

    /** Leaves the inputs in the frame with which it holds. */
    private boolean holds(Probe probe) {
        Choices.first(probe.choices(), frame);
        do {
            if (probe.condition().holds(frame)) {
                return true;
            }
        } while (Choices.next(probe.choices(), frame));
        return false;
    }
}
