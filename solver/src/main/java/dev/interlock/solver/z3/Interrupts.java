package dev.interlock.solver.z3;

import com.microsoft.z3.Params;

/**
 * Whom Ctrl-C reaches. For as long as it checks, a solver of the library takes the signal for itself: it gives up that one check, and
 * the process never hears of it. Two that check at a time put back one another's handlers and keep the signal for good. It is a
 * parameter of each solver, of no context ({@code ctrl_c}, Z3's pull request 7619); queries of clauses do not touch the signal.
 */
final class Interrupts {
    private Interrupts() {}

    static void leaveToTheProcess(Params parameters) {
        parameters.add("ctrl_c", false);
    }
}
