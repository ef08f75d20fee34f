package dev.interlock.compiler.explore;

import dev.interlock.compiler.interpret.Evaluation;
import dev.interlock.compiler.interpret.Firing;
import dev.interlock.compiler.interpret.Listing;
import dev.interlock.compiler.interpret.State;
import dev.interlock.compiler.interpret.Values;
import dev.interlock.compiler.system.Command;
import dev.interlock.compiler.system.Input;
import dev.interlock.compiler.system.ScenarioStep;
import dev.interlock.compiler.system.Term;
import dev.interlock.compiler.system.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every way to give inputs to commands. Which of them have the arguments of a flight depends on the state. */
record Attempts(int limit) {
    Listing<Firing> of(ScenarioStep.Ways ways) {
        return of(ways.commands(), ways.arguments());
    }

    Listing<Firing> of(List<Command> commands, Map<String, Term> arguments) {
        List<Firing> all = new ArrayList<>();
        for (Command command : commands) {
            Optional<List<Map<Input, Value>>> inputs = inputs(command, arguments);
            if (inputs.isEmpty()) {
                return Listing.partial(List.of(), "`" + command.name() + "` can be done in too many ways");
            }
            inputs.get().forEach(way -> all.add(new Firing(command, way)));
        }
        return Listing.complete(all);
    }

    private Optional<List<Map<Input, Value>>> inputs(Command command, Map<String, Term> arguments) {
        List<Map<Input, Value>> ways = List.of(Map.of());
        for (Input input : command.inputs()) {
            Optional<List<Value>> values = values(input, arguments);
            if (values.isEmpty() || (long) ways.size() * values.get().size() > limit) {
                return Optional.empty();
            }
            List<Map<Input, Value>> longer = new ArrayList<>();
            for (Map<Input, Value> way : ways) {
                for (Value value : values.get()) {
                    Map<Input, Value> extended = new HashMap<>(way);
                    extended.put(input, value);
                    longer.add(extended);
                }
            }
            ways = longer;
        }
        return Optional.of(ways);
    }

    private Optional<List<Value>> values(Input input, Map<String, Term> arguments) {
        Term argument = input.role() == Input.Role.PARAMETER ? arguments.get(input.name()) : null;
        return argument == null
                ? Values.all(input.domain(), limit)
                : Optional.of(List.of(Evaluation.in(new State(List.of())).value(argument)));
    }
}
