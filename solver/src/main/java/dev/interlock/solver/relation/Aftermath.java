package dev.interlock.solver.relation;

import dev.interlock.compiler.number.Interval;
import dev.interlock.compiler.system.Domain;
import dev.interlock.compiler.system.Intervals;
import dev.interlock.compiler.system.Monitor;
import dev.interlock.compiler.system.Substitution;
import dev.interlock.compiler.system.Term;
import dev.interlock.compiler.system.Terms;
import dev.interlock.compiler.system.TransitionSystem;
import dev.interlock.compiler.system.Variable;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What becomes of the values that the writes of a step have left: monitors come after them, one by one. A monitor speaks of the
 * state as those before it left it, while a step relation can only name the state in the end. For a variable that no further
 * monitor writes the two are the same; for others, the value on the way stands in the place of its name.
 */
final class Aftermath {
    private final List<Variable> variables;
    private final List<Monitor> monitors;
    private final Intervals intervals = new Intervals();

    Aftermath(TransitionSystem system) {
        this.variables = system.variables();
        this.monitors = system.monitors();
    }

    /**
     * For every variable the value that its next one equals, over current variables and next ones.
     *
     * @param landed the values of the variables that are written; the others keep theirs
     */
    Map<Variable, Term> equations(Map<Variable, Term> landed) {
        Map<Variable, Term> values = values(landed);
        Map<Variable, Term> onTheWay = new HashMap<>();
        variables.stream().filter(v -> !landed.containsKey(v)).forEach(v -> onTheWay.put(v, Terms.current(v)));
        monitors.forEach(monitor -> onTheWay.put(monitor.target(), values.get(monitor.target())));
        for (int i = 0; i < monitors.size(); i++) {
            Variable target = monitors.get(i).target();
            Term value = applied(monitors.get(i), values.get(target), onTheWay);
            values.put(target, value);
            if (isMonitored(target, monitors.subList(i + 1, monitors.size()))) {
                onTheWay.put(target, value);
            } else {
                onTheWay.remove(target);
            }
        }
        return values;
    }

    /** That some variable is outside its domain in the end; over current variables only. */
    Term leavesRange(Map<Variable, Term> landed) {
        Set<Variable> outside = mayBeOutside(landed);
        if (outside.isEmpty()) {
            return Terms.FALSE;
        }
        Map<Variable, Term> values = outside.stream().anyMatch(v -> isMonitored(v, monitors))
                ? inTheEnd(landed)
                : values(landed);
        return Terms.or(variables.stream()
                .filter(outside::contains)
                .map(variable -> Terms.not(Terms.inDomain(values.get(variable), variable.domain())))
                .toList());
    }

    /** For every variable its value in the end; over current variables only. */
    Map<Variable, Term> inTheEnd(Map<Variable, Term> landed) {
        Map<Variable, Term> values = values(landed);
        for (Monitor monitor : monitors) {
            values.put(monitor.target(), applied(monitor, values.get(monitor.target()), values));
        }
        return values;
    }

    private Map<Variable, Term> values(Map<Variable, Term> landed) {
        Map<Variable, Term> values = new LinkedHashMap<>();
        variables.forEach(v -> values.put(v, landed.getOrDefault(v, Terms.current(v))));
        return values;
    }

    private static Term applied(Monitor monitor, Term before, Map<Variable, Term> onTheWay) {
        return Terms.ifThenElse(
                Substitution.ofNext(monitor.condition(), onTheWay),
                Substitution.ofNext(monitor.value(), onTheWay),
                before);
    }

    private static boolean isMonitored(Variable variable, List<Monitor> monitors) {
        return monitors.stream().anyMatch(monitor -> monitor.target().equals(variable));
    }

    /** The variables for which bounds alone do not show that they stay inside. */
    private Set<Variable> mayBeOutside(Map<Variable, Term> landed) {
        Set<Variable> outside = new HashSet<>();
        landed.forEach((variable, value) -> {
            if (!isInside(value, variable.domain())) {
                outside.add(variable);
            }
        });
        for (Monitor monitor : monitors) {
            boolean known = isInside(monitor.value(), monitor.target().domain())
                    && Collections.disjoint(nextVariables(monitor.value()), outside);
            if (!known) {
                outside.add(monitor.target());
            }
        }
        return outside;
    }

    private boolean isInside(Term value, Domain domain) {
        return domain.bounds().map(bounds -> isWithin(intervals.of(value), bounds)).orElse(true);
    }

    private static boolean isWithin(Interval interval, Domain.Bounds bounds) {
        return interval.low().map(bounds::contain).orElse(false) && interval.high().map(bounds::contain).orElse(false);
    }

    private static Set<Variable> nextVariables(Term term) {
        Set<Variable> found = new HashSet<>();
        collect(term, found, Collections.newSetFromMap(new IdentityHashMap<>()));
        return found;
    }

    private static void collect(Term term, Set<Variable> found, Set<Term> seen) {
        if (seen.add(term)) {
            if (term instanceof Term.Next next) {
                found.add(next.variable());
            }
            term.children().forEach(child -> collect(child, found, seen));
        }
    }
}
