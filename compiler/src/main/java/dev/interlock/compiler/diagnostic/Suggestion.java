package dev.interlock.compiler.diagnostic;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/**
 * Finds the name that somebody most likely meant when they wrote one that does not exist.
 *
 * <p>Nearness is the number of slips of the fingers between the two: a letter too many, too few, another one, or two
 * neighbours swapped (Damerau 1964, in the restricted form that never edits a swapped pair again). Names further apart
 * than a third of their length are not offered: a far-fetched guess is worse than none.
 */
public final class Suggestion {
    private Suggestion() {}

    /** The nearest known name; of equally near ones the first by alphabet, so that the answer never varies. */
    public static Optional<String> nearest(String wanted, Collection<String> known) {
        return known.stream()
                .filter(candidate -> !candidate.equals(wanted))
                .filter(candidate -> distance(wanted, candidate) <= tolerance(wanted, candidate))
                .min(Comparator.<String>comparingInt(candidate -> distance(wanted, candidate))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** The nearest known name as a hint: {@code did you mean `x`?}. */
    public static Optional<String> hint(String wanted, Collection<String> known) {
        return nearest(wanted, known).map(name -> "did you mean `" + name + "`?");
    }

    private static int tolerance(String wanted, String candidate) {
        int length = Math.max(wanted.length(), candidate.length());
        return length <= 2 ? 0 : Math.max(1, length / 3);
    }

    /** Words that differ in case only are as near as can be. */
    private static int distance(String wanted, String candidate) {
        return edits(wanted.toLowerCase(Locale.ROOT), candidate.toLowerCase(Locale.ROOT));
    }

    private static int edits(String from, String to) {
        int[][] cost = new int[from.length() + 1][to.length() + 1];
        for (int i = 0; i <= from.length(); i++) {
            for (int j = 0; j <= to.length(); j++) {
                cost[i][j] = Math.min(i, j) == 0 ? Math.max(i, j) : cheapest(from, to, i, j, cost);
            }
        }
        return cost[from.length()][to.length()];
    }

    private static int cheapest(String from, String to, int i, int j, int[][] cost) {
        int replaced = cost[i - 1][j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
        int best = Math.min(replaced, 1 + Math.min(cost[i - 1][j], cost[i][j - 1]));
        return swapped(from, to, i, j) ? Math.min(best, cost[i - 2][j - 2] + 1) : best;
    }

    private static boolean swapped(String from, String to, int i, int j) {
        return i > 1 && j > 1
                && from.charAt(i - 1) == to.charAt(j - 2)
                && from.charAt(i - 2) == to.charAt(j - 1);
    }
}
