package dev.interlock.solver.certificate;

import dev.interlock.compiler.system.Term;
import dev.interlock.compiler.system.Terms;
import dev.interlock.solver.relation.StepRelation;
import dev.interlock.solver.relation.Target;
import dev.interlock.solver.verdict.Certificate;
import java.util.ArrayList;
import java.util.List;

/**
 * What has to be impossible so that no run reaches a goal, by induction over the length of the run: with an invariant (Floyd, 1967), or
 * over some steps at a time (Sheeran, Singh, Stålmarck, FMCAD 2000).
 */
final class StateObligations {
    static final String INVARIANT = "the invariant";

    private final Fact domains;
    private final Fact start;
    private final Fact step;
    private final List<Goal> goals = new ArrayList<>();

    /**
     * One of the two ways to reach a goal.
     *
     * @param how in words
     * @param before how many steps at least come before it in a run, itself included
     */
    private record Goal(Fact fact, String how, int before) {}

    StateObligations(StepRelation relation, Target target) {
        this.domains = Fact.of("the domains", relation.inDomains());
        this.start = Fact.of("the start", relation.initial());
        this.step = Fact.of("the step", relation.legal());
        Goal inState = new Goal(Fact.of("the goal in a state", target.inState()), "is in a state of the goal", 0);
        Goal byStep = new Goal(Fact.of("the goal by a step", target.inStep()), "reaches the goal by a step", 1);
        if (!inState.fact().isNever() || byStep.fact().isNever()) {
            goals.add(inState);
        }
        if (!byStep.fact().isNever()) {
            goals.add(byStep);
        }
    }

    /** None for what is no proof about states, or not one in so many words. */
    List<Obligation> of(Certificate certificate) {
        if (certificate instanceof Certificate.Inductive inductive) {
            return inductive(inductive.invariant());
        }
        return certificate instanceof Certificate.KInductive kInductive
                ? kInductive(kInductive.depth(), kInductive.invariant())
                : List.of();
    }

    private List<Obligation> inductive(Term term) {
        Fact invariant = Fact.claimed(INVARIANT, term);
        List<Obligation> all = new ArrayList<>(kept(invariant));
        for (Goal goal : goals) {
            all.add(Obligation.impossible(
                    "The invariant excludes the goal: nothing " + goal.how() + " where it holds.",
                    domains, invariant, goal.fact()));
        }
        return all;
    }

    private List<Obligation> kept(Fact invariant) {
        return List.of(
                Obligation.impossible("Every start satisfies the invariant.", start, invariant.not()),
                Obligation.impossible(
                        "Every step keeps the invariant: where it holds before the step, it holds after it.",
                        domains, invariant, step, invariant.not().at(1)));
    }

    private List<Obligation> kInductive(int k, Term term) {
        List<Fact> invariant = term.equals(Terms.TRUE) ? List.of() : List.of(Fact.claimed(INVARIANT, term));
        List<Obligation> all = new ArrayList<>();
        invariant.forEach(fact -> all.addAll(kept(fact)));
        for (int length = 0; length <= k; length++) {
            for (Goal goal : goals) {
                if (goal.before() <= length) {
                    List<Fact> run = new ArrayList<>(List.of(start));
                    went(run, length - goal.before());
                    run.add(goal.fact().at(length - goal.before()));
                    all.add(new Obligation("No run " + goal.how() + " after " + steps(length) + ".", run));
                }
            }
        }
        goals.forEach(goal -> all.add(later(k, invariant, goal)));
        return all;
    }

    private Obligation later(int k, List<Fact> invariant, Goal last) {
        List<Fact> facts = new ArrayList<>(List.of(domains));
        went(facts, k);
        for (int i = 0; i <= k; i++) {
            for (Fact fact : invariant) {
                facts.add(fact.at(i));
            }
        }
        for (int i = 0; i < k; i++) {
            for (Goal goal : goals) {
                facts.add(goal.fact().not().at(i));
            }
        }
        facts.add(last.fact().at(k));
        return new Obligation(
                (invariant.isEmpty() ? "From wherever it be: nothing " : "Where the invariant holds: nothing ")
                         + last.how() + " once it has gone " + steps(k) + " without the goal.", facts);
    }

    private void went(List<Fact> facts, int length) {
        for (int i = 0; i < length; i++) {
            facts.add(step.at(i));
        }
    }

    private static String steps(int count) {
        return count == 1 ? "1 step" : count + " steps";
    }
}
