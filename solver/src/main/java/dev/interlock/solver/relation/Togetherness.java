package dev.interlock.solver.relation;

import dev.interlock.compiler.system.Actor;
import dev.interlock.compiler.system.Command;
import dev.interlock.compiler.system.Term;
import dev.interlock.compiler.system.Terms;
import dev.interlock.compiler.system.TransitionSystem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Who may share a step: somebody acts, at most one command per agent, and what does not join acts alone. */
final class Togetherness {
    private Togetherness() {}

    static Term of(StepRelation relation) {
        List<Term> alone = new ArrayList<>();
        Map<Actor, List<Term>> joining = new LinkedHashMap<>();
        for (Command command : relation.commands()) {
            if (joins(relation.system(), command)) {
                joining.computeIfAbsent(command.actor(), key -> new ArrayList<>()).add(relation.acts(command));
            } else {
                alone.add(relation.acts(command));
            }
        }
        List<Term> all = new ArrayList<>();
        all.add(Terms.or(relation.commands().stream().map(relation::acts).toList()));
        joining.values().forEach(commands -> all.add(Limits.atMostOne(commands)));
        alone.add(Terms.or(joining.values().stream().flatMap(List::stream).toList()));
        all.add(Limits.atMostOne(alone));
        return Terms.and(all);
    }

    static boolean joins(TransitionSystem system, Command command) {
        return system.turns() == TransitionSystem.Turns.JOINT && command.joins();
    }

    /** Whether the two may ever be part of one step. */
    static boolean possible(TransitionSystem system, Command one, Command other) {
        return joins(system, one) && joins(system, other) && !one.actor().equals(other.actor());
    }
}
