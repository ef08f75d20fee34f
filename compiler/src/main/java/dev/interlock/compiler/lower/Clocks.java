package dev.interlock.compiler.lower;

import dev.interlock.compiler.model.Expr;
import dev.interlock.compiler.model.Model;
import dev.interlock.compiler.model.Phrases;
import dev.interlock.compiler.source.Span;
import dev.interlock.compiler.system.Actor;
import dev.interlock.compiler.system.Command;
import dev.interlock.compiler.system.Domain;
import dev.interlock.compiler.system.Input;
import dev.interlock.compiler.system.Monitor;
import dev.interlock.compiler.system.Named;
import dev.interlock.compiler.system.Substitution;
import dev.interlock.compiler.system.Symbol;
import dev.interlock.compiler.system.Term;
import dev.interlock.compiler.system.Terms;
import dev.interlock.compiler.system.Variable;
import dev.interlock.compiler.system.Write;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Time as ordinary state (a tick-counting reading of the clocks of Alur and Dill, TCS 1994): whatever is measured is a hidden counter of
 * ticks, and one command, in which nothing else happens, lets any number of ticks pass at once. Whoever measures something asks here
 * for its counter, says how passing time moves it, and how far time may go before something else has to happen.
 *
 * <p>All conditions are over the state before the step. Everything that is said holds together: time passes only as far as every
 * {@link #limit} and {@link #demand} allows.
 */
final class Clocks {
    private final LoweringContext context;
    private final List<Expr> phrases;
    private final List<Expr> awaited;
    private final Inputs inputs;
    private final List<Term> initial = new ArrayList<>();
    private final List<Term> demands = new ArrayList<>();
    private final List<Write> movements = new ArrayList<>();
    private final List<Watched> watched = new ArrayList<>();
    private Optional<Input> elapsed = Optional.empty();

    Clocks(LoweringContext context, Model model, Inputs inputs) {
        this.context = context;
        this.phrases = Phrases.of(model);
        this.awaited = Phrases.awaited(model.questions());
        this.inputs = inputs;
    }

    private record Watched(Variable target, Term condition, Term value) {}

    /** Whether anything is measured at all; if not, there is no time. */
    boolean areNeeded() {
        return !phrases.isEmpty();
    }

    /** A duration in ticks; never below zero, and of bounded size. */
    Term length(Expr duration) {
        Term seconds =
                ExprLowering.lower(context, ExprLowering.Moment.NOW, Bindings.NONE, List.of(), duration).term();
        Term ticks = context.ticks().from(seconds);
        if (context.intervals().of(ticks).high().isEmpty()) {
            throw new TooLargeException(duration.span());
        }
        boolean negative = context.intervals().of(ticks).low().map(low -> low.signum() < 0).orElse(true);
        return negative ? Terms.maximum(Terms.whole(0), ticks) : ticks;
    }

    /** A hidden counter that starts at zero and never exceeds the greatest value that the length can have. */
    Variable counter(String name, Term length, Span span) {
        Variable counter = variable(name, length, span);
        initially(Terms.equal(Terms.current(counter), Terms.whole(0)));
        return counter;
    }

    /** The same, but starting anywhere: {@link #initially} says where. */
    Variable variable(String name, Term length, Span span) {
        return context.layout().counter(name, context.ticks().upTo(most(length)), span);
    }

    void initially(Term condition) {
        initial.add(condition);
    }

    private BigInteger most(Term length) {
        return context.intervals().of(length).high().orElseThrow();
    }

    /**
     * How many ticks pass in a step of time: at least one, at most as many as the longest thing that is measured, and one more
     * than any answer may take.
     */
    Term elapsed() {
        if (elapsed.isEmpty()) {
            BigInteger late = longest(awaited).add(BigInteger.ONE);
            Domain domain = new Domain.Times(context.ticks().seconds(), BigInteger.ONE, longest(phrases).max(late));
            elapsed = Optional.of(inputs.fresh("elapsed", domain, Input.Role.PARAMETER));
        }
        return Terms.current(elapsed.get());
    }

    private BigInteger longest(List<Expr> durations) {
        return durations.stream().map(this::length).map(this::most).reduce(BigInteger.ZERO, BigInteger::max);
    }

    /** The counter grows with time where the condition holds, but not beyond the length. */
    void countUp(Variable counter, Term length, Term condition) {
        Term left = Terms.minus(length, Terms.current(counter));
        Term passed = length instanceof Term.Whole ? elapsed() : Terms.minimum(elapsed(), left);
        move(counter, condition, passed);
    }

    /** The counter shrinks with time, down to zero. */
    void countDown(Variable counter) {
        move(counter, Terms.TRUE, Terms.negate(elapsed()));
    }

    /** Passing time adds so much to the counter where the condition holds. */
    void move(Variable counter, Term condition, Term amount) {
        movements.add(new Write(counter, Write.Update.ADD, condition, amount, counter.span()));
    }

    /** Where the condition holds, no more than so much time may pass in one step. */
    void limit(Term condition, Term most) {
        demand(Terms.implies(condition, Terms.atMost(elapsed(), most)));
    }

    /** Time passes only where this (over the state before and {@link #elapsed}) holds. */
    void demand(Term condition) {
        demands.add(condition);
    }

    /** After every step in whose end the condition is false, the counter is zero: what it measures has been interrupted. */
    void zeroUnless(Variable counter, Term condition) {
        watched.add(new Watched(counter, Terms.not(condition), Terms.whole(0)));
    }

    /** After every step in whose end the condition holds, the target gets the value; both speak of that end. In the order of the calls. */
    void after(Variable target, Term condition, Term value) {
        watched.add(new Watched(target, condition, value));
    }

    List<Term> initial() {
        return initial;
    }

    List<Monitor> monitors() {
        Map<Symbol, Term> ends = new HashMap<>();
        context.layout().variables().forEach(variable -> ends.put(variable, Terms.next(variable)));
        return watched.stream()
                .map(one -> new Monitor(
                        one.target(), Substitution.in(one.condition(), ends), Substitution.in(one.value(), ends)))
                .toList();
    }

    /** The one command by which time passes; complete only when everybody has said what they measure. */
    Command passing(int id, Actor time, Span span) {
        Named argument = new Named("elapsed", elapsed(), elapsed.orElseThrow().domain());
        return new Command(
                id, time, "passes", Command.Phase.TIME, List.of(elapsed.orElseThrow()), List.of(argument), List.of(),
                List.of(), Terms.and(demands), Optional.empty(), List.of(), movements, List.of(), List.of(),
                List.of(), span, Optional.empty());
    }
}
