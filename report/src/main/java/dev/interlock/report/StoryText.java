package dev.interlock.report;

import dev.interlock.compiler.system.Command;
import dev.interlock.report.Story.Act;
import dev.interlock.report.Story.Scene;
import dev.interlock.report.Table.Cell;
import dev.interlock.report.Table.Column;
import dev.interlock.report.Table.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A story as a table of steps, or on one line. */
final class StoryText {
    private static final int INDENT = 4;
    private static final int LONGEST_LOOP = 24;
    private static final int LOOP_BEGINNING = 14;
    private static final int LOOP_END = 4;

    private final Story story;
    private final Layout.Runs runs;
    private final boolean timed;

    private StoryText(Story story, Layout.Runs runs) {
        this.story = story;
        this.runs = runs;
        this.timed = story.scenes().stream().anyMatch(scene -> scene.at().isPresent());
    }

    static String table(Story story, Layout layout) {
        return "\n" + new StoryText(story, layout.runs()).steps().render(INDENT, layout) + StoryNotes.below(story, INDENT, layout);
    }

    static String oneLine(Story story, Layout layout) {
        String steps = story.scenes().stream()
                .map(scene -> scene.acts().stream()
                        .map(act -> Folding.kept(act.title()))
                        .collect(Collectors.joining(" + ", scene.number() + "\u00a0", "")))
                .collect(Collectors.joining(", "));
        String loop = story.outlook().round().map(StoryText::onOneLine).orElse("");
        return Folding.block("Steps: " + steps + loop, INDENT + 2, layout.width());
    }

    private static String onOneLine(Round round) {
        return round.isRest()
                ? ", and nothing more happens"
                : ", and from step " + (round.after() + 1) + " on again and again";
    }

    private Table steps() {
        Table table = new Table(columns());
        List<String> start = new ArrayList<>(List.of("start:"));
        story.start().forEach(value -> start.add(value.toString()));
        table.begin("0", start);
        Optional<Round> round = story.outlook().round();
        int stem = round.map(Round::after).orElse(story.scenes().size());
        rows(table, Rows.of(story.scenes().subList(0, stem)));
        round.ifPresent(r -> loop(table, r, story.scenes().subList(stem, story.scenes().size())));
        return table;
    }

    private void loop(Table table, Round round, List<Scene> scenes) {
        if (round.isRest()) {
            table.mark("-- nothing more happens: everybody waits, for ever");
            return;
        }
        String time = round.length().map(length -> ", every " + length).orElse("");
        String change = round.isFutile() ? ", and nothing changes" : "";
        table.mark("-- from here again and again" + time + change + ":");
        List<Rows.Row> rows = Rows.of(scenes);
        boolean whole = rows.size() <= LONGEST_LOOP || runs == Layout.Runs.ALL;
        rows(table, whole ? rows : rows.subList(0, LOOP_BEGINNING));
        if (!whole) {
            int left = rows.size() - LOOP_BEGINNING - LOOP_END;
            table.mark("-- " + left + " more rows like these; `--all-runs` shows them");
            rows(table, rows.subList(rows.size() - LOOP_END, rows.size()));
        }
        table.mark(switch (round.end()) {
            case BACK -> "-- back to step " + (round.after() + 1) + ": all is as it was before it";
            case ONWARD -> "-- and so on: the same steps from there, to other values each time";
        });
    }

    private void rows(Table table, List<Rows.Row> rows) {
        for (Rows.Row row : rows) {
            if (row.isLull()) {
                table.row(lull(row));
            } else {
                acts(table, row);
            }
        }
    }

    private void acts(Table table, Rows.Row row) {
        for (int i = 0; i < row.acts().size(); i++) {
            table.row(cells(row, i));
        }
    }

    private List<Column> columns() {
        boolean somethingSeen = story.scenes().stream()
                .flatMap(scene -> scene.acts().stream())
                .anyMatch(act -> !act.readings().isEmpty() || !act.sightings().isEmpty());
        List<Column> columns = new ArrayList<>();
        columns.add(new Column("step", Side.RIGHT));
        if (timed) {
            columns.add(new Column("time", Side.RIGHT));
        }
        columns.add(new Column("who", Side.LEFT));
        columns.add(new Column("woken by", Side.LEFT));
        columns.add(new Column(somethingSeen ? "what it saw, what changed" : "what changed", Side.LEFT));
        return columns;
    }

    private List<Cell> lull(Rows.Row row) {
        return row(
                row.steps(),
                row.last().at(),
                List.of(row.takesTime() ? "time passes" : "nothing happens"),
                List.of(),
                row.hasSamples() ? List.of("samples bring nothing new") : List.of());
    }

    private List<Cell> cells(Rows.Row row, int position) {
        Act act = row.acts().get(position);
        List<String> who = new ArrayList<>(List.of(act.title().replace(" = ", Folding.kept(" = "))));
        if (position > 0) {
            who.add("(same moment)");
        }
        return row(
                position == 0 ? row.steps() : "",
                position == 0 ? row.last().at() : Optional.empty(),
                who,
                woken(act),
                changes(act));
    }

    private List<Cell> row(
            String steps, Optional<String> at, List<String> who, List<String> woken, List<String> changes) {
        List<Cell> cells = new ArrayList<>();
        cells.add(Cell.of(steps));
        if (timed) {
            cells.add(Cell.of(at.orElse("")));
        }
        cells.add(new Cell(who, Tone.PLAIN));
        cells.add(new Cell(woken, Tone.FAINT));
        cells.add(new Cell(changes, Tone.CHANGED));
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
            return act.sightings().isEmpty()
                    ? List.of("nothing new")
                    : act.sightings().stream().map(news -> Folding.kept("now " + news.name() + " = " + news.actual())).toList();
        }
        List<String> items = new ArrayList<>();
        String verb = act.phase() == Command.Phase.FINISH ? "acts on " : "saw ";
        act.readings().forEach(reading -> items.add(verb + reading));
        act.sightings().forEach(sighting -> items.add(verb + sighting));
        act.changes().forEach(change -> items.add(change.toString()));
        return items.stream().map(Folding::kept).toList();
    }
}
