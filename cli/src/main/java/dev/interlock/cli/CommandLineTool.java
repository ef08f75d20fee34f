package dev.interlock.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntSupplier;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The commands as one tool, with everything that can go wrong answered by a sentence and an exit code. */
final class CommandLineTool {
    /** Policies nest deeply before their reader refuses them, and terms deeper still; threads get little by default. */
    private static final long STACK_BYTES = 512L << 20;

    private static final int WIDEST_HELP = 100;

    private CommandLineTool() {}

    static int run(String[] arguments, Surroundings surroundings) {
        AtomicInteger code = new AtomicInteger(ExitCode.INTERNAL_ERROR.code());
        Thread worker =
                new Thread(null, () -> code.set(guarded(arguments, surroundings)), "interlock", STACK_BYTES);
        worker.start();
        try {
            worker.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        surroundings.out().flush();
        surroundings.err().flush();
        return code.get();
    }

    private static int guarded(String[] arguments, Surroundings surroundings) {
        try {
            Optional<IntSupplier> plain = PlainWords.command(arguments, surroundings);
            return plain.isPresent() ? plain.get().getAsInt() : parsed(arguments, surroundings);
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError | LinkageError | AssertionError e) {
            return Breakdown.report(e, surroundings).code();
        }
    }

    private static int parsed(String[] arguments, Surroundings surroundings) {
        Optional<Subcommand> named = Subcommand.named(arguments).filter(one -> one != Subcommand.HELP);
        return named.isPresent()
                ? execute(named.get().alone(surroundings), surroundings, afterFirst(arguments))
                : execute(Subcommand.all(surroundings), surroundings, arguments);
    }

    private static String[] afterFirst(String[] arguments) {
        return Arrays.copyOfRange(arguments, 1, arguments.length);
    }

    private static int execute(CommandLine line, Surroundings surroundings, String[] arguments) {
        line.setOut(new PrintWriter(surroundings.out(), true, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(surroundings.err(), true, StandardCharsets.UTF_8));
        line.setColorScheme(CommandLine.Help.defaultColorScheme(ansi(surroundings)));
        line.setUsageHelpWidth(Math.min(surroundings.screen().columns(), WIDEST_HELP));
        line.setExpandAtFiles(false);
        line.setParameterExceptionHandler((problem, given) -> usageError(problem));
        line.setExecutionExceptionHandler((problem, command, parsed) -> Breakdown.report(problem, surroundings).code());
        return line.execute(arguments);
    }

    private static Ansi ansi(Surroundings surroundings) {
        return switch (Color.auto.palette(surroundings)) {
            case PLAIN -> Ansi.OFF;
            case ANSI -> Ansi.ON;
        };
    }

    private static int usageError(ParameterException problem) {
        CommandLine line = problem.getCommandLine();
        String name = line.getCommandSpec().qualifiedName();
        line.getErr().println(name + ": " + problem.getMessage());
        List<String> meant = problem instanceof UnmatchedArgumentException unmatched
                ? unmatched.getSuggestions()
                : List.of();
        meant.stream().limit(1).forEach(word -> line.getErr().println("Did you mean `" + word + "`?"));
        line.getErr().println("`" + name + " --help` shows how it is used.");
        return ExitCode.WRONG_INPUT.code();
    }
}
