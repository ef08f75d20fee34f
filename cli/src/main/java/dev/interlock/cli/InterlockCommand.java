package dev.interlock.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code interlock} itself: says what the tool is for. */
@Command(
        name = "interlock",
        versionProvider = Version.class,
        sortOptions = false,
        synopsisSubcommandLabel = "COMMAND",
        description = {
            "Finds, before a merge, the states in which automations that are each right break production together,"
                    + " or proves that there are none.",
            "",
            "A policy file says what the automations may do (agents), what may happen to them (environment) and what"
                    + " must never be false (invariants). `interlock check` looks for a run of the whole that breaks an"
                    + " invariant, names the smallest groups of agents that can, and shows what they do step by step."
        },
        commandListHeading = "%nCommands:%n",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            " 0:everything holds, or is violated as an `expect` line of the policy says",
            " 1:something is violated, or an `expect` line did not come true",
            " 2:the policies or the command line are wrong",
            " 3:nothing is violated, but something is undecided",
            "70:a defect in interlock",
            "130:stopped with Ctrl-C (143: by the system); what was known by then is reported"
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  interlock check                     checks all policies below this folder",
            "  interlock check policies/incidents  shows how five real outages came about",
            "  interlock format policies           gives the policies their one form",
            "  interlock hook install              checks policies before each commit and merge"
        })
final class InterlockCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(names = {"-h", "--help"}, usageHelp = true, description = "Show this help.")
    private boolean help;

    @Option(names = {"-V", "--version"}, versionHelp = true, description = "Show the version.")
    private boolean version;

    @Override
    public Integer call() {
        throw new ParameterException(
                spec.commandLine(), "say what to do: check, certify, map, format, dump, export, hook or help");
    }
}
