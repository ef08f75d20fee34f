package dev.interlock.solver.relation;

import dev.interlock.compiler.system.Actor;
import dev.interlock.compiler.system.Command;
import dev.interlock.compiler.system.Variable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All written variables with their writers. */
final class Landings {
    private Landings() {}

    static List<Landing> of(StepRelation relation) {
        Map<Variable, List<Landing.Writer>> alone = new LinkedHashMap<>();
        Map<Variable, List<Landing.Writer>> together = new LinkedHashMap<>();
        for (Command command : relation.commands()) {
            Map<Variable, List<Landing.Writer>> side =
                    Togetherness.joins(relation.system(), command) ? together : alone;
            Effect.of(command).forEach((target, effect) -> side.computeIfAbsent(target, key -> new ArrayList<>())
                    .add(new Landing.Writer(command.actor(), relation.acts(command), effect)));
        }
        List<Landing> landings = new ArrayList<>();
        for (Variable variable : relation.system().variables()) {
            if (alone.containsKey(variable) || together.containsKey(variable)) {
                landings.add(landing(
                        variable,
                        alone.getOrDefault(variable, List.of()),
                        together.getOrDefault(variable, List.of())));
            }
        }
        return landings;
    }

    private static Landing landing(Variable target, List<Landing.Writer> alone, List<Landing.Writer> together) {
        List<Actor> actors = together.stream().map(Landing.Writer::actor).distinct().toList();
        if (actors.size() > 1) {
            return new Landing(target, alone, together);
        }
        List<Landing.Writer> all = new ArrayList<>(alone);
        all.addAll(together);
        return new Landing(target, all, List.of());
    }
}
