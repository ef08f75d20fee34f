package dev.interlock.solver.blame;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.compiler.explore.Explorer;
import dev.interlock.compiler.explore.Finding;
import dev.interlock.compiler.explore.Limits;
import dev.interlock.compiler.explore.RandomSystems;
import dev.interlock.compiler.prepare.SideBySide;
import dev.interlock.compiler.system.Actor;
import dev.interlock.compiler.system.Question;
import dev.interlock.compiler.system.TransitionSystem;
import dev.interlock.solver.budget.Budget;
import dev.interlock.solver.budget.Patience;
import dev.interlock.solver.engine.AlwaysSliced;
import dev.interlock.solver.engine.Answering;
import dev.interlock.solver.engine.Engines;
import dev.interlock.solver.engine.Grounds;
import dev.interlock.solver.engine.PortfolioAlone;
import dev.interlock.solver.engine.Query;
import dev.interlock.solver.verdict.Blame;
import dev.interlock.solver.verdict.Coalition;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Coalitions against asking the explorer about every subset of the agents; who answers is in turn the solver and the graph. */
class CoalitionsAgreementTest {
    static LongStream seeds() {
        return LongStream.range(0, Long.getLong("interlock.seeds", 80)).filter(CoalitionsAgreementTest::isWorthwhile);
    }

    private static boolean isWorthwhile(long seed) {
        return RandomSystems.system(seed).agents().size() > 1;
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void areTheMinimalBreakingSubsets(long seed) {
        compare(RandomSystems.system(seed), seed, engines(seed));
    }

    /** So each question can be taken apart. */
    @ParameterizedTest
    @MethodSource("seeds")
    void areTheMinimalBreakingSubsetsOfTwoInstances(long seed) {
        TransitionSystem one = RandomSystems.system(seed);
        if (one.agents().size() < 4) {
            compare(SideBySide.instances(one, one), seed, AlwaysSliced::engines);
        }
    }

    private interface Engineered {
        Answering of(TransitionSystem system, Question question);
    }

    private static void compare(TransitionSystem system, long seed, Engineered engineered) {
        Explorer explorer = new Explorer(system, Limits.SMALL);
        List<Question> questions = system.questions().stream()
                .filter(question -> question.kind().wanted() == Question.Wanted.NEVER)
                .toList();
        Question question = questions.get((int) (seed % questions.size()));
        if (explorer.find(question) instanceof Finding.Reached reached) {
            Map<Set<Actor>, Integer> truth = minimalBreaking(system, explorer, question);
            EnginesOracle oracle = new EnginesOracle(
                    Query.of(question, system), engineered.of(system, question), Patience.of(Duration.ofSeconds(60)));
            Blame blame = Apart.of(system.agents(), oracle, reached.run());

            assertThat(blame.completeness()).as(question.name()).isEqualTo(Blame.Completeness.ALL);
            assertThat(blame.coalitions().stream()
                            .collect(Collectors.toMap(
                                    coalition -> new HashSet<>(coalition.members()),
                                    coalition -> coalition.run().length())))
                    .as(question.name())
                    .isEqualTo(truth);
            blame.coalitions().forEach(coalition -> turnsAgree(system, question, coalition));
        }
    }

    private static Engineered engines(long seed) {
        return (system, question) -> seed % 2 == 0
                ? new PortfolioAlone(system, Budget.USUAL)
                : Engines.of(new Grounds(system, Patience.endless()), question, Budget.USUAL);
    }

    private static void turnsAgree(TransitionSystem system, Question question, Coalition coalition) {
        Finding byTurns = new Explorer(system.interleaved(), Limits.SMALL).find(question, coalition.members());
        Set<Coalition.Turns> possible = byTurns instanceof Finding.Reached
                ? Set.of(Coalition.Turns.NOT_JOINT, Coalition.Turns.ALSO_BY_TURNS)
                : Set.of(Coalition.Turns.ONLY_AT_ONCE);
        assertThat(coalition.turns()).as(question.name()).isIn(possible);
        assertThat(coalition.minimality()).isEqualTo(Coalition.Minimality.PROVED);
    }

    private static Map<Set<Actor>, Integer> minimalBreaking(
            TransitionSystem system, Explorer explorer, Question question) {
        Map<Set<Actor>, Integer> breaking = new HashMap<>();
        List<Actor> agents = system.agents();
        for (int bits = 0; bits < 1 << agents.size(); bits++) {
            Set<Actor> members = new HashSet<>();
            for (int i = 0; i < agents.size(); i++) {
                if ((bits >> i & 1) == 1) {
                    members.add(agents.get(i));
                }
            }
            if (explorer.find(question, members) instanceof Finding.Reached reached) {
                breaking.put(members, reached.run().length());
            }
        }
        Map<Set<Actor>, Integer> minimal = new HashMap<>(breaking);
        minimal.keySet().removeIf(set -> breaking.keySet().stream()
                .anyMatch(other -> other.size() < set.size() && set.containsAll(other)));
        return minimal;
    }
}
