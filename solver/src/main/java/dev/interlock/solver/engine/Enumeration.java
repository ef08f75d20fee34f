package dev.interlock.solver.engine;

import dev.interlock.compiler.explore.Explorer;
import dev.interlock.compiler.explore.Finding;
import dev.interlock.compiler.explore.Limits;
import dev.interlock.compiler.interpret.Candidate;
import dev.interlock.compiler.interpret.State;
import dev.interlock.compiler.system.Term;
import dev.interlock.compiler.system.Terms;
import dev.interlock.compiler.system.Variable;
import dev.interlock.solver.budget.Patience;
import dev.interlock.solver.verdict.Certificate;
import dev.interlock.solver.verdict.Outcome;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Looks at all states one by one, where there are few: what neither a long search nor a general invariant reaches, such as a
 * violation after sixty steps of a tiny system, or that nothing at all can ever happen. The states themselves are the invariant.
 */
final class Enumeration {
    /** The invariant names each state; the solver reads this many in a second or so. */
    private static final int MOST_STATES = 2_000;

    private static final int MOST_ATTEMPTS = 5_000;

    private final Task task;
    private final Limits limits;

    Enumeration(Task task, Patience patience) {
        this.task = task;
        this.limits = new Limits(MOST_STATES, MOST_ATTEMPTS, patience::isOver);
    }

    /**
     * What it found, made into an answer; it is silent about systems with more states.
     *
     * @param ofRun of a shortest run to the goal
     * @param ofProof of an invariant that excludes it, unchecked
     */
    Optional<Outcome> outcome(
            Function<Candidate, Optional<Outcome>> ofRun, Function<Certificate, Optional<Outcome>> ofProof) {
        Explorer explorer = new Explorer(task.relation().system(), limits);
        return explorer.find(task.question(), task.relation().scope().agents()).accept(new Finding.Visitor<>() {
            @Override
            public Optional<Outcome> reached(Finding.Reached finding) {
                return finding.length() == Finding.Length.SHORTEST
                        ? ofRun.apply(finding.candidate())
                        : Optional.empty();
            }

            @Override
            public Optional<Outcome> unreachable(Finding.Unreachable finding) {
                return ofProof.apply(new Certificate.Inductive(
                        oneOf(finding.states(), task.relation().system().variables(), 0)));
            }

            @Override
            public Optional<Outcome> gaveUp(Finding.GaveUp finding) {
                return Optional.empty();
            }
        });
    }

    /** That the state is one of these, which agree in all variables before this one; states that begin alike share the beginning. */
    private static Term oneOf(List<State> states, List<Variable> variables, int from) {
        if (from == variables.size()) {
            return states.isEmpty() ? Terms.FALSE : Terms.TRUE;
        }
        Variable variable = variables.get(from);
        Map<Object, List<State>> byValue = new LinkedHashMap<>();
        states.forEach(state -> byValue.computeIfAbsent(state.get(variable), v -> new ArrayList<>()).add(state));
        List<Term> cases = new ArrayList<>();
        for (List<State> same : byValue.values()) {
            Term value = Terms.constant(same.get(0).get(variable));
            cases.add(Terms.and(Terms.equal(Terms.current(variable), value), oneOf(same, variables, from + 1)));
        }
        return Terms.or(cases);
    }
}
