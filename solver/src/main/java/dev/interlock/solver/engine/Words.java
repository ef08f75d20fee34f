package dev.interlock.solver.engine;

/** What engines say to users. */
final class Words {
    private Words() {}

    static String depthReached(int depth) {
        return "no run of at most " + depth + " steps reaches it, and longer ones were not searched";
    }
}
