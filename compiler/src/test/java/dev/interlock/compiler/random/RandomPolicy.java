package dev.interlock.compiler.random;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Small policies as text, one declaration or action on each line. They use what hand-written tests tend not to combine:
 * arrays indexed through arrays, quantifiers inside definitions, readings kept over a flight, several writers of one element.
 * Not every one of them compiles: what is certain to be wrong (a constant index outside its type) is refused.
 */
public final class RandomPolicy {
    private final Random random;
    private final RandomExpressions expressions;
    private final RandomActions actions;
    private final RandomTiming timing;
    private final List<String> lines = new ArrayList<>();
    private Names names = Names.SHARED;

    private RandomPolicy(long seed, RandomTiming timing) {
        this.random = new Random(seed);
        this.expressions = new RandomExpressions(random);
        this.actions = new RandomActions(random, expressions, timing);
        this.timing = timing;
    }

    public static String text(long seed) {
        return text(seed, RandomTiming.none());
    }

    /** As {@link #text}, with phrases of time. */
    public static String timed(long seed) {
        return text(seed, RandomTiming.of(seed));
    }

    private static String text(long seed, RandomTiming timing) {
        RandomPolicy policy = new RandomPolicy(seed, timing);
        policy.lines.add("system Random" + seed + (policy.random.nextInt(6) == 0 ? " interleaved" : ""));
        policy.states();
        policy.definitions();
        policy.environment();
        policy.agents();
        policy.lines.addAll(policy.timing.coordination(List.of("A.d1")));
        policy.questions();
        return String.join("\n", policy.lines) + "\n";
    }

    /** As {@link #text}, with an array whose elements may be unknown. */
    public static String withUnknowns(long seed) {
        RandomPolicy policy = new RandomPolicy(seed, RandomTiming.none());
        policy.names = policy.names.andUnknown("u");
        policy.lines.add("system Random" + seed);
        policy.states();
        policy.lines.add("state u[i in N] : 0..2 or unknown"
                + policy.expressions.oneOf("", " saturating")
                + policy.expressions.oneOf("", " = unknown", " = i", " = if i == 1 then unknown else 0", " in 0..1"));
        policy.definitions();
        policy.environment();
        policy.agents();
        policy.questions();
        return String.join("\n", policy.lines) + "\n";
    }

    private void states() {
        String saturating = random.nextInt(3) == 0 ? " saturating" : "";
        lines.add("range N = 1..2");
        lines.add("enum Z { p, q }");
        lines.add("state x : " + expressions.oneOf("0..3", "-1..2") + saturating
                + expressions.oneOf(" = 0", " = 1", " in 0..1", " in 1..2"));
        lines.add("state b : bool" + expressions.oneOf("", " = false", " = true"));
        lines.add("state c : Z" + expressions.oneOf("", " = Z.p", " = Z.q"));
        lines.add("state a[i in N] : 0..2" + expressions.oneOf("", " saturating")
                + expressions.oneOf(" = 0", " = i", " in 0..1"));
        lines.add("state h[i in N] : N" + expressions.oneOf(" = i", " = 1", " = 3 - i"));
        lines.add("state m[j in Z] : bool" + expressions.oneOf(" = j == Z.q", " = false", " = true"));
        lines.add("state t[N, bool] : 0..1 = " + expressions.oneOf("0", "1"));
        if (random.nextInt(3) == 0) {
            lines.add("initially " + expressions.condition(1, names));
        }
    }

    private void definitions() {
        if (random.nextInt(2) == 0) {
            lines.add("let f(i in N) = " + expressions.number(2, names.andNode("i")));
            names = names.andFunction("f");
        }
        if (random.nextInt(2) == 0) {
            lines.add("let s = " + expressions.number(2, names));
            names = names.andNumber("s");
        }
        if (random.nextInt(2) == 0) {
            lines.add("let g = " + expressions.condition(2, names));
            names = names.andTruth("g");
        }
    }

    private void environment() {
        lines.add("environment World" + timing.every() + " {");
        for (int i = random.nextInt(3); i > 0; i--) {
            lines.add(actions.action("e" + i, names, "", false));
        }
        lines.add("}");
    }

    private void agents() {
        agent("A", "", names);
        if (random.nextInt(2) == 0) {
            agent("B", "", names);
        }
        if (random.nextInt(2) == 0) {
            agent("C", "[i in N]", names.andNode("i"));
        }
    }

    private void agent(String name, String indices, Names outer) {
        Names inside = outer;
        String own = "";
        lines.add("agent " + name + indices + timing.every() + " {");
        if (random.nextInt(2) == 0) {
            own = "y" + name;
            lines.add("  state " + own + " : 0..2 = " + (indices.isEmpty() ? "0" : "i"));
            inside = inside.andNumber(own);
        }
        if (random.nextInt(3) == 0) {
            lines.add("  let l" + name + " = " + expressions.number(1, inside));
            inside = inside.andNumber("l" + name);
        }
        if (random.nextInt(3) == 0) {
            lines.add("  assumes calm: " + expressions.condition(1, inside));
        }
        for (int i = 1 + random.nextInt(2); i > 0; i--) {
            lines.add(actions.action("d" + i, inside, own, true));
        }
        lines.add("}");
    }

    private void questions() {
        lines.add("invariant i1: " + expressions.condition(2, names));
        lines.add("invariant i2: " + expressions.condition(1, names));
        lines.add("invariant o1: " + expressions.condition(2, names.withOld()));
        lines.add("property w1: reachable " + expressions.condition(2, names));
    }
}
