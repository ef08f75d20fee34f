package dev.interlock.solver.invariant;

import dev.interlock.compiler.interpret.Evaluation;
import dev.interlock.compiler.interpret.State;
import dev.interlock.compiler.system.Substitution;
import dev.interlock.compiler.system.Term;
import dev.interlock.compiler.system.Terms;
import dev.interlock.solver.budget.Effort;
import dev.interlock.solver.budget.Patience;
import dev.interlock.solver.relation.Solo;
import dev.interlock.solver.z3.CheckResult;
import dev.interlock.solver.z3.Session;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Of conditions that may always hold, the largest set of which each does because the others did before (Flanagan, Leino, FME 2001),
 * command by command: a command concerns only the candidates that name what it changes, and only those help that speak of what it
 * has to do with. So each query stays as small as the command, however big the system.
 */
final class Houdini {
    /** Some thousand small steps: enough for a query about one command, and far from a second. */
    private static final Effort WORK = Effort.of(2_000_000);

    private final List<Solo> solos;
    private final List<Candidate> candidates;
    private final Patience patience;
    private final Index index = new Index();
    private final State start;
    private final Map<Candidate, BitSet> helped = new HashMap<>();

    /** @param start some state in which runs start */
    Houdini(List<Solo> solos, State start, List<Candidate> candidates, Patience patience) {
        this.solos = solos;
        this.start = start;
        this.candidates = candidates;
        this.patience = patience;
        candidates.forEach(index::add);
    }

    /** Those that no command alone breaks; none when there was no time. */
    List<Candidate> kept() {
        new Walks(solos, start).thin(index);
        BitSet waiting = new BitSet();
        waiting.set(0, solos.size());
        try (Session session = Session.open(patience)) {
            session.limit(WORK);
            while (!waiting.isEmpty() && !patience.isOver()) {
                int place = waiting.nextSetBit(0);
                waiting.clear(place);
                for (Candidate candidate : broken(session, place)) {
                    drop(candidate, waiting);
                }
            }
        }
        return patience.isOver()
                ? List.of()
                : candidates.stream().filter(index::has).toList();
    }

    /** Every command that it may have helped has to be looked at again. */
    private void drop(Candidate candidate, BitSet waiting) {
        index.remove(candidate);
        waiting.or(helped.getOrDefault(candidate, new BitSet()));
    }

    private List<Candidate> broken(Session session, int place) {
        return index.changedBy(solos.get(place)).isEmpty()
                ? List.of()
                : session.aside(() -> brokenBy(session, place));
    }

    private List<Candidate> brokenBy(Session session, int place) {
        Solo solo = solos.get(place);
        Set<Candidate> helping = index.near(solo);
        Neighbourhood seen = Neighbourhood.of(solo, helping, index, start);
        session.assume(seen.domains(), 0);
        session.assume(solo.possible(), 0);
        for (Candidate helper : helping) {
            helped.computeIfAbsent(helper, key -> new BitSet()).set(place);
            session.assume(helper.term(), 0);
        }
        List<Candidate> broken = new ArrayList<>();
        List<Candidate> open = List.copyOf(index.changedBy(solo));
        while (!open.isEmpty() && !patience.isOver()) {
            open = unbroken(session, seen, open, broken);
        }
        return broken;
    }

    /** What is left to ask after one answer; what it shows to be broken is added to the others. */
    private List<Candidate> unbroken(
            Session session, Neighbourhood seen, List<Candidate> part, List<Candidate> broken) {
        Solo solo = seen.solo();
        List<Term> later = part.stream().map(one -> Substitution.in(one.term(), solo.outcome())).toList();
        return session.checkWith(Terms.or(later.stream().map(Terms::not).toList()), 0)
                .accept(new CheckResult.Visitor<>() {
                    @Override
                    public List<Candidate> sat(CheckResult.Sat sat) {
                        Evaluation after = Evaluation.in(seen.after(sat.assignment()));
                        List<Candidate> rest = new ArrayList<>();
                        part.forEach(one -> (after.holds(one.term()) ? rest : broken).add(one));
                        return rest;
                    }

                    @Override
                    public List<Candidate> unsat(CheckResult.Unsat unsat) {
                        return List.of();
                    }

                    @Override
                    public List<Candidate> unknown(CheckResult.Unknown unknown) {
                        broken.addAll(part);
                        return List.of();
                    }
                });
    }
}
