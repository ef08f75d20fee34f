package dev.interlock.report;

import dev.interlock.compiler.system.Command;
import dev.interlock.report.Story.Act;
import dev.interlock.report.Story.Scene;
import java.util.ArrayList;
import java.util.List;

/** The scenes of a story as a reader wants them in a table: what brings nothing new is told at once. */
final class Rows {
    private Rows() {}

    /** @param scenes several of them only where nothing is done and nothing is seen */
    record Row(List<Scene> scenes) {
        Row {
            scenes = List.copyOf(scenes);
        }

        Scene last() {
            return scenes.get(scenes.size() - 1);
        }

        boolean isLull() {
            return scenes.size() > 1;
        }

        /** {@code 4}, {@code 4-9}. */
        String steps() {
            int first = scenes.get(0).number();
            return isLull() ? first + "-" + last().number() : Integer.toString(first);
        }

        /** Those that are worth a line; an actor that finds nothing to do is, when it is the only one. */
        List<Act> acts() {
            List<Act> all = last().acts();
            List<Act> told = all.stream().filter(act -> act.phase() != Command.Phase.TURN).toList();
            return told.isEmpty() ? all.subList(0, 1) : told;
        }

        boolean takesTime() {
            return has(Command.Phase.TIME);
        }

        boolean hasSamples() {
            return has(Command.Phase.SAMPLE);
        }

        private boolean has(Command.Phase phase) {
            return scenes.stream().flatMap(scene -> scene.acts().stream()).anyMatch(act -> act.phase() == phase);
        }
    }

    static List<Row> of(List<Scene> scenes) {
        List<Row> rows = new ArrayList<>();
        List<Scene> lull = new ArrayList<>();
        for (Scene scene : scenes) {
            if (isQuiet(scene)) {
                lull.add(scene);
            } else {
                end(lull, rows);
                rows.add(new Row(List.of(scene)));
            }
        }
        end(lull, rows);
        return rows;
    }

    /** Where not even time passes, nothing is worth a line. */
    private static void end(List<Scene> lull, List<Row> rows) {
        Row row = new Row(lull);
        if (row.takesTime() || lull.stream().anyMatch(scene -> scene.acts().stream().anyMatch(Rows::isTurn))) {
            rows.add(row);
        }
        lull.clear();
    }

    private static boolean isTurn(Act act) {
        return act.phase() == Command.Phase.TURN;
    }

    private static boolean isQuiet(Scene scene) {
        return scene.acts().stream().allMatch(act -> switch (act.phase()) {
            case TIME, TURN -> true;
            case SAMPLE -> act.sightings().isEmpty();
            case WHOLE, START, FINISH -> false;
        });
    }
}
