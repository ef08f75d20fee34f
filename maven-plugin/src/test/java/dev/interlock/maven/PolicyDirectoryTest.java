package dev.interlock.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PolicyDirectoryTest {
    @TempDir
    Path base;

    @Test
    void hasNothingToCheckWhenItDoesNotExist() throws Exception {
        assertThat(policies("policies").lack()).contains("there is no directory `policies`");
    }

    @Test
    void hasNothingToCheckWhenItHasOnlyOtherFiles() throws Exception {
        Files.writeString(Files.createDirectory(base.resolve("policies")).resolve("notes.txt"), "");

        assertThat(policies("policies").lack()).contains("there is no .interlock file in `policies`");
    }

    @Test
    void findsPoliciesAtAnyDepth() throws Exception {
        Files.writeString(Files.createDirectories(base.resolve("policies/a/b")).resolve("tier.interlock"), "");

        assertThat(policies("policies").lack()).isEmpty();
    }

    @Test
    void isNamedFromTheProject() {
        assertThat(policies("src/policies").name()).isEqualTo(Path.of("src", "policies").toString());
        assertThat(policies("").name()).isEqualTo(".");
    }

    @Test
    void isNamedInFullOutsideTheProject() {
        Path outside = base.resolveSibling("elsewhere");

        assertThat(new PolicyDirectory(outside, base).name()).isEqualTo(outside.toString());
    }

    private PolicyDirectory policies(String name) {
        return new PolicyDirectory(name.isEmpty() ? base : base.resolve(name), base);
    }
}
