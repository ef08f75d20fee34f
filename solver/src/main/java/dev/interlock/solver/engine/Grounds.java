package dev.interlock.solver.engine;

import dev.interlock.compiler.graph.Allowance;
import dev.interlock.compiler.prepare.Slice;
import dev.interlock.compiler.system.Command;
import dev.interlock.compiler.system.Question;
import dev.interlock.compiler.system.Term;
import dev.interlock.compiler.system.TransitionSystem;
import dev.interlock.compiler.system.Variable;
import dev.interlock.solver.budget.Patience;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The grounds of a system's questions: one for all of them, but for those that keep books of their own. */
public final class Grounds implements AutoCloseable {
    private final TransitionSystem system;
    private final Patience patience;
    private final Allowance memory;
    private final Map<Set<Variable>, Ground> grounds = new HashMap<>();
    private final Map<Cut, Ground> slices = new HashMap<>();

    /** Slices of one whole that have the same in them are the same, whatever they are asked. */
    private record Cut(Set<Variable> books, List<Variable> variables, List<Command> commands, Optional<Term> other) {}

    /** @param patience with whatever is made for the questions; its watch is told of it */
    public Grounds(TransitionSystem system, Patience patience) {
        this(system, patience, Long.MAX_VALUE);
    }

    /** @param memory in bytes, for the states that are looked at one by one */
    public Grounds(TransitionSystem system, Patience patience, long memory) {
        this.system = system;
        this.memory = Allowance.atMost(memory);
        this.patience = patience.child();
    }

    public TransitionSystem system() {
        return system;
    }

    public synchronized Ground of(Question question) {
        return grounds.computeIfAbsent(
                Set.copyOf(question.ledger()), books -> new Ground(system.askedFor(question), patience, memory));
    }

    /** One for all slices with the same in them. */
    synchronized Ground of(Question question, Slice slice) {
        Cut cut = new Cut(
                Set.copyOf(question.ledger()), slice.variables(), slice.commands(), slice.other().map(Command::ready));
        return slices.computeIfAbsent(cut, key -> new Ground(slice.system(), patience, memory));
    }

    /** Stops whatever is still being made. */
    @Override
    public void close() {
        patience.stop();
    }
}
