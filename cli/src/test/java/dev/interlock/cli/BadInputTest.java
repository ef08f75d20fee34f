package dev.interlock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.cli.Tool.Ran;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Wrong input is answered by a code, a sentence and exit code 2, whatever it is. */
class BadInputTest {
    @TempDir
    private Path folder;

    private Tool tool;

    @BeforeEach
    void standInTheFolder() {
        tool = Tool.in(folder);
    }

    private void isRefused(Ran ran, String... words) {
        assertThat(ran.err()).contains(words).doesNotContain("\tat ", "Exception", "internal error");
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
    }

    @Test
    void anEmptyFile() {
        isRefused(tool.write("a.interlock", "").run("check", "a.interlock"), "IL005", "a.interlock");
    }

    @Test
    void aFileOfTenMegabytes() {
        byte[] large = new byte[10 << 20];
        Arrays.fill(large, (byte) ' ');
        isRefused(tool.write("a.interlock", large).run("check", "a.interlock"), "IL003", "a.interlock");
    }

    @Test
    void aFileThatIsNotUtf8() {
        byte[] latin1 = {'s', 't', 'a', 't', 'e', ' ', (byte) 0xE9, '\n'};
        isRefused(tool.write("a.interlock", latin1).run("check", "a.interlock"), "IL004", "a.interlock:1:7");
    }

    @Test
    void tenThousandParentheses() {
        String nested = "system A\ninvariant x: " + "(".repeat(10_000) + "true" + ")".repeat(10_000) + "\n";
        isRefused(tool.write("a.interlock", nested).run("check", "a.interlock"), "IL103", "a.interlock:2");
    }

    @Test
    void sumsOfSumsOfSums() {
        StringBuilder policy = new StringBuilder("system A\nstate load : 0..9 = 0\nlet sum0 = load\n");
        for (int i = 1; i <= 30; i++) {
            policy.append("let sum%d = sum%d + sum%d\n".formatted(i, i - 1, i - 1));
        }
        policy.append("invariant low: sum30 >= 0\n");
        isRefused(tool.write("a.interlock", policy.toString()).run("check", "a.interlock"), "IL902", "a.interlock:24");
    }

    @Test
    void anUnknownName() {
        String policy = Policies.SAFE.replace("n <= 5", "limi <= 5");
        isRefused(tool.write("a.interlock", policy).run("check"), "IL201", "a.interlock:5:16", "did you mean `limit`?");
    }

    @Test
    void aTypeError() {
        String policy = Policies.SAFE.replace("n <= 5", "n and true");
        isRefused(tool.write("a.interlock", policy).run("check"), "IL301", "a.interlock:5:");
    }

    @Test
    void twoWritesOfOneVariable() {
        String policy = Policies.SAFE.replace("n += 1", "n = 1 n = 2");
        isRefused(tool.write("a.interlock", policy).run("check"), "IL401", "a.interlock:4:");
    }

    @Test
    void anEmptyRange() {
        String policy = Policies.SAFE.replace("0..9 = 0", "9..0 = 0");
        isRefused(tool.write("a.interlock", policy).run("check"), "IL304", "a.interlock:3:");
    }

    @Test
    void anImportThatIsMissing() {
        tool.write("parts/pool.interlock", Policies.SAFE)
                .write("a.interlock", "system A\nimport \"parts/pol.interlock\"\n");
        isRefused(tool.run("check", "a.interlock"), "IL006", "a.interlock:2:8", "did you mean `parts/pool.interlock`?");
    }

    @Test
    void importsInACircleAreFine() {
        tool.write("a.interlock", Policies.SAFE + "import \"b.interlock\"\n")
                .write("b.interlock", "import \"a.interlock\"\nstate m : 0..1 = 0\n");

        assertThat(tool.run("check").code()).isZero();
    }

    @Test
    void anImportOutsideTheProject() {
        tool.write("outside.interlock", "state m : 0..1 = 0\n")
                .write("project/interlock.yaml", "")
                .write("project/a.interlock", "system A\nimport \"../outside.interlock\"\n");
        isRefused(tool.run("check", "project"), "IL007", "a.interlock:2:8", "`project`");
    }

    @Test
    void anImportThatALinkLeadsOutsideTheProject() throws IOException {
        tool.write("outside.interlock", "state m : 0..1 = 0\n")
                .write("project/interlock.yaml", "")
                .write("project/a.interlock", "system A\nimport \"link.interlock\"\n");
        Files.createSymbolicLink(folder.resolve("project/link.interlock"), Path.of("../outside.interlock"));
        isRefused(tool.run("check", "project/a.interlock"), "IL007", "a.interlock:2:8");
    }

    @Test
    void anImportOfAFolder() {
        tool.write("parts/b.interlock", Policies.SAFE).write("a.interlock", "system A\nimport \"parts\"\n");
        isRefused(tool.run("check", "a.interlock"), "IL008", "it is a folder");
    }

    @Test
    void aDeviceWithoutEnd() {
        isRefused(tool.run("check", "/dev/zero"), "IL008", "it is not a regular file");
    }

    @Test
    void aFolderWithoutPolicies() {
        isRefused(tool.write("readme.txt", "nothing").run("check"), "IL002", "`.`");
    }

    @Test
    void aPathThatDoesNotExist() {
        tool.write("database.interlock", Policies.SAFE);
        isRefused(tool.run("check", "databse.interlock"), "IL001", "`databse.interlock`", "`database.interlock`");
    }

    @Test
    void aQuestionThatNobodyAsks() {
        tool.write("a.interlock", Policies.SAFE);
        isRefused(tool.run("check", "--question", "lows"), "IL012", "`lows`", "did you mean `low`?");
    }

    @Test
    void aParameterThatDoesNotExist() {
        tool.write("a.interlock", Policies.SAFE);
        isRefused(tool.run("check", "-D", "limt=3"), "IL010", "`limt`", "did you mean `limit`?");
    }

    @Test
    void aParameterOutsideItsRange() {
        isRefused(tool.write("a.interlock", Policies.SAFE).run("check", "-D", "limit=12"), "IL011", "limit");
    }

    @Test
    void aStartThatContradictsItself() {
        String policy = Policies.SAFE + "state k : 0..9\ninitially k > 3 and k < 3\n";
        isRefused(tool.write("a.interlock", policy).run("check"), "IL506", "a.interlock:1");
    }

    @Test
    void wordsThatAreNoCommand() {
        isRefused(tool.run("chekc"), "chekc", "--help");
        isRefused(tool.run(), "say what to do");
        isRefused(tool.run("check", "--timeout", "soon"), "`soon`", "`30s`");
        isRefused(tool.run("check", "--depth", "0"), "`0`");
        isRefused(tool.run("check", "--format", "xml"), "xml");
        isRefused(tool.run("check", "-D", "limit"), "limit");
    }

    @Test
    void aFolderForCertificatesThatIsNone() {
        tool.write("a.interlock", Policies.SAFE);
        isRefused(tool.run("check", "a.interlock", "--certificates", "a.interlock"), "IL013", "`a.interlock`");
        isRefused(tool.run("check", "a.interlock", "--certificates", "/proc/none"), "IL013", "`/proc/none`");
        isRefused(tool.run("check", "a.interlock", "--certificates", ""), "IL013", "name a folder");
        isRefused(tool.run("check", "a.interlock", "--certificates", "a\0b"), "IL013");
    }
}
