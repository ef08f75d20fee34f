package dev.interlock.compiler.prepare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.compiler.explore.Explorer;
import dev.interlock.compiler.explore.Finding;
import dev.interlock.compiler.explore.Limits;
import dev.interlock.compiler.explore.RandomSystems;
import dev.interlock.compiler.interpret.Candidate;
import dev.interlock.compiler.interpret.Replay;
import dev.interlock.compiler.interpret.State;
import dev.interlock.compiler.system.Question;
import dev.interlock.compiler.system.TransitionSystem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
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
