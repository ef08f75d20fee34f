package dev.interlock.compiler.random;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Random actions as text, each on one line, so that a failing policy can be made smaller line by line. */
final class RandomActions {
    private final Random random;
    private final RandomExpressions expressions;
    private final RandomTiming timing;

    RandomActions(Random random, RandomExpressions expressions, RandomTiming timing) {
        this.random = random;
        this.expressions = expressions;
        this.timing = timing;
    }

    /** @param own a private state that the actor may write, or empty */
    String action(String name, Names shared, String own, boolean agent) {
        Names names = shared;
        String parameters = "";
        if (random.nextInt(2) == 0) {
            String parameter = expressions.fresh("k");
            boolean zone = random.nextInt(3) == 0;
            names = zone ? names.andZone(parameter) : names.andNode(parameter);
            parameters = "(" + parameter + " in " + (zone ? "Z" : "N") + ")";
        }
        List<String> clauses = new ArrayList<>();
        if (random.nextInt(3) == 0) {
            String reading = expressions.fresh("r");
            clauses.add("with " + reading + " = " + expressions.number(1, names));
            names = names.andNumber(reading);
        }
        if (!names.unknowns().isEmpty() && random.nextInt(3) == 0) {
            String reading = expressions.fresh("w");
            clauses.add("with " + reading + " = " + expressions.unknown(names));
            names = names.andUnknown(reading);
        }
        if (agent && random.nextInt(3) > 0 || !agent && random.nextInt(3) == 0) {
            clauses.add("when " + expressions.condition(random.nextInt(3), names) + timing.held());
        }
        for (int i = random.nextInt(2); agent && i > 0; i--) {
            clauses.add("requires " + expressions.condition(1, names));
        }
        if (agent && random.nextInt(4) == 0) {
            clauses.add("atomic");
        }
        clauses.addAll(timing.clauses());
        clauses.add(body(names, own, !parameters.isEmpty()));
        return "  action " + name + parameters + " " + String.join(" ", clauses);
    }

    private String body(Names names, String own, boolean parallel) {
        if (random.nextInt(4) > 0) {
            return block(2, names, own);
        }
        String start = random.nextInt(2) == 0 ? "start " + block(1, names, own) + " " : "";
        String takes = timing.takes() + (parallel && random.nextInt(2) == 0 ? " in parallel" : "");
        return start + takes + " finish " + block(1, names, own);
    }

    private String block(int depth, Names outer, String own) {
        List<String> targets = new ArrayList<>(List.of("x", "b", "c", "a", "h", "m", "t"));
        if (!own.isEmpty()) {
            targets.add(own);
            targets.add(own);
        }
        if (!outer.unknowns().isEmpty()) {
            targets.add("u");
            targets.add("u");
        }
        Names names = outer;
        List<String> statements = new ArrayList<>();
        if (random.nextInt(5) == 0) {
            String local = expressions.fresh("v");
            statements.add("let " + local + " = " + expressions.number(1, names));
            names = names.andNumber(local);
        }
        for (int i = 1 + random.nextInt(2); i > 0; i--) {
            String target = targets.remove(random.nextInt(targets.size()));
            statements.add(depth > 0 ? compound(depth, target, names, own) : assignment(target, names));
        }
        return "{ " + String.join("  ", statements) + " }";
    }

    private String compound(int depth, String target, Names names, String own) {
        return switch (random.nextInt(6)) {
            case 0 -> "if " + expressions.condition(1, names) + " " + block(depth - 1, names, own)
                    + (random.nextInt(2) == 0 ? " else " + block(depth - 1, names, own) : "");
            case 1 -> loop(names);
            default -> assignment(target, names);
        };
    }

    private String loop(Names names) {
        String binder = expressions.fresh("k");
        Names inside = names.andNode(binder);
        String where = random.nextInt(2) == 0 ? " where " + expressions.condition(1, inside) : "";
        String target = expressions.oneOf("a[" + binder + "]", "t[" + binder + ", " + expressions.truth(inside) + "]");
        String value = random.nextInt(3) == 0 ? "any 0..1" : expressions.number(1, inside);
        return "for " + binder + " in N" + where + " { " + target + " = " + value + " }";
    }

    private String assignment(String target, Names names) {
        return switch (target) {
            case "b" -> "b = " + truthValue(names);
            case "m" -> "m[" + expressions.zone(names) + "] = " + truthValue(names);
            case "c" -> "c = " + (random.nextInt(4) == 0 ? "any Z" : expressions.zone(names));
            case "h" -> "h[" + expressions.node(1, names) + "] = " + expressions.node(1, names);
            case "a" -> "a[" + expressions.node(1, names) + "]" + change(names);
            case "u" -> mayBeUnknown("u[" + expressions.node(0, names) + "]", names);
            case "t" -> "t[" + expressions.node(1, names) + ", " + expressions.truth(names) + "]" + change(names);
            default -> target + change(names);
        };
    }

    private String mayBeUnknown(String element, Names names) {
        return switch (random.nextInt(6)) {
            case 0, 1 -> element + " = unknown";
            case 2 -> element + " = " + expressions.unknown(names);
            case 3 -> element + " = any 0..2";
            case 4 -> "if known(" + element + ") { " + element + change(names) + " }";
            default -> element + " = " + expressions.number(1, names);
        };
    }

    private String truthValue(Names names) {
        return random.nextInt(4) == 0 ? "any bool" : expressions.condition(1, names);
    }

    private String change(Names names) {
        return switch (random.nextInt(6)) {
            case 0, 1 -> " += 1";
            case 2 -> " -= 1";
            case 3 -> expressions.oneOf(" += ", " -= ") + expressions.number(1, names);
            case 4 -> " = any " + expressions.oneOf("0..1", "0..2");
            default -> " = " + expressions.number(random.nextInt(2), names);
        };
    }
}
