package dev.interlock.cli;

import dev.interlock.report.Layout;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code interlock hook run}: what the hooks call. */
@Command(
        name = "run",
        description = "Checks what would be committed; the hooks call this. Does nothing when no policy differs from"
                + " the last commit.")
final class HookRunCommand implements Callable<Integer> {
    private static final int SAME = 0;
    private static final int DIFFERENT = 1;

    private final Surroundings surroundings;

    @Parameters(paramLabel = "EVENT", description = "What Git is about to do: ${COMPLETION-CANDIDATES}.")
    private HookEvent event = HookEvent.PRE_COMMIT;

    @Option(names = {"-h", "--help"}, usageHelp = true, description = "Show this help.")
    private boolean help;

    HookRunCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /** What the hooks say, and nothing else. */
    static Optional<HookRunCommand> plain(List<String> words, Surroundings surroundings) {
        for (HookEvent event : HookEvent.values()) {
            if (words.equals(List.of("run", event.fileName()))) {
                HookRunCommand command = new HookRunCommand(surroundings);
                command.event = event;
                return Optional.of(command);
            }
        }
        return Optional.empty();
    }

    @Override
    public Integer call() {
        try {
            return run().code();
        } catch (Git.Failure e) {
            surroundings.err().println("interlock: " + e.getMessage());
            return ExitCode.WRONG_INPUT.code();
        }
    }

    private ExitCode run() throws Git.Failure {
        Git here = new Git(surroundings.folder(), surroundings.environment());
        Path top = Path.of(here.ask("rev-parse", "--show-toplevel").line());
        Git git = here.in(top);
        if (nothingChanges(git)) {
            return ExitCode.OK;
        }
        PolicyTree tree = IndexTree.read(top, git);
        List<String> roots = RootFinder.below("", tree);
        if (roots.isEmpty()) {
            return ExitCode.OK;
        }
        LiveLines progress = new LiveLines(surroundings);
        Presentation presentation = new Presentation(surroundings, Color.auto, Layout.Runs.FIRST_TWO);
        Memos memos = Memos.of(surroundings, tree, CheckRequest.EVERYTHING, presentation.rendering(Format.text));
        Findings findings = new Checkup(tree, CheckRequest.EVERYTHING, progress, surroundings.patience(), memos)
                .check(roots);
        presentation.showBriefly(findings);
        ExitCode code = findings.exitCode();
        if (code != ExitCode.OK) {
            surroundings.err().println("interlock: the " + event.act() + " is stopped; what is staged does not pass the"
                    + " check (`git " + event.act() + " --no-verify` skips it)");
        }
        return code;
    }

    private static boolean nothingChanges(Git git) throws Git.Failure {
        Git.Output output = git.run(new byte[0], HookScript.differences());
        if (output.code() != SAME && output.code() != DIFFERENT) {
            throw new Git.Failure(output.complaint().strip().toLowerCase(Locale.ROOT));
        }
        return output.code() == SAME;
    }
}
