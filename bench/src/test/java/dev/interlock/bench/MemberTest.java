package dev.interlock.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.bench.Member.Coupling;
import dev.interlock.bench.Member.Kind;
import dev.interlock.cli.Main;
import dev.interlock.cli.Surroundings;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MemberTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @MethodSource("small")
    void saysWhatIsTrueOfIt(Member member) throws IOException {
        Files.writeString(folder.resolve("member.interlock"), member.policy() + expectation(member));

        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
        Surroundings surroundings = new Surroundings(
                stream, stream, Map.of(), folder, new Surroundings.Screen(Surroundings.Kind.PIPE, Surroundings.Kind.PIPE, 100));
        int code = Main.run(new String[] {"check", "--question", "quorum", "member.interlock"}, surroundings);

        assertThat(code).describedAs(out.toString(StandardCharsets.UTF_8)).isZero();
    }

    static Stream<Member> small() {
        return Stream.of(Kind.values()).flatMap(kind -> Stream.of(
                new Member(kind, Coupling.APART, 1, 10, 5, 2),
                new Member(kind, Coupling.APART, 1, 10, 2, 3),
                new Member(kind, Coupling.RING, 2, 10, 5, 2)));
    }

    private static String expectation(Member member) {
        return member.truth() == Verdict.HOLDS
                ? "\nexpect quorum holds\n"
                : "\nexpect quorum violated in " + member.depth() + " steps\n";
    }
}
