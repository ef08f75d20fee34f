package dev.interlock.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * The certificates of the policies that come with the tool. Some are kept: a proof of each kind of argument and a run of each kind. They
 * stay certified as long as nobody changes the policy or what is written about it; after that, {@code check --certificates} into
 * a folder makes new ones.
 */
class CertificatesTest {
    private static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();
    private static final Path KEPT = Path.of("src/test/resources/golden/certificates").toAbsolutePath();

    /** The one that asks for a quotient of two variables. */
    private static final List<String> BEYOND = List.of("policies/basics/settles-gap.interlock calm");

    /** One of which the proof has terms in common with the policy. */
    private static final String LIKE_THE_POLICY = "policies/incidents/drain-budget-forced.interlock";

    @TempDir
    private Path folder;

    @TestFactory
    Stream<DynamicTest> whatIsKeptIsStillCertified() throws IOException {
        try (Stream<Path> files = Files.list(KEPT)) {
            return files.map(Path::toString).sorted().toList().stream().map(file -> dynamicTest(file, () -> {
                Tool.Ran ran = Tool.in(PROJECT).run("certify", file);
                assertThat(ran.code()).as(ran.out()).isZero();
            }));
        }
    }

    @Test
    void everyVerdictOfTheBasicsIsCertified() {
        String proofs = folder.resolve("proofs").toString();
        assertThat(Tool.in(PROJECT).run("check", "policies/basics", LIKE_THE_POLICY, "--certificates", proofs).code()).isZero();
        Tool.Ran ran = Tool.in(PROJECT).run("certify", proofs);

        List<String> lines = ran.out().lines().toList();
        assertThat(lines.subList(0, lines.size() - 1))
                .hasSizeGreaterThan(400)
                .filteredOn(line -> !line.contains(": certified by SMTInterpol (") && !line.contains(": gone again by "))
                .allMatch(line -> line.contains(": not checked: ") && BEYOND.stream().anyMatch(line::startsWith));
        assertThat(ran.code()).isIn(ExitCode.OK.code(), ExitCode.UNDECIDED.code());
    }
}
