package dev.interlock.solver;

import dev.interlock.compiler.system.TransitionSystem;
import dev.interlock.solver.budget.Budget;
import dev.interlock.solver.verdict.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;

/**
 * Checks one small policy after the other, each of its own text and with states without end, so that none can do without the solver, and
 * says now and then how large the process has become.
 */
final class ManyFiles {
    private static final int LINES = 10;

    private ManyFiles() {}

    public static void main(String[] arguments) throws IOException {
        int files = Integer.parseInt(arguments[0]);
        for (int i = 1; i <= files; i++) {
            check(i);
            if (i % Math.max(1, files / LINES) == 0) {
                System.out.println(i + " files, " + residentMebibytes() + " MB, " + Thread.activeCount() + " threads");
            }
        }
        System.out.flush();
        Runtime.getRuntime().halt(0);
    }

    private static void check(int number) {
        VerifierResult result =
                new Verifier(Budget.USUAL, 1).verify(system(number), question -> true, Progress.silent());
        Answer answer = ((VerifierResult.Verdict) result).verdict().answers().get(0);
        Answer.Status wanted = isSafe(number) ? Answer.Status.HOLDS : Answer.Status.VIOLATED;
        if (answer.status() != wanted) {
            throw new AssertionError("file " + number + ": " + answer);
        }
    }

    private static boolean isSafe(int number) {
        return number % 3 != 0;
    }

    private static TransitionSystem system(int number) {
        String text = """
                system S%d
                state held  : int = %d
                state spare : int = %d
                agent Mover { action move when spare > 0 { held += 1 spare -= 1 } }
                agent Maker { action make when held > 0 { spare += 1 } }
                invariant bound: held + spare %s
                """.formatted(number, number, number + 1, isSafe(number) ? "> " + number : "< " + (2 * number + 3));
        return OneFile.compile(text).match(Function.identity(), errors -> {
            throw new AssertionError(errors);
        });
    }

    private static long residentMebibytes() throws IOException {
        List<String> lines = Files.readAllLines(Path.of("/proc/self/status"));
        return lines.stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElseThrow();
    }
}
