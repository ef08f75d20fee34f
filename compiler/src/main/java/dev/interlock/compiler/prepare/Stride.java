package dev.interlock.compiler.prepare;

import dev.interlock.compiler.number.Interval;
import dev.interlock.compiler.system.Actor;
import dev.interlock.compiler.system.Command;
import dev.interlock.compiler.system.Domain;
import dev.interlock.compiler.system.Monitor;
import dev.interlock.compiler.system.Sort;
import dev.interlock.compiler.system.Symbol;
import dev.interlock.compiler.system.TransitionSystem;
import dev.interlock.compiler.system.Variable;
import dev.interlock.compiler.system.Write;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * All that a step may make of variables, told from bounds on what they were before: a bound on the values that are
 * written to each. A step that leaves a range does not count, for it ends the run.
 */
final class Stride {
    private final TransitionSystem system;
    private final Collection<Command> acting;
    private final Map<Command, Part> parts = new HashMap<>();
    private final Map<Command, Seen> seen = new HashMap<>();
    private final Supposition supposition = new Supposition();

    /** All that matters of a command: what it reads or writes, and its writes to each variable. */
    private record Part(Set<Variable> concerned, Map<Variable, List<Write>> writes) {}

    /** What a command was found to do, from within these bounds. */
    private record Seen(Map<Variable, Interval> before, Map<Variable, Change> changes) {}

    /** @param acting who may act */
    Stride(TransitionSystem system, Collection<Command> acting) {
        this.system = system;
        this.acting = acting;
        Reads reads = new Reads();
        acting.forEach(command -> parts.put(command, part(command, reads)));
    }

    private static Part part(Command command, Reads reads) {
        Map<Variable, List<Write>> writes = command.writes().stream()
                .filter(write -> write.target().domain().sort() != Sort.REAL)
                .collect(Collectors.groupingBy(Write::target, LinkedHashMap::new, Collectors.toList()));
        Set<Variable> concerned = new HashSet<>(writes.keySet());
        concerned.addAll(reads.of(command.enabled()));
        command.writes().forEach(write -> concerned.addAll(reads.of(List.of(write.condition(), write.value()))));
        concerned.removeIf(variable -> variable.domain().sort() == Sort.REAL);
        return new Part(concerned, writes);
    }

    /**
     * Bounds of what each variable is after a step by which something is written to it.
     *
     * @param before bounds of every variable
     */
    Map<Variable, Interval> from(Map<Variable, Interval> before) {
        Map<Variable, Interval> landed = new HashMap<>();
        each(before).forEach((variable, values) ->
                landed.put(variable, values.stream().reduce(Interval::union).orElseThrow()));
        return inRange(monitored(before, landed));
    }

    /**
     * The same for each command that lands last, or that adds with others who only add; before monitors are
     * applied.
     */
    Map<Variable, List<Interval>> each(Map<Variable, Interval> before) {
        Map<Variable, List<Interval>> landed = new HashMap<>();
        changes(before).forEach((variable, changes) -> {
            Map<Actor, Interval> added = added(changes);
            landed.put(
                    variable,
                    changes.stream().map(change -> saturated(variable, withOthers(change, added))).toList());
        });
        return landed;
    }

    private Map<Variable, List<Change>> changes(Map<Variable, Interval> before) {
        Map<Variable, List<Change>> changes = new LinkedHashMap<>();
        for (Command command : acting) {
            Map<Variable, Interval> concerned = parts.get(command).concerned().stream()
                    .collect(Collectors.toMap(Function.identity(), before::get));
            Seen known = seen.get(command);
            if (known == null || !known.before().equals(concerned)) {
                known = new Seen(concerned, changes(command, concerned));
                seen.put(command, known);
            }
            known.changes().forEach((target, change) ->
                    changes.computeIfAbsent(target, key -> new ArrayList<>()).add(change));
        }
        return changes;
    }

    private Map<Variable, Change> changes(Command command, Map<Variable, Interval> before) {
        Map<Variable, Change> changes = new LinkedHashMap<>();
        supposition.of(command.enabled(), before).ifPresent(facts -> parts.get(command).writes().forEach(
                (target, its) -> Change.of(command, target, its, facts, supposition)
                        .ifPresent(change -> changes.put(target, change))));
        return changes;
    }

    /** What those who act together may add. */
    private Map<Actor, Interval> added(List<Change> changes) {
        Map<Actor, Interval> added = new HashMap<>();
        changes.stream().filter(change -> joins(change.command())).forEach(change ->
                added.merge(change.command().actor(), withNothing(change.added()), Interval::union));
        return added;
    }

    private Interval withOthers(Change change, Map<Actor, Interval> added) {
        Interval value = change.value();
        for (Map.Entry<Actor, Interval> other : added.entrySet()) {
            if (joins(change.command()) && !other.getKey().equals(change.command().actor())) {
                value = value.plus(other.getValue());
            }
        }
        return value;
    }

    private static Interval withNothing(Interval added) {
        return added.union(Interval.exactly(BigInteger.ZERO));
    }

    private boolean joins(Command command) {
        return system.turns() == TransitionSystem.Turns.JOINT && command.joins();
    }

    private static Interval saturated(Variable variable, Interval value) {
        Optional<Domain.Bounds> ends = variable.domain().bounds();
        return variable.overflow() == Variable.Overflow.CHECKED || ends.isEmpty()
                ? value
                : value.minimum(Interval.exactly(ends.get().high())).maximum(Interval.exactly(ends.get().low()));
    }

    /** Monitors see what the writes have left, and each what those before it have. */
    private Map<Variable, Interval> monitored(Map<Variable, Interval> before, Map<Variable, Interval> landed) {
        Map<Variable, Interval> onTheWay = new HashMap<>(before);
        landed.forEach((variable, value) -> onTheWay.merge(variable, value, Interval::union));
        Map<Variable, Interval> written = new HashMap<>(landed);
        for (Monitor monitor : system.monitors()) {
            Variable target = monitor.target();
            Optional<Map<Symbol, Interval>> facts = supposition.of(monitor.condition(), now(before));
            if (target.domain().sort() != Sort.REAL
                    && facts.isPresent()
                    && new Foresight(before, onTheWay).mayHold(monitor.condition())) {
                Interval value = new Foresight(facts.get(), onTheWay).of(monitor.value());
                written.merge(target, value, Interval::union);
                onTheWay.merge(target, value, Interval::union);
            }
        }
        return written;
    }

    private static Map<Symbol, Interval> now(Map<Variable, Interval> before) {
        return new HashMap<>(before);
    }

    private static Map<Variable, Interval> inRange(Map<Variable, Interval> written) {
        Map<Variable, Interval> inside = new HashMap<>();
        written.forEach((variable, value) -> {
            Interval possible = value.intersection(Foresight.whole(variable.domain()));
            if (!possible.isEmpty()) {
                inside.put(variable, possible);
            }
        });
        return inside;
    }
}
