package dev.interlock.cli;

import dev.interlock.compiler.diagnostic.Result;
import dev.interlock.report.Layout;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code interlock dump}: shows what a policy has become at a stage on its way to the engines. */
@Command(
        name = "dump",
        description = {
            "Shows what a policy file has become at one stage on its way to the engines, for whoever wants to know why"
                    + " a verdict is what it is:",
            "",
            "  syntax  what the file says, as a policy file with no more brackets than it needs",
            "  model   what it means: imports are in, names are known, shorthands are written out",
            "  system  what can happen: arrays are single variables, actions are commands, questions are goals",
            "  smt     what the engines are asked: the start, one step, and each question's goal, in SMT-LIB 2"
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  interlock dump --stage system policies/basics/cost-and-performance.interlock",
            "  interlock dump --stage model policies/database.interlock -D replicas=5",
            "  interlock dump --stage smt policies/basics/two-writers.interlock > two-writers.smt2"
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            " 0:the stage is shown",
            " 2:the policy or the command line is wrong",
            "70:a defect in interlock"
        })
final class DumpCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "A policy file.")
    private String path;

    @Option(names = "--stage", required = true, paramLabel = "STAGE", description = "syntax, model, system or smt.")
    private Stage stage;

    @Option(names = "-D", paramLabel = "PARAM=VALUE",
            description = "A value for a `param` of the policy; may be repeated.")
    private Map<String, String> parameters = new LinkedHashMap<>();

    @Option(names = "--color", paramLabel = "WHEN", description = "auto, always or never (default: auto).")
    private Color color = Color.auto;

    @Option(names = {"-h", "--help"}, usageHelp = true, description = "Show this help.")
    private boolean help;

    DumpCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        String shown = new GivenPaths(surroundings, spec).shown(path);
        Result<String> text = new Staging(new FolderTree(surroundings.folder()), shown, parameters).text(stage);
        new Presentation(surroundings, color, Layout.Runs.ALL).show(text.diagnostics());
        return text.<ExitCode>match(this::printed, errors -> ExitCode.WRONG_INPUT).code();
    }

    private ExitCode printed(String text) {
        surroundings.out().print(text);
        return ExitCode.OK;
    }
}
