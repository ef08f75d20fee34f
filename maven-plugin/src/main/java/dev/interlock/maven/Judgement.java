package dev.interlock.maven;

import java.util.function.Consumer;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.Log;

/**
 * What a check means for the build: how loudly its report is logged, and whether the build goes on. A build that fails
 * shows the report even where it logs errors only.
 */
record Judgement(Strictness strictness, Log log) {
    /** @param directory what was checked */
    void judge(SolverProcess.Ending ending, String directory) throws MojoExecutionException, MojoFailureException {
        Outcome outcome = Outcome.ofExitCode(ending.exitCode());
        ending.lines().forEach(level(outcome));
        if (outcome == Outcome.HOLDS) {
            return;
        }
        String summary = new Summary(ending.lines(), directory).of(outcome);
        if (outcome == Outcome.BROKEN) {
            throw new MojoExecutionException(summary + " (exit code " + ending.exitCode() + ")");
        }
        if (strictness.isFatal(outcome)) {
            throw new MojoFailureException(summary);
        }
        log.warn(summary);
    }

    private Consumer<String> level(Outcome outcome) {
        if (strictness.isFatal(outcome)) {
            return log::error;
        }
        return outcome == Outcome.HOLDS ? log::info : log::warn;
    }
}
