package dev.interlock.report;

import dev.interlock.compiler.diagnostic.Diagnostic;
import dev.interlock.compiler.interpret.Evaluation;
import dev.interlock.compiler.interpret.Firing;
import dev.interlock.compiler.interpret.Run;
import dev.interlock.compiler.interpret.State;
import dev.interlock.compiler.system.Command;
import dev.interlock.compiler.system.TransitionSystem;
import dev.interlock.compiler.system.Variable;
import dev.interlock.solver.map.CausalMap;
import dev.interlock.solver.map.CausalMap.Edge;
import dev.interlock.solver.map.Finding;
import dev.interlock.solver.map.Link;
import dev.interlock.solver.map.Node;
import dev.interlock.solver.map.Witness;
import java.util.ArrayList;
import java.util.List;

/**
 * Causal maps for programs. The keys are as stable as those of {@link JsonReport}. Links that are only mentioned are listed with the
 * status {@code never}.
 */
public final class MapJson {
    private static final int VERSION = 1;

    private final CausalMap map;
    private final TransitionSystem system;

    private MapJson(CausalMap map) {
        this.map = map;
        this.system = map.system();
    }

    public static String of(List<CausalMap> maps, List<Diagnostic> diagnostics) {
        return Json.object()
                .put("version", VERSION)
                .put("maps", Json.of(maps, map -> new MapJson(map).json()))
                .put("diagnostics", Json.of(diagnostics, JsonReport::diagnostic))
                .document();
    }

    private Json json() {
        List<Edge> told = map.edges().stream()
                .filter(edge -> !(edge.finding() instanceof Finding.Never) || MapParts.isMere(edge))
                .toList();
        return JsonReport.place(Json.object().put("name", system.name()), system.span())
                .put("doc", Json.of(system.doc(), Json::of))
                .put("actions", Json.of(map.nodes(), MapJson::node))
                .put("links", Json.of(told, this::edge));
    }

    private static Json node(Node node) {
        Json.Fields fields = Json.object()
                .put("name", node.name())
                .put("agent", node.agent())
                .put("action", node.action())
                .put("kind", JsonReport.word(node.kind()))
                .put("several", Json.of(node.isSeveral()));
        return JsonReport.place(fields, node.span()).put("doc", Json.of(node.doc(), Json::of));
    }

    private Json edge(Edge edge) {
        Link link = edge.link();
        Json.Fields fields = Json.object()
                .put("from", link.from().name())
                .put("to", link.to().name())
                .put("kind", JsonReport.word(link.kind()))
                .put("reach", JsonReport.word(link.reach()))
                .put("mentioned", Json.of(MapPhrases.names(link.mentioned()), Json::of));
        return edge.finding().accept(new Told(fields, MapParts.sentence(edge)));
    }

    /** What is told of one link. */
    private final class Told implements Finding.Visitor<Json> {
        private final Json.Fields fields;
        private final String sentence;

        Told(Json.Fields fields, String sentence) {
            this.fields = fields;
            this.sentence = sentence;
        }

        private Json.Fields status(String word) {
            return fields.put("status", word).put("sentence", sentence);
        }

        @Override
        public Json shown(Finding.Shown finding) {
            Witness witness = finding.witness();
            return status("shown")
                    .put("changed", Json.of(witness.changed(), variable -> Json.of(variable.name())))
                    .put("affected", act(witness.affected(), witness.before()))
                    .put("causeStep", witness.cause() + 1)
                    .put("run", run(witness.run()));
        }

        @Override
        public Json never(Finding.Never finding) {
            return status("never");
        }

        @Override
        public Json open(Finding.Open finding) {
            return status("open").put("reason", finding.reason());
        }
    }

    private Json run(Run run) {
        List<Json> steps = new ArrayList<>();
        State state = run.start();
        for (Run.Move move : run.moves()) {
            steps.add(step(steps.size() + 1, state, move));
            state = move.after();
        }
        return Json.object()
                .put("start", Json.of(declared(), variable -> shown(variable.name(), run.start().shown(variable))))
                .put("steps", Json.of(steps, step -> step));
    }

    private Json step(int number, State before, Run.Move move) {
        List<Variable> changed =
                declared().stream().filter(variable -> before.differs(move.after(), variable)).toList();
        return Json.object()
                .put("step", number)
                .put("acts", Json.of(move.step().firings(), firing -> act(firing, before)))
                .put("changes", Json.of(changed, variable -> Json.object()
                        .put("name", variable.name())
                        .put("from", before.shown(variable))
                        .put("to", move.after().shown(variable))));
    }

    private List<Variable> declared() {
        return system.variables().stream()
                .filter(variable -> variable.visibility() == Variable.Visibility.DECLARED)
                .toList();
    }

    private static Json act(Firing firing, State before) {
        Command command = firing.command();
        Evaluation seen = Evaluation.in(before, firing);
        return Json.object()
                .put("actor", command.actor().name())
                .put("action", command.action())
                .put("phase", JsonReport.word(command.phase()))
                .put("arguments", Json.of(command.arguments(), named -> {
                    Story.Shown shown = Snapshot.shown(named, seen);
                    return shown(shown.name(), shown.value());
                }));
    }

    private static Json shown(String name, String value) {
        return Json.object().put("name", name).put("value", value);
    }
}
