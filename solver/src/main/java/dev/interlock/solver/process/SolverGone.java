package dev.interlock.solver.process;

/** A solver process is not there any more; the message says why, in a user's words. */
public final class SolverGone extends Exception {
    private static final long serialVersionUID = 1L;

    SolverGone(String why) {
        super(why);
    }

    public String why() {
        return getMessage();
    }
}
