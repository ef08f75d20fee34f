package dev.interlock.compiler.lower;

import dev.interlock.compiler.model.Action;
import dev.interlock.compiler.model.Local;
import dev.interlock.compiler.model.Phrases;
import dev.interlock.compiler.number.Interval;
import dev.interlock.compiler.system.Domain;
import dev.interlock.compiler.system.Term;
import dev.interlock.compiler.system.Terms;
import dev.interlock.compiler.system.Variable;
import dev.interlock.compiler.system.Write;
import dev.interlock.compiler.source.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the system remembers of one action between its start and its finish: that it is in flight, and those parameters and readings
 * that the finish uses. What is not in flight is remembered as the lowest values, so that equal situations are equal states.
 */
final class Flight {
    private final LoweringContext context;
    private final String name;
    private final Span span;
    private final Variable inFlight;
    private final Optional<Age> age;
    private final Map<Local, Stored> stored = new LinkedHashMap<>();

    Flight(LoweringContext context, String name, Span span, Action.Takes takes) {
        this.context = context;
        this.name = name;
        this.span = span;
        this.inFlight = context.layout().hidden(name + " in flight", Domain.BOOLS, span);
        this.age = takes.accept(new Phrases.Bounded()).map(this::age);
    }

    /** For how long it has been in flight, and how long that may be; what takes longer at least than at most takes that long. */
    private record Age(Variable time, Term least, Term most) {}

    private Age age(Action.Between takes) {
        Clocks clocks = context.clocks();
        Term most = clocks.length(takes.most());
        Variable time = clocks.counter(name + " in flight for", most, span);
        clocks.countUp(time, most, isInFlight());
        clocks.limit(isInFlight(), Terms.minus(most, Terms.current(time)));
        return new Age(time, Terms.minimum(clocks.length(takes.least()), most), most);
    }

    /** That it has been in flight for long enough. */
    Term mayFinish() {
        return age.map(a -> Terms.and(isInFlight(), Terms.atMost(a.least(), Terms.current(a.time()))))
                .orElse(isInFlight());
    }

    /** Where it may not be in flight any longer; nowhere when it may be so for ever. */
    Term mustFinish() {
        return age.map(a -> Terms.and(isInFlight(), Terms.atMost(a.most(), Terms.current(a.time()))))
                .orElse(Terms.FALSE);
    }

    record Stored(Local local, Variable variable, Lowered atStart) {
        Term isKnown() {
            return variable.known().map(Terms::current).orElse(Terms.TRUE);
        }
    }

    Term isInFlight() {
        return Terms.current(inFlight);
    }

    List<Stored> stored() {
        return List.copyOf(stored.values());
    }

    /** The remembered value of a parameter or reading; from now on it is remembered. */
    Lowered recall(Local local, Lowered atStart) {
        Stored known = stored.get(local);
        if (known == null) {
            Domain domain = domain(local, atStart.term());
            String title = name + " " + local.name();
            Variable variable = local.type().mayBeUnknown()
                    ? context.layout().hiddenOrUnknown(title, domain, span)
                    : context.layout().hidden(title, domain, span);
            known = new Stored(local, variable, atStart);
            stored.put(local, known);
        }
        return Lowered.value(Terms.current(known.variable()), known.isKnown());
    }

    List<Write> started() {
        List<Write> writes = new ArrayList<>();
        writes.add(set(inFlight, Terms.TRUE));
        for (Stored s : stored.values()) {
            Term known = s.atStart().known();
            writes.add(set(s.variable(), AtRest.unless(known, s.atStart().term(), s.variable().domain())));
            s.variable().known().ifPresent(variable -> writes.add(set(variable, known)));
        }
        return writes;
    }

    List<Write> finished() {
        List<Write> writes = new ArrayList<>();
        writes.add(set(inFlight, Terms.FALSE));
        age.ifPresent(a -> writes.add(set(a.time(), Terms.whole(0))));
        for (Stored s : stored.values()) {
            writes.add(set(s.variable(), AtRest.of(s.variable().domain())));
            s.variable().known().ifPresent(variable -> writes.add(set(variable, Terms.FALSE)));
        }
        return writes;
    }

    /** That nothing is in flight, with everything remembered at rest. */
    Term initial() {
        List<Term> parts = new ArrayList<>();
        parts.add(Terms.not(isInFlight()));
        for (Stored s : stored.values()) {
            parts.add(Terms.equal(Terms.current(s.variable()), AtRest.of(s.variable().domain())));
            s.variable().known().ifPresent(variable -> parts.add(Terms.not(Terms.current(variable))));
        }
        return Terms.and(parts);
    }

    private Write set(Variable variable, Term value) {
        return new Write(variable, Write.Update.SET, Terms.TRUE, value, span);
    }

    private Domain domain(Local local, Term value) {
        Domain declared = Domains.of(local.type());
        Interval interval = context.intervals().of(value);
        boolean sharpen = declared.equals(Domain.INTEGERS) && interval.isFinite();
        return sharpen ? new Domain.Range(interval.low().orElseThrow(), interval.high().orElseThrow()) : declared;
    }
}
