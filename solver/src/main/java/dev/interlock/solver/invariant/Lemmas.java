package dev.interlock.solver.invariant;

import dev.interlock.compiler.number.Rational;
import dev.interlock.compiler.interpret.State;
import dev.interlock.compiler.system.Term;
import dev.interlock.compiler.system.Terms;
import dev.interlock.compiler.system.TransitionSystem;
import dev.interlock.compiler.system.Value;
import dev.interlock.compiler.system.Variable;
import dev.interlock.solver.budget.Patience;
import dev.interlock.solver.relation.Solo;
import dev.interlock.solver.relation.StepRelation;
import dev.interlock.solver.relation.Target;
import dev.interlock.solver.z3.CheckResult;
import dev.interlock.solver.z3.Session;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What always holds in a system, as far as it is found cheaply: sums that are conserved, bounds of sums and differences, conditions that
 * rule each other out, and what the question is about. Each holds at every start, and every step keeps all of them together.
 */
public final class Lemmas {
    private final StepRelation relation;
    private final Target target;
    private final Patience patience;
    private final List<Solo> solos;
    private final State start;
    private final List<Candidate> kept;

    private Lemmas(
            StepRelation relation, Target target, Patience patience, List<Solo> solos, State start,
            List<Candidate> kept) {
        this.relation = relation;
        this.target = target;
        this.patience = patience;
        this.solos = solos;
        this.start = start;
        this.kept = kept;
    }

    /** @param hints what may hold too: what held when others acted */
    public static Optional<Lemmas> of(StepRelation relation, Target target, List<Term> hints, Ambition ambition, Patience patience) {
        List<Solo> solos = Solo.of(relation);
        try (Beginnings beginnings = new Beginnings(relation, patience)) {
            Optional<State> start = beginnings.some();
            if (start.isEmpty()) {
                return Optional.empty();
            }
            List<Candidate> guesses =
                    beginnings.among(guesses(relation.system(), target, start.get(), solos, hints, ambition));
            List<Candidate> kept = new Houdini(solos, start.get(), guesses, patience).kept();
            return Optional.of(new Lemmas(
                    relation, target, patience, solos, start.get(), together(relation, kept, patience)));
        }
    }

    private static List<Candidate> guesses(
            TransitionSystem system, Target target, State state, List<Solo> solos, List<Term> hints,
            Ambition ambition) {
        Map<Variable, Rational> start = numbers(system, state);
        List<Term> asked = parts(target.inState());
        Set<Term> all = new LinkedHashSet<>(hints);
        asked.stream().filter(Atoms::isOfState).map(Terms::not).forEach(all::add);
        all.addAll(ConservedSums.of(system.variables(), system.initial(), start, solos));
        all.addAll(switch (ambition) {
            case CONSERVED -> List.<Term>of();
            case BOUNDED -> Templates.changed(start, solos);
            case RELATED -> Templates.related(start, solos, asked);
        });
        return all.stream().map(Candidate::new).filter(one -> !one.about().isEmpty()).toList();
    }

    private static Map<Variable, Rational> numbers(TransitionSystem system, State state) {
        Map<Variable, Rational> numbers = new HashMap<>();
        for (Variable variable : system.variables()) {
            if (state.get(variable) instanceof Value.Int number) {
                numbers.put(variable, Rational.of(number.value()));
            }
        }
        return numbers;
    }

    private static List<Term> parts(Term condition) {
        return condition instanceof Term.Or or ? or.children() : List.of(condition);
    }

    private static List<Candidate> together(
            StepRelation relation, List<Candidate> kept, Patience patience) {
        if (Solo.areAllSteps(relation)) {
            return kept;
        }
        try (Jointly jointly = new Jointly(relation, patience)) {
            return jointly.kept(kept).orElse(List.of());
        }
    }

    /** All of them. */
    public Term all() {
        return conjunction(kept);
    }

    /** Some of them that exclude the goal and that every step keeps together. */
    public Optional<Term> proof() {
        return excluding().flatMap(this::closed).map(Lemmas::conjunction);
    }

    private Optional<List<Candidate>> excluding() {
        List<Term> terms = kept.stream().map(Candidate::term).toList();
        Set<Candidate> needed = new LinkedHashSet<>();
        try (Session session = Session.open(patience)) {
            session.assume(relation.inDomains(), 0);
            for (Term goal : List.of(target.inState(), target.inStep())) {
                if (!(session.checkWith(terms, goal, 0) instanceof CheckResult.Unsat)) {
                    return Optional.empty();
                }
                session.needed().forEach(place -> needed.add(kept.get(place)));
            }
        }
        return Optional.of(new ArrayList<>(needed));
    }

    private Optional<List<Candidate>> closed(List<Candidate> needed) {
        if (Solo.areAllSteps(relation)) {
            return new Support(solos, start, kept, patience).of(needed);
        }
        try (Jointly jointly = new Jointly(relation, patience)) {
            return jointly.closed(needed, kept);
        }
    }

    private static Term conjunction(List<Candidate> candidates) {
        return Terms.and(candidates.stream().map(Candidate::term).toList());
    }
}
