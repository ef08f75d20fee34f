package dev.interlock.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code interlock hook uninstall}. */
@Command(name = "uninstall", description = "Removes the hooks and puts back what was there before.")
final class HookUninstallCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Option(names = {"-h", "--help"}, usageHelp = true, description = "Show this help.")
    private boolean help;

    HookUninstallCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        return HookWork.onEach(surroundings, HookFolder::uninstall).code();
    }
}
