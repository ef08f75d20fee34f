package dev.interlock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.cli.Tool.Ran;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.InputSource;

class MapCommandTest {
    private static final Tool POLICIES = Tool.in(Path.of("../policies"));

    @TempDir
    private Path folder;

    static Stream<Arguments> drawings() {
        return Stream.of("incidents/argocd-hpa", "incidents/dynamodb-dns", "incidents/consolidation", "basics/stale-twice",
                        "basics/coordinate-guard", "basics/coordinate-rate")
                .flatMap(policy -> Stream.of("text", "mermaid", "dot", "svg", "json")
                        .map(format -> Arguments.of(policy, format)));
    }

    @ParameterizedTest
    @MethodSource("drawings")
    void eachFormIsAsRecorded(String policy, String format) {
        Ran ran = POLICIES.run("map", "--format", format, policy + ".interlock");

        assertThat(ran.err()).isEmpty();
        assertThat(ran.code()).isZero();
        Expected.check("map/" + policy + "." + format, ran.out());
    }

    @ParameterizedTest
    @ValueSource(strings = {"incidents/argocd-hpa", "incidents/dynamodb-dns"})
    void runsAndWhatNeverHappensAreToldWhenAskedFor(String policy) {
        Ran ran = POLICIES.run("map", "--runs", "--never", policy + ".interlock");

        Expected.check("map/" + policy + ".runs.text", ran.out());
        assertThat(ran.out().lines()).allMatch(line -> line.length() <= 100 && line.equals(line.stripTrailing()));
    }

    @Test
    void aDrawingIsWellFormed() throws Exception {
        Ran ran = POLICIES.run("map", "--format", "svg", "incidents/argocd-hpa.interlock", "basics/stale-twice.interlock");

        DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(ran.out())));
        assertThat(ran.out()).contains("ArgoCdAgainstAutoscaler", "Autoscaler.scale wakes ArgoCd.sync");
    }

    @Test
    void theDrawingInTheDocumentationIsTheOneThatIsDrawn() throws IOException {
        assertThat(Path.of("../docs/argocd-hpa.svg"))
                .hasSameTextualContentAs(Path.of("src/test/resources/golden/map/incidents/argocd-hpa.svg"));
    }

    @Test
    void severalPoliciesAreDrawnOneAfterTheOther() {
        Tool tool = Tool.in(folder).write("a.interlock", Policies.SAFE).write("b.interlock", Policies.JOINT);

        String both = tool.run("map").out();
        assertThat(both).contains("a.interlock:1", "b.interlock:1");
        assertThat(tool.run("map", "a.interlock").out()).doesNotContain("b.interlock");
    }

    @Test
    void valuesOfParametersAreTaken() {
        Tool tool = Tool.in(folder).write("a.interlock", """
                system A
                param most : 0..3 = 0
                state x : 0..3 = 0
                environment World { action up when x < most { x += 1 } }
                agent Low { action down when x > 1 { x -= 1 } }
                """);

        assertThat(tool.run("map", "a.interlock").out()).doesNotContain("wakes");
        assertThat(tool.run("map", "-D", "most=2", "a.interlock").out())
                .contains("wakes   Low.down  `x > 1` comes true: x 1 -> 2");
    }

    @Test
    void whatCannotBeDecidedInTimeIsSaid() {
        Ran ran = POLICIES.run("map", "--timeout", "1ms", "incidents/dynamodb-dns.interlock");

        assertThat(ran.code()).isEqualTo(ExitCode.UNDECIDED.code());
        assertThat(ran.out()).contains("wakes?", "not decided: the time of 1 ms was used up");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "mermaid", "dot", "svg", "json"})
    void wrongInputIsAnswered(String format) {
        Tool tool = Tool.in(folder).write("a.interlock", "system A\nstate x : = 3\n");
        Ran ran = tool.run("map", "--format", format, "a.interlock");

        assertThat(ran.code()).isEqualTo(2);
        assertThat(format.equals("json") ? ran.out() : ran.err()).contains("IL101", "a.interlock");
        assertThat(tool.run("map", "missing.interlock").err()).contains("IL001");
        assertThat(tool.run("map", "--format", "png", "a.interlock").code()).isEqualTo(2);
        assertThat(tool.run("map", "-D", "no=1", "a.interlock").code()).isEqualTo(2);
    }

    @Test
    void aSystemThatCannotStartHasNoMap() {
        Tool tool = Tool.in(folder).write("a.interlock", """
                system A
                state x : 0..3 = 0
                initially x > 1
                agent Low { action down when x > 1 { x -= 1 } }
                """);
        Ran ran = tool.run("map", "a.interlock");

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("no state satisfies");
    }
}
