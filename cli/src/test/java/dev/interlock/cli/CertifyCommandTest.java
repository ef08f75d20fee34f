package dev.interlock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.compiler.Compiler;
import dev.interlock.compiler.system.Question;
import dev.interlock.compiler.system.Term;
import dev.interlock.compiler.system.Terms;
import dev.interlock.compiler.system.TransitionSystem;
import dev.interlock.compiler.system.Variable;
import dev.interlock.solver.certificate.ProofText;
import dev.interlock.solver.certificate.Subject;
import dev.interlock.solver.verdict.Certificate;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What counts as a certificate; above all, what does not. */
class CertifyCommandTest {
    private static final String POLICY = """
            system Pool
            param least : 1..3 = 1
            state size : 0..9 = 4
            state out : 0..9 = 0
            agent Saver { action shrink requires size - out > least { size -= 1 } }
            agent Mender { action mend requires out < 2 { out += 1 } }
            environment World { action grow when size < 9 { size += 1 } }
            invariant few: out <= 2
            invariant small: size <= 9
            invariant floor: size - out >= 1
            property calm: settles size
            property back: recoverable size >= 4
            """;

    private static final Map<String, String> WRITTEN = new HashMap<>();

    @TempDir
    private Path folder;

    private Tool tool;

    @BeforeAll
    static void check(@TempDir Path once) throws IOException {
        Tool.in(once).write("pool.interlock", POLICY).run("check", "pool.interlock", "--certificates", "proofs");
        try (Stream<Path> files = Files.list(once.resolve("proofs"))) {
            for (Path file : files.toList()) {
                WRITTEN.put("proofs/" + file.getFileName(), Files.readString(file));
            }
        }
    }

    @BeforeEach
    void copy() {
        tool = Tool.in(folder).write("pool.interlock", POLICY);
        WRITTEN.forEach(tool::write);
    }

    private Path file(String name) {
        return folder.resolve("proofs").resolve(name);
    }

    private String text(String name) {
        try {
            return Files.readString(file(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The answer about a file after somebody has been at it. */
    private Tool.Ran doctored(String name, UnaryOperator<String> change) {
        String before = text(name);
        String after = change.apply(before);
        assertThat(after).as("the change changes something").isNotEqualTo(before);
        tool.write("proofs/" + name, after);
        return tool.run("certify", "proofs/" + name);
    }

    private void assertRefused(Tool.Ran ran) {
        assertThat(ran.out()).contains("refused: ").doesNotContain("certified by").doesNotContain("gone again");
        assertThat(ran.code()).isEqualTo(ExitCode.VIOLATED.code());
    }

    @Test
    void whatWasWrittenIsCertified() {
        Tool.Ran ran = tool.run("certify", "proofs");

        assertThat(ran.out())
                .contains("pool.interlock few: certified by SMTInterpol (")
                .contains("pool.interlock floor: gone again by the interpreter (")
                .doesNotContain("refused");
        assertThat(ran.code()).isEqualTo(ExitCode.OK.code());
    }

    @Test
    void aGoalThatIsTakenAwayIsMissed() {
        assertRefused(doctored("pool-few.smt2", text -> replaced(
                text, "(?s)\\(define-fun \\|the goal in a state\\| \\(\\) Bool .*?\\)\\n\\n?",
                "(define-fun |the goal in a state| () Bool false)\n")));
    }

    @Test
    void aStepThatCannotBeTakenIsNoneOfThePolicy() {
        assertRefused(doctored("pool-few.smt2", text -> replaced(
                text, "(?s)\\(define-fun \\|the step\\| \\(\\) Bool\\n  \\(and", "(define-fun |the step| () Bool\n  (and false")));
    }

    @Test
    void aCheckThatIsLeftOutIsMissed() {
        assertRefused(doctored("pool-few.smt2", text -> text.replaceFirst("\\(check-sat\\) ; unsat\n", "")));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "(assert false)", "(exit)", "(set-option :timeout 1)", "(set-option :print-success false)", "(reset)",
        "(set-info :status unsat)", "(define-fun |the invariant| () Bool true)", "(declare-const |out'''| Int)",
        "(echo \"unsat\")", "; and a word to the reader", "(push 1)", "(pop 1)", "(check-sat-assuming (false))"
    })
    void aLineMoreIsALineTooMany(String line) {
        String text = text("pool-few.smt2");
        for (String place : List.of("(set-logic ALL)", "; ==== The end of the argument", "\n; Check 2", "(push 1)")) {
            tool.write("proofs/pool-few.smt2", text.replace(place, line + "\n" + place));
            assertRefused(tool.run("certify", "proofs/pool-few.smt2"));
        }
        tool.write("proofs/pool-few.smt2", text + line + "\n");
        assertRefused(tool.run("certify", "proofs/pool-few.smt2"));
    }

    @Test
    void noPartOfAFileIsTheWholeOfIt() {
        String text = text("pool-few.smt2");
        for (int length = 0; length < text.length(); length += 211) {
            tool.write("proofs/pool-few.smt2", text.substring(0, length));
            assertRefused(tool.run("certify", "proofs/pool-few.smt2"));
        }
    }

    @Test
    void anInvariantThatIsNoneIsFoundOut() {
        Tool.Ran wide = proved(new Certificate.Inductive(out(7)));
        assertRefused(wide);
        assertThat(wide.out()).contains("SMTInterpol finds that check 3 fails: The invariant excludes the goal");
        Tool.Ran narrow = proved(new Certificate.Inductive(out(0)));
        assertRefused(narrow);
        assertThat(narrow.out()).contains("SMTInterpol finds that check 2 fails: Every step keeps the invariant");
        assertRefused(proved(new Certificate.Inductive(Terms.TRUE)));
        assertRefused(proved(new Certificate.KInductive(0)));
        assertRefused(proved(new Certificate.KInductive(1, out(0))));
    }

    @Test
    void anInductionOverVeryManyStepsIsNotWrittenOut() {
        assertThat(proved(new Certificate.KInductive(2)).code()).isEqualTo(ExitCode.OK.code());
        tool.write("few.smt2", text("../few.smt2").replace("(k-inductive 2)", "(k-inductive 3000)"));

        Tool.Ran ran = tool.run("certify", "few.smt2");

        assertRefused(ran);
        assertThat(ran.out()).contains("more than 100 steps");
    }

    @Test
    void anotherArgumentThatIsOneIsAsGood() {
        assertThat(proved(new Certificate.Inductive(out(2))).out()).contains("few: certified by SMTInterpol (3 checks)");
        assertThat(proved(new Certificate.KInductive(2)).out()).contains("few: certified by SMTInterpol (4 checks)");
        assertThat(proved(new Certificate.KInductive(0, out(2))).out()).contains("few: certified by SMTInterpol (4 checks)");
    }

    private Term out(int most) {
        Variable out = system().variables().stream().filter(one -> one.name().equals("out")).findFirst().orElseThrow();
        return Terms.atMost(Terms.current(out), Terms.whole(most));
    }

    private TransitionSystem system() {
        return Compiler.compile("pool.interlock", new FolderTree(folder).sources("pool.interlock"), Map.of())
                .match(system -> system, errors -> {
                    throw new AssertionError(errors.toString());
                });
    }

    /** The answer about a file for `few` with this argument. */
    private Tool.Ran proved(Certificate certificate) {
        TransitionSystem system = system();
        Question few = system.questions().stream().filter(one -> one.name().equals("few")).findFirst().orElseThrow();
        Subject subject = Subject.of("pool.interlock", Map.of(), few);
        tool.write("few.smt2", ProofText.of(subject, system.askedFor(few), few, certificate).orElseThrow().text());
        return tool.run("certify", "few.smt2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"pool-few.smt2", "pool-small.smt2"})
    void aProofOfOneQuestionIsNoneOfAnother(String name) {
        String other = name.contains("few") ? "small" : "few";
        assertRefused(doctored(name, text -> text.replaceFirst(
                "\\(set-info :question \"\\w+\"\\)", "(set-info :question \"" + other + "\")")));
        assertRefused(doctored(name, text -> text.replaceFirst(
                "\\(set-info :question \"\\w+\"\\)", "(set-info :question \"floor\")")));
        assertRefused(doctored(name, text -> text.replaceFirst(
                "\\(set-info :question \"\\w+\"\\)", "(set-info :question \"calm\")")));
        assertRefused(doctored(name, text -> text.replaceFirst(
                "\\(set-info :question \"\\w+\"\\)", "(set-info :question \"nothing\")")));
    }

    @Test
    void aProofIsOfThePolicyAsItIs() {
        tool.write("pool.interlock", POLICY.replace("requires out < 2", "requires out < 3"));

        assertRefused(tool.run("certify", "proofs/pool-few.smt2"));
    }

    @Test
    void aProofIsOfTheValuesThatItWasFoundFor() {
        tool.run("check", "pool.interlock", "--certificates", "proofs", "-D", "least=2");

        assertThat(tool.run("certify", "proofs/pool-few.smt2", "-D", "least=2").code()).isZero();
        Tool.Ran without = tool.run("certify", "proofs/pool-few.smt2");
        assertRefused(without);
        assertThat(without.out()).contains("`-D least=2`");
        assertRefused(tool.run("certify", "proofs/pool-few.smt2", "-D", "least=3"));
        String text = text("pool-few.smt2");
        tool.write("proofs/pool-few.smt2", text.replace("least=2", "least=3"));
        assertRefused(tool.run("certify", "proofs/pool-few.smt2", "-D", "least=3"));
        tool.write("proofs/pool-few.smt2", text.replace("(set-info :given \"least=2\")\n", ""));
        assertRefused(tool.run("certify", "proofs/pool-few.smt2"));
    }

    @Test
    void aPolicyThatIsNotThereIsNotTheCertificatesFault() throws IOException {
        Files.delete(folder.resolve("pool.interlock"));

        assertThat(tool.run("certify", "proofs").code()).isEqualTo(ExitCode.WRONG_INPUT.code());
        assertThat(tool.run("certify", "nowhere.smt2").code()).isEqualTo(ExitCode.WRONG_INPUT.code());
    }

    @ParameterizedTest
    @ValueSource(strings = {"states", "steps", "vars"})
    void aRunThatLacksAPartIsNone(String part) {
        assertRefused(doctored("pool-floor.itf.json", text -> text.replace("\"" + part + "\"", "\"no " + part + "\"")));
    }

    @Test
    void aStateThatNoStepLeadsToIsNone() {
        assertRefused(doctored("pool-floor.itf.json", text -> text.replaceFirst(
                "\"size\": \\{\\s*\"#bigint\": \"4\"", "\"size\": {\"#bigint\": \"5\"")));
    }

    @Test
    void anActThatIsNotPossibleIsNone() {
        assertRefused(doctored("pool-floor.itf.json", text -> text.replaceAll("Mender.mend", "Saver.shrink")));
        assertRefused(doctored("pool-floor.itf.json", text -> text + "{}"));
    }

    @Test
    void aRunToOneGoalIsNoneToAnother() {
        assertRefused(doctored("pool-floor.itf.json", text -> text.replace("\"floor\"", "\"few\"")));
    }

    private static String replaced(String text, String pattern, String by) {
        return text.replaceFirst(pattern, Matcher.quoteReplacement(by));
    }
}
