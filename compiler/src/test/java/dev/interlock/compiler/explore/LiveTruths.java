package dev.interlock.compiler.explore;

import dev.interlock.compiler.live.AllSteps;
import dev.interlock.compiler.live.Endless;
import dev.interlock.compiler.live.Stuck;
import dev.interlock.compiler.system.Command;
import dev.interlock.compiler.system.Goal;
import dev.interlock.compiler.system.Variable;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What is true of a system, all of whose steps are listed, for goals that no finite run decides. */
public record LiveTruths(AllSteps<Map<Variable, Object>> graph) {
    /** Of all runs. */
    public Endless.Answer of(Goal goal) {
        return of(goal, graph);
    }

    /** Of the runs in which of the agents only members act. */
    public Endless.Answer of(Goal goal, Set<String> members) {
        return of(goal, graph.of(members));
    }

    /** The same, where nothing happens together. */
    public Endless.Answer byTurns(Goal goal, Set<String> members) {
        return new LiveTruths(graph.byTurns()).of(goal, members);
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

    private Endless.Answer of(Goal goal, AllSteps<Map<Variable, Object>> runs) {
        return goal.accept(new Goal.Visitor<>() {
            @Override
            public Endless.Answer reaching(Goal.Reaching reaching) {
                throw new IllegalStateException("a finite run decides it");
            }

            @Override
            public Endless.Answer looping(Goal.Looping looping) {
                return endless(looping, runs).byFixpoint();
            }

            @Override
            public Endless.Answer trapping(Goal.Trapping trapping) {
                Stuck<Map<Variable, Object>> stuck = new Stuck<>(
                        graph, state -> NaiveGraph.holds(trapping.escape(), state), names(trapping.silenced()));
                return stuck.isReachedBy(runs) ? Endless.Answer.FOUND : Endless.Answer.NONE;
            }
        });
    }

    private static Set<String> names(List<Command> commands) {
        return commands.stream().map(NaiveGraph::name).collect(Collectors.toSet());
    }
}
