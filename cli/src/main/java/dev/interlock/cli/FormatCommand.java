package dev.interlock.cli;

import dev.interlock.compiler.diagnostic.Diagnostic;
import dev.interlock.report.Layout;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code interlock format}: gives policy files their one form. */
@Command(
        name = "format",
        description = {
            "Gives policy files their one form: indentation by two spaces, one declaration to a line, declarations of"
                    + " the same kind and the comments behind them set as tables, at most one empty line in a row.",
            "Line ends inside of a declaration, comments and what the policy means stay as they are. Formatting twice"
                    + " is the same as formatting once."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  interlock format policies                    rewrites what is not in form yet",
            "  interlock format --check .                   names the files that are not, and fails if there are any"
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            " 0:every file is in form now",
            " 1:with --check, some files are not",
            " 2:some files cannot be read, or are no policies; the others were formatted all the same",
            "70:a defect in interlock"
        })
final class FormatCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "PATH", arity = "1..*",
            description = "Policy files, or folders: then all policies below them, parts of others too.")
    private List<String> paths = new ArrayList<>();

    @Option(names = "--check", description = "Change nothing; name the files that would change, and exit with 1.")
    private boolean check;

    @Option(names = "--color", paramLabel = "WHEN", description = "auto, always or never (default: auto).")
    private Color color = Color.auto;

    @Option(names = {"-h", "--help"}, usageHelp = true, description = "Show this help.")
    private boolean help;

    FormatCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        Formatting formatting = new Formatting(surroundings.folder());
        List<Diagnostic> wrong = new ArrayList<>();
        for (String file : files(wrong)) {
            formatting.read(file);
        }
        if (!check) {
            formatting.write();
        }
        wrong.addAll(formatting.diagnostics());
        report(formatting);
        surroundings.out().flush();
        new Presentation(surroundings, color, Layout.Runs.ALL).show(wrong);
        return exitCode(formatting, wrong).code();
    }

    private Set<String> files(List<Diagnostic> wrong) {
        GivenPaths given = new GivenPaths(surroundings, spec);
        Set<String> files = new LinkedHashSet<>();
        for (String path : paths) {
            List<String> found = given.isFolder(path)
                    ? new FolderTree(surroundings.folder()).policies(path)
                    : List.of(given.shown(path));
            if (found.isEmpty()) {
                wrong.add(Checkup.noPolicies(path));
            }
            files.addAll(found);
        }
        return files;
    }

    private void report(Formatting formatting) {
        int changed = formatting.changed().size();
        String all = formatting.size() + (formatting.size() == 1 ? " file" : " files");
        formatting.changed().forEach(surroundings.out()::println);
        if (formatting.size() > 0 && changed == 0) {
            surroundings.out().println("in form already: " + all);
        } else if (formatting.size() > 0) {
            surroundings.out().println((check ? "not in form: " : "changed: ") + changed + " of " + all);
        }
    }

    private ExitCode exitCode(Formatting formatting, List<Diagnostic> wrong) {
        if (!wrong.isEmpty()) {
            return ExitCode.WRONG_INPUT;
        }
        return check && !formatting.changed().isEmpty() ? ExitCode.VIOLATED : ExitCode.OK;
    }
}
