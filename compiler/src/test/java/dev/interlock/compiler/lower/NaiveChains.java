package dev.interlock.compiler.lower;

import dev.interlock.compiler.live.AllSteps;
import dev.interlock.compiler.model.Actor;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How long the chains of acts get that wake each other: a step that turns a trigger from false to true is remembered
 * with the length of the chain that it ended, until the action that it woke is taken, its trigger is false again, or
 * something happens in the world.
 */
record NaiveChains(AllSteps<NaiveModel> runs, int most) {
    /**
     * @param woken who was woken by a chain of which length
     * @param flying what is in flight, and the length of its chain
     */
    private record Place(int state, Map<String, Integer> woken, Map<String, Integer> flying) {}

    /** Whether there can be an act at the end of a longer chain, by one of these. */
    boolean isTooLong(Set<String> members) {
        Map<Integer, List<AllSteps.Arc>> arcs = runs.arcs().stream().collect(Collectors.groupingBy(AllSteps.Arc::from));
        Set<Place> seen = new HashSet<>();
        Deque<Place> open = new ArrayDeque<>();
        runs.starts().forEach(start -> open.add(new Place(start, Map.of(), Map.of())));
        while (!open.isEmpty()) {
            Place place = open.pop();
            if (!seen.add(place)) {
                continue;
            }
            if (ends(place, members)) {
                return true;
            }
            arcs.getOrDefault(place.state(), List.of()).forEach(arc -> open.add(after(place, arc)));
        }
        return false;
    }

    private boolean ends(Place place, Set<String> members) {
        return runs.states().get(place.state()).enabled().values().stream()
                .filter(NaiveChains::isAct)
                .filter(move -> members.contains(NaiveRuns.instance(move)))
                .anyMatch(move -> 1 + place.woken().getOrDefault(move.name(), 0) > most);
    }

    private static boolean isAct(NaiveModel.Move move) {
        return move.actor().role() == Actor.Role.AGENT && !move.phase().equals(" finish");
    }

    private Place after(Place place, AllSteps.Arc arc) {
        NaiveModel before = runs.states().get(arc.from());
        NaiveModel after = runs.states().get(arc.to());
        List<NaiveModel.Move> taken =
                before.all().stream().filter(move -> arc.commands().contains(move.name())).toList();
        if (taken.stream().anyMatch(move -> move.actor().role() == Actor.Role.ENVIRONMENT)) {
            return new Place(arc.to(), Map.of(), Map.of());
        }
        Map<String, Integer> flying = new HashMap<>(place.flying());
        int longest = 0;
        for (NaiveModel.Move move : taken) {
            boolean over = move.phase().equals(" finish");
            int length = over
                    ? place.flying().getOrDefault(move.flight(), 0)
                    : Math.min(most, 1 + place.woken().getOrDefault(move.name(), 0));
            longest = Math.max(longest, length);
            flying.remove(move.flight());
            if (move.phase().equals(" start")) {
                flying.put(move.flight(), length);
            }
        }
        Map<String, Integer> woken = new HashMap<>();
        for (NaiveModel.Move move : after.all()) {
            int length = !before.isTriggered(move, before.state())
                    ? longest
                    : arc.commands().contains(move.name()) ? 0 : place.woken().getOrDefault(move.name(), 0);
            if (isAct(move) && move.action().trigger().isPresent() && length > 0
                    && after.isTriggered(move, after.state())) {
                woken.put(move.name(), length);
            }
        }
        return new Place(arc.to(), woken, flying);
    }
}
