package dev.interlock.report;

import dev.interlock.compiler.interpret.State;
import dev.interlock.compiler.interpret.Values;
import dev.interlock.compiler.system.Domain;
import dev.interlock.compiler.system.Sort;
import dev.interlock.compiler.system.Value;
import dev.interlock.compiler.system.Variable;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * How something never comes to rest.
 *
 * @param values what it becomes in one round, one after the other, the last being the first again
 * @param least among numbers, if all values are known
 */
record Swing(String name, List<String> values, Optional<String> least, Optional<String> greatest) {
    private static final int MOST_VALUES = 4;
    private static final int MOST_CHANGES = 6;

    Swing {
        values = List.copyOf(values);
    }

    /** @param states those of one round, the first and the last being the same */
    static Swing of(Variable variable, List<State> states) {
        List<String> values = new ArrayList<>();
        for (State state : states) {
            String value = Snapshot.value(variable, state);
            if (values.isEmpty() || !values.get(values.size() - 1).equals(value)) {
                values.add(value);
            }
        }
        boolean ordered = isNumber(variable) && states.stream().allMatch(state -> state.known(variable).isPresent());
        Optional<List<Value>> ascending = ordered
                ? Optional.of(states.stream().map(state -> state.get(variable)).sorted(Values.ASCENDING).toList())
                : Optional.empty();
        return new Swing(
                variable.name(),
                values,
                ascending.map(all -> variable.domain().show(all.get(0))),
                ascending.map(all -> variable.domain().show(all.get(all.size() - 1))));
    }

    private static boolean isNumber(Variable variable) {
        return variable.domain().sort() != Sort.BOOL && !(variable.domain() instanceof Domain.Enumeration);
    }

    @Override
    public String toString() {
        return Phrases.quoted(name) + " " + course();
    }

    private String course() {
        int different = new LinkedHashSet<>(values).size();
        if (different <= MOST_VALUES && values.size() <= MOST_CHANGES + 1) {
            return "goes " + Folding.kept(String.join(" -> ", values));
        }
        if (least.isPresent()) {
            return "goes up and down from " + least.get() + " to " + greatest.orElseThrow();
        }
        return "goes through " + values.stream().distinct().limit(MOST_VALUES).collect(Collectors.joining(", "))
                + (different > MOST_VALUES ? " and " + (different - MOST_VALUES) + " more" : "") + ", over and over";
    }
}
