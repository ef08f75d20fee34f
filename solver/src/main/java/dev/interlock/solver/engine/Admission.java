package dev.interlock.solver.engine;

import dev.interlock.compiler.system.Actor;
import dev.interlock.compiler.system.Command;
import dev.interlock.compiler.system.Goal;
import dev.interlock.compiler.system.Term;
import dev.interlock.compiler.system.Terms;
import dev.interlock.compiler.system.TransitionSystem;
import dev.interlock.solver.budget.Effort;
import dev.interlock.solver.budget.Patience;
import dev.interlock.solver.relation.StepRelation;
import dev.interlock.solver.verdict.Certificate;
import dev.interlock.solver.z3.CheckResult;
import dev.interlock.solver.z3.Session;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Whom a proof about the acts of some agents admits besides them. The solver is asked about the steps of everybody, with each of the
 * others switched off by an assumption of its own; those that it did not need for its answer may act as well. What comes of it is a guess:
 * whoever uses the proof for more agents has it checked for them.
 */
final class Admission {
    /** Some tenths of a second, on most machines. */
    private static final Effort WORK = Effort.of(3_000_000);

    private final Query query;
    private final Task everyone;
    private final List<Actor> others;
    private final Map<Actor, Term> off = new HashMap<>();

    private Admission(Query query, TransitionSystem system) {
        this.query = query;
        this.everyone = Task.of(query.question(), query.by(Set.copyOf(system.agents())).scope(system));
        this.others = system.agents().stream().filter(agent -> !query.agents().contains(agent)).toList();
        others.forEach(agent -> off.put(agent, off(agent)));
    }

    /**
     * The query about as many agents as the proof admits; empty where there are no others, or they cannot be asked about: of goals in
     * states alone it is certain that they are the same whoever acts.
     */
    static Optional<Query> of(Query query, TransitionSystem system, Certificate proof, Patience patience) {
        if (query.agents().containsAll(system.agents()) || !(query.question().goal() instanceof Goal.InState)) {
            return Optional.empty();
        }
        Admission admission = new Admission(query, system);
        List<Claim> claims = admission.claims(proof);
        return claims.isEmpty() ? Optional.empty() : Optional.of(admission.widened(claims, patience));
    }

    /** That no step leads from here to there. */
    private record Claim(Term here, Term there) {}

    /** What a proof says of steps; nothing where it says more than can be asked about one step. */
    private List<Claim> claims(Certificate proof) {
        if (proof instanceof Certificate.Inductive inductive) {
            return List.of(kept(inductive.invariant()));
        }
        return proof instanceof Certificate.KInductive induction ? claims(induction) : List.of();
    }

    private List<Claim> claims(Certificate.KInductive proof) {
        Term goal = everyone.target().inState();
        Term invariant = proof.invariant();
        if (proof.depth() == 0) {
            return List.of(kept(invariant));
        }
        return proof.depth() == 1
                ? List.of(
                        kept(invariant),
                        new Claim(everyone.relation().initial(), goal),
                        new Claim(Terms.and(invariant, Terms.not(goal)), Terms.and(invariant, goal)))
                : List.of();
    }

    private static Claim kept(Term invariant) {
        return new Claim(invariant, Terms.not(invariant));
    }

    private Term off(Actor agent) {
        StepRelation relation = everyone.relation();
        return Terms.and(relation.commands().stream()
                .filter(command -> command.actor().equals(agent))
                .filter(Command::isAct)
                .map(command -> Terms.not(relation.acts(command)))
                .toList());
    }

    private Query widened(List<Claim> claims, Patience patience) {
        Set<Actor> admitted = new HashSet<>(query.agents());
        admitted.addAll(others);
        try (Session session = Session.open(patience, WORK)) {
            session.assume(everyone.relation().inDomains(), 0);
            for (Claim claim : claims) {
                Optional<List<Actor>> needed = session.aside(() -> needed(session, claim));
                if (needed.isEmpty()) {
                    return query;
                }
                needed.get().forEach(admitted::remove);
            }
        }
        return query.by(admitted);
    }

    /** Those who have to be switched off for the claim to be right; empty where it is not, or not seen to be. */
    private Optional<List<Actor>> needed(Session session, Claim claim) {
        session.assume(claim.here(), 0);
        session.assume(everyone.relation().legal(), 0);
        session.assume(claim.there(), 1);
        return core(session, others).map(some -> fewest(session, some));
    }

    /** A core of which nobody can be left out: each is tried once. */
    private List<Actor> fewest(Session session, List<Actor> some) {
        List<Actor> needed = some;
        for (Actor agent : some) {
            List<Actor> rest = needed.stream().filter(one -> !one.equals(agent)).toList();
            needed = rest.size() == needed.size() ? needed : core(session, rest).orElse(needed);
        }
        return needed;
    }

    private Optional<List<Actor>> core(Session session, List<Actor> some) {
        return session.checkWith(some.stream().map(off::get).toList(), Terms.TRUE, 0) instanceof CheckResult.Unsat
                ? Optional.of(session.needed().stream().map(some::get).toList())
                : Optional.empty();
    }
}
