package dev.interlock.cli;

import dev.interlock.cli.Surroundings.Kind;
import dev.interlock.cli.Surroundings.Screen;
import dev.interlock.report.Layout;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** The process: the only place that reads the real environment and that exits. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        PrintStream out = stream(FileDescriptor.out);
        PrintStream err = stream(FileDescriptor.err);
        Surroundings surroundings = new Surroundings(out, err, System.getenv(), Path.of(""), screen());
        LastWords lastWords = LastWords.of(surroundings.patience());
        int code = run(arguments, surroundings);
        out.flush();
        err.flush();
        lastWords.said();
        System.exit(code);
    }

    /** Does what the arguments say; never throws and never exits. */
    public static int run(String[] arguments, Surroundings surroundings) {
        return CommandLineTool.run(arguments, surroundings);
    }

    /** The launcher knows where the outputs end; without it the process finds out as well as it can. */
    private static Screen screen() {
        return new Screen(
                kind("interlock.out.terminal"),
                kind("interlock.err.terminal"),
                Integer.getInteger("interlock.columns", Layout.DEFAULT_WIDTH));
    }

    private static Kind kind(String property) {
        String known = System.getProperty(property, "");
        boolean isTerminal = known.isEmpty() ? System.console() != null : known.equals("yes");
        return isTerminal ? Kind.TERMINAL : Kind.PIPE;
    }

    private static PrintStream stream(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), false, StandardCharsets.UTF_8);
    }
}
