package dev.interlock.compiler.lower;

import dev.interlock.compiler.model.Action;
import dev.interlock.compiler.model.Expr;
import dev.interlock.compiler.model.Local;
import dev.interlock.compiler.number.Interval;
import dev.interlock.compiler.source.Span;
import dev.interlock.compiler.system.Actor;
import dev.interlock.compiler.system.Domain;
import dev.interlock.compiler.system.Fault;
import dev.interlock.compiler.system.Hazard;
import dev.interlock.compiler.system.Read;
import dev.interlock.compiler.system.Term;
import dev.interlock.compiler.system.Terms;
import dev.interlock.compiler.system.Value;
import dev.interlock.compiler.system.Variable;
import dev.interlock.compiler.system.Write;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What one action has to do with faults: that it is one, which it answers.
 *
 * <p>A fault is outstanding from when it strikes until an action that heals it starts, or the fault ends by itself. An action that
 * answers faults is unfounded where none of those that it names is outstanding.
 */
final class Intent {
    private final LoweringContext context;
    private final Actor actor;
    private final Action action;
    private final Bindings atStart;
    private final List<Hazard> hazards = new ArrayList<>();
    private final List<Read> reads = new ArrayList<>();
    private final List<Outstanding> answered = new ArrayList<>();

    Intent(LoweringContext context, Actor actor, Action action, Bindings atStart) {
        this.context = context;
        this.actor = actor;
        this.action = action;
        this.atStart = atStart;
        action.heals().forEach(this::answer);
    }

    /** A flag, and when it is the one that is meant. */
    private record Outstanding(Variable flag, Term meant) {}

    /** That the fault may still happen. */
    Term ready() {
        List<Term> parts = new ArrayList<>();
        limit().ifPresent(most -> counters(most).forEach(counter ->
                parts.add(Terms.implies(counter.meant(), Terms.less(Terms.current(counter.flag()), most)))));
        return Terms.and(parts);
    }

    List<Write> atStart() {
        List<Write> writes = new ArrayList<>();
        limit().ifPresent(most -> counters(most).forEach(counter -> writes.add(new Write(
                counter.flag(), Write.Update.ADD, counter.meant(), Terms.whole(1), action.span()))));
        struck(atStart).forEach(one -> writes.add(set(one, Terms.TRUE)));
        answered.forEach(one -> writes.add(set(one, Terms.FALSE)));
        return writes;
    }

    /** A fault that lasts is over with its finish. */
    List<Write> atFinish(Bindings atFinish) {
        return struck(atFinish).stream().map(one -> set(one, Terms.FALSE)).toList();
    }

    /** Places in the arguments of {@code heals}. */
    List<Hazard> hazards() {
        return List.copyOf(hazards);
    }

    List<Read> reads() {
        return List.copyOf(reads);
    }

    /** Notes the command that is about to get this number as an answer to a fault, if it is one. */
    void announce(int command) {
        if (!action.heals().isEmpty()) {
            List<Term> founded = answered.stream()
                    .map(one -> Terms.and(one.meant(), Terms.current(one.flag())))
                    .toList();
            Span first = action.heals().get(0).span();
            Span last = action.heals().get(action.heals().size() - 1).span();
            context.faults().answer(command, Terms.not(Terms.or(founded)), first.to(last));
        }
    }

    private Optional<Term> limit() {
        return action.fault().flatMap(Action.Fault::most).map(most -> ExprLowering.lower(
                context, ExprLowering.Moment.NOW, Bindings.NONE, List.of(), most).term());
    }

    private List<Outstanding> counters(Term most) {
        Interval interval = context.intervals().of(most);
        Domain domain = interval.high()
                .<Domain>map(high -> new Domain.Range(BigInteger.ZERO, high.max(BigInteger.ZERO)))
                .orElse(Domain.INTEGERS);
        if (action.fault().orElseThrow().per() == Action.Per.ACTION) {
            return List.of(new Outstanding(
                    context.faults().counter(actor.agent(), action, List.of(), domain), Terms.TRUE));
        }
        List<Term> parameters = values(atStart);
        List<Outstanding> counters = new ArrayList<>();
        for (List<Value> tuple : Domains.tuples(action.parameters().stream().map(Local::type).toList())) {
            Term meant = same(parameters, tuple);
            if (!meant.equals(Terms.FALSE)) {
                counters.add(new Outstanding(context.faults().counter(actor.agent(), action, tuple, domain), meant));
            }
        }
        return counters;
    }

    private List<Term> values(Bindings bindings) {
        return action.parameters().stream().map(parameter -> bindings.get(parameter).term()).toList();
    }

    private List<Outstanding> struck(Bindings bindings) {
        return action.fault().isEmpty()
                ? List.of()
                : context.faults().outstanding(actor.agent(), action.name())
                        .map(flags -> meant(flags, values(bindings)))
                        .orElse(List.of());
    }

    private void answer(Action.Healed healed) {
        Faults.Flags flags = context.faults().outstanding(healed.environment(), healed.fault()).orElseThrow();
        List<Term> arguments = new ArrayList<>();
        for (int i = 0; i < healed.arguments().size(); i++) {
            arguments.add(argument(healed.arguments().get(i), Domains.of(flags.parameters().get(i).type())));
        }
        answered.addAll(meant(flags, arguments));
    }

    private Term argument(Expr argument, Domain domain) {
        Lowered lowered =
                ExprLowering.lower(context, ExprLowering.Moment.NOW, atStart, List.of(), argument);
        hazards.addAll(lowered.hazards());
        reads.addAll(lowered.reads());
        if (!context.intervals().of(lowered.term()).within(domain.interval())) {
            hazards.add(new Hazard(Fault.INDEX, Terms.not(Terms.inDomain(lowered.term(), domain)), argument.span()));
        }
        return lowered.term();
    }

    private static List<Outstanding> meant(Faults.Flags flags, List<Term> values) {
        List<Outstanding> meant = new ArrayList<>();
        for (Map.Entry<List<Value>, Variable> flag : flags.byTuple().entrySet()) {
            Term same = same(values, flag.getKey());
            if (!same.equals(Terms.FALSE)) {
                meant.add(new Outstanding(flag.getValue(), same));
            }
        }
        return meant;
    }

    private static Term same(List<Term> values, List<Value> tuple) {
        List<Term> parts = new ArrayList<>();
        for (int i = 0; i < tuple.size(); i++) {
            parts.add(Terms.equal(values.get(i), Terms.constant(tuple.get(i))));
        }
        return Terms.and(parts);
    }

    private Write set(Outstanding one, Term value) {
        return new Write(one.flag(), Write.Update.SET, one.meant(), value, action.span());
    }
}
