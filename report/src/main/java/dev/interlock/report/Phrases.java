package dev.interlock.report;

import java.util.List;
import java.util.stream.Collectors;

/** Small pieces of English that every sentence needs. */
final class Phrases {
    private Phrases() {}

    static String quoted(String text) {
        return "`" + text + "`";
    }

    /** {@code a}, {@code a and b}, {@code a, b and c}. */
    static String and(List<String> items) {
        return joined(items, " and ");
    }

    static String or(List<String> items) {
        return joined(items, " or ");
    }

    static String list(List<?> items) {
        return items.stream().map(Object::toString).collect(Collectors.joining(", "));
    }

    /** {@code 1 step}, {@code 3 steps}. */
    static String count(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    static String capitalized(String text) {
        return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    private static String joined(List<String> items, String last) {
        int n = items.size();
        return n < 2 ? String.join("", items) : String.join(", ", items.subList(0, n - 1)) + last + items.get(n - 1);
    }
}
