package dev.interlock.compiler.lower;

import dev.interlock.compiler.model.Question.Cascade;
import dev.interlock.compiler.system.Actor;
import dev.interlock.compiler.system.Command;
import dev.interlock.compiler.system.Domain;
import dev.interlock.compiler.system.Goal;
import dev.interlock.compiler.system.Input;
import dev.interlock.compiler.system.Substitution;
import dev.interlock.compiler.system.Symbol;
import dev.interlock.compiler.system.Term;
import dev.interlock.compiler.system.Terms;
import dev.interlock.compiler.system.Value;
import dev.interlock.compiler.system.Variable;
import dev.interlock.compiler.system.Write;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * {@code cascade at most n}: for each action and each tuple of its parameters, how long the chain of acts is that woke it. A step
 * notes the longest chain that its acts end; what the step wakes, goes on from there; an event of the world ends all chains.
 */
final class Ripples {
    private final LoweringContext context;
    private final List<Command> commands;
    private final Cascade asked;
    private final Ledger ledger;
    private final Term most;
    private final Domain lengths;
    private final Map<Actor, Variable> acting = new LinkedHashMap<>();
    private final List<Link> links = new ArrayList<>();
    private final List<Variable> inFlight = new ArrayList<>();
    private final List<Goal.Case> tooLong = new ArrayList<>();

    /** @param commands are replaced by those that note what they do */
    Ripples(LoweringContext context, List<Command> commands, Cascade asked, Ledger ledger) {
        this.context = context;
        this.commands = commands;
        this.asked = asked;
        this.ledger = ledger;
        this.most = ExprLowering.lower(
                context, ExprLowering.Moment.NOW, Bindings.NONE, List.of(), asked.most()).term();
        BigInteger longest = context.intervals().of(most).high().orElseThrow(() -> new TooLargeException(asked.span()));
        this.lengths = new Domain.Range(BigInteger.ZERO, longest.max(BigInteger.ZERO));
    }

    /**
     * Something that somebody does, for one tuple of its parameters or for all.
     *
     * @param start the command that it begins with
     * @param finish the command that it ends with, where that is another one
     * @param trigger what wakes it, over its inputs; absent where nothing does
     */
    record Act(Actor actor, int start, Optional<Integer> finish, Optional<Term> trigger) {}

    /** @param woken how long the chain was that woke this, while it waits to go on */
    private record Link(Term chosen, Term trigger, Variable woken) {}

    /** Lets every command note what it does to the chains. */
    void note() {
        context.acts().stream().filter(act -> act.actor().role() == Actor.Role.AGENT).forEach(this::note);
        Variable event = ledger.flag(named("an event"), Terms.FALSE);
        commands.replaceAll(command -> isEvent(command) ? command.withWrite(set(event, Terms.TRUE)) : command);
        Term happened = Terms.next(event);
        Variable longest = longest();
        links.forEach(link -> passOn(link, happened, Terms.next(longest)));
        inFlight.forEach(length -> ledger.after(length, happened, Terms.whole(0)));
        acting.values().forEach(length -> ledger.after(length, Terms.TRUE, Terms.whole(0)));
        ledger.after(longest, Terms.TRUE, Terms.whole(0));
        ledger.after(event, Terms.TRUE, Terms.FALSE);
    }

    /** An act at the end of a longer chain than is allowed. */
    Goal tooLong() {
        return new Goal.Acting(tooLong.stream()
                .map(one -> new Goal.Case(commands.get(one.command().id()), one.condition(), one.span()))
                .toList());
    }

    /** Of the acts of one step, one actor at a time. */
    private Variable longest() {
        Variable longest = ledger.number(named("longest of a step"), lengths);
        acting.values().forEach(length -> ledger.after(
                longest, Terms.less(Terms.next(longest), Terms.next(length)), Terms.next(length)));
        return longest;
    }

    private static boolean isEvent(Command command) {
        return command.actor().role() == Actor.Role.ENVIRONMENT && command.isAct();
    }

    private void note(Act act) {
        Command start = commands.get(act.start());
        List<Link> own = act.trigger().map(trigger -> links(start, trigger)).orElse(List.of());
        Term before = Terms.whole(0);
        for (Link link : own) {
            before = Terms.ifThenElse(link.chosen(), Terms.current(link.woken()), before);
        }
        Term length = Terms.sum(Terms.whole(1), before);
        Variable acts = acting.computeIfAbsent(
                act.actor(), actor -> ledger.number(named(actor.name() + " acts at"), lengths));
        Command noting = start.withWrite(set(acts, length));
        for (Link link : own) {
            noting = noting.withWrite(new Write(
                    link.woken(), Write.Update.SET, link.chosen(), Terms.whole(0), asked.span()));
        }
        commands.set(act.start(), act.finish().isEmpty() ? noting : keptUntil(act.finish().get(), noting, acts, length));
        links.addAll(own);
        tooLong.add(new Goal.Case(start, Terms.less(most, length), asked.span()));
    }

    /** What the finish does belongs to the act that it ends. */
    private Command keptUntil(int finish, Command noting, Variable acts, Term length) {
        Variable kept = ledger.number(named(commands.get(finish).name() + " began at"), lengths);
        inFlight.add(kept);
        commands.set(finish, commands.get(finish)
                .withWrite(set(acts, Terms.current(kept)))
                .withWrite(set(kept, Terms.whole(0))));
        return noting.withWrite(set(kept, length));
    }

    private List<Link> links(Command start, Term trigger) {
        List<Link> links = new ArrayList<>();
        for (Map<Symbol, Value> tuple : tuples(start)) {
            Map<Symbol, Term> values = new HashMap<>();
            List<Term> chosen = new ArrayList<>();
            tuple.forEach((input, value) -> {
                values.put(input, Terms.constant(value));
                chosen.add(Terms.equal(Terms.current(input), Terms.constant(value)));
            });
            links.add(new Link(
                    Terms.and(chosen), Substitution.in(trigger, values),
                    ledger.number(named(start.name() + shown(start, tuple) + " woken at"), lengths)));
        }
        return links;
    }

    private static String shown(Command start, Map<Symbol, Value> tuple) {
        return start.arguments().isEmpty()
                ? ""
                : start.arguments().stream()
                        .map(argument -> argument.domain().show(value(argument.term(), tuple)))
                        .collect(Collectors.joining(", ", "(", ")"));
    }

    private static Value value(Term argument, Map<Symbol, Value> tuple) {
        if (argument instanceof Term.Current input) {
            return tuple.get(input.symbol());
        }
        return argument instanceof Term.Truth truth
                ? Value.of(truth.value())
                : new Value.Int(((Term.Whole) argument).value());
    }

    private List<Map<Symbol, Value>> tuples(Command start) {
        List<Map<Symbol, Value>> tuples = List.of(Map.of());
        for (Input input : start.inputs()) {
            if (input.role() == Input.Role.PARAMETER) {
                tuples = product(tuples, input, start);
            }
        }
        return tuples;
    }

    private List<Map<Symbol, Value>> product(List<Map<Symbol, Value>> tuples, Input input, Command start) {
        if (!input.domain().equals(Domain.BOOLS) && input.domain().bounds().isEmpty()) {
            throw new UncountableException(input, start.span(), UncountableException.Needed.WAKING);
        }
        List<Map<Symbol, Value>> longer = new ArrayList<>();
        for (Map<Symbol, Value> tuple : tuples) {
            for (Value value : Domains.elements(input.domain())) {
                context.spend(start.span());
                Map<Symbol, Value> extended = new LinkedHashMap<>(tuple);
                extended.put(input, value);
                longer.add(extended);
            }
        }
        return longer;
    }

    /** What was woken before and not now, goes on waiting with the chain that woke it. */
    private void passOn(Link link, Term event, Term longest) {
        Term asleep = Terms.or(event, Terms.not(ledger.atEnd(link.trigger())));
        ledger.after(
                link.woken(), Terms.or(asleep, Terms.not(link.trigger())),
                Terms.ifThenElse(asleep, Terms.whole(0), longest));
    }

    private String named(String what) {
        return asked.name() + ": " + what;
    }

    private static Write set(Variable target, Term value) {
        return new Write(target, Write.Update.SET, Terms.TRUE, value, target.span());
    }
}
