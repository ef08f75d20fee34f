package dev.interlock.compiler.prepare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.compiler.explore.Explorer;
import dev.interlock.compiler.explore.Finding;
import dev.interlock.compiler.explore.Limits;
import dev.interlock.compiler.explore.RandomSystems;
import dev.interlock.compiler.interpret.Candidate;
import dev.interlock.compiler.interpret.Evaluation;
import dev.interlock.compiler.interpret.Firing;
import dev.interlock.compiler.interpret.Replay;
import dev.interlock.compiler.interpret.Run;
import dev.interlock.compiler.interpret.State;
import dev.interlock.compiler.interpret.Step;
import dev.interlock.compiler.system.Actor;
import dev.interlock.compiler.system.Command;
import dev.interlock.compiler.system.Question;
import dev.interlock.compiler.system.TransitionSystem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is found in folded random systems, by all agents and by some, against what is found in the whole. */
class FoldingTest {
    private static final long USUAL = 150;

    static LongStream seeds() {
        return LongStream.range(Long.getLong("interlock.seeds.from", 0), Long.getLong("interlock.seeds", USUAL));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void keepsEachAnswerAndExecutesInTheWholeWhatItFinds(long seed) {
        TransitionSystem system = RandomSystems.system(seed);
        Explorer explorer = new Explorer(system, Limits.SMALL);
        Set<Actor> some = some(system, seed);
        for (Question question : system.questions()) {
            Folding.of(system, system.commands(), question).ifPresent(folded ->
                    agree(explorer.find(question), folded, question, Set.copyOf(system.agents())));
            Folding.of(system, commandsOf(system, some), question).ifPresent(folded ->
                    agree(explorer.find(question, some), folded, question, some));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void assumesWhatHoldsInEveryStateThatIsReached(long seed) {
        TransitionSystem system = RandomSystems.system(seed);
        List<State> states = new Explorer(system, Limits.SMALL).reachable().items();
        for (Question question : system.questions()) {
            Folding.of(system, system.commands(), question).ifPresent(folded -> assertThat(states)
                    .as(folded.assumed().toString())
                    .allMatch(state -> Evaluation.in(state).holds(folded.assumed())));
        }
    }

    @Test
    void findsSomethingToFoldInMostOfThem() {
        long folded = LongStream.range(0, USUAL)
                .mapToObj(RandomSystems::system)
                .filter(system -> isFolded(system, system.commands()))
                .count();
        long foldedForSome = LongStream.range(0, USUAL)
                .filter(seed -> {
                    TransitionSystem system = RandomSystems.system(seed);
                    return isFolded(system, commandsOf(system, some(system, seed)));
                })
                .count();

        assertThat(folded).isGreaterThan(USUAL / 2);
        assertThat(foldedForSome).isGreaterThan(folded);
    }

    private static boolean isFolded(TransitionSystem system, List<Command> acting) {
        return Folding.of(system, acting, system.questions().get(0)).isPresent();
    }

    private static Set<Actor> some(TransitionSystem system, long seed) {
        Random random = new Random(seed);
        Set<Actor> some = new HashSet<>(system.agents());
        some.removeIf(agent -> random.nextBoolean());
        return some;
    }

    private static List<Command> commandsOf(TransitionSystem system, Set<Actor> agents) {
        return system.commands().stream()
                .filter(command -> agents.contains(command.actor())
                        || !command.isAct()
                        || command.actor().role() == Actor.Role.ENVIRONMENT)
                .toList();
    }

    private static void agree(Finding whole, Folded folded, Question question, Set<Actor> agents) {
        Finding found = new Explorer(folded.system(), Limits.SMALL).find(folded.question(), agents);
        if (whole instanceof Finding.GaveUp || found instanceof Finding.GaveUp) {
            return;
        }
        assertThat(length(found)).as(question.name()).isEqualTo(length(whole));
        if (found instanceof Finding.Reached reached) {
            assertThat(Replay.of(folded.whole(), question, folded.outside(candidate(reached.run()))))
                    .as(question.name())
                    .isInstanceOf(Replay.Confirmed.class);
        }
    }

    private static Optional<Integer> length(Finding finding) {
        return finding instanceof Finding.Reached reached ? Optional.of(reached.run().length()) : Optional.empty();
    }

    private static Candidate candidate(Run run) {
        List<Step> steps = new ArrayList<>();
        run.moves().forEach(move -> steps.add(move.step()));
        run.tried().ifPresent(move -> steps.add(move.step()));
        return new Candidate(run.start(), steps, probe(run.ending()));
    }

    private static Optional<Firing> probe(Run.Ending ending) {
        if (ending instanceof Run.Enabled enabled) {
            return Optional.of(enabled.firing());
        }
        return ending instanceof Run.Evaluated evaluated ? evaluated.by() : Optional.empty();
    }
}
