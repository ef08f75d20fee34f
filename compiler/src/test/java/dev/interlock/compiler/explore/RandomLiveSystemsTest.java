package dev.interlock.compiler.explore;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.compiler.live.AllSteps;
import dev.interlock.compiler.live.Endless;
import dev.interlock.compiler.live.Endless.Answer;
import dev.interlock.compiler.live.Stuck;
import dev.interlock.compiler.print.SystemPrinter;
import dev.interlock.compiler.system.Actor;
import dev.interlock.compiler.system.Goal;
import dev.interlock.compiler.system.Question;
import dev.interlock.compiler.system.TransitionSystem;
import dev.interlock.compiler.system.Variable;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;

/** The random systems, and the judge that looks at all of their states, before anybody is compared with them. */
class RandomLiveSystemsTest {
    private static final int SEEDS = 200;
    private static final int MOST_STATES = 200;

    @Test
    void aSeedAlwaysGivesTheSameSystem() {
        assertThat(SystemPrinter.print(RandomLiveSystems.system(7)))
                .isEqualTo(SystemPrinter.print(RandomLiveSystems.system(7)))
                .isNotEqualTo(SystemPrinter.print(RandomLiveSystems.system(8)));
    }

    @Test
    void looksForComponentsAndFixpointsAgree() {
        forEach((system, graph) -> system.questions().stream()
                .map(Question::goal)
                .filter(Goal.Looping.class::isInstance)
                .map(goal -> LiveTruths.endless((Goal.Looping) goal, graph))
                .forEach(endless -> assertThat(endless.byComponents())
                        .as(SystemPrinter.print(system))
                        .isEqualTo(endless.byFixpoint())));
    }

    @Test
    void whatRunsAreFairToIsAbleWhereTheSystemSaysSo() {
        forEach((system, graph) -> {
            for (int i = 0; i < graph.states().size(); i++) {
                for (int j = 0; j < system.justices().size(); j++) {
                    assertThat(NaiveGraph.holds(system.justices().get(j).able(), graph.states().get(i)))
                            .as(SystemPrinter.print(system))
                            .isEqualTo(graph.able().get(i).contains("justice " + j));
                }
            }
        });
    }

    @Test
    void everyQuestionIsOftenAnsweredEitherWay() {
        Map<String, Integer> answers = new TreeMap<>();
        forEach((system, graph) -> system.questions().forEach(question ->
                answers.merge(question.name() + " " + new LiveTruths(system, graph).of(question.goal()), 1, Integer::sum)));
        for (String name : RandomLiveSystems.system(0).questions().stream().map(Question::name).toList()) {
            assertThat(answers.get(name + " " + Answer.FOUND)).as(answers.toString()).isGreaterThan(SEEDS / 10);
            assertThat(answers.get(name + " " + Answer.NONE)).as(answers.toString()).isGreaterThan(SEEDS / 10);
        }
    }

    @Test
    void whatMayBeOverlookedOccurs() {
        Map<String, Integer> counts = new TreeMap<>();
        forEach((system, graph) -> system.questions().forEach(question -> count(system, graph, question, counts)));
        assertThat(counts.keySet()).containsExactlyInAnyOrder(
                "fairness forbids", "silence forbids", "rests", "time stands still", "trap of one", "trap of many",
                "members alone", "only at once", "nobody's fault", "a rescuer");
        assertThat(counts).allSatisfy((what, count) -> assertThat(count).as(what).isGreaterThan(2));
    }

    private static void count(
            TransitionSystem system, AllSteps<Map<Variable, Object>> graph, Question question, Map<String, Integer> counts) {
        LiveTruths truths = new LiveTruths(system, graph);
        Answer answer = truths.of(question.goal());
        if (question.goal() instanceof Goal.Looping looping) {
            note(counts, "fairness forbids", answer == Answer.NONE
                    && new LiveTruths(system, unfair(graph)).of(looping) != Answer.NONE);
            note(counts, "silence forbids", answer == Answer.NONE && truths.of(unsilenced(looping)) != Answer.NONE);
            note(counts, "rests", answer == Answer.FOUND && new LiveTruths(system, restless(graph)).of(looping) == Answer.NONE);
            note(counts, "time stands still", answer == Answer.WITHOUT_TIME);
        } else if (answer == Answer.FOUND) {
            Goal.Trapping trapping = (Goal.Trapping) question.goal();
            int size = new Stuck<>(graph, state -> NaiveGraph.holds(trapping.escape(), state), Set.of()).states().cardinality();
            note(counts, "trap of one", size == 1);
            note(counts, "trap of many", size > 1);
        }
        if (answer == Answer.FOUND) {
            coalitions(system, truths, question.goal(), counts);
        }
    }

    private static void coalitions(TransitionSystem system, LiveTruths truths, Goal goal, Map<String, Integer> counts) {
        Set<Set<String>> breaking = new HashSet<>();
        for (Set<String> members : LiveTruths.subsets(system)) {
            if (truths.of(goal, members) == Answer.FOUND) {
                breaking.add(members);
                note(counts, "only at once", truths.byTurns(goal, members) == Answer.NONE);
            }
        }
        note(counts, "nobody's fault", breaking.contains(Set.of()));
        note(counts, "members alone", breaking.stream().noneMatch(Set::isEmpty));
        note(counts, "a rescuer", breaking.stream().anyMatch(few -> system.agents().stream()
                .anyMatch(agent -> !breaking.contains(and(few, agent.name())))));
    }

    private static Set<String> and(Set<String> few, String agent) {
        Set<String> more = new HashSet<>(few);
        more.add(agent);
        return more;
    }

    private static void note(Map<String, Integer> counts, String what, boolean occurs) {
        if (occurs) {
            counts.merge(what, 1, Integer::sum);
        }
    }

    private static AllSteps<Map<Variable, Object>> unfair(AllSteps<Map<Variable, Object>> graph) {
        List<Set<String>> able = graph.able().stream().map(all -> Set.<String>of()).toList();
        return new AllSteps<>(graph.states(), graph.starts(), able, graph.arcs(), Map.of(), graph.time());
    }

    /** The same steps, where nobody may rest for ever. */
    private static AllSteps<Map<Variable, Object>> restless(AllSteps<Map<Variable, Object>> graph) {
        List<AllSteps.Arc> arcs = graph.arcs().stream()
                .map(arc -> new AllSteps.Arc(arc.from(), arc.to(), arc.commands(), arc.acting(), arc.just(), true))
                .toList();
        return new AllSteps<>(
                graph.states(), graph.starts(), graph.able(), arcs, graph.owners(), AllSteps.Time.MEASURED);
    }

    private static Goal.Looping unsilenced(Goal.Looping goal) {
        return new Goal.Looping(goal.from(), goal.stays(), goal.recurs(), List.of());
    }

    private static void forEach(BiConsumer<TransitionSystem, AllSteps<Map<Variable, Object>>> test) {
        int tested = 0;
        for (long seed = 0; seed < SEEDS; seed++) {
            TransitionSystem system = RandomLiveSystems.system(seed);
            Optional<AllSteps<Map<Variable, Object>>> graph = NaiveGraph.of(system, MOST_STATES);
            graph.ifPresent(all -> test.accept(system, all));
            tested += graph.isPresent() ? 1 : 0;
        }
        assertThat(tested).isGreaterThan(SEEDS * 9 / 10);
    }
}
