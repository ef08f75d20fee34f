package dev.interlock.solver.engine;

import dev.interlock.compiler.system.Actor;
import dev.interlock.compiler.system.Command;
import dev.interlock.compiler.system.Goal;
import dev.interlock.compiler.system.Term;
import dev.interlock.compiler.system.Terms;
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

    private Admission(Query query, Task everyone) {
        this.query = query;
        this.everyone = everyone;
        this.others = everyone.relation().system().agents().stream()
                .filter(agent -> !query.agents().contains(agent))
                .toList();
        others.forEach(agent -> off.put(agent, off(agent)));
    }

    /**
     * Whether there is anybody to admit, and the proof says no more than can be asked about one step; of goals in states alone, for only
     * of these it is certain that they are the same whoever acts.
     *
     * @param everyone the same query about all agents
     */
    static boolean isThinkable(Query query, Query everyone, Certificate proof) {
        boolean isOfOneStep = proof instanceof Certificate.Inductive
                || proof instanceof Certificate.KInductive induction && induction.depth() <= 1;
        return isOfOneStep
                && query.question().goal() instanceof Goal.InState
                && !query.agents().containsAll(everyone.agents());
    }

    /**
     * The query about as many agents as the proof admits.
     *
     * @param everyone the same question about all agents
     */
    static Query of(Query query, Task everyone, Certificate proof, Patience patience) {
        Admission admission = new Admission(query, everyone);
        return admission.widened(admission.claims(proof), patience);
    }

    /** That no step leads from here to there. */
    private record Claim(Term here, Term there) {}

    /** What a proof says of steps. */
    private List<Claim> claims(Certificate proof) {
        if (proof instanceof Certificate.Inductive inductive) {
            return List.of(kept(inductive.invariant()));
        }
        Certificate.KInductive induction = (Certificate.KInductive) proof;
        Term goal = everyone.target().inState();
        Term invariant = induction.invariant();
        return induction.depth() == 0
                ? List.of(kept(invariant))
                : List.of(
                        kept(invariant),
                        new Claim(everyone.relation().initial(), goal),
                        new Claim(Terms.and(invariant, Terms.not(goal)), Terms.and(invariant, goal)));
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
