package dev.interlock.solver.invariant;

import dev.interlock.compiler.system.Substitution;
import dev.interlock.compiler.system.Symbol;
import dev.interlock.compiler.system.Term;
import dev.interlock.compiler.system.Terms;
import dev.interlock.solver.budget.Effort;
import dev.interlock.solver.budget.Patience;
import dev.interlock.solver.relation.StepRelation;
import dev.interlock.solver.z3.CheckResult;
import dev.interlock.solver.z3.Session;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Candidates against all steps at once, those of several agents together among them. */
final class Jointly implements AutoCloseable {
    private static final Effort WORK = Effort.of(30_000_000);

    private final Session session;
    private final Map<Symbol, Term> later = new HashMap<>();

    Jointly(StepRelation relation, Patience patience) {
        this.session = Session.open(patience);
        session.limit(WORK);
        session.assume(relation.inDomains(), 0);
        session.assume(relation.legal(), 0);
        relation.system().variables().forEach(variable -> later.put(variable, Terms.next(variable)));
    }

    /** The largest part that every step keeps; empty where that took too much. */
    Optional<List<Candidate>> kept(List<Candidate> candidates) {
        List<Candidate> left = candidates;
        while (!left.isEmpty()) {
            CheckResult result = session.checkWith(terms(left), broken(left), 0);
            if (result instanceof CheckResult.Unsat) {
                return Optional.of(left);
            }
            if (!(result instanceof CheckResult.Sat sat)) {
                return Optional.empty();
            }
            left = left.stream().filter(one -> sat.assignment().holds(later(one), 0)).toList();
        }
        return Optional.of(left);
    }

    /** A part that has these, and that every step keeps. */
    Optional<List<Candidate>> closed(List<Candidate> wanted, List<Candidate> all) {
        List<Candidate> part = wanted;
        while (session.checkWith(terms(all), broken(part), 0) instanceof CheckResult.Unsat) {
            List<Candidate> more = new ArrayList<>(part);
            session.needed().stream().map(all::get).filter(one -> !more.contains(one)).forEach(more::add);
            if (more.size() == part.size()) {
                return Optional.of(part);
            }
            part = more;
        }
        return Optional.empty();
    }

    private static List<Term> terms(List<Candidate> candidates) {
        return candidates.stream().map(Candidate::term).toList();
    }

    private Term broken(List<Candidate> candidates) {
        return Terms.or(candidates.stream().map(one -> Terms.not(later(one))).toList());
    }

    private Term later(Candidate candidate) {
        return Substitution.in(candidate.term(), later);
    }

    @Override
    public void close() {
        session.close();
    }
}
