package dev.interlock.solver.z3;

import dev.interlock.solver.budget.Patience;
import dev.interlock.solver.process.Clauses;
import dev.interlock.solver.process.Solved;
import dev.interlock.solver.process.SolverService;
import dev.interlock.solver.process.Solvers;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;

/**
 * The program of a solver process. It obeys orders on its standard input until that ends, and then it ends too, whatever is under
 * way.
 */
public final class SolverMain {
    private SolverMain() {}

    public static void main(String[] arguments) {
        DataOutputStream answers = new DataOutputStream(new BufferedOutputStream(System.out));
        System.setOut(System.err);
        Z3Library.load();
        new SolverService(new Library(), new DataInputStream(new BufferedInputStream(System.in)), answers).run();
        Runtime.getRuntime().halt(0);
    }

    private static final class Library implements Solvers {
        @Override
        public Talk bits(long memory) {
            return new LocalTalk(Frames.Numbers.BITS, memory);
        }

        @Override
        public Talk linear(long memory) {
            return new LocalTalk(Frames.Numbers.LINEAR, memory);
        }

        @Override
        public Solved solve(Clauses clauses, long memory, Patience patience) {
            return LocalClauses.solve(clauses, memory, patience);
        }

        @Override
        public long memoryUsed() {
            return NativeMemory.used() + Runtime.getRuntime().totalMemory();
        }
    }
}
