package dev.interlock.solver.engine;

import dev.interlock.compiler.system.Term;
import dev.interlock.solver.failure.SolverDisagreement;
import dev.interlock.solver.z3.CheckResult;
import dev.interlock.solver.z3.Session;
import java.util.function.Supplier;

/** What every check of a proof asks: whether that is impossible which must not be. If it is possible, the proof is none. */
final class Refuted {
    private Refuted() {}

    /**
     * Whether there was time to see it.
     *
     * @throws SolverDisagreement when it is possible
     */
    static boolean in(Session session, Term condition, int frame, Supplier<SolverDisagreement> otherwise) {
        return session.checkWith(condition, frame).accept(new CheckResult.Visitor<>() {
            @Override
            public Boolean sat(CheckResult.Sat sat) {
                throw otherwise.get();
            }

            @Override
            public Boolean unsat(CheckResult.Unsat unsat) {
                return true;
            }

            @Override
            public Boolean unknown(CheckResult.Unknown unknown) {
                return false;
            }
        });
    }
}
