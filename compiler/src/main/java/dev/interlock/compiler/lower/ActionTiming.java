package dev.interlock.compiler.lower;

import dev.interlock.compiler.model.Action;
import dev.interlock.compiler.source.Span;
import dev.interlock.compiler.system.Actor;
import dev.interlock.compiler.system.Term;
import dev.interlock.compiler.system.Terms;
import dev.interlock.compiler.system.Variable;
import dev.interlock.compiler.system.Write;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The counters behind what one actor's actions say of time, and what they add to the actions' commands. */
final class ActionTiming {
    private final LoweringContext context;
    private final Clocks clocks;
    private final Actor actor;
    private final Optional<Agenda.Turn> turn;
    private final Map<Action, Variable> cooldowns = new IdentityHashMap<>();

    ActionTiming(LoweringContext context, dev.interlock.compiler.model.Actor declared, Actor actor) {
        this.context = context;
        this.clocks = context.clocks();
        this.actor = actor;
        this.turn = declared.period().map(period -> turn(period, declared.span()));
        turn.ifPresent(context.agenda()::add);
    }

    /**
     * What timing adds.
     *
     * @param held that the trigger has held for long enough
     */
    record Added(Term ready, Optional<Term> held, List<Write> atStart, List<Write> atEnd) {
        Added {
            atStart = List.copyOf(atStart);
            atEnd = List.copyOf(atEnd);
        }
    }

    private Agenda.Turn turn(dev.interlock.compiler.model.Actor.Period declared, Span span) {
        Term length = clocks.length(declared.length());
        Term period = context.intervals().of(length).low().map(low -> low.signum() > 0).orElse(false)
                ? length
                : Terms.maximum(Terms.whole(1), length);
        Variable left = clocks.variable(actor.name() + " next turn", period, span);
        Term now = Terms.current(left);
        clocks.initially(switch (declared.phase()) {
            case ALIGNED -> Terms.equal(now, Terms.whole(0));
            case FREE -> Terms.less(now, period);
        });
        return new Agenda.Turn(actor, left, period, span);
    }

    /**
     * @param name of the action, and of the tuple of parameters if there are clocks for each
     * @param trigger where it holds
     * @param start the number of the command by which the action begins
     */
    Added of(Action action, String name, Optional<Term> trigger, int start) {
        List<Term> ready = new ArrayList<>();
        List<Write> atStart = new ArrayList<>();
        List<Write> atEnd = new ArrayList<>();
        turn.ifPresent(own -> {
            ready.add(Terms.equal(Terms.current(own.left()), Terms.whole(0)));
            atStart.add(set(own.left(), own.period()));
        });
        action.timing().cooldown().ifPresent(cooldown -> {
            Term length = clocks.length(cooldown.length());
            Variable left = cooldown(action, cooldown.per(), name, length);
            ready.add(Terms.equal(Terms.current(left), Terms.whole(0)));
            atEnd.add(set(left, length));
            context.agenda().add(new Agenda.Wait(start, Terms.current(left), Map.of(left, Terms.whole(0))));
        });
        action.timing().within().ifPresent(within -> {
            Term length = clocks.length(within);
            Variable clock = clocks.counter(name + " able for", length, action.span());
            atStart.add(set(clock, Terms.whole(0)));
            context.agenda().add(new Agenda.Deadline(start, clock, length));
        });
        Optional<Term> held = action.timing().held().map(h -> held(action, name, trigger.orElse(Terms.TRUE), start));
        return new Added(Terms.and(ready), held, atStart, atEnd);
    }

    private Variable cooldown(Action action, Action.Per per, String name, Term length) {
        boolean shared = per == Action.Per.ACTION;
        if (shared && cooldowns.containsKey(action)) {
            return cooldowns.get(action);
        }
        String shown = (shared ? actor.name() + "." + action.name() : name) + " cooldown";
        Variable left = clocks.counter(shown, length, action.span());
        clocks.countDown(left);
        cooldowns.put(action, left);
        return left;
    }

    private Term held(Action action, String name, Term trigger, int start) {
        Term length = clocks.length(action.timing().held().orElseThrow());
        Variable clock = clocks.counter(name + " held for", length, action.span());
        clocks.countUp(clock, length, trigger);
        clocks.zeroUnless(clock, trigger);
        Term left = Terms.minus(length, Terms.current(clock));
        context.agenda().add(new Agenda.Wait(start, left, Map.of(clock, length)));
        return Terms.atMost(length, Terms.current(clock));
    }

    private static Write set(Variable variable, Term value) {
        return new Write(variable, Write.Update.SET, Terms.TRUE, value, variable.span());
    }
}
