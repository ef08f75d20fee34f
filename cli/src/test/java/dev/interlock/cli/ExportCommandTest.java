package dev.interlock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.cli.Tool.Ran;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ExportCommandTest {
    private static final Tool POLICIES = Tool.in(Path.of("../policies"));
    private static final String TWO_QUESTIONS = """
            system Two
            state x : 0..3 = 0
            agent A { action up { x += 1 } }
            invariant low: x < 3
            invariant lower: x < 2
            """;

    @TempDir
    private Path folder;

    static Stream<Arguments> exports() {
        return Stream.of("two-writers clash", "together-they-leave range", "cost-and-performance quorum")
                .flatMap(asked -> Stream.of("smt2-horn", "vmt", "lustre", "promela")
                        .map(format -> Arguments.of(asked.split(" ")[0], asked.split(" ")[1], format)));
    }

    @ParameterizedTest
    @MethodSource("exports")
    void eachFormatIsAsRecorded(String policy, String question, String format) {
        Ran ran = POLICIES.run(
                "export", "--format", format, "--question", question, "basics/" + policy + ".interlock");

        assertThat(ran.err()).isEmpty();
        assertThat(ran.code()).isZero();
        Expected.check("export/" + policy + "." + format, ran.out());
    }

    @Test
    void theOneQuestionOfAPolicyNeedsNoName() {
        Tool tool = Tool.in(folder).write("a.interlock", TWO_QUESTIONS.replaceFirst("invariant lower.*", ""));

        assertThat(tool.run("export", "--format", "vmt", "a.interlock").out()).contains("Asked: invariant low,");
    }

    @Test
    void ofSeveralQuestionsOneHasToBeNamed() {
        Tool tool = Tool.in(folder).write("a.interlock", TWO_QUESTIONS);
        Ran ran = tool.run("export", "--format", "lustre", "a.interlock");

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).contains("IL014", "asks 2 questions", "low, lower, range", "dead A.up");
        assertThat(tool.run("export", "--format", "lustre", "--question", "lower", "a.interlock").code()).isZero();
        assertThat(tool.run("export", "--format", "lustre", "--question", "dead A.up", "a.interlock").code()).isZero();
    }

    @Test
    void aQuestionThatDoesNotExistIsAnswered() {
        Ran ran = Tool.in(folder).write("a.interlock", TWO_QUESTIONS)
                .run("export", "--format", "vmt", "--question", "lowr", "a.interlock");

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("IL012", "`lowr`", "`low`");
    }

    @Test
    void aQuestionAboutEndlessRunsIsRefused() {
        Ran ran = POLICIES.run("export", "--format", "promela", "basics/settles-at.interlock");

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).contains("IL015", "never end", "interlock dump --stage smt");
    }

    @Test
    void whatALanguageCannotSayIsRefused() {
        Ran ran = POLICIES.run(
                "export", "--format", "promela", "--question", "no_phantom", "basics/unbounded-counter.interlock");

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).contains("IL015", "`submitted` has no range", "another format");
    }

    @Test
    void aFormatThatDoesNotExistIsAnswered() {
        Ran ran = POLICIES.run("export", "--format", "tla", "basics/two-writers.interlock");

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("`tla`", "smt2-horn, vmt, lustre, promela");
    }

    @Test
    void aFileIsWrittenAsAWhole() throws IOException {
        Tool tool = Tool.in(folder).write("a.interlock", TWO_QUESTIONS).write("a.vmt", "before");
        Ran ran = tool.run("export", "--format", "vmt", "--question", "low", "-o", "a.vmt", "a.interlock");

        assertThat(ran.out() + ran.err()).isEmpty();
        assertThat(folder.resolve("a.vmt")).content().startsWith("; System Two").endsWith(":invar-property 0))\n");
        assertThat(Files.list(folder)).hasSize(2);
    }

    @Test
    void whatCannotBeWrittenIsAnswered() {
        Ran ran = Tool.in(folder).write("a.interlock", TWO_QUESTIONS)
                .run("export", "--format", "vmt", "--question", "low", "-o", "none/a.vmt", "a.interlock");

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("IL013", "`none/a.vmt`");
    }

    @Test
    void wrongInputIsAnswered() {
        Tool tool = Tool.in(folder).write("a.interlock", "system A\nstate x : = 3\n");

        assertThat(tool.run("export", "--format", "vmt", "a.interlock").err()).contains("IL101");
        assertThat(tool.run("export", "--format", "vmt", "b.interlock").err()).contains("IL001");
        assertThat(tool.run("export", "--format", "vmt", "-D", "y=1", "a.interlock").code()).isEqualTo(2);
    }

    @Test
    void valuesOfParametersAreHeeded() {
        Tool tool = Tool.in(folder).write("a.interlock", Policies.SAFE);

        assertThat(tool.run("export", "--format", "smt2-horn", "--question", "range", "-D", "limit=4", "a.interlock").code())
                .isZero();
        assertThat(tool.run("export", "--format", "smt2-horn", "--question", "range", "-D", "limt=4", "a.interlock").err())
                .contains("IL010", "`limit`");
    }
}
