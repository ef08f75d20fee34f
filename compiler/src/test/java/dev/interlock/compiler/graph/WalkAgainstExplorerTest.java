package dev.interlock.compiler.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.interlock.compiler.explore.CheckedGraph;
import dev.interlock.compiler.explore.Explorer;
import dev.interlock.compiler.explore.Finding;
import dev.interlock.compiler.explore.GraphCheck;
import dev.interlock.compiler.explore.HitsCheck;
import dev.interlock.compiler.explore.Limits;
import dev.interlock.compiler.explore.RandomSystems;
import dev.interlock.compiler.interpret.Replay;
import dev.interlock.compiler.system.Actor;
import dev.interlock.compiler.system.Command;
import dev.interlock.compiler.system.Goal;
import dev.interlock.compiler.system.Question;
import dev.interlock.compiler.system.Terms;
import dev.interlock.compiler.system.TransitionSystem;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** Walks through a graph find what the explorer finds: whether a goal is reached, in how many steps, and by whom. */
class WalkAgainstExplorerTest {
    private static final int STATES = 3_000;
    private static final int ATTEMPTS = 5_000;

    private final Map<Question.Kind, Integer> reached = new EnumMap<>(Question.Kind.class);
    private final Map<Question.Kind, Integer> unreachable = new EnumMap<>(Question.Kind.class);

    @Test
    void walksFindWhatTheExplorerFinds() {
        for (long seed = 0; seed < 400; seed++) {
            TransitionSystem system = RandomSystems.system(seed);
            Optional<StateGraph> graph = GraphBuilder.build(system, new GraphLimits(STATES, 100_000, ATTEMPTS));
            graph.filter(built -> built.gap().isEmpty()).ifPresent(built -> compare(system, built));
        }
        for (Question.Kind kind : List.of(
                Question.Kind.INVARIANT, Question.Kind.RANGE, Question.Kind.CLASH, Question.Kind.DEAD,
                Question.Kind.ATTRIBUTION)) {
            assertTrue(reached.getOrDefault(kind, 0) > 50, kind + " is never reached");
            assertTrue(unreachable.getOrDefault(kind, 0) > 50, kind + " is always reached");
        }
    }

    private void compare(TransitionSystem system, StateGraph graph) {
        CheckedGraph.Same checked =
                assertInstanceOf(CheckedGraph.Same.class, GraphCheck.of(graph, ATTEMPTS, () -> false), system.name());
        for (Question question : system.questions()) {
            if (question.goal() instanceof Goal.Reaching goal) {
                Hits hits = Hits.of(graph, goal).orElseThrow();
                assertTrue(HitsCheck.agrees(goal, graph, checked.states(), hits, ATTEMPTS), question + " " + system);
                for (List<Actor> members : subsets(system.agents())) {
                    compare(question, members, graph, hits, system);
                    compare(question, members, graph, hits, system.interleaved());
                }
            }
        }
    }

    private void compare(
            Question question, List<Actor> members, StateGraph graph, Hits hits, TransitionSystem system) {
        Predicate<Command> allowed = command -> command.actor().role() == Actor.Role.ENVIRONMENT
                || !command.isAct()
                || members.contains(command.actor());
        Part part = Part.of(graph, allowed, system.turns(), Terms.TRUE);
        Finding expected = new Explorer(system, new Limits(STATES + 1, ATTEMPTS)).find(question, members);
        Goal.Reaching goal = (Goal.Reaching) question.goal();
        String what = question + " by " + members + " of " + system;
        Walk.to(goal, graph, hits, part).accept(new Reach.Visitor<Void>() {
            @Override
            public Void shortest(Reach.Shortest reach) {
                Replay.Result replayed = Replay.of(system, question, reach.candidate());
                assertInstanceOf(Replay.Confirmed.class, replayed, what);
                Finding.Reached found = assertInstanceOf(Finding.Reached.class, expected, what);
                assertEquals(found.candidate().steps().size(), reach.candidate().steps().size(), what);
                reached.merge(question.kind(), 1, Integer::sum);
                return null;
            }

            @Override
            public Void none(Reach.None reach) {
                assertInstanceOf(Finding.Unreachable.class, expected, what);
                unreachable.merge(question.kind(), 1, Integer::sum);
                return null;
            }

            @Override
            public Void open(Reach.Open reach) {
                throw new AssertionError("a graph without a gap is open for " + what);
            }
        });
    }

    private static List<List<Actor>> subsets(List<Actor> agents) {
        List<List<Actor>> subsets = new ArrayList<>(List.of(List.of()));
        for (Actor agent : agents) {
            for (List<Actor> without : List.copyOf(subsets)) {
                List<Actor> with = new ArrayList<>(without);
                with.add(agent);
                subsets.add(with);
            }
        }
        return subsets;
    }
}
