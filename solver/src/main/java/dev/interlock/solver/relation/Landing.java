package dev.interlock.solver.relation;

import dev.interlock.compiler.system.Actor;
import dev.interlock.compiler.system.Domain;
import dev.interlock.compiler.system.Term;
import dev.interlock.compiler.system.Terms;
import dev.interlock.compiler.system.Variable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** One variable and all commands that may write it: its value when the step is complete. */
record Landing(Variable target, List<Writer> alone, List<Writer> together) {
    Landing {
        alone = List.copyOf(alone);
        together = List.copyOf(together);
    }

    /** @param acts that the command is executed in the step */
    record Writer(Actor actor, Term acts, Effect effect) {
        Term sets() {
            return Terms.and(acts, effect.sets());
        }

        boolean maySet() {
            return !effect.sets().equals(Terms.FALSE);
        }

        /** What it adds in this step if the condition holds. */
        Term addedIf(Term condition) {
            return Terms.ifThenElse(
                    Terms.and(acts, condition), effect.added(), Effect.zero(effect.target().domain().sort()));
        }
    }

    /** The agents whose order matters for this variable; none when nobody's does. */
    List<Actor> contenders() {
        List<Actor> actors = together.stream().map(Writer::actor).distinct().toList();
        return actors.size() > 1 && together.stream().anyMatch(Writer::maySet) ? actors : List.of();
    }

    /** The value once all writes have landed, saturated where the variable saturates, else wherever it ends. */
    Term value(Order order) {
        Term old = Terms.current(target);
        Term value = together.isEmpty() ? old : joint(old, order);
        for (Writer writer : alone) {
            value = Terms.ifThenElse(writer.acts(), writer.effect().on(old), value);
        }
        return saturated(value);
    }

    /** The value when one of them acts alone. */
    Term valueAfter(Effect effect) {
        return saturated(effect.on(Terms.current(target)));
    }

    private Term joint(Term old, Order order) {
        Term value = isNumber() ? plusAdded(old, together, writer -> Terms.TRUE) : old;
        for (Writer setter : together) {
            if (setter.maySet()) {
                value = Terms.ifThenElse(setsLast(setter, order), valueFrom(setter, order), value);
            }
        }
        return value;
    }

    private Term setsLast(Writer setter, Order order) {
        List<Term> all = new ArrayList<>();
        all.add(setter.sets());
        for (Writer other : together) {
            if (other.maySet() && !other.actor().equals(setter.actor())) {
                all.add(Terms.implies(other.sets(), order.before(other.actor(), setter.actor())));
            }
        }
        return Terms.and(all);
    }

    private Term valueFrom(Writer setter, Order order) {
        if (!isNumber()) {
            return setter.effect().value();
        }
        List<Writer> others =
                together.stream().filter(other -> !other.actor().equals(setter.actor())).toList();
        return plusAdded(setter.effect().value(), others, other -> order.before(setter.actor(), other.actor()));
    }

    private static Term plusAdded(Term start, List<Writer> writers, Function<Writer, Term> when) {
        List<Term> parts = new ArrayList<>();
        parts.add(start);
        for (Writer writer : writers) {
            if (!writer.effect().sets().equals(Terms.TRUE)) {
                parts.add(writer.addedIf(when.apply(writer)));
            }
        }
        return Terms.sum(parts);
    }

    private boolean isNumber() {
        return !together.isEmpty() && together.get(0).effect().isNumber();
    }

    private Term saturated(Term value) {
        if (target.overflow() == Variable.Overflow.CHECKED || target.domain().bounds().isEmpty()) {
            return value;
        }
        Domain.Bounds bounds = target.domain().bounds().get();
        return Terms.maximum(Terms.whole(bounds.low()), Terms.minimum(Terms.whole(bounds.high()), value));
    }
}
