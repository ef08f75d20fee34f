package dev.interlock.compiler.random;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Makes a failing text small: leaves out line after line as long as it still fails in the same way. */
public final class Smaller {
    private Smaller() {}

    public static String text(String failing, Predicate<String> stillFails) {
        List<String> lines = new ArrayList<>(failing.lines().toList());
        for (int i = lines.size() - 1; i >= 0; i--) {
            List<String> fewer = new ArrayList<>(lines);
            fewer.remove(i);
            if (stillFails.test(String.join("\n", fewer) + "\n")) {
                lines = fewer;
            }
        }
        return String.join("\n", lines) + "\n";
    }
}
