package dev.interlock.solver.process;

import dev.interlock.compiler.system.Symbol;
import dev.interlock.compiler.system.Term;
import dev.interlock.compiler.system.Value;
import dev.interlock.solver.budget.Effort;
import dev.interlock.solver.budget.Patience;
import java.util.List;

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

        /** What is assumed from now on may be taken back. */
        void push();

        /** Takes back what was assumed since the latest push. */
        void pop();

        /** Whether all that is assumed can be so, together with these for once. */
        Checked check(List<Term> conditions, int frame, Patience patience, Effort effort);

        /** After a check that found that it can. */
        Value value(Term term, int frame);

        Value value(Symbol symbol, int frame);

        @Override
        void close();
    }
}
