package dev.interlock.report.drawing;

import dev.interlock.report.drawing.Route.End;
import dev.interlock.report.drawing.Route.Side;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The room between columns, in which lines go up and down, each on a track that it shares only with lines that are far enough above or
 * below (the left-edge algorithm of Hashimoto and Stevens, DAC 1971). Beside the columns there is room for labels.
 */
final class Channels {
    private final Placement placement;
    private final List<List<Climb>> climbs = new ArrayList<>();
    private final Map<Climb, Integer> tracks = new HashMap<>();
    private final List<Integer> counts = new ArrayList<>();
    private final int[] labelsOnTheLeft;
    private final int[] labelsOnTheRight;

    /** The part of a route between two of its slots. */
    record Climb(Route route, int index) {
        int channel() {
            return Math.min(route.slots().get(index).column(), route.slots().get(index + 1).column());
        }
    }

    Channels(Grid grid, Placement placement) {
        this.placement = placement;
        int count = grid.columns().size();
        this.labelsOnTheLeft = new int[count];
        this.labelsOnTheRight = new int[count + 1];
        for (int channel = 0; channel < count; channel++) {
            climbs.add(new ArrayList<>());
        }
        grid.routes().forEach(this::add);
        climbs.forEach(all -> counts.add(assign(all)));
    }

    private void add(Route route) {
        for (int i = 0; i + 1 < route.slots().size(); i++) {
            Climb climb = new Climb(route, i);
            climbs.get(climb.channel()).add(climb);
        }
        int column = route.slot(End.TARGET).column();
        int width = Metrics.width(route.line().label(), Metrics.LABEL_SIZE);
        if (route.side(End.TARGET) == Side.RIGHT) {
            labelsOnTheLeft[column] = Math.max(labelsOnTheLeft[column], width);
        } else {
            labelsOnTheRight[column] = Math.max(labelsOnTheRight[column], width);
        }
    }

    private int assign(List<Climb> all) {
        List<List<Climb>> taken = new ArrayList<>();
        all.sort(Comparator.comparing(this::isDownward).thenComparing(this::turn));
        for (Climb climb : all) {
            int track = 0;
            while (track < taken.size() && taken.get(track).stream().anyMatch(other -> touch(climb, other))) {
                track++;
            }
            if (track == taken.size()) {
                taken.add(new ArrayList<>());
            }
            taken.get(track).add(climb);
            tracks.put(climb, track);
        }
        return taken.size();
    }

    /** Lines that go the same way cross least when the one that turns last turns nearest. */
    private int turn(Climb climb) {
        return isDownward(climb) ? -left(climb) : left(climb);
    }

    private boolean isDownward(Climb climb) {
        return right(climb) > left(climb);
    }

    private int left(Climb climb) {
        return leadsLeft(climb) ? end(climb) : start(climb);
    }

    private int right(Climb climb) {
        return leadsLeft(climb) ? start(climb) : end(climb);
    }

    private static boolean leadsLeft(Climb climb) {
        List<Slot> slots = climb.route().slots();
        return slots.get(climb.index() + 1).column() < slots.get(climb.index()).column();
    }

    private int start(Climb climb) {
        return placement.at(climb.route(), climb.index());
    }

    private int end(Climb climb) {
        return placement.at(climb.route(), climb.index() + 1);
    }

    private boolean touch(Climb one, Climb other) {
        int low = Math.max(Math.min(start(one), end(one)), Math.min(start(other), end(other)));
        int high = Math.min(Math.max(start(one), end(one)), Math.max(start(other), end(other)));
        return low - Metrics.CORNER <= high;
    }

    /** How far the climb is from the left of its channel. */
    int offset(Climb climb) {
        return labels(labelsOnTheLeft[climb.channel()]) + Metrics.TRACK * (tracks.get(climb) + 1);
    }

    int width(int channel) {
        boolean last = channel == counts.size() - 1;
        int right = last ? 0 : labels(labelsOnTheRight[channel + 1]);
        return labels(labelsOnTheLeft[channel]) + Metrics.TRACK * (counts.get(channel) + 1) + right;
    }

    private static int labels(int width) {
        return width == 0 ? 0 : width + Metrics.PADDING;
    }
}
