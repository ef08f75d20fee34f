package dev.interlock.solver.export;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reads the part of Lustre that exports use, and asks for the property as Horn clauses. What stands behind {@code pre} is a value of
 * the instant before, what stands before {@code ->} one of the first instant.
 */
final class LustreReader {
    private static final Pattern TOKEN =
            Pattern.compile("--[^\\n]*|\\s+|->|<=|[A-Za-z_][A-Za-z0-9_]*|[0-9]+(\\.[0-9]+)?|[-+*/()=<:;,]");
    private static final Map<String, String> OPERATORS =
            Map.of("and", "and", "or", "or", "=", "=", "<=", "<=", "<", "<", "+", "+", "-", "-", "*", "*", "div", "div", "mod", "mod");

    private final List<String> tokens;
    private final Map<String, String> sorts = new LinkedHashMap<>();
    private final Map<String, String> equations = new TreeMap<>();
    private final Map<String, String> starts = new TreeMap<>();
    private int at;

    private LustreReader(String text) {
        this.tokens = TOKEN.matcher(text).results()
                .map(found -> found.group())
                .filter(token -> !token.isBlank() && !token.startsWith("--"))
                .toList();
    }

    static String asHorn(String text) {
        LustreReader reader = new LustreReader(text);
        reader.node();
        return reader.horn();
    }

    private void node() {
        while (!tokens.get(at).equals("let")) {
            if (tokens.get(at + 1).equals(":")) {
                String type = tokens.get(at + 2);
                sorts.put(tokens.get(at), Character.toUpperCase(type.charAt(0)) + type.substring(1));
            }
            at++;
        }
        at++;
        while (!tokens.get(at).equals("tel")) {
            String name = take();
            take("=");
            String first = expression();
            if (tokens.get(at).equals("->")) {
                at++;
                starts.put(name, first);
                first = expression();
            }
            equations.put(name, first);
            take(";");
        }
    }

    /** Operators of one kind only, or one alone: exports put brackets around everything else. */
    private String expression() {
        String left = operand();
        while (OPERATORS.containsKey(tokens.get(at))) {
            String operator = OPERATORS.get(take());
            left = "(" + operator + " " + left + " " + operand() + ")";
        }
        return tokens.get(at).equals("/") ? quotient(left) : left;
    }

    private String quotient(String left) {
        take("/");
        return "(/ " + left + " " + operand() + ")";
    }

    private String operand() {
        String token = take();
        return switch (token) {
            case "(" -> {
                String inner = expression();
                take(")");
                yield inner;
            }
            case "not" -> "(not " + operand() + ")";
            case "-" -> "(- " + operand() + ")";
            case "pre" -> before(operand());
            case "real" -> "(to_real " + operand() + ")";
            case "if" -> choice();
            default -> token;
        };
    }

    private String choice() {
        String condition = expression();
        take("then");
        String yes = expression();
        take("else");
        return "(ite " + condition + " " + yes + " " + expression() + ")";
    }

    /** Every name in it means its value before. */
    private String before(String expression) {
        return Pattern.compile("[A-Za-z_][A-Za-z0-9_]*").matcher(expression)
                .replaceAll(found -> sorts.containsKey(found.group()) ? found.group() + "!" : found.group());
    }

    private String take() {
        return tokens.get(at++);
    }

    private void take(String expected) {
        if (!take().equals(expected)) {
            throw new AssertionError("no `" + expected + "` at " + tokens.subList(Math.max(0, at - 8), at));
        }
    }

    private String horn() {
        String now = "(R " + String.join(" ", sorts.keySet()) + ")";
        String before = "(R " + sorts.keySet().stream().map(name -> name + "!").collect(Collectors.joining(" ")) + ")";
        List<String> first = new ArrayList<>();
        List<String> later = new ArrayList<>();
        equations.forEach((name, value) -> {
            first.add("(= " + name + " " + starts.getOrDefault(name, value) + ")");
            later.add("(= " + name + " " + value + ")");
        });
        return "(set-logic HORN)\n(declare-fun R (" + String.join(" ", sorts.values()) + ") Bool)\n"
                + clause(String.join("\n", first), now, Set.of(""))
                + clause(before + "\n" + String.join("\n", later), now, Set.of("", "!"))
                + clause(now + " (not never)", "false", Set.of(""))
                + "(check-sat)\n";
    }

    private String clause(String body, String head, Set<String> instants) {
        String bound = instants.stream()
                .flatMap(instant -> sorts.entrySet().stream().map(s -> "(" + s.getKey() + instant + " " + s.getValue() + ")"))
                .collect(Collectors.joining());
        return "(assert (forall (" + bound + ") (=> (and " + body + ") " + head + ")))\n";
    }
}
