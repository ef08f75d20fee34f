package dev.interlock.cli;

import dev.interlock.compiler.diagnostic.Diagnostic;
import dev.interlock.report.Layout;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code interlock check}: asks every question of the given policies and reports what was found. */
@Command(
        name = "check",
        description = "Asks every question of the policies: its invariants, and the built-in checks."
                + " Shows for each violation who does it together, and a shortest run.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  interlock check                              all policies below this folder",
            "  interlock check policies/database.interlock --question quorum",
            "  interlock check policies -D replicas=5 --timeout 5m",
            "  interlock check --format json | jq '.summary'",
            "  interlock check policies --certificates proofs && interlock certify proofs"
        })
final class CheckCommand implements Callable<Integer> {
    private static final String NO_CACHE = "--no-cache";

    private final Surroundings surroundings;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "PATH", arity = "0..*", description = "Policy files, or folders with policies below them"
            + " (default: this folder). In a folder, files that others import are checked as parts of those.")
    private List<String> paths = new ArrayList<>();

    @Option(names = "--question", paramLabel = "NAME",
            description = "Ask only this; may be repeated. Only `expect` lines about what is asked count.")
    private List<String> questions = new ArrayList<>();

    @Option(names = "--timeout", paramLabel = "TIME", converter = DurationConverter.class,
            description = "How long to work on one question: 30s, 2m (default: 60s).")
    private Optional<Duration> timeout = Optional.empty();

    @Option(names = "--depth", paramLabel = "STEPS", converter = CountConverter.class,
            description = "The longest runs to search (default: 200). Proofs are for runs of any length.")
    private Optional<Integer> depth = Optional.empty();

    @Option(names = "--jobs", paramLabel = "N", converter = CountConverter.class,
            description = "How many questions to work on at a time (default: the number of processors).")
    private Optional<Integer> jobs = Optional.empty();

    @Option(names = "--memory", paramLabel = "SIZE", converter = SizeConverter.class,
            description = "How much memory to use for one question: 500m, 2g (default: half of the machine's,"
                    + " shared by the questions that are worked on at a time).")
    private Optional<Long> memory = Optional.empty();

    @Option(names = "-D", paramLabel = "PARAM=VALUE",
            description = "A value for a `param` of the policies; may be repeated.")
    private Map<String, String> parameters = new LinkedHashMap<>();

    @Option(names = "--format", paramLabel = "FORM", description = "text or json (default: text).")
    private Format format = Format.text;

    @Option(names = "--color", paramLabel = "WHEN", description = "auto, always or never (default: auto).")
    private Color color = Color.auto;

    @Option(names = "--all-runs", description = "Show every run as a table, not only two for each question.")
    private boolean allRuns;

    @Option(names = "--certificates", paramLabel = "DIR",
            description = "Write for each proof and each run a file into this folder that `interlock certify` checks.")
    private Optional<String> certificates = Optional.empty();

    @Option(names = NO_CACHE,
            description = "Check all anew: neither use nor keep verdicts in the project's folder .interlock/cache.")
    private boolean noCache;

    @Option(names = {"-h", "--help"}, usageHelp = true, description = "Show this help.")
    private boolean help;

    CheckCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /** The check that is meant by nothing but paths, anew or not; whatever else is said, the reader of options has to see. */
    static Optional<CheckCommand> plain(List<String> words, Surroundings surroundings) {
        CheckCommand command = new CheckCommand(surroundings);
        for (String word : words) {
            if (word.equals(NO_CACHE) && !command.noCache) {
                command.noCache = true;
            } else if (isPlainPath(word)) {
                command.paths.add(word);
            } else {
                return Optional.empty();
            }
        }
        return Optional.of(command);
    }

    private static boolean isPlainPath(String word) {
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            boolean isPlain = Character.isLetterOrDigit(c) || c == '/' || c == '.' || c == '_' || c == '-' && i > 0;
            if (!isPlain) {
                return false;
            }
        }
        return !word.isEmpty();
    }

    @Override
    public Integer call() {
        Presentation presentation =
                new Presentation(surroundings, color, allRuns ? Layout.Runs.ALL : Layout.Runs.FIRST_TWO);
        Optional<Diagnostic> complaint = certificates.flatMap(one -> CertificateFolder.complaint(surroundings, one));
        if (complaint.isPresent()) {
            return refused(complaint.get(), presentation);
        }
        PolicyTree tree = new FolderTree(surroundings.folder());
        Findings findings = findings(tree, presentation);
        if (certificates.isEmpty()) {
            presentation.show(findings, format);
            return findings.exitCode().code();
        }
        Optional<Certificates> written =
                new CertificateFolder(surroundings, certificates.get(), tree, parameters).written(findings);
        presentation.show(findings, format, written.orElse(Certificates.NONE));
        return written.isPresent()
                ? findings.exitCode().code()
                : refused(CertificateFolder.unwritable(certificates.get()), presentation);
    }

    private static int refused(Diagnostic diagnostic, Presentation presentation) {
        presentation.show(List.of(diagnostic));
        return ExitCode.WRONG_INPUT.code();
    }

    private Findings findings(PolicyTree tree, Presentation presentation) {
        CheckRequest request = new CheckRequest(questions, parameters, timeout, depth, jobs, memory);
        Memos memos = noCache || certificates.isPresent()
                ? Memos.none(tree)
                : Memos.of(surroundings, tree, request, presentation.rendering(format));
        Checkup checkup = new Checkup(tree, request, new LiveLines(surroundings), surroundings.patience(), memos);
        GivenPaths given = new GivenPaths(surroundings, spec);
        Set<String> roots = new LinkedHashSet<>();
        for (String path : paths.isEmpty() ? List.of(".") : paths) {
            roots.addAll(given.isFolder(path) ? checkup.rootsBelow(path) : List.of(given.shown(path)));
        }
        return checkup.check(List.copyOf(roots));
    }
}
