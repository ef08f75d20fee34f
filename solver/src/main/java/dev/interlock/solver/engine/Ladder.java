package dev.interlock.solver.engine;

import dev.interlock.compiler.interpret.Evaluation;
import dev.interlock.compiler.interpret.State;
import dev.interlock.compiler.interpret.Step;
import dev.interlock.compiler.system.Goal;
import dev.interlock.compiler.system.Term;
import dev.interlock.compiler.system.Terms;
import dev.interlock.solver.budget.Patience;
import dev.interlock.solver.reduction.Descent;
import dev.interlock.solver.reduction.Guesses;
import dev.interlock.solver.relation.FixedStep;
import dev.interlock.solver.verdict.Rung;
import dev.interlock.solver.z3.CheckResult;
import dev.interlock.solver.z3.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The ways back that are known. Each is learned from an example: from the step that leads back from one state, by its weakest
 * precondition; or, where the same step can be taken again and again and something grows smaller, from all states where it is possible.
 */
final class Ladder {
    private final TrapTask task;
    private final Patience patience;
    private final List<Term> measures;
    private final List<Rung> rungs = new ArrayList<>();

    Ladder(TrapTask task, Patience patience) {
        this.task = task;
        this.patience = patience;
        Goal.Looping astray = new Goal.Looping(
                Terms.TRUE, Terms.not(task.goal().escape()), Terms.TRUE, task.goal().silenced());
        this.measures = new Guesses(task.everyone().scope(), astray).single();
    }

    List<Rung> rungs() {
        return List.copyOf(rungs);
    }

    /** Where a way back is known. */
    Term known() {
        return task.known(rungs);
    }

    /** Learns from a run from a state from which none was known: its steps, the first one first, and the state that they lead to. */
    void learn(List<Step> steps, State end) {
        Term target = regions().stream()
                .filter(region -> Evaluation.in(end).holds(region))
                .findFirst()
                .orElseThrow();
        for (int i = steps.size() - 1; i >= 0; i--) {
            Rung rung = rung(steps.get(i), target);
            rungs.add(rung);
            target = rung.region();
        }
    }

    private List<Term> regions() {
        List<Term> regions = new ArrayList<>(List.of(task.goal().escape()));
        rungs.forEach(rung -> regions.add(rung.region()));
        return regions;
    }

    private Rung rung(Step taken, Term target) {
        FixedStep step = task.fixed(taken);
        Term everywhere = step.possible();
        Optional<Term> measure = measures.stream()
                .filter(guess -> repeats(step, everywhere, guess))
                .findFirst();
        return measure.isPresent()
                ? new Rung(everywhere, taken, measure)
                : new Rung(step.leadsTo(target), taken, Optional.empty());
    }

    private boolean repeats(FixedStep step, Term region, Term measure) {
        try (Session session = Session.open(patience)) {
            session.assume(task.everyone().inDomains(), 0);
            session.assume(region, 0);
            session.assume(step.legal(), 0);
            return session.checkWith(lost(task, known(), region, measure), 0) instanceof CheckResult.Unsat;
        }
    }

    /** That a step leads neither where a way back is known, nor nearer to it; over current and next variables. */
    static Term lost(TrapTask task, Term known, Term region, Term measure) {
        Term nearer = Terms.and(later(task, region), Descent.lowers(measure, later(task, measure)));
        return Terms.not(Terms.or(later(task, known), nearer));
    }

    private static Term later(TrapTask task, Term term) {
        return Descent.after(task.everyone().scope(), term);
    }
}
