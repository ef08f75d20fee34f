package dev.interlock.solver.engine;

import dev.interlock.compiler.system.Command;
import dev.interlock.compiler.system.Term;
import dev.interlock.compiler.system.Terms;
import dev.interlock.solver.budget.Patience;
import dev.interlock.solver.reduction.Descent;
import dev.interlock.solver.reduction.Event;
import dev.interlock.solver.reduction.Guesses;
import dev.interlock.solver.reduction.Link;
import dev.interlock.solver.relation.StepRelation;
import dev.interlock.solver.verdict.Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Puts a chain together, link by link, each for the steps that those before it leave, until one of the events that every run without end
 * needs is none of the steps that are left. It chooses from what the text compares, by a few questions about single steps each; {@link
 * Descent} says why what it finds is a proof.
 */
final class DescentSearch {
    private final LoopTask task;
    private final Patience patience;
    private final StepRelation relation;
    private final Guesses guesses;
    private final List<Event> events;
    private final List<Term> measures;
    private final List<Term> conditions;
    private final List<Term> switches;
    private final List<Term> pairs;

    DescentSearch(LoopTask task, Patience patience) {
        this.task = task;
        this.patience = patience;
        this.relation = StepRelation.of(task.scope());
        this.guesses = new Guesses(task.scope(), task.goal());
        this.events = Event.of(task.scope(), task.goal());
        this.measures = new ArrayList<>(guesses.single());
        this.conditions = new ArrayList<>(guesses.conditions());
        this.switches = new ArrayList<>(guesses.switches());
        this.pairs = new ArrayList<>(guesses.pairs());
    }

    /** What to prove, if anything was found; likely, but not certain to be so. */
    Optional<Attempt> find() {
        Term invariant = new Invariants(relation, patience).among(guesses.invariants());
        try (LeftSteps left = new LeftSteps(relation, task.goal(), invariant, patience)) {
            return chain(left, invariant);
        }
    }

    private Optional<Attempt> chain(LeftSteps left, Term invariant) {
        List<Link> links = new ArrayList<>();
        while (!patience.isOver()) {
            Optional<Event> missing = events.stream().filter(event -> left.noneChosen(occurs(event))).findFirst();
            if (missing.isPresent()) {
                return Optional.of(attempt(List.copyOf(links), missing.get(), invariant));
            }
            Optional<Link> next = next(left);
            if (next.isEmpty()) {
                return Optional.empty();
            }
            links.add(next.get());
            left.leave(next.get().accept(new Left(task.scope())));
        }
        return Optional.empty();
    }

    private Optional<Link> next(LeftSteps left) {
        return first(measures, measure -> lowering(left, measure))
                .or(() -> first(conditions, condition -> closing(left, condition)))
                .or(() -> first(switches, measure -> lowering(left, measure)))
                .or(() -> first(pairs, measure -> lowering(left, measure)));
    }

    private Optional<Link> first(List<Term> open, Function<Term, Optional<Link>> link) {
        for (Term guess : List.copyOf(open)) {
            Optional<Link> found = patience.isOver() ? Optional.empty() : link.apply(guess);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private Attempt attempt(List<Link> links, Event event, Term invariant) {
        return new Attempt(
                () -> LoopTask.states(
                        Descent.of(task.scope(), task.question(), task.goal(), links, event, invariant)),
                inner -> new Certificate.Descending(links, event, invariant, inner));
    }

    private Term occurs(Event event) {
        Set<Command> possible = Set.copyOf(relation.commands());
        List<Term> ways = new ArrayList<>(List.of(event.condition()));
        event.commands().stream().filter(possible::contains).forEach(command -> ways.add(relation.acts(command)));
        return Terms.or(ways);
    }

    /** When some steps that are left lower it, and none raises it. What none lowers now none ever will. */
    private Optional<Link> lowering(LeftSteps left, Term measure) {
        Term later = later(measure);
        if (!left.some(Descent.lowers(measure, later))) {
            measures.remove(measure);
            switches.remove(measure);
            pairs.remove(measure);
            return Optional.empty();
        }
        return left.none(Terms.less(measure, later)) ? Optional.of(new Link.Lowering(measure)) : Optional.empty();
    }

    /** When some steps that are left are in it, none ends it, and then one of the events is missing. */
    private Optional<Link> closing(LeftSteps left, Term condition) {
        if (!left.some(condition)) {
            conditions.remove(condition);
            return Optional.empty();
        }
        return left.none(Terms.and(condition, Terms.not(later(condition))))
                ? events.stream()
                        .filter(event -> left.noneChosen(Terms.and(condition, occurs(event))))
                        .<Link>map(event -> new Link.Closing(condition, event))
                        .findFirst()
                : Optional.empty();
    }

    private Term later(Term term) {
        return Descent.after(task.scope(), term);
    }
}
