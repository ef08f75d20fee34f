package dev.interlock.cli;

import dev.interlock.compiler.diagnostic.Diagnostic;
import dev.interlock.compiler.diagnostic.Severity;
import dev.interlock.report.Layout;
import dev.interlock.report.MapDot;
import dev.interlock.report.MapJson;
import dev.interlock.report.MapMermaid;
import dev.interlock.report.MapSvg;
import dev.interlock.report.MapText;
import dev.interlock.solver.map.CausalMap;
import dev.interlock.solver.map.Finding;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
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

/** {@code interlock map}: draws which action can do what to which other. */
@Command(
        name = "map",
        description = {
            "Draws which action can wake, block, feed or undo which other, as far as the runs of the policy go and not"
                    + " as far as its text does: each link comes with a run that shows it, and what is only mentioned"
                    + " and never happens is left out.",
            "",
            "  wakes   its trigger comes true",
            "  blocks  it could act, and now a guard, a coordination line or its agent forbids it",
            "  feeds   it does something else, by what it reads",
            "  undoes  acts next after it and gives back a value that it had changed"
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  interlock map policies/incidents/argocd-hpa.interlock",
            "  interlock map policies/database.interlock --runs --never",
            "  interlock map policies/database.interlock --format svg > database.svg",
            "  interlock map policies/database.interlock --format dot | dot -Tpdf > database.pdf"
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            " 0:the map is drawn",
            " 2:the policies or the command line are wrong",
            " 3:the map is drawn, but not everything in it could be decided",
            "70:a defect in interlock"
        })
final class MapCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "PATH", arity = "0..*", description = "Policy files, or folders with policies below them"
            + " (default: this folder). In a folder, files that others import are drawn as parts of those.")
    private List<String> paths = new ArrayList<>();

    @Option(names = "--timeout", paramLabel = "TIME", converter = DurationConverter.class,
            description = "How long to work on one system: 30s, 2m (default: 60s).")
    private Optional<Duration> timeout = Optional.empty();

    @Option(names = "-D", paramLabel = "PARAM=VALUE",
            description = "A value for a `param` of the policies; may be repeated.")
    private Map<String, String> parameters = new LinkedHashMap<>();

    @Option(names = "--format", paramLabel = "FORM",
            description = "text, mermaid, dot, svg or json (default: text).")
    private MapFormat format = MapFormat.text;

    @Option(names = "--runs", description = "In text: with each link a shortest run that shows it.")
    private boolean runs;

    @Option(names = "--never", description = "In text: also what is mentioned in both places and never happens.")
    private boolean never;

    @Option(names = "--color", paramLabel = "WHEN", description = "auto, always or never (default: auto).")
    private Color color = Color.auto;

    @Option(names = {"-h", "--help"}, usageHelp = true, description = "Show this help.")
    private boolean help;

    MapCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        CheckRequest request = new CheckRequest(List.of(), parameters, timeout, Optional.empty(), Optional.empty());
        Mapping mapping = new Mapping(new FolderTree(surroundings.folder()), request, new LiveLines(surroundings));
        GivenPaths given = new GivenPaths(surroundings, spec);
        Set<String> roots = new LinkedHashSet<>();
        for (String path : paths.isEmpty() ? List.of(".") : paths) {
            roots.addAll(given.isFolder(path) ? mapping.rootsBelow(path) : List.of(given.shown(path)));
        }
        Mapping.Maps maps = mapping.of(List.copyOf(roots));
        show(maps);
        return exitCode(maps).code();
    }

    private void show(Mapping.Maps maps) {
        Layout layout = new Layout(
                surroundings.screen().columns(), color.palette(surroundings), Layout.Runs.FIRST_TWO);
        String drawn = switch (format) {
            case text -> MapText.of(maps.drawn(), layout, details());
            case mermaid -> MapMermaid.of(maps.drawn());
            case dot -> MapDot.of(maps.drawn());
            case svg -> MapSvg.of(maps.drawn());
            case json -> MapJson.of(maps.drawn(), maps.diagnostics());
        };
        surroundings.out().print(drawn);
        surroundings.out().flush();
        if (format != MapFormat.json) {
            new Presentation(surroundings, color, Layout.Runs.ALL).show(maps.diagnostics());
        }
    }

    private Set<MapText.Detail> details() {
        Set<MapText.Detail> details = EnumSet.noneOf(MapText.Detail.class);
        if (runs) {
            details.add(MapText.Detail.RUNS);
        }
        if (never) {
            details.add(MapText.Detail.NEVER);
        }
        return details;
    }

    private static ExitCode exitCode(Mapping.Maps maps) {
        if (maps.diagnostics().stream().map(Diagnostic::severity).anyMatch(Severity.ERROR::equals)) {
            return ExitCode.WRONG_INPUT;
        }
        boolean open = maps.drawn().stream()
                .flatMap(map -> map.edges().stream())
                .map(CausalMap.Edge::finding)
                .anyMatch(Finding.Open.class::isInstance);
        return open ? ExitCode.UNDECIDED : ExitCode.OK;
    }
}
