package dev.interlock.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.SystemStreamLog;
import org.junit.jupiter.api.Test;

class JudgementTest {
    private static final String OPEN = "  UNDECIDED  enough   policies/tier.interlock:23";

    private final List<String> logged = new ArrayList<>();
    private final Judgement strict = new Judgement(new Strictness(true, true), new Recorder());
    private final Judgement lenient = new Judgement(new Strictness(false, false), new Recorder());

    @Test
    void passesWhatHoldsAndLogsItQuietly() throws Exception {
        strict.judge(ending(0, "all is well"), "policies");

        assertThat(logged).containsExactly("info all is well");
    }

    @Test
    void failsTheBuildOnAnOpenQuestion() {
        assertThatExceptionOfType(MojoFailureException.class)
                .isThrownBy(() -> strict.judge(ending(3, OPEN), "policies"))
                .withMessage("1 undecided question, see policies/tier.interlock:23");
        assertThat(logged).containsExactly("error " + OPEN);
    }

    @Test
    void warnsOfAnOpenQuestionThatIsTolerated() throws Exception {
        lenient.judge(ending(3, OPEN), "policies");

        assertThat(logged)
                .containsExactly("warn " + OPEN, "warn 1 undecided question, see policies/tier.interlock:23");
    }

    @Test
    void failsTheBuildOnWrongPoliciesHoweverLenient() {
        assertThatExceptionOfType(MojoFailureException.class)
                .isThrownBy(() -> lenient.judge(ending(2, "error[IL101]: odd", " --> p.interlock:1:2"), "policies"))
                .withMessage("1 error, see p.interlock:1:2");
    }

    @Test
    void tellsABrokenCheckFromAFinding() {
        assertThatExceptionOfType(MojoExecutionException.class)
                .isThrownBy(() -> lenient.judge(ending(134, "crash"), "policies"))
                .withMessage("the check of `policies` ended without a verdict, see the output above (exit code 134)");
        assertThat(logged).containsExactly("error crash");
    }

    private static SolverProcess.Ending ending(int exitCode, String... lines) {
        return new SolverProcess.Ending(exitCode, List.of(lines));
    }

    private final class Recorder extends SystemStreamLog {
        @Override
        public void info(CharSequence content) {
            logged.add("info " + content);
        }

        @Override
        public void warn(CharSequence content) {
            logged.add("warn " + content);
        }

        @Override
        public void error(CharSequence content) {
            logged.add("error " + content);
        }
    }
}
