package dev.interlock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.compiler.Compiler;
import dev.interlock.compiler.system.Question;
import dev.interlock.compiler.system.TransitionSystem;
import dev.interlock.solver.Progress;
import dev.interlock.solver.budget.Activity;
import dev.interlock.solver.budget.Engine;
import dev.interlock.solver.verdict.Answer;
import dev.interlock.solver.verdict.Outcome;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BoardTest {
    @TempDir
    private Path folder;

    private long now;
    private final Board board = new Board(() -> now);

    @Test
    void showsEachQuestionWithItsEnginesInOneOrder() {
        TransitionSystem system = system("invariant low: n < 3", "invariant never_high: n < 4");
        Progress progress = board.checking(system, 2);
        now += 500_000_000;
        progress.started(question(system, 0));
        progress.started(question(system, 1));
        now += 1_000_000_000;
        progress.working(question(system, 0), Activity.runs(14));
        progress.working(question(system, 0), Activity.states(120_000));

        assertThat(board.lines()).containsExactly(
                "checking Small, 2 more to come  1.5 s",
                "  low         1.0 s     all states: 120,000 · runs of 14 steps",
                "  never_high  1.0 s     ");
    }

    @Test
    void whatHasStoppedIsNotShown() {
        TransitionSystem system = system("invariant low: n < 3");
        Progress progress = board.checking(system, 0);
        progress.started(question(system, 0));
        progress.working(question(system, 0), Activity.invariant());
        progress.working(question(system, 0), Activity.induction(2));
        progress.resting(question(system, 0), Engine.INVARIANT);

        assertThat(board.lines())
                .containsExactly("checking Small  0.0 s", "  low  0.0 s     proof by induction over 2 steps");
    }

    @Test
    void whatIsAnsweredIsOnlyCounted() {
        TransitionSystem system = system("invariant low: n < 3");
        Progress progress = board.checking(system, 0);
        progress.started(question(system, 0));
        progress.answered(new Answer(
                question(system, 0), new Outcome.Unknown(-1, "nobody knows"), Optional.empty(), Duration.ZERO));
        progress.working(question(system, 0), Activity.runs(3));

        assertThat(board.lines()).containsExactly("checking Small, 1 answered  0.0 s");
    }

    @Test
    void manyQuestionsDoNotFillTheTerminal() {
        String[] invariants = new String[30];
        for (int i = 0; i < invariants.length; i++) {
            invariants[i] = "invariant low" + i + ": n < 3";
        }
        TransitionSystem system = system(invariants);
        Progress progress = board.checking(system, 0);
        system.questions().stream().limit(30).forEach(progress::started);

        assertThat(board.lines()).hasSize(12).last().isEqualTo("  and 20 more");
    }

    private TransitionSystem system(String... lines) {
        Tool.in(folder).write("small.interlock", "system Small\nstate n : 0..9 = 0\n" + String.join("\n", lines));
        return Compiler.compile("small.interlock", new FolderTree(folder).sources("small.interlock"), Map.of())
                .match(system -> system, errors -> {
                    throw new AssertionError(errors);
                });
    }

    private static Question question(TransitionSystem system, int index) {
        return system.questions().get(index);
    }
}
