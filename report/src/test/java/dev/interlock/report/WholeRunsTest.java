package dev.interlock.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.compiler.interpret.Lasso;
import dev.interlock.compiler.interpret.Trap;
import dev.interlock.compiler.system.Question;
import dev.interlock.compiler.system.Terms;
import dev.interlock.solver.reduction.Rounds;
import dev.interlock.solver.verdict.Answer;
import dev.interlock.solver.verdict.Blame;
import dev.interlock.solver.verdict.Certificate;
import dev.interlock.solver.verdict.Coalition;
import dev.interlock.solver.verdict.ExpectationResult;
import dev.interlock.solver.verdict.Outcome;
import dev.interlock.solver.verdict.SystemVerdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What reports say of questions about whole runs, where the recorded reports do not show it. */
class WholeRunsTest {
    private static final String SWINGING = """
            system Swinging
            state size : 1..9 = 1
            state load : 1..9 = 1
            environment Users { action come { load = 9 } }
            agent Up { action up when size < load { size += 1 } }
            agent Down { action down when size == load requires load == 9 { size = 1 } }
            property calm: settles size
            """;

    private static String text(SystemVerdict verdict, Layout.Runs runs) {
        return TextReport.of(List.of(verdict), new Layout(100, Palette.PLAIN, runs)).replaceAll("\\s+", " ");
    }

    private static SystemVerdict with(SystemVerdict verdict, UnaryOperator<Answer> change) {
        return new SystemVerdict(
                verdict.system(), verdict.answers().stream().map(change).toList(), verdict.expectations());
    }

    private static UnaryOperator<Answer> answered(Question.Kind kind, Outcome outcome) {
        return answer -> answer.question().kind() == kind
                ? new Answer(answer.question(), outcome, Optional.empty(), answer.time())
                : answer;
    }

    @Test
    void manyValuesAreToldByTheLeastAndTheGreatest() {
        assertThat(text(ExhaustiveVerdicts.of("swinging.interlock", SWINGING), Layout.Runs.FIRST_TWO))
                .contains("`Up` and `Down` together keep `size` from settling: they change it for ever, in a loop of 9 steps;")
                .contains("`size` goes up and down from 1 to 9, for ever")
                .contains("To end it, it is enough to hold back any one of them: that each is needed is proved.");
    }

    @Test
    void whatIsNotProvedToBeMinimalIsNotSaidToEndByOneOfThem() {
        SystemVerdict verdict = with(
                ExhaustiveVerdicts.of("swinging.interlock", SWINGING),
                answer -> new Answer(
                        answer.question(),
                        answer.outcome(),
                        answer.blame().map(blame -> new Blame(
                                blame.coalitions().stream()
                                        .map(c -> new Coalition(
                                                c.members(), c.witness(), Coalition.Minimality.NOT_PROVED, c.turns()))
                                        .toList(),
                                blame.completeness())),
                        answer.time()));

        assertThat(text(verdict, Layout.Runs.FIRST_TWO))
                .contains("Whether it is enough to hold back one of them to end it is not proved.")
                .doesNotContain("that each is needed is proved");
    }

    @Test
    void aLongLoopIsShownInPartUnlessAllIsAskedFor() {
        SystemVerdict verdict =
                ExhaustiveVerdicts.of("swinging.interlock", SWINGING.replace("1..9", "1..40").replace("9", "40"));

        assertThat(text(verdict, Layout.Runs.FIRST_TWO)).contains("more rows like these; `--all-runs` shows them");
        assertThat(text(verdict, Layout.Runs.ALL)).doesNotContain("more rows like these").contains("size 20 -> 21");
    }

    @Test
    void samplesWithoutNewsAndTimeThatPassesMeanwhileAreOneRow() {
        String text = text(
                ExhaustiveVerdicts.of("waiting.interlock", """
                        system Waiting
                        state load : 0..1 = 0
                        state left : bool = false
                        environment Users {
                          action come when load == 0 { load = 1 }
                          action leave when load == 1 for 5m { left = true }
                        }
                        agent Watcher {
                          observes load every 1m
                          action act when load == 1 requires left { load = 0 }
                        }
                        invariant served: not left
                        """),
                Layout.Runs.ALL);

        assertThat(text).contains("3 1m Watcher observes load - now load = 1 4-10 5m time passes samples bring nothing new");
    }

    @Test
    void ofATrapThatIsOnlyDescribedNothingIsSaidOfAllOfIt() {
        SystemVerdict verdict = ExhaustiveVerdicts.of("trapped.interlock", """
                system Trapped
                state up : bool = true
                environment World { action crash when up { up = false } }
                agent Mender { action mend when up { up = true } }
                property back: recoverable up
                """);
        Trap listed = (Trap) ((Outcome.Reached) verdict.answers().get(0).outcome()).witness();
        Trap described = new Trap(
                listed.start(),
                listed.moves(),
                new Trap.Described(Terms.not(Terms.current(verdict.system().variables().get(0)))));

        assertThat(text(with(verdict, answered(Question.Kind.RECOVERABLE, new Outcome.Reached(described))), Layout.Runs.ALL))
                .contains("Violated: after 1 step nothing leads back to `up`.")
                .contains("From here on nothing leads back to `up`")
                .contains("Who cannot act here:", "`Mender.mend` waits for `up` (trapped.interlock:4), which is false here")
                .doesNotContain("For ever after");
    }

    @Test
    void aRunThatRestsSaysThatNothingHappensAnyMore() {
        SystemVerdict verdict = ExhaustiveVerdicts.of("resting.interlock", """
                system Resting
                state up : bool = true
                environment World { action crash when up { up = false } }
                agent Mender { action mend when up { up = true } }
                property back: not up leads to up
                """);
        Lasso lasso = (Lasso) ((Outcome.Reached) verdict.answers().get(0).outcome()).witness();

        assertThat(lasso.loop()).isEmpty();
        assertThat(text(verdict, Layout.Runs.ALL))
                .contains("After `not up`, `up` may never come: after 1 step nothing more happens.")
                .contains("-- nothing more happens: everybody waits, for ever")
                .contains("`not up` comes true with step 1; `up` never comes after that");
    }

    @Test
    void proofsSayWhatTheyRestOnWhereThatTellsMore() {
        SystemVerdict verdict = ExhaustiveVerdicts.of("swinging.interlock", SWINGING);
        Certificate inner = new Certificate.KInductive(1);

        assertThat(text(
                        with(verdict, answered(Question.Kind.SETTLES, new Outcome.Unreachable(new Certificate.Explored(310)))),
                        Layout.Runs.ALL))
                .contains("holds calm proved: all 310 states were looked at");
        assertThat(text(
                        with(verdict, answered(Question.Kind.SETTLES, new Outcome.Unreachable(
                                new Certificate.Counted(Rounds.STEPS, 3, inner)))),
                        Layout.Runs.ALL))
                .contains("holds calm proved: once the environment is quiet, it is over after fewer than 3 changes");
    }

    @Test
    void whatIsNotDecidedIsNoProof() {
        SystemVerdict verdict = with(
                ExhaustiveVerdicts.of("swinging.interlock", SWINGING),
                answered(Question.Kind.SETTLES, new Outcome.Unknown(12, "the time of 30 s was used up")));

        assertThat(text(verdict, Layout.Runs.ALL))
                .contains("UNDECIDED calm: settles size")
                .contains("No run that repeats itself after at most 12 steps violates it;")
                .contains("This is not a proof");
    }

    @ParameterizedTest
    @ValueSource(strings = {"swinging", "unanswered", "trapped", "late", "rippling", "resting", "circling", "locked-in"})
    void nothingIsWiderThanTheTerminal(String policy) throws IOException {
        String file = policy + ".interlock";
        SystemVerdict verdict = ExhaustiveVerdicts.of(
                ExhaustiveVerdicts.compile(file, Files.readString(Path.of("src/test/resources/golden").resolve(file))),
                ExpectationResult.Met::new);

        for (int width : new int[] {80, 120}) {
            assertThat(TextReport.of(List.of(verdict), new Layout(width, Palette.PLAIN, Layout.Runs.ALL)).lines())
                    .allMatch(line -> line.length() <= width && line.equals(line.stripTrailing()));
        }
    }
}
