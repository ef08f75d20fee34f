package dev.interlock.compiler.graph;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.interlock.compiler.explore.CheckedGraph;
import dev.interlock.compiler.explore.GraphCheck;
import dev.interlock.compiler.explore.HitsCheck;
import dev.interlock.compiler.explore.RandomSystems;
import dev.interlock.compiler.system.Goal;
import dev.interlock.compiler.system.Question;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** No graph with a mistake in it passes the interpreter's check, whichever mistake it is. */
class DoctoredGraphsTest {
    private static final int ATTEMPTS = 5_000;
    private static final GraphLimits LIMITS = new GraphLimits(2_000, 100_000, ATTEMPTS);

    @Test
    void aMissingStepIsFound() {
        everyDoctored(contents -> {
            int last = contents.targets().length - 1;
            int[] first = contents.first().clone();
            for (int state = 0; state < first.length; state++) {
                first[state] = Math.min(first[state], last);
            }
            return with(
                    contents, first, Arrays.copyOf(contents.targets(), last),
                    Arrays.copyOf(contents.labels(), last));
        });
    }

    @Test
    void aStepToAnotherStateIsFound() {
        everyDoctored(contents -> {
            int[] targets = contents.targets().clone();
            targets[targets.length / 2] = (targets[targets.length / 2] + 1) % contents.size();
            return with(contents, contents.first(), targets, contents.labels());
        });
    }

    @Test
    void aStepOfOthersIsFound() {
        everyDoctored(contents -> {
            int[] labels = contents.labels().clone();
            labels[0] = labels[0] == 0 ? 1 : 0;
            return with(contents, contents.first(), contents.targets(), labels);
        });
    }

    @Test
    void aMissingIncidentIsFound() {
        int tried = 0;
        for (StateGraph graph : graphs()) {
            StateGraph.Contents contents = graph.contents();
            if (!contents.incidents().isEmpty()) {
                List<Incident> fewer = new ArrayList<>(contents.incidents());
                fewer.remove(fewer.size() / 2);
                assertDiffers(doctored(graph, new StateGraph.Contents(
                        contents.starts(), contents.expanded(), contents.size(), contents.packed(), contents.first(),
                        contents.targets(), contents.labels(), fewer)));
                tried++;
            }
        }
        assertTrue(tried > 5, "only " + tried);
    }

    @Test
    void anotherStartIsFound() {
        everyDoctored(contents -> new StateGraph.Contents(
                contents.starts() + 1, contents.expanded(), contents.size(), contents.packed(), contents.first(),
                contents.targets(), contents.labels(), contents.incidents()));
    }

    @Test
    void anotherHitIsFound() {
        everyQuestion((graph, goal, hits) -> {
            BitSet states = (BitSet) hits.states().clone();
            states.flip(graph.size() / 2);
            assertFalse(agrees(graph, goal, new Hits(states, hits.probes(), hits.edges(), hits.attempts())));
        });
    }

    @Test
    void anotherStepThatHitsIsFound() {
        everyQuestion((graph, goal, hits) -> {
            BitSet edges = (BitSet) hits.edges().clone();
            edges.flip(graph.edges() / 2);
            assertFalse(agrees(graph, goal, new Hits(hits.states(), hits.probes(), edges, hits.attempts())));
        });
    }

    @Test
    void missingHitsOfStepsThatLeadNowhereAreFound() {
        everyQuestion((graph, goal, hits) -> {
            if (!hits.attempts().isEmpty()) {
                assertFalse(agrees(graph, goal, new Hits(hits.states(), hits.probes(), hits.edges(), Pairs.none())));
            }
        });
    }

    @Test
    void missingHitsOfCommandsAreFound() {
        everyQuestion((graph, goal, hits) -> {
            if (!hits.probes().isEmpty()) {
                assertFalse(agrees(graph, goal, new Hits(hits.states(), Pairs.none(), hits.edges(), hits.attempts())));
            }
        });
    }

    private static boolean agrees(StateGraph graph, Goal.Reaching goal, Hits hits) {
        CheckedGraph.Same same =
                assertInstanceOf(CheckedGraph.Same.class, GraphCheck.of(graph, ATTEMPTS, () -> false));
        return HitsCheck.agrees(goal, graph, same.states(), hits, ATTEMPTS);
    }

    private interface OfQuestion {
        void check(StateGraph graph, Goal.Reaching goal, Hits hits);
    }

    private static void everyQuestion(OfQuestion check) {
        for (StateGraph graph : graphs().subList(0, 12)) {
            for (Question question : graph.system().questions()) {
                if (question.goal() instanceof Goal.Reaching goal) {
                    check.check(graph, goal, Hits.of(graph, goal).orElseThrow());
                }
            }
        }
    }

    private static void everyDoctored(UnaryOperator<StateGraph.Contents> doctor) {
        Consumer<StateGraph> check = graph -> assertDiffers(doctored(graph, doctor.apply(graph.contents())));
        graphs().forEach(check);
    }

    private static List<StateGraph> graphs() {
        return LongStream.range(0, 100)
                .mapToObj(seed -> GraphBuilder.build(RandomSystems.system(seed), LIMITS))
                .flatMap(Optional::stream)
                .filter(graph -> graph.gap().isEmpty())
                .filter(graph -> graph.size() > graph.starts() && graph.labels().size() > 1 && graph.size() < 200)
                .toList();
    }

    private static StateGraph.Contents with(
            StateGraph.Contents contents, int[] first, int[] targets, int[] labels) {
        return new StateGraph.Contents(
                contents.starts(), contents.expanded(), contents.size(), contents.packed(), first, targets, labels,
                contents.incidents());
    }

    private static StateGraph doctored(StateGraph graph, StateGraph.Contents contents) {
        return new StateGraph(graph.code(), LIMITS, contents, graph.labels(), Optional.empty());
    }

    private static void assertDiffers(StateGraph graph) {
        CheckedGraph checked = GraphCheck.of(graph, ATTEMPTS, () -> false);
        assertInstanceOf(CheckedGraph.Differs.class, checked, graph.system().name());
    }
}
