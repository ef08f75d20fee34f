package dev.interlock.compiler.lower;

import dev.interlock.compiler.model.Question.Cascade;
import dev.interlock.compiler.system.Actor;
import dev.interlock.compiler.system.Command;
import dev.interlock.compiler.system.Domain;
import dev.interlock.compiler.system.Goal;
import dev.interlock.compiler.system.Input;
import dev.interlock.compiler.system.Mentions;
import dev.interlock.compiler.system.Substitution;
import dev.interlock.compiler.system.Symbol;
import dev.interlock.compiler.system.Term;
import dev.interlock.compiler.system.Terms;
import dev.interlock.compiler.system.Value;
import dev.interlock.compiler.system.Variable;
import dev.interlock.compiler.system.Write;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * {@code cascade at most n}: for each action and each tuple of its parameters, how long the chain of acts is that woke it. An
 * act notes how long its chain is beside everything that it writes and somebody waits for; what is woken by a change goes on
 * from the longest chain of those who made it; an event of the world ends all chains.
 */
final class Ripples {
    private final LoweringContext context;
    private final List<Command> commands;
    private final Cascade asked;
    private final Ledger ledger;
    private final Term most;
    private final Domain lengths;
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

    /**
     * @param awaited what the trigger speaks of
     * @param woken how long the chain was that woke this, while it waits to go on
     */
    private record Link(Term chosen, Term trigger, Set<Variable> awaited, Variable woken) {}

    /** Lets every command note what it does to the chains. */
    void note() {
        List<Act> acts = context.acts().stream().filter(act -> act.actor().role() == Actor.Role.AGENT).toList();
        Map<Act, List<Link>> own = new LinkedHashMap<>();
        acts.forEach(act -> own.put(act, links(act)));
        own.values().forEach(links::addAll);
        Footprints footprints = footprints(acts);
        own.forEach((act, woken) -> note(act, woken, footprints));
        Variable event = ledger.flag(named("an event"), Terms.FALSE);
        commands.replaceAll(command -> isEvent(command) ? command.withWrite(set(event, Terms.TRUE)) : command);
        Term happened = Terms.next(event);
        links.forEach(link -> passOn(link, happened, footprints));
        inFlight.forEach(length -> ledger.after(length, happened, Terms.whole(0)));
        footprints.wipe();
        ledger.after(event, Terms.TRUE, Terms.FALSE);
    }

    private Footprints footprints(List<Act> acts) {
        Set<Variable> awaited = new TreeSet<>(Comparator.comparing(Variable::id));
        links.forEach(link -> awaited.addAll(link.awaited()));
        List<Command> writing = acts.stream()
                .flatMap(act -> Stream.concat(Stream.of(act.start()), act.finish().stream()))
                .map(commands::get)
                .toList();
        return new Footprints(ledger, awaited, writing, named(""), lengths);
    }

    /** An act at the end of a longer chain than is allowed. */
    Goal tooLong() {
        return new Goal.Acting(tooLong.stream()
                .map(one -> new Goal.Case(commands.get(one.command().id()), one.condition(), one.span()))
                .toList());
    }

    private static boolean isEvent(Command command) {
        return command.actor().role() == Actor.Role.ENVIRONMENT && command.isAct();
    }

    private void note(Act act, List<Link> own, Footprints footprints) {
        Command start = commands.get(act.start());
        Term before = Terms.whole(0);
        for (Link link : own) {
            before = Terms.ifThenElse(link.chosen(), Terms.current(link.woken()), before);
        }
        Term length = Terms.sum(Terms.whole(1), before);
        Command noting = with(start, footprints.of(start, length));
        for (Link link : own) {
            noting = noting.withWrite(new Write(
                    link.woken(), Write.Update.SET, link.chosen(), Terms.whole(0), asked.span()));
        }
        commands.set(act.start(), act.finish().isEmpty()
                ? noting
                : keptUntil(act.finish().get(), noting, footprints, length));
        tooLong.add(new Goal.Case(start, Terms.less(most, length), asked.span()));
    }

    /** What the finish does belongs to the act that it ends. */
    private Command keptUntil(int number, Command noting, Footprints footprints, Term length) {
        Command finish = commands.get(number);
        Variable kept = ledger.number(named(finish.name() + " began at"), lengths);
        inFlight.add(kept);
        commands.set(number, with(finish, footprints.of(finish, Terms.current(kept)))
                .withWrite(set(kept, Terms.whole(0))));
        return noting.withWrite(set(kept, length));
    }

    private static Command with(Command command, List<Write> notes) {
        Command noting = command;
        for (Write note : notes) {
            noting = noting.withWrite(note);
        }
        return noting;
    }

    private List<Link> links(Act act) {
        return act.trigger().map(trigger -> links(commands.get(act.start()), trigger)).orElse(List.of());
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
            Term chosenTrigger = Substitution.in(trigger, values);
            links.add(new Link(
                    Terms.and(chosen), chosenTrigger, Mentions.of(chosenTrigger, context.layout().variables()),
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
    private void passOn(Link link, Term event, Footprints footprints) {
        Term before = link.trigger();
        Term after = ledger.atEnd(link.trigger());
        ledger.after(link.woken(), Terms.or(event, Terms.not(after), Terms.not(before)), Terms.whole(0));
        for (Variable variable : link.awaited()) {
            for (Variable note : footprints.on(variable)) {
                Term longer = Terms.less(Terms.next(link.woken()), Terms.next(note));
                ledger.after(
                        link.woken(), Terms.and(longer, changed(variable), after, Terms.not(before)), Terms.next(note));
            }
        }
    }

    private static Term changed(Variable variable) {
        Term other = Terms.not(Terms.equal(Terms.current(variable), Terms.next(variable)));
        return variable.known()
                .map(known -> Terms.or(other, Terms.not(Terms.equal(Terms.current(known), Terms.next(known)))))
                .orElse(other);
    }

    private String named(String what) {
        return asked.name() + ": " + what;
    }

    private static Write set(Variable target, Term value) {
        return new Write(target, Write.Update.SET, Terms.TRUE, value, target.span());
    }
}
