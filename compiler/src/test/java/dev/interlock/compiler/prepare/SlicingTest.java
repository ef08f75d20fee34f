package dev.interlock.compiler.prepare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.compiler.explore.Explorer;
import dev.interlock.compiler.explore.Finding;
import dev.interlock.compiler.explore.Limits;
import dev.interlock.compiler.explore.RandomSystems;
import dev.interlock.compiler.interpret.Candidate;
import dev.interlock.compiler.interpret.Replay;
import dev.interlock.compiler.interpret.State;
import dev.interlock.compiler.number.Rational;
import dev.interlock.compiler.system.Clause;
import dev.interlock.compiler.system.Command;
import dev.interlock.compiler.system.Question;
import dev.interlock.compiler.system.Term;
import dev.interlock.compiler.system.Terms;
import dev.interlock.compiler.system.TransitionSystem;
import dev.interlock.compiler.system.Value;
import dev.interlock.compiler.system.Variable;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is found in slices against what is found in the whole. */
class SlicingTest {
    static LongStream seeds() {
        return LongStream.range(0, Long.getLong("interlock.seeds", 60));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void slicesOfASystemKeepEachAnswer(long seed) {
        compare(RandomSystems.system(seed));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void slicesOfTwoSystemsKeepEachAnswer(long seed) {
        compare(SideBySide.of(RandomSystems.system(seed), RandomSystems.system(seed + 1_000)));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void slicesOfTwinsKeepEachAnswer(long seed) {
        compare(SideBySide.instances(RandomSystems.system(seed), RandomSystems.system(seed)));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void slicesOfWhatIsNearlyTwinsKeepEachAnswer(long seed) {
        TransitionSystem system = RandomSystems.system(seed);
        compare(SideBySide.instances(system, another(system, new Random(seed))));
    }

    @Test
    void twinsShareTheirSlices() {
        long shared = LongStream.range(0, 20)
                .mapToObj(RandomSystems::system)
                .map(system -> SideBySide.instances(system, system))
                .flatMap(system -> system.questions().stream().map(question -> Slicing.of(system, question)))
                .filter(slices -> slices.size() > 1 && slices.get(0).system() == slices.get(1).system())
                .count();
        assertThat(shared).isGreaterThan(10);
    }

    /** The same, but that one thing in one of its commands is different. */
    private static TransitionSystem another(TransitionSystem system, Random random) {
        List<Command> commands = new ArrayList<>(system.commands());
        int place = random.nextInt(commands.size());
        Command command = commands.get(place);
        Variable variable = system.variables().get(random.nextInt(system.variables().size()));
        Term value = Terms.constant(switch (variable.domain().sort()) {
            case BOOL -> Value.TRUE;
            case INT -> new Value.Int(BigInteger.ONE);
            case REAL -> new Value.Real(Rational.ZERO);
        });
        Term harder = Terms.not(Terms.equal(Terms.current(variable), value));
        commands.set(place, random.nextBoolean()
                ? command.withoutWritesTo(Set.of(variable))
                : command.withGuard(Clause.ofCoordination(harder, command.span())));
        return new TransitionSystem(
                system.name(), system.span(), system.doc(), system.turns(), system.variables(), system.initial(),
                system.actors(), commands, system.monitors(), system.exclusions(), system.justices(),
                system.questions(), system.expectations(), system.derived(), system.parameters());
    }

    private static void compare(TransitionSystem system) {
        Explorer explorer = new Explorer(system, Limits.SMALL);
        for (Question question : system.questions()) {
            List<Slice> slices = Slicing.of(system, question);
            assertThat(SliceCheck.complaint(system, question, slices)).as(question.name()).isEmpty();
            if (slices.stream().allMatch(Slice::isWhole)) {
                continue;
            }
            Finding whole = explorer.find(question);
            List<Finding> parts = slices.stream()
                    .map(slice -> new Explorer(slice.system(), Limits.SMALL).find(slice.question()))
                    .toList();
            if (whole instanceof Finding.GaveUp || parts.stream().anyMatch(part -> part instanceof Finding.GaveUp)) {
                continue;
            }
            agree(system, question, slices, whole, parts);
        }
    }

    private static void agree(
            TransitionSystem system, Question question, List<Slice> slices, Finding whole, List<Finding> parts) {
        boolean hasStart = !new Explorer(system, Limits.SMALL).starts().items().isEmpty();
        List<Integer> lengths = new ArrayList<>();
        boolean byOthers = false;
        for (int i = 0; i < parts.size(); i++) {
            if (parts.get(i) instanceof Finding.Reached reached && hasStart) {
                State start = start(system, slices.get(i), reached);
                Optional<Candidate> told = Retelling.of(slices.get(i), reached.run(), start);
                byOthers |= told.isEmpty();
                told.ifPresent(one -> {
                    assertThat(Replay.of(system, question, one)).as(question.name()).isInstanceOf(Replay.Confirmed.class);
                    lengths.add(reached.run().length());
                });
            }
        }
        if (!byOthers) {
            assertThat(lengths.stream().min(Integer::compare)).as(question.name()).isEqualTo(length(whole));
        }
    }

    private static Optional<Integer> length(Finding finding) {
        return finding instanceof Finding.Reached reached ? Optional.of(reached.run().length()) : Optional.empty();
    }

    private static State start(TransitionSystem system, Slice slice, Finding.Reached reached) {
        return Beginning.of(slice, reached.run().start()).orElseGet(() -> new Explorer(system, Limits.SMALL)
                .starts().items().stream()
                .filter(start -> slice.inside(start).equals(reached.run().start()))
                .findFirst()
                .orElseThrow());
    }
}
