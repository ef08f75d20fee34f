package dev.interlock.cli;

import dev.interlock.compiler.diagnostic.Diagnostic;
import dev.interlock.compiler.diagnostic.DiagnosticCode;
import dev.interlock.compiler.diagnostic.Result;
import dev.interlock.compiler.system.Question;
import dev.interlock.compiler.system.TransitionSystem;
import dev.interlock.report.Layout;
import dev.interlock.solver.export.Export;
import dev.interlock.solver.export.ExportFormat;
import dev.interlock.solver.export.Exported;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code interlock export}: asks another tool what Interlock asks itself. */
@Command(
        name = "export",
        description = {
            "Writes one question of a policy in the language of another tool, for a second opinion. What is written has a"
                    + " run that shows what is asked for if and only if the policy has one; what a language cannot say"
                    + " exactly is refused. The head of each file says how to run it and what the answers mean.",
            "",
            "  smt2-horn  Horn clauses in SMT-LIB 2: z3, eldarica, golem",
            "  vmt        a transition system in VMT-LIB: ic3ia, nuXmv",
            "  lustre     a node of Lustre: jkind, kind2",
            "  promela    a program whose states spin visits one by one"
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  interlock export --format smt2-horn policies/basics/last-advertiser.interlock -o a.smt2 && z3 a.smt2",
            "  interlock export --format promela --question clash policies/database.interlock > database.pml",
            "  interlock export --format lustre -D replicas=5 policies/database.interlock -o database.lus"
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            " 0:the question is written",
            " 2:the policy or the command line is wrong, or the language cannot say the question",
            "70:a defect in interlock"
        })
final class ExportCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "A policy file.")
    private String path;

    @Option(names = "--format", required = true, paramLabel = "FORM", converter = ExportFormatConverter.class,
            description = "smt2-horn, vmt, lustre or promela.")
    private ExportFormat format;

    @Option(names = "--question", paramLabel = "NAME",
            description = "Which question: an invariant, an assumption, a property that a finite run answers, a built-in"
                    + " check, `dead A.x` or `vacuous NAME`. May be left out where the policy itself asks one thing only.")
    private Optional<String> question = Optional.empty();

    @Option(names = "-D", paramLabel = "PARAM=VALUE",
            description = "A value for a `param` of the policy; may be repeated.")
    private Map<String, String> parameters = new LinkedHashMap<>();

    @Option(names = {"-o", "--output"}, paramLabel = "OUT",
            description = "The file to write, as a whole or not at all (default: the standard output).")
    private Optional<String> output = Optional.empty();

    @Option(names = "--color", paramLabel = "WHEN", description = "auto, always or never (default: auto).")
    private Color color = Color.auto;

    @Option(names = {"-h", "--help"}, usageHelp = true, description = "Show this help.")
    private boolean help;

    ExportCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        String shown = new GivenPaths(surroundings, spec).shown(path);
        CheckRequest request = new CheckRequest(
                List.of(), parameters, Optional.empty(), Optional.empty(), Optional.empty());
        Compilation.Outcome compiled =
                Compilation.of(List.of(shown), new FolderTree(surroundings.folder()), request);
        show(compiled.diagnostics());
        return compiled.systems().stream()
                .findFirst()
                .map(one -> exported(one.system()))
                .orElse(ExitCode.WRONG_INPUT)
                .code();
    }

    private ExitCode exported(TransitionSystem system) {
        Result<String> text = new OneQuestion(system).named(question).then(asked -> text(system, asked));
        show(text.diagnostics());
        return text.match(this::written, errors -> ExitCode.WRONG_INPUT);
    }

    private Result<String> text(TransitionSystem system, Question asked) {
        return Export.of(system, asked, format).accept(new Exported.Visitor<>() {
            @Override
            public Result<String> text(Exported.Text exported) {
                return Result.ok(exported.text());
            }

            @Override
            public Result<String> refused(Exported.Refused refused) {
                return Result.failed(List.of(
                        Diagnostic.at(asked.span(), DiagnosticCode.NOT_EXPORTABLE, refused.why()).hint(refused.hint())));
            }
        });
    }

    private ExitCode written(String text) {
        if (output.isEmpty()) {
            surroundings.out().print(text);
            return ExitCode.OK;
        }
        try {
            WholeFile.write(surroundings.folder().resolve(output.get()), text);
            return ExitCode.OK;
        } catch (IOException | InvalidPathException e) {
            show(List.of(Diagnostic.without(
                            DiagnosticCode.CANNOT_WRITE, "`" + output.get() + "` cannot be written")
                    .hint("name a file in a folder that exists and that you may write to")));
            return ExitCode.WRONG_INPUT;
        }
    }

    private void show(List<Diagnostic> diagnostics) {
        new Presentation(surroundings, color, Layout.Runs.ALL).show(diagnostics);
    }
}
