package dev.interlock.compiler.lower;

import dev.interlock.compiler.live.AllSteps;
import dev.interlock.compiler.model.Actor;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How long the chains of acts get that wake each other: a step that turns a trigger from false to true is remembered
 * with the length of the longest chain ended by an act that changed what the trigger speaks of, until the action that it
 * woke is taken, its trigger is false again, or something happens in the world.
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
            arcs.getOrDefault(place.state(), List.of()).forEach(arc -> open.addAll(after(place, arc)));
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

    /** One for each order in which the writes may have landed. */
    private Set<Place> after(Place place, AllSteps.Arc arc) {
        NaiveModel before = runs.states().get(arc.from());
        List<NaiveModel.Move> taken =
                before.all().stream().filter(move -> arc.commands().contains(move.name())).toList();
        if (taken.stream().anyMatch(move -> move.actor().role() == Actor.Role.ENVIRONMENT)) {
            return Set.of(new Place(arc.to(), Map.of(), Map.of()));
        }
        Map<String, Integer> flying = new HashMap<>(place.flying());
        Map<String, Integer> lengths = new HashMap<>();
        for (NaiveModel.Move move : taken) {
            boolean over = move.phase().equals(" finish");
            int length = over
                    ? place.flying().getOrDefault(move.flight(), 0)
                    : Math.min(most, 1 + place.woken().getOrDefault(move.name(), 0));
            lengths.put(move.name(), length);
            flying.remove(move.flight());
            if (move.phase().equals(" start")) {
                flying.put(move.flight(), length);
            }
        }
        return orders(taken).stream()
                .filter(order -> leadsTo(arc.to(), before, order))
                .map(order -> new Place(arc.to(), woken(place, arc, order, lengths), flying))
                .collect(Collectors.toSet());
    }

    private Map<String, Integer> woken(
            Place place, AllSteps.Arc arc, List<NaiveModel.Move> order, Map<String, Integer> lengths) {
        NaiveModel before = runs.states().get(arc.from());
        NaiveModel after = runs.states().get(arc.to());
        List<List<NaiveWritten>> written = order.stream().map(before::written).toList();
        Map<String, Integer> woken = new HashMap<>();
        for (NaiveModel.Move move : after.all()) {
            if (!isAct(move) || move.action().trigger().isEmpty() || !after.isTriggered(move, after.state())) {
                continue;
            }
            int length = before.isTriggered(move, before.state())
                    ? arc.commands().contains(move.name()) ? 0 : place.woken().getOrDefault(move.name(), 0)
                    : NaiveReads.changers(NaiveReads.ofTrigger(move), before.state(), after.state(), written).stream()
                            .mapToInt(number -> lengths.get(order.get(number).name()))
                            .max()
                            .orElse(0);
            if (length > 0) {
                woken.put(move.name(), length);
            }
        }
        return woken;
    }

    private boolean leadsTo(int to, NaiveModel before, List<NaiveModel.Move> order) {
        Set<Map<String, Object>> landed = new HashSet<>();
        land(before, order, List.of(), landed);
        return landed.contains(runs.states().get(to).state());
    }

    private static void land(
            NaiveModel before,
            List<NaiveModel.Move> rest,
            List<List<NaiveWritten>> done,
            Set<Map<String, Object>> landed) {
        if (rest.isEmpty()) {
            NaiveWritten.landed(before.state(), done).ifPresent(landed::add);
            return;
        }
        for (Optional<List<NaiveWritten>> deed : before.deeds(rest.get(0))) {
            deed.ifPresent(written -> {
                List<List<NaiveWritten>> longer = new ArrayList<>(done);
                longer.add(written);
                land(before, rest.subList(1, rest.size()), longer, landed);
            });
        }
    }

    private static List<List<NaiveModel.Move>> orders(List<NaiveModel.Move> moves) {
        if (moves.isEmpty()) {
            return List.of(List.of());
        }
        List<List<NaiveModel.Move>> orders = new ArrayList<>();
        for (NaiveModel.Move first : moves) {
            List<NaiveModel.Move> others = new ArrayList<>(moves);
            others.remove(first);
            for (List<NaiveModel.Move> order : orders(others)) {
                List<NaiveModel.Move> longer = new ArrayList<>(List.of(first));
                longer.addAll(order);
                orders.add(longer);
            }
        }
        return orders;
    }
}
