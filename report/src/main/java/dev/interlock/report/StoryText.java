package dev.interlock.report;

import dev.interlock.compiler.source.Span;
import dev.interlock.compiler.system.Command;
import dev.interlock.report.Story.Act;
import dev.interlock.report.Story.Scene;
import dev.interlock.report.Table.Cell;
import dev.interlock.report.Table.Column;
import dev.interlock.report.Table.Side;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A story as a table of steps, or on one line. */
final class StoryText {
    private static final int INDENT = 4;

    private StoryText() {}

    static String table(Story story, Layout layout) {
        StringBuilder text = new StringBuilder("\n").append(steps(story).render(INDENT, layout));
        story.end().forEach(sentence -> text.append(ending(sentence, layout)));
        return text.append(untold(story, layout)).append(places(story, layout)).toString();
    }

    static String oneLine(Story story, Layout layout) {
        String steps = story.scenes().stream()
                .map(scene -> scene.acts().stream()
                        .map(act -> Folding.kept(act.title()))
                        .collect(Collectors.joining(" + ", scene.number() + "\u00a0", "")))
                .collect(Collectors.joining(", "));
        return Folding.block("Steps: " + steps, INDENT + 2, layout.width());
    }

    private static Table steps(Story story) {
        boolean somethingSeen = story.scenes().stream()
                .flatMap(scene -> scene.acts().stream())
                .anyMatch(act -> !act.readings().isEmpty() || !act.sightings().isEmpty());
        boolean timed = story.scenes().stream().anyMatch(scene -> scene.at().isPresent());
        List<Column> columns = new ArrayList<>();
        columns.add(new Column("step", Side.RIGHT));
        if (timed) {
            columns.add(new Column("time", Side.RIGHT));
        }
        columns.add(new Column("who", Side.LEFT));
        columns.add(new Column("woken by", Side.LEFT));
        columns.add(new Column(somethingSeen ? "what it saw, what changed" : "what changed", Side.LEFT));
        Table table = new Table(columns);
        List<String> start = new ArrayList<>(List.of("start:"));
        story.start().forEach(value -> start.add(value.toString()));
        table.begin("0", start);
        for (Scene scene : story.scenes()) {
            for (int i = 0; i < scene.acts().size(); i++) {
                table.row(row(scene, i));
            }
        }
        return table;
    }

    private static List<Cell> row(Scene scene, int position) {
        Act act = scene.acts().get(position);
        List<String> who = new ArrayList<>(List.of(act.title().replace(" = ", Folding.kept(" = "))));
        if (position > 0) {
            who.add("(same moment)");
        }
        List<Cell> cells = new ArrayList<>();
        cells.add(Cell.of(position == 0 ? Integer.toString(scene.number()) : ""));
        scene.at().ifPresent(time -> cells.add(Cell.of(position == 0 ? time : "")));
        cells.add(new Cell(who, Tone.PLAIN));
        cells.add(new Cell(woken(act), Tone.FAINT));
        cells.add(new Cell(changes(act), Tone.CHANGED));
        return cells;
    }

    private static List<String> woken(Act act) {
        return act.woken()
                .map(woken -> List.of(woken.trigger() + ",", since(woken)))
                .orElse(act.phase() == Command.Phase.TIME ? List.of() : List.of("-"));
    }

    private static String since(Story.Woken woken) {
        if (woken.since() == 0) {
            return "since the start";
        }
        return woken.by().isEmpty()
                ? "step " + woken.since()
                : "since step " + woken.since() + ", " + Phrases.and(woken.by());
    }

    private static List<String> changes(Act act) {
        if (act.phase() == Command.Phase.SAMPLE) {
            return act.sightings().stream().map(news -> Folding.kept("now " + news.name() + " = " + news.actual())).toList();
        }
        List<String> items = new ArrayList<>();
        String verb = act.phase() == Command.Phase.FINISH ? "acts on " : "saw ";
        act.readings().forEach(reading -> items.add(verb + reading));
        act.sightings().forEach(sighting -> items.add(verb + sighting));
        act.changes().forEach(change -> items.add(change.toString()));
        return items.stream().map(Folding::kept).toList();
    }

    private static String ending(String sentence, Layout layout) {
        StringBuilder text = new StringBuilder();
        for (String line : Folding.fold(sentence, layout.width() - INDENT)) {
            text.append(" ".repeat(INDENT)).append(layout.palette().paint(Tone.BAD, line)).append('\n');
        }
        return text.toString();
    }

    private static String untold(Story story, Layout layout) {
        if (story.untold() == 0) {
            return "";
        }
        String sentence = story.untold() == 1
                ? "One other state keeps its value and is not shown."
                : story.untold() + " other states keep their values and are not shown.";
        return " ".repeat(INDENT) + layout.palette().paint(Tone.FAINT, sentence) + "\n";
    }

    /** Where the actions of the run stand. */
    private static String places(Story story, Layout layout) {
        Map<String, String> places = new LinkedHashMap<>();
        for (Scene scene : story.scenes()) {
            scene.acts().stream()
                    .filter(act -> act.phase() != Command.Phase.TIME && act.phase() != Command.Phase.SAMPLE)
                    .forEach(act -> places.putIfAbsent(place(act.place()), bare(act)));
        }
        List<String> items = new ArrayList<>();
        places.forEach((place, action) -> items.add(action + " " + place));
        StringBuilder text = new StringBuilder();
        for (String line : Folding.foldItems(items, ", ", layout.width() - INDENT)) {
            text.append(" ".repeat(INDENT)).append(layout.palette().paint(Tone.FAINT, line)).append('\n');
        }
        return text.toString();
    }

    /** The action's name without the instance. */
    private static String bare(Act act) {
        int bracket = act.actor().indexOf('[');
        return (bracket < 0 ? act.actor() : act.actor().substring(0, bracket)) + "." + act.action();
    }

    private static String place(Span span) {
        return span.file().path() + ":" + span.line();
    }
}
