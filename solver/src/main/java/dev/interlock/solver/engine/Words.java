package dev.interlock.solver.engine;

/** What engines say to users. */
final class Words {
    private Words() {}

    static String depthReached(int depth) {
        return "the search was limited to runs of " + depth + (depth == 1 ? " step" : " steps");
    }
}
