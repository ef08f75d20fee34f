package dev.interlock.report;

import dev.interlock.compiler.interpret.Evaluation;
import dev.interlock.compiler.interpret.State;
import dev.interlock.compiler.system.Named;
import dev.interlock.compiler.system.Variable;
import dev.interlock.report.Story.Change;
import dev.interlock.report.Story.Shown;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Values as the policy writes them. */
final class Snapshot {
    private static final Pattern ELEMENT = Pattern.compile("(.*)\\[([^\\[\\]]*)]");

    private Snapshot() {}

    static Shown shown(Variable variable, State state) {
        return new Shown(variable.name(), value(variable, state));
    }

    static Shown shown(Named named, Evaluation evaluation) {
        boolean known = evaluation.holds(named.known());
        return new Shown(named.name(), known ? named.domain().show(evaluation.value(named.term())) : "unknown");
    }

    static Change change(Variable variable, State before, State after) {
        return new Change(variable.name(), value(variable, before), value(variable, after));
    }

    /** A value outside the domain, as a write beyond its end would have it, is shown as a plain number. */
    static String value(Variable variable, State state) {
        return state.shown(variable);
    }

    /** What equal elements have is said once: {@code up[1..3] = true}, {@code load[east, west] = 2}. */
    static List<Shown> together(List<Shown> values) {
        Map<String, List<String>> indices = new LinkedHashMap<>();
        Map<String, Shown> first = new LinkedHashMap<>();
        for (Shown shown : values) {
            Matcher element = ELEMENT.matcher(shown.name());
            boolean indexed = element.matches() && !element.group(2).contains(",");
            String key = (indexed ? element.group(1) : shown.name()) + "\n" + shown.value();
            first.putIfAbsent(key, shown);
            indices.computeIfAbsent(key, k -> new ArrayList<>()).add(indexed ? element.group(2) : "");
        }
        List<Shown> joined = new ArrayList<>();
        first.forEach((key, shown) -> joined.add(new Shown(
                joinedName(shown.name(), key.substring(0, key.indexOf('\n')), indices.get(key)), shown.value())));
        return joined;
    }

    private static String joinedName(String first, String base, List<String> indices) {
        if (indices.size() == 1) {
            return first;
        }
        boolean consecutive = indices.size() > 2;
        for (int i = 1; i < indices.size() && consecutive; i++) {
            consecutive = follows(indices.get(i - 1), indices.get(i));
        }
        return consecutive
                ? base + "[" + indices.get(0) + ".." + indices.get(indices.size() - 1) + "]"
                : base + "[" + String.join(", ", indices) + "]";
    }

    private static boolean follows(String one, String next) {
        return one.matches("-?\\d{1,9}") && next.matches("-?\\d{1,9}")
                && Integer.parseInt(one) + 1 == Integer.parseInt(next);
    }
}
