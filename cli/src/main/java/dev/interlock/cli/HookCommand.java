package dev.interlock.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code interlock hook}: checks policies when Git is about to record something. */
@Command(
        name = "hook",
        synopsisSubcommandLabel = "COMMAND",
        description = {
            "Checks policies before each commit and each merge, as they would be recorded: what is staged, not what"
                    + " lies in the work tree; the result of a merge, not its two sides.",
            "",
            "Git runs no hook for a fast-forward, a cherry-pick or a revert, and `--no-verify` skips hooks: let the"
                    + " build check policies as well."
        },
        commandListHeading = "%nCommands:%n")
final class HookCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(names = {"-h", "--help"}, usageHelp = true, description = "Show this help.")
    private boolean help;

    @Override
    public Integer call() {
        throw new ParameterException(spec.commandLine(), "say what to do: install, uninstall or run");
    }
}
