package dev.interlock.compiler.random;

import java.util.Random;

/**
 * Random questions about runs without end, traps, chains of acts and answers in time, each on a line of its own, for a policy that
 * {@link RandomPolicy} has written.
 */
public final class RandomProperties {
    private final Random random;
    private final RandomExpressions expressions;

    private RandomProperties(long seed) {
        this.random = new Random(seed);
        this.expressions = new RandomExpressions(random);
    }

    /** The text with more questions; some of what took any time may take for ever now. */
    public static String added(long seed, String text) {
        RandomProperties properties = new RandomProperties(seed);
        StringBuilder more = new StringBuilder();
        text.lines().forEach(line -> more.append(properties.changed(line)).append('\n'));
        properties.lines(more);
        return more.toString();
    }

    private String changed(String line) {
        return random.nextInt(3) == 0 ? line.replace("takes any time", "takes any time or never") : line;
    }

    private void lines(StringBuilder more) {
        for (int i = 1; i <= 3; i++) {
            more.append("property r").append(i).append(": ").append(asked()).append('\n');
        }
    }

    private String asked() {
        return switch (random.nextInt(8)) {
            case 0 -> "settles " + expressions.oneOf("x", "a", "b, c", "h[1], m", "t[2], x", "t[1, true]")
                    + expressions.oneOf("", " at " + condition());
            case 1 -> condition() + " leads to " + condition();
            case 2 -> condition() + " leads to lasting " + condition();
            case 3 -> "recoverable " + expressions.oneOf("", "by agents ") + condition();
            case 4, 5 -> condition() + " leads to " + condition() + " within " + (1 + random.nextInt(3)) + "m";
            default -> "cascade at most " + random.nextInt(4);
        };
    }

    private String condition() {
        return "(" + expressions.condition(random.nextInt(2), Names.SHARED) + ")";
    }
}
