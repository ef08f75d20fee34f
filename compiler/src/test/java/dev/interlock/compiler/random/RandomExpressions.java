package dev.interlock.compiler.random;

import java.util.List;
import java.util.Random;

/** Random expressions as text, over the names of {@link RandomPolicy}; every composite one stands in brackets. */
final class RandomExpressions {
    private final Random random;
    private int binders;

    RandomExpressions(Random random) {
        this.random = random;
    }

    boolean chance(int oneIn) {
        return random.nextInt(oneIn) == 0;
    }

    String oneOf(String... words) {
        return words[random.nextInt(words.length)];
    }

    private String oneOf(List<String> words) {
        return words.get(random.nextInt(words.size()));
    }

    String fresh(String prefix) {
        return prefix + ++binders;
    }

    String number(int depth, Names names) {
        if (depth == 0) {
            return smallNumber(names);
        }
        return switch (random.nextInt(16)) {
            case 0, 1 -> binary(depth, names, "+");
            case 2, 3 -> binary(depth, names, "-");
            case 4 -> binary(depth, names, "*");
            case 5 -> binary(depth, names, oneOf("/", "mod"));
            case 6 -> oneOf("divide_up", "min", "max") + "(" + number(depth - 1, names) + ", "
                    + number(depth - 1, names) + ")";
            case 7 -> chance(2)
                    ? "abs(" + number(depth - 1, names) + ")"
                    : "clamp(" + number(depth - 1, names) + ", " + oneOf("-1", "0", "1") + ", " + oneOf("2", "3") + ")";
            case 8, 9 -> "(if " + condition(depth - 1, names) + " then " + number(depth - 1, names) + " else "
                    + number(depth - 1, names) + ")";
            case 10 -> "(-" + number(depth - 1, names) + ")";
            case 11 -> quantified("count", depth, names, true);
            case 12 -> quantified(oneOf("sum", "min", "max"), depth, names, false);
            case 13 -> names.seesOld() ? "old(" + number(depth - 1, names.withoutOld()) + ")" : smallNumber(names);
            default -> smallNumber(names);
        };
    }

    /** Something that may be unknown. */
    String unknown(Names names) {
        String name = oneOf(names.unknowns());
        return name.equals("u") ? "u[" + node(0, names) + "]" : name;
    }

    private String known(Names names) {
        String value = unknown(names);
        return switch (random.nextInt(4)) {
            case 0 -> "known(" + value + ")";
            case 1 -> "(known(" + value + ") and " + value + oneOf(" < 2)", " == x)", " > a[1])");
            case 2 -> "(not known(" + value + ") or " + value + " != " + smallNumber(names) + ")";
            default -> "(known(" + value + ") implies " + value + " <= " + smallNumber(names) + ")";
        };
    }

    private String withFallback(Names names) {
        String value = unknown(names);
        return switch (random.nextInt(3)) {
            case 0 -> "(" + value + " otherwise " + oneOf("0", "1", "x", unknown(names) + " otherwise 2") + ")";
            case 1 -> "(if known(" + value + ") then " + value + " else " + smallNumber(names) + ")";
            default -> "sum(q in N where known(u[q]): u[q])";
        };
    }

    private String smallNumber(Names names) {
        if (!names.unknowns().isEmpty() && chance(5)) {
            return withFallback(names);
        }
        return switch (random.nextInt(7)) {
            case 0 -> oneOf("0", "1", "2", "3", "-1");
            case 1 -> "a[" + node(0, names) + "]";
            case 2 -> "t[" + node(0, names) + ", " + truth(names) + "]";
            case 3 -> names.functions().isEmpty() ? "x" : oneOf(names.functions()) + "(" + node(0, names) + ")";
            case 4 -> node(0, names);
            default -> oneOf(names.numbers());
        };
    }

    private String binary(int depth, Names names, String operator) {
        return "(" + number(depth - 1, names) + " " + operator + " " + number(depth - 1, names) + ")";
    }

    private String quantified(String word, int depth, Names names, boolean counts) {
        String binder = fresh("k");
        boolean zones = chance(4);
        Names inside = zones ? names.andZone(binder) : names.andNode(binder);
        String where = chance(2) ? " where " + condition(depth - 1, inside) : "";
        String body = counts ? condition(depth - 1, inside) : number(depth - 1, inside);
        return word + "(" + binder + " in " + (zones ? "Z" : "N") + where + ": " + body + ")";
    }

    String condition(int depth, Names names) {
        if (depth == 0) {
            return comparison(0, names);
        }
        return switch (random.nextInt(10)) {
            case 0 -> "(" + condition(depth - 1, names) + " and " + condition(depth - 1, names) + ")";
            case 1 -> "(" + condition(depth - 1, names) + " or " + condition(depth - 1, names) + ")";
            case 2 -> "(" + condition(depth - 1, names) + " implies " + condition(depth - 1, names) + ")";
            case 3 -> "(not " + condition(depth - 1, names) + ")";
            case 4, 5 -> quantified(oneOf("all", "some"), depth, names, true);
            case 6 -> names.seesOld() ? "old(" + condition(depth - 1, names.withoutOld()) + ")" : comparison(depth, names);
            default -> comparison(depth - 1, names);
        };
    }

    private String comparison(int depth, Names names) {
        if (!names.unknowns().isEmpty() && chance(4)) {
            return known(names);
        }
        return switch (random.nextInt(7)) {
            case 0 -> truth(names);
            case 1 -> "(" + zone(names) + " " + oneOf("==", "!=") + " " + oneOf("Z.p", "Z.q", "c") + ")";
            case 2 -> "(" + number(depth, names) + " in " + oneOf("0..1", "1..2", "-1..0", "{ 0, 2 }", "{ 1, 3 }") + ")";
            default -> "(" + number(depth, names) + " " + oneOf("==", "!=", "<", "<=", ">", ">=") + " "
                    + number(depth, names) + ")";
        };
    }

    String truth(Names names) {
        return chance(2) ? "m[" + zone(names) + "]" : oneOf(names.truths());
    }

    String zone(Names names) {
        return chance(3) ? oneOf("Z.p", "Z.q") : oneOf(names.zones());
    }

    /** An index; now and then one that may lie outside. */
    String node(int depth, Names names) {
        if (chance(12)) {
            return depth > 0 ? number(1, names) : "x";
        }
        return chance(3) ? "h[" + oneOf(names.nodes()) + "]" : oneOf(names.nodes());
    }
}
