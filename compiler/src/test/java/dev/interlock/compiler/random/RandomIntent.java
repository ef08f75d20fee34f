package dev.interlock.compiler.random;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Random policies in which events are faults, actions heal them and ask who wrote, and agents go by samples. A policy without all
 * that is taken, and its lines are added to.
 */
public final class RandomIntent {
    private static final Pattern ACTION = Pattern.compile("  action ([a-z0-9]+)(?:\\((\\w+) in ([NZ])\\))? (.*)");
    private static final Pattern AGENT = Pattern.compile("agent (\\w)(\\[i in N])? \\{");

    private final Random random;
    private final String text;
    private final Map<String, String> faults = new LinkedHashMap<>();
    private String observed = "";

    private RandomIntent(long seed) {
        this.random = new Random(seed);
        this.text = RandomPolicy.text(seed);
    }

    public static String text(long seed) {
        RandomIntent intent = new RandomIntent(seed);
        StringBuilder changed = new StringBuilder();
        intent.text.lines().forEach(line -> changed.append(intent.changed(line)).append('\n'));
        return changed.toString();
    }

    private String changed(String line) {
        Matcher agent = AGENT.matcher(line);
        if (agent.matches()) {
            observed = "";
            return line + observations() + observations();
        }
        Matcher action = ACTION.matcher(line);
        if (!action.matches()) {
            return line;
        }
        return action.group(1).startsWith("e") ? event(line, action) : act(action);
    }

    private String observations() {
        if (random.nextInt(2) == 0) {
            return "";
        }
        List<String> names = new ArrayList<>();
        for (String name : List.of("x", "b", "c", "a", "h", "m", "t", "f", "s", "g")) {
            boolean isThere = !"fsg".contains(name) || text.contains("let " + name);
            if (isThere && !observed.contains(name) && random.nextInt(3) == 0) {
                names.add(name);
                observed += name;
            }
        }
        return names.isEmpty() ? "" : "\n  observes " + String.join(", ", names) + " late";
    }

    private String event(String line, Matcher action) {
        if (random.nextInt(3) == 0) {
            return line;
        }
        boolean parameters = action.group(2) != null;
        faults.put(action.group(1), parameters ? action.group(3) : "");
        String limit = random.nextInt(2) == 0
                ? ""
                : " at most " + (1 + random.nextInt(2)) + (parameters && random.nextInt(2) == 0 ? " each" : "");
        return "  fault " + heading(action) + limit + " " + action.group(4);
    }

    private String act(Matcher action) {
        StringBuilder more = new StringBuilder("  action " + heading(action) + " ");
        if (random.nextInt(3) == 0) {
            more.append("requires ").append(written()).append(' ');
        }
        List<String> healed = new ArrayList<>();
        faults.forEach((name, type) -> {
            if (random.nextInt(2) == 0) {
                healed.add(name + (type.isEmpty() ? "" : "(" + argument(type, action) + ")"));
            }
        });
        if (!healed.isEmpty()) {
            more.append("heals ").append(String.join(", ", healed)).append(' ');
        }
        return more + action.group(4);
    }

    private static String heading(Matcher action) {
        String parameters = action.group(2) == null ? "" : "(" + action.group(2) + " in " + action.group(3) + ")";
        return action.group(1) + parameters;
    }

    private String argument(String type, Matcher action) {
        if (type.equals(action.group(3)) && random.nextInt(2) == 0) {
            return action.group(2);
        }
        return type.equals("N") ? oneOf("1", "2", "h[1]", "h[h[2]]", "x") : oneOf("Z.p", "Z.q", "c");
    }

    private String written() {
        String element = oneOf("x", "b", "c", "a[1]", "a[h[1]]", "h[2]", "m[c]", "t[1, b]");
        String who = oneOf(" == A", " != A", " == World", " == nobody", " in { World, A }", " != nobody");
        return "writer(" + element + ")" + who;
    }

    private String oneOf(String... words) {
        return words[random.nextInt(words.length)];
    }
}
