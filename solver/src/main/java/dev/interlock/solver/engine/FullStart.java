package dev.interlock.solver.engine;

import dev.interlock.compiler.interpret.State;
import dev.interlock.compiler.prepare.Slice;
import dev.interlock.compiler.system.Term;
import dev.interlock.compiler.system.Terms;
import dev.interlock.compiler.system.TransitionSystem;
import dev.interlock.compiler.system.Variable;
import dev.interlock.solver.budget.Patience;
import dev.interlock.solver.z3.Assignment;
import dev.interlock.solver.z3.CheckResult;
import dev.interlock.solver.z3.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Looks for a start of the whole that is a given one in a slice. */
final class FullStart {
    private final Slice slice;
    private final TransitionSystem whole;
    private final Term starting;
    private final Patience patience;

    FullStart(Slice slice, Query query, Patience patience) {
        this.slice = slice;
        this.whole = slice.whole();
        this.starting = query.starting();
        this.patience = patience;
    }

    Optional<State> of(State start) {
        List<Term> all = new ArrayList<>();
        whole.variables().forEach(variable -> all.add(Terms.inDomain(Terms.current(variable), variable.domain())));
        all.add(whole.initial());
        all.add(starting);
        for (Variable variable : slice.system().variables()) {
            Term original = Terms.current(slice.variables().get(variable.id()));
            all.add(Terms.equal(original, Terms.constant(start.get(variable))));
        }
        try (Session session = Session.open(patience)) {
            session.assume(Terms.and(all), 0);
            return session.check() instanceof CheckResult.Sat sat ? Optional.of(state(sat.assignment())) : Optional.empty();
        }
    }

    private State state(Assignment assignment) {
        return new State(whole.variables().stream().map(variable -> assignment.value(variable, 0)).toList());
    }
}
