package dev.interlock.solver.export;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads VMT-LIB by its definition, and asks for the property as Horn clauses: so that an export can be tried without a tool for it. */
final class VmtReader {
    private static final Pattern TOKEN = Pattern.compile(";[^\\n]*|\\s+|\\(|\\)|\\|[^|]*\\||[^\\s()|;]+");

    private final List<String> tokens;
    private final Map<String, String> sorts = new LinkedHashMap<>();
    private final Map<String, String> next = new LinkedHashMap<>();
    private final Map<String, String> definitions = new LinkedHashMap<>();
    private final Map<String, String> marked = new LinkedHashMap<>();
    private int at;

    private VmtReader(String text) {
        Matcher matcher = TOKEN.matcher(text);
        this.tokens = matcher.results()
                .map(found -> found.group())
                .filter(token -> !token.isBlank() && !token.startsWith(";"))
                .toList();
    }

    static String asHorn(String text) {
        VmtReader reader = new VmtReader(text);
        while (reader.at < reader.tokens.size()) {
            reader.command();
        }
        return reader.horn();
    }

    private void command() {
        take("(");
        String word = take();
        String name = take();
        take("(");
        take(")");
        if (word.equals("declare-fun")) {
            sorts.put(name, take());
        } else {
            take();
            definitions.put(name, expression(name));
        }
        take(")");
    }

    /** Without its marks, which are remembered for the name. */
    private String expression(String name) {
        String token = take();
        if (!token.equals("(")) {
            return token;
        }
        List<String> parts = new ArrayList<>();
        while (!tokens.get(at).equals(")")) {
            parts.add(expression(name));
        }
        take(")");
        if (!parts.get(0).equals("!")) {
            return "(" + String.join(" ", parts) + ")";
        }
        if (parts.get(2).equals(":next")) {
            next.put(parts.get(1), parts.get(3));
        } else {
            marked.put(parts.get(2), name);
        }
        return parts.get(1);
    }

    private String take() {
        return tokens.get(at++);
    }

    private void take(String expected) {
        if (!take().equals(expected)) {
            throw new AssertionError("no `" + expected + "` at token " + at);
        }
    }

    private String horn() {
        String state = "(R" + next.keySet().stream().map(name -> " " + name).collect(Collectors.joining()) + ")";
        String after = "(R" + next.values().stream().map(name -> " " + name).collect(Collectors.joining()) + ")";
        return "(set-logic HORN)\n(declare-fun R ("
                + next.keySet().stream().map(sorts::get).collect(Collectors.joining(" ")) + ") Bool)\n"
                + clause(marked.get(":init"), state)
                + clause("(and " + state + " " + marked.get(":trans") + ")", after)
                + clause("(and " + state + " (not " + marked.get(":invar-property") + "))", "false")
                + "(check-sat)\n";
    }

    private String clause(String body, String head) {
        StringBuilder clause = new StringBuilder("(assert (forall (");
        sorts.forEach((name, sort) -> clause.append('(').append(name).append(' ').append(sort).append(')'));
        clause.append(")");
        definitions.forEach((name, value) ->
                clause.append("\n (let ((").append(name).append(' ').append(value).append("))"));
        return clause.append("\n (=> ").append(body).append(' ').append(head).append(')')
                .append(")".repeat(definitions.size() + 2)).append('\n').toString();
    }
}
