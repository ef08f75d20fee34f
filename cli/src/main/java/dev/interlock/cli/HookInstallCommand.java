package dev.interlock.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code interlock hook install}. */
@Command(
        name = "install",
        description = {
            "Installs the hooks `pre-commit` and `pre-merge-commit` into this repository, or updates them.",
            "A hook that is there already is kept and runs first."
        })
final class HookInstallCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Option(names = {"-h", "--help"}, usageHelp = true, description = "Show this help.")
    private boolean help;

    HookInstallCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        return HookWork.onEach(surroundings, (folder, event) -> folder.install(event, launcher())).code();
    }

    /** The script that started this process, as it told in the environment. */
    private Optional<Path> launcher() {
        return surroundings.variable("INTERLOCK_LAUNCHER").map(Path::of).filter(Files::isExecutable);
    }
}
