package dev.interlock.cli;

import dev.interlock.solver.failure.SolverUnavailable;
import java.util.Arrays;
import java.util.Objects;

/** What a user is told when the tool itself fails: one sentence, and what a developer needs to find the place. */
final class Breakdown {
    private Breakdown() {}

    static ExitCode report(Throwable problem, Surroundings surroundings) {
        surroundings.out().flush();
        surroundings.err().println(sentence(problem));
        if (surroundings.variable("INTERLOCK_DEBUG").isPresent()) {
            problem.printStackTrace(surroundings.err());
        } else if (!(problem instanceof SolverUnavailable)) {
            surroundings.err().println("With INTERLOCK_DEBUG=1 in the environment, it also says where.");
        }
        return ExitCode.INTERNAL_ERROR;
    }

    private static String sentence(Throwable problem) {
        if (problem instanceof SolverUnavailable) {
            return "interlock: " + problem.getMessage();
        }
        String what = problem instanceof OutOfMemoryError ? "it ran out of memory"
                : problem instanceof StackOverflowError ? "something was nested too deeply for it"
                : "it contradicted itself";
        return "interlock: internal error: " + what + ". This is a defect in interlock, not in your policies; please"
                + " report it with the identification " + identification(problem) + ".";
    }

    /** The same for the same defect: the kind of problem and where it arose, as one short number. */
    private static String identification(Throwable problem) {
        StackTraceElement[] trace = problem.getStackTrace();
        Object place = Arrays.stream(trace)
                .filter(frame -> frame.getClassName().startsWith("dev.interlock."))
                .findFirst()
                .map(frame -> frame.getClassName() + "." + frame.getMethodName())
                .orElse("");
        return String.format("%s-%08x", Version.text(), Objects.hash(problem.getClass().getName(), place));
    }
}
