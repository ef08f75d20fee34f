package dev.interlock.solver.process;

import dev.interlock.compiler.system.Symbol;
import dev.interlock.compiler.system.Term;
import dev.interlock.compiler.system.Value;
import dev.interlock.solver.budget.Effort;
import dev.interlock.solver.budget.Patience;
import java.util.Optional;

/** What a solver process can do. */
public interface Solvers {
    /** A conversation about numbers as bits. */
    Talk bits(long memory);

    /** A conversation about numbers of any size. */
    Talk linear(long memory);

    Solved solve(Clauses clauses, long memory, Patience patience);

    /** In bytes, by whoever may be asked. */
    long memoryUsed();

    /** A conversation about the moments of a run. */
    interface Talk extends AutoCloseable {
        void assume(Term condition, int frame);

        /** Whether all that is assumed can be so, together with this for once. */
        Checked check(Optional<Term> condition, int frame, Patience patience, Effort effort);

        /** After a check that found that it can. */
        Value value(Term term, int frame);

        Value value(Symbol symbol, int frame);

        @Override
        void close();
    }
}
