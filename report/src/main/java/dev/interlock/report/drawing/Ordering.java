package dev.interlock.report.drawing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Puts the slots of columns into an order in which few lines cross: each moves to the mean place of those it has lines to. */
final class Ordering {
    private final List<List<Slot>> columns;
    private final Map<Slot, List<Slot>> beside = new HashMap<>();
    private final Map<Slot, Double> places = new HashMap<>();

    Ordering(List<List<Slot>> columns, List<Route> routes) {
        this.columns = columns.stream().map(column -> (List<Slot>) new ArrayList<>(column)).toList();
        for (Route route : routes) {
            for (int i = 1; i < route.slots().size(); i++) {
                connect(route.slots().get(i - 1), route.slots().get(i));
            }
        }
        this.columns.forEach(this::place);
    }

    private void connect(Slot one, Slot other) {
        beside.computeIfAbsent(one, slot -> new ArrayList<>()).add(other);
        beside.computeIfAbsent(other, slot -> new ArrayList<>()).add(one);
    }

    private void place(List<Slot> column) {
        for (int i = 0; i < column.size(); i++) {
            places.put(column.get(i), (i + 0.5) / column.size());
        }
    }

    List<List<Slot>> after(int sweeps) {
        for (int sweep = 0; sweep < sweeps; sweep++) {
            for (int i = 0; i < columns.size(); i++) {
                List<Slot> column = columns.get(sweep % 2 == 0 ? i : columns.size() - 1 - i);
                Map<Slot, Double> wishes = new HashMap<>();
                column.forEach(slot -> wishes.put(slot, wish(slot)));
                column.sort(Comparator.comparing(wishes::get));
                place(column);
            }
        }
        return columns;
    }

    private double wish(Slot slot) {
        return beside.getOrDefault(slot, List.of(slot)).stream()
                .filter(other -> other.column() != slot.column())
                .mapToDouble(places::get)
                .average()
                .orElse(places.get(slot));
    }
}
