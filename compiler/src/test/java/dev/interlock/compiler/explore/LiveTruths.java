package dev.interlock.compiler.explore;

import dev.interlock.compiler.live.AllSteps;
import dev.interlock.compiler.live.Endless;
import dev.interlock.compiler.live.Stuck;
import dev.interlock.compiler.system.Actor;
import dev.interlock.compiler.system.Command;
import dev.interlock.compiler.system.Goal;
import dev.interlock.compiler.system.TransitionSystem;
import dev.interlock.compiler.system.Variable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What is true of a system, all of whose steps are listed. */
public record LiveTruths(TransitionSystem system, AllSteps<Map<Variable, Object>> graph) {
    /** Of all runs. */
    public Endless.Answer of(Goal goal) {
        return of(goal, system.agents().stream().map(Actor::name).collect(Collectors.toSet()));
    }

    /** Of the runs in which of the agents only members act. */
    public Endless.Answer of(Goal goal, Set<String> members) {
        return goal.accept(new Judge(members, graph.of(members)));
    }

    /** The same, where nothing happens together. */
    public Endless.Answer byTurns(Goal goal, Set<String> members) {
        return new LiveTruths(system, graph.byTurns()).of(goal, members);
    }

    /** All sets of agents. */
    public static List<Set<String>> subsets(TransitionSystem system) {
        List<Set<String>> subsets = new ArrayList<>(List.of(Set.of()));
        system.agents().forEach(agent -> List.copyOf(subsets).forEach(subset -> {
            Set<String> larger = new HashSet<>(subset);
            larger.add(agent.name());
            subsets.add(larger);
        }));
        return subsets;
    }

    /** The runs that a goal is looked for in. */
    static Endless<Map<Variable, Object>> endless(Goal.Looping goal, AllSteps<Map<Variable, Object>> runs) {
        return new Endless<>(
                runs,
                state -> NaiveGraph.holds(goal.from(), state),
                state -> NaiveGraph.holds(goal.stays(), state),
                (before, after) -> NaiveGraph.holds(goal.recurs(), before, after),
                names(goal.silenced()));
    }

    private static Set<String> names(List<Command> commands) {
        return commands.stream().map(NaiveGraph::name).collect(Collectors.toSet());
    }

    private final class Judge implements Goal.Visitor<Endless.Answer>, Goal.Reaching.Visitor<Boolean> {
        private final Set<String> members;
        private final AllSteps<Map<Variable, Object>> runs;

        Judge(Set<String> members, AllSteps<Map<Variable, Object>> runs) {
            this.members = members;
            this.runs = runs;
        }

        @Override
        public Endless.Answer reaching(Goal.Reaching goal) {
            return found(goal.accept((Goal.Reaching.Visitor<Boolean>) this));
        }

        @Override
        public Endless.Answer looping(Goal.Looping goal) {
            return endless(goal, runs).byFixpoint();
        }

        @Override
        public Endless.Answer trapping(Goal.Trapping goal) {
            Predicate<Map<Variable, Object>> escape = state -> NaiveGraph.holds(goal.escape(), state);
            return found(new Stuck<>(graph, escape, names(goal.silenced())).isReachedBy(runs));
        }

        private Endless.Answer found(boolean is) {
            return is ? Endless.Answer.FOUND : Endless.Answer.NONE;
        }

        private boolean some(Predicate<Map<Variable, Object>> state) {
            return runs.reachable().stream().mapToObj(graph.states()::get).anyMatch(state);
        }

        @Override
        public Boolean inState(Goal.InState goal) {
            return some(state -> NaiveGraph.holds(goal.condition(), state));
        }

        @Override
        public Boolean acting(Goal.Acting goal) {
            return goal.cases().stream()
                    .filter(one -> one.command().actor().role() == Actor.Role.ENVIRONMENT
                            || members.contains(one.command().actor().name()))
                    .anyMatch(one -> some(state ->
                            NaiveGraph.isTried(system, state, one.command(), one.condition())));
        }

        @Override
        public Boolean inStep(Goal.InStep goal) {
            throw otherwise();
        }

        @Override
        public Boolean faulting(Goal.Faulting goal) {
            throw otherwise();
        }

        @Override
        public Boolean clashing(Goal.Clashing goal) {
            throw otherwise();
        }

        @Override
        public Boolean enabling(Goal.Enabling goal) {
            throw otherwise();
        }

        @Override
        public Boolean overdue(Goal.Overdue goal) {
            throw otherwise();
        }

        private IllegalStateException otherwise() {
            return new IllegalStateException("this is compared elsewhere");
        }
    }
}
