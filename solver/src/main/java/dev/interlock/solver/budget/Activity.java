package dev.interlock.solver.budget;

/**
 * What is being done for a question, for somebody who waits.
 *
 * @param words how far it is, in a user's words
 */
public record Activity(Engine engine, String words) {

    public static Activity states(long seen) {
        return new Activity(Engine.STATES, "all states: " + grouped(seen));
    }

    public static Activity runs(int steps) {
        return new Activity(Engine.RUNS, steps == 1 ? "runs of 1 step" : "runs of " + steps + " steps");
    }

    public static Activity induction(int steps) {
        String over = steps == 0 ? "" : steps == 1 ? " over 1 step" : " over " + steps + " steps";
        return new Activity(Engine.INDUCTION, "proof by induction" + over);
    }

    public static Activity invariant() {
        return new Activity(Engine.INVARIANT, "proof for runs of any length");
    }

    public static Activity waysBack(int known) {
        return new Activity(Engine.WAYS_BACK, "ways back: " + known);
    }

    /** @param members of the group that is asked about */
    public static Activity culprits(int members, int agents) {
        return new Activity(Engine.CULPRITS, "who does it: " + members + " of " + agents + " agents");
    }

    /** By hand, since most of these are for nobody to see, and the first use of a format takes longer than a small check. */
    private static String grouped(long count) {
        StringBuilder digits = new StringBuilder(Long.toString(count));
        for (int place = digits.length() - 3; place > 0; place -= 3) {
            digits.insert(place, ',');
        }
        return digits.toString();
    }
}
