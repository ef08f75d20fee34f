package dev.interlock.solver.relation;

import dev.interlock.compiler.system.Command;
import dev.interlock.compiler.system.Term;
import dev.interlock.compiler.system.Terms;
import java.util.List;
import java.util.Optional;

/**
 * A goal as logic. A run reaches it in a state in which one of the probes holds, or by one more step for which {@code inStep}
 * holds; that condition says all that there is to say about the step.
 */
public record Target(List<Probe> probes, Term inStep) {
    public Target {
        probes = List.copyOf(probes);
    }

    /** @param command whose guard is evaluated, or which is enabled; its inputs occur in the condition */
    public record Probe(Optional<Command> command, Term condition) {}

    public Term inState() {
        return Terms.or(probes.stream().map(Probe::condition).toList());
    }
}
