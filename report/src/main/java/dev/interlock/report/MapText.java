package dev.interlock.report;

import dev.interlock.compiler.source.Span;
import dev.interlock.solver.map.CausalMap;
import dev.interlock.solver.map.CausalMap.Edge;
import dev.interlock.solver.map.Finding;
import dev.interlock.solver.map.Link;
import dev.interlock.solver.map.Node;
import dev.interlock.solver.map.Witness;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A causal map for a person at a terminal: agent by agent, what each of its actions does to others, and by what. */
public final class MapText {
    private static final int AGENT = 2;
    private static final int ACTION = 4;
    private static final int LINK = 6;
    private static final int VERB = "undoes".length() + 2;
    private static final int WIDEST_NAME = 34;

    private final CausalMap map;
    private final Layout layout;
    private final Set<Detail> details;
    private final int nameWidth;

    private MapText(CausalMap map, Layout layout, Set<Detail> details) {
        this.map = map;
        this.layout = layout;
        this.details = details;
        this.nameWidth = Math.min(WIDEST_NAME, map.edges().stream()
                .filter(this::isShown)
                .mapToInt(edge -> MapPhrases.object(edge.link()).length()).max().orElse(0));
    }

    /** What is told beside the links themselves. */
    public enum Detail {
        /** With each link a run that shows it. */
        RUNS,
        /** What the text of the policy suggests and no run shows. */
        NEVER
    }

    public static String of(List<CausalMap> maps, Layout layout, Set<Detail> details) {
        List<String> all = maps.stream().map(map -> new MapText(map, layout, details).render()).toList();
        return String.join("\n", all);
    }

    private String render() {
        StringBuilder text = new StringBuilder(heading());
        map.system().doc().ifPresent(doc -> text.append(Folding.block(doc, AGENT, layout.width())));
        MapParts.agents(map).forEach((agent, nodes) -> text.append('\n').append(agent(agent, nodes)));
        return text.append('\n').append(summary()).toString();
    }

    private String heading() {
        Span span = map.system().span();
        return paint(Tone.HEADING, map.system().name()) + "  "
                + paint(Tone.FAINT, span.file().path() + ":" + span.line()) + "\n";
    }

    private String agent(String name, List<Node> nodes) {
        boolean environment = nodes.get(0).kind() == Node.Kind.EVENT;
        StringBuilder text = new StringBuilder(" ".repeat(AGENT) + paint(Tone.HEADING, name));
        text.append(environment ? paint(Tone.FAINT, "  environment") : "").append('\n');
        nodes.forEach(node -> text.append(node(node)));
        return text.toString();
    }

    private String node(Node node) {
        List<Edge> told = map.edges().stream()
                .filter(edge -> edge.link().from().equals(node))
                .filter(this::isShown)
                .toList();
        if (told.isEmpty()) {
            return " ".repeat(ACTION) + node.action() + paint(Tone.FAINT, "  does nothing to any other") + "\n";
        }
        StringBuilder text = new StringBuilder(" ".repeat(ACTION) + node.action() + "\n");
        told.forEach(edge -> text.append(edge.finding().accept(new Line(edge.link()))));
        return text.toString();
    }

    private boolean isShown(Edge edge) {
        return !(edge.finding() instanceof Finding.Never) || details.contains(Detail.NEVER) && MapParts.isMere(edge);
    }

    private String line(Link link, Tone tone, String verb, String why) {
        String object = MapPhrases.object(link);
        int column = LINK + VERB + nameWidth + 2;
        String head = " ".repeat(LINK) + paint(tone, verb) + " ".repeat(Math.max(1, VERB - verb.length())) + object;
        int length = LINK + Math.max(verb.length() + 1, VERB) + object.length();
        String folded = Folding.block(why, column, layout.width());
        return length + 2 <= column
                ? head + " ".repeat(column - length) + folded.substring(column)
                : head + "\n" + folded;
    }

    /** What is told of one link. */
    private final class Line implements Finding.Visitor<String> {
        private final Link link;

        Line(Link link) {
            this.link = link;
        }

        @Override
        public String shown(Finding.Shown finding) {
            Witness witness = finding.witness();
            String line = line(link, Tone.CHANGED, MapPhrases.verb(link.kind()), MapPhrases.why(link, witness));
            return details.contains(Detail.RUNS) ? line + run(witness) : line;
        }

        private String run(Witness witness) {
            List<String> steps = new ArrayList<>();
            for (String step : MapPhrases.steps(witness)) {
                steps.add((steps.size() + 1) + " " + step);
            }
            String text = String.join(", ", steps.stream().map(Folding::kept).toList());
            StringBuilder block = new StringBuilder();
            for (String line : Folding.fold("run: " + text, layout.width() - LINK - VERB)) {
                block.append(" ".repeat(LINK + VERB)).append(paint(Tone.FAINT, line)).append('\n');
            }
            return block.toString();
        }

        @Override
        public String never(Finding.Never finding) {
            return line(link, Tone.FAINT, MapPhrases.verb(link.kind()), MapPhrases.never(link));
        }

        @Override
        public String open(Finding.Open finding) {
            return line(link, Tone.BAD, MapPhrases.verb(link.kind()) + "?", "not decided: " + finding.reason());
        }
    }

    private String summary() {
        long shown = map.edges().stream().filter(edge -> edge.finding() instanceof Finding.Shown).count();
        long open = map.edges().stream().filter(edge -> edge.finding() instanceof Finding.Open).count();
        long never = map.edges().stream().filter(MapParts::isMere).count();
        String text = (shown == 0 ? "no link was seen" : Phrases.count((int) shown, "link") + ", each seen in a run")
                + (never == 0 ? "" : "; " + never + " more would be thought of and never "
                        + (never == 1 ? "happens" : "happen"))
                + (open == 0 ? "" : "; " + open + " not decided") + ".";
        return Folding.block(Phrases.capitalized(text), AGENT, layout.width());
    }

    private String paint(Tone tone, String text) {
        return layout.palette().paint(tone, text);
    }
}
