package dev.interlock.compiler.random;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Policies as text with few states, whose agents wake, undo, wait for and rescue each other, and which ask all that
 * only endless runs, traps, chains and deadlines answer. One declaration or action stands on each line.
 */
public final class RandomLivePolicy {
    private final Random random;
    private final RandomTiming timing;
    private final Time time;
    private final List<String> lines = new ArrayList<>();
    private final List<String> numbers = new ArrayList<>(List.of("x"));
    private final List<String> truths = new ArrayList<>(List.of("b"));

    private enum Time { MEASURED, NONE }

    private RandomLivePolicy(long seed, Time time) {
        this.random = new Random(seed * 0x9E3779B97F4A7C15L + time.ordinal());
        this.time = time;
        this.timing = time == Time.MEASURED ? RandomTiming.of(seed) : RandomTiming.none();
    }

    public static String text(long seed) {
        return new RandomLivePolicy(seed, Time.NONE).text("Live" + seed);
    }

    /** As {@link #text}, with phrases of time, and asking for an answer within some time. */
    public static String timed(long seed) {
        return new RandomLivePolicy(seed, Time.MEASURED).text("Timed" + seed);
    }

    private String text(String name) {
        lines.add("system " + name + (chance(6) ? " interleaved" : ""));
        lines.add("range N = 1..2");
        states();
        environment();
        agent("A", "");
        if (!chance(4)) {
            agent("B", "");
        }
        if (time == Time.NONE && chance(5)) {
            agent("C", "[i in N]");
        }
        coordination();
        questions();
        return String.join("\n", lines) + "\n";
    }

    private boolean chance(int oneIn) {
        return random.nextInt(oneIn) == 0;
    }

    private String oneOf(List<String> words) {
        return words.get(random.nextInt(words.size()));
    }

    private String oneOf(String... words) {
        return words[random.nextInt(words.length)];
    }

    private void states() {
        lines.add("state x : 0.." + (1 + random.nextInt(2)) + oneOf("", " saturating") + oneOf(" = 0", " = 1", " in 0..1"));
        lines.add("state b : bool" + oneOf(" = false", " = true"));
        if (chance(2)) {
            lines.add("state y : 0..1" + oneOf("", " saturating") + " = 0");
            numbers.add("y");
        }
        if (time == Time.NONE && chance(3)) {
            lines.add("state m[N] : bool = false");
            truths.add("m[1]");
            truths.add("m[2]");
        }
    }

    private void environment() {
        lines.add("environment World" + (chance(3) ? timing.every() : "") + " {");
        for (int i = random.nextInt(3); i > 0; i--) {
            boolean fault = chance(2);
            String heading = (fault ? "fault" : "action") + " e" + i + (fault && chance(3) ? " at most 1" : "");
            String trigger = chance(2) ? "when " + condition() + " " : "";
            lines.add("  " + heading + " " + trigger + (chance(3) ? within() : "") + body(numbers, truths));
        }
        lines.add("}");
    }

    private String within() {
        return time == Time.MEASURED ? "within " + oneOf("1m", "2m") + " " : "";
    }

    private void agent(String name, String indices) {
        lines.add("agent " + name + indices + (chance(3) ? timing.every() : "") + " {");
        List<String> own = new ArrayList<>(truths);
        if (!indices.isEmpty() && truths.size() > 1) {
            own.add("m[i]");
            own.add("m[i]");
        }
        for (int i = 1 + random.nextInt(2); i > 0; i--) {
            lines.add(action("d" + i, own));
        }
        lines.add("}");
    }

    private String action(String name, List<String> own) {
        List<String> about = new ArrayList<>(numbers);
        StringBuilder action = new StringBuilder("  action " + name);
        if (chance(6)) {
            action.append("(k in 0..1)");
            about.add("k");
            about.add("k");
        }
        if (chance(8)) {
            action.append(" with r = ").append(oneOf(about));
            about.add("r");
        }
        if (!chance(5)) {
            action.append(" when ").append(condition(about, own)).append(chance(2) ? timing.held() : "");
        }
        if (chance(3)) {
            action.append(" requires ").append(condition(about, own));
        }
        timing.clauses().forEach(clause -> action.append(' ').append(clause));
        return action + " " + body(about, own);
    }

    private String body(List<String> about, List<String> own) {
        if (!chance(5)) {
            return block(about, own);
        }
        String takes = chance(5) ? "takes any time or never" : timing.takes();
        return (chance(2) ? "start " + block(about, own) + " " : "")
                + (time == Time.NONE && takes.endsWith("m") ? "takes any time" : takes) + " finish " + block(about, own);
    }

    private String block(List<String> about, List<String> own) {
        List<String> statements = new ArrayList<>();
        String first = chance(2) ? oneOf(numbers) : oneOf(own);
        statements.add(assignment(first, about, own));
        String second = chance(2) ? oneOf(numbers) : oneOf(own);
        if (chance(3) && second.charAt(0) != first.charAt(0)) {
            statements.add(chance(4)
                    ? "if " + condition(about, own) + " { " + assignment(second, about, own) + " }"
                    : assignment(second, about, own));
        }
        return "{ " + String.join("  ", statements) + " }";
    }

    private String assignment(String target, List<String> about, List<String> own) {
        if (numbers.contains(target)) {
            return target + oneOf(" += 1", " -= 1", " = 0", " = 1", " = 1 - " + target, " = any 0..1", " = " + oneOf(about));
        }
        return target + " = " + oneOf("true", "false", "not " + target, "not " + target, condition(about, own));
    }

    private String condition() {
        return condition(numbers, truths);
    }

    private String condition(List<String> about, List<String> own) {
        String simple = chance(2)
                ? oneOf("", "not ") + oneOf(own)
                : oneOf(about) + oneOf(" == 0", " == 1", " > 0", " != 1", " < 1", " == " + oneOf(about), " > " + oneOf(about));
        return chance(4) ? "(" + simple + oneOf(" and ", " or ") + condition(about, own) + ")" : simple;
    }

    private void coordination() {
        if (!lines.contains("agent B {") || !chance(4)) {
            return;
        }
        lines.add("coordinate {");
        lines.add("  " + oneOf("exclusive A.d1, B.d1", "A.d1 before B.d1", "guard A.d1 requires " + condition()));
        lines.add("}");
    }

    private void questions() {
        lines.add("property s1: settles " + oneOf(numbers));
        lines.add("property s2: settles " + oneOf("x, b", "b", "x") + " at " + condition());
        lines.add("property l1: " + condition() + " leads to " + condition());
        lines.add("property l2: " + condition() + " leads to lasting " + condition());
        if (time == Time.MEASURED) {
            lines.add("property w1: " + condition() + " leads to " + condition() + " within " + oneOf("1m", "2m", "3m"));
        }
        lines.add("property r1: recoverable " + condition());
        lines.add("property r2: recoverable by agents " + condition());
        lines.add("property c1: cascade at most " + oneOf("1", "1", "2", "3"));
    }
}
