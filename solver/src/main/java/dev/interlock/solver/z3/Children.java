package dev.interlock.solver.z3;

import com.microsoft.z3.Context;
import dev.interlock.compiler.system.Term;
import dev.interlock.solver.budget.Memory;
import dev.interlock.solver.process.RemoteTalk;
import dev.interlock.solver.process.SolverProcesses;
import java.util.List;
import java.util.Optional;

/**
 * The solver processes of this process: like the library itself they are there once, for all who work here, and end with it. The first
 * is started when it is first needed.
 */
final class Children {
    /** One class of each place that the program needs. */
    static final List<Class<?>> NEEDED = List.of(Children.class, Term.class, Context.class);

    private Children() {}

    static Optional<RemoteTalk> talk(Memory memory) {
        return Holder.PROCESSES.talk(memory);
    }

    private static final class Holder {
        private static final SolverProcesses PROCESSES =
                SolverProcesses.running(SolverMain.class.getName(), NEEDED);
    }
}
