package dev.interlock.solver.reduction;

import dev.interlock.compiler.interpret.Firing;
import dev.interlock.compiler.interpret.Run;
import dev.interlock.compiler.interpret.State;
import dev.interlock.compiler.interpret.Step;
import dev.interlock.compiler.system.Command;
import dev.interlock.compiler.system.TransitionSystem;
import java.util.List;

/** Reads what was found in a {@linkplain Reduced reduced} system as something in the one that it was made from. */
public record Original(TransitionSystem system) {

    public State state(State reduced) {
        return new State(reduced.values().subList(0, system.variables().size()));
    }

    public Step step(Step reduced) {
        return new Step(reduced.firings().stream()
                .map(firing -> new Firing(system.commands().get(firing.command().id()), firing.inputs()))
                .toList());
    }

    public List<Step> steps(Run reduced) {
        return reduced.moves().stream().map(move -> step(move.step())).toList();
    }

    boolean has(Command command) {
        return command.id() < system.commands().size();
    }
}
