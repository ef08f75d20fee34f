package dev.interlock.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The command that all others are compared with, started as a user starts it, without its cache. */
final class Interlock implements Tool {
    private static final int HOLDS = 0;
    private static final int VIOLATED = 1;

    private final Path launcher;
    private final Duration limit;

    Interlock(Path launcher, Duration limit) {
        this.launcher = launcher;
        this.limit = limit;
    }

    @Override
    public String name() {
        return "interlock";
    }

    @Override
    public Optional<Exported> reads() {
        return Optional.empty();
    }

    @Override
    public List<String> command(Path model) {
        return run("check", "--no-cache", "--timeout", limit.toMillis() + "ms", "--question", "quorum", model.toString());
    }

    /** The model in another tool's language, written to a file. */
    List<String> export(Exported form, Path model, Path to) {
        return run("export", "--format", form.format(), "--question", "quorum", "-o", to.toString(), model.toString());
    }

    List<String> run(String... arguments) {
        List<String> command = new ArrayList<>(List.of(launcher.toString()));
        command.addAll(List.of(arguments));
        return command;
    }

    @Override
    public Verdict verdict(Finished finished) {
        if (finished.ending() == Finished.Ending.AT_THE_LIMIT) {
            return Verdict.TOO_LONG;
        }
        return switch (finished.exitCode()) {
            case HOLDS -> Verdict.HOLDS;
            case VIOLATED -> Verdict.VIOLATED;
            default -> Verdict.NO_ANSWER;
        };
    }
}
