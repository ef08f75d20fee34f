package dev.interlock.solver.engine;

import dev.interlock.compiler.graph.Allowance;
import dev.interlock.compiler.system.Question;
import dev.interlock.compiler.system.TransitionSystem;
import dev.interlock.compiler.system.Variable;
import dev.interlock.solver.budget.Patience;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** The grounds of a system's questions: one for all of them, but for those that keep books of their own. */
public final class Grounds implements AutoCloseable {
    private final TransitionSystem system;
    private final Patience patience;
    private final Allowance memory = Allowance.usual();
    private final Map<Set<Variable>, Ground> grounds = new HashMap<>();

    /** @param patience with whatever is made for the questions; its watch is told of it */
    public Grounds(TransitionSystem system, Patience patience) {
        this.system = system;
        this.patience = patience.child();
    }

    public TransitionSystem system() {
        return system;
    }

    public synchronized Ground of(Question question) {
        return grounds.computeIfAbsent(
                Set.copyOf(question.ledger()), books -> new Ground(system.askedFor(question), patience, memory));
    }

    /** Stops whatever is still being made. */
    @Override
    public void close() {
        patience.stop();
    }
}
