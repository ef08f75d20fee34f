package dev.interlock.solver.z3;

import dev.interlock.compiler.system.Input;
import dev.interlock.compiler.system.Term;
import dev.interlock.compiler.system.Variable;
import dev.interlock.solver.budget.Patience;
import dev.interlock.solver.process.Clauses;
import dev.interlock.solver.process.RemoteTalk;
import dev.interlock.solver.process.Solved;
import dev.interlock.solver.process.SolverGone;
import java.util.List;
import java.util.Optional;

/**
 * Constrained Horn clauses over one unknown predicate of the state: it holds at the start, steps keep it, and it excludes the goal.
 * They are solved in a process of their own, for nobody knows how long that takes and how it ends.
 */
public final class HornClauses implements AutoCloseable {
    private final List<Variable> variables;
    private final List<Input> inputs;
    private final Patience patience;

    private HornClauses(List<Variable> variables, List<Input> inputs, Patience patience) {
        this.variables = variables;
        this.inputs = inputs;
        this.patience = patience;
    }

    public static HornClauses open(List<Variable> variables, List<Input> inputs, Patience patience) {
        return new HornClauses(variables, inputs, patience);
    }

    /** Each of the steps keeps the predicate: a clause for each. What a step does not speak of the next value of stays as it is. */
    public HornResult solve(Term initial, List<Term> steps, Term goal) {
        return solved(new Clauses(variables, inputs, initial, steps, goal)).accept(new Judged(patience));
    }

    private Solved solved(Clauses clauses) {
        Optional<RemoteTalk> process = Children.talk(patience.memory());
        if (process.isEmpty()) {
            return LocalClauses.solve(clauses, patience.memory().limit(), patience);
        }
        try (RemoteTalk talk = process.get()) {
            return talk.solve(clauses, patience);
        } catch (SolverGone gone) {
            return new Solved.Unknown(Reasons.saidAsItIs(gone.why()));
        }
    }

    @Override
    public void close() {
        // What was opened for an answer is closed with it.
    }

    private record Judged(Patience patience) implements Solved.Visitor<HornResult> {
        @Override
        public HornResult safe(Solved.Safe solved) {
            return new HornResult.Safe(solved.invariant());
        }

        @Override
        public HornResult unsafe(Solved.Unsafe solved) {
            return new HornResult.Unsafe();
        }

        @Override
        public HornResult unknown(Solved.Unknown solved) {
            return new HornResult.Unknown(Reasons.of(solved.words(), patience));
        }
    }
}
