package dev.interlock.compiler.random;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Random phrases of time as text; without any chance for a text in which nothing is measured. */
final class RandomTiming {
    private final Optional<Random> random;

    private RandomTiming(Optional<Random> random) {
        this.random = random;
    }

    static RandomTiming none() {
        return new RandomTiming(Optional.empty());
    }

    static RandomTiming of(long seed) {
        return new RandomTiming(Optional.of(new Random(seed)));
    }

    private boolean chance(int oneIn) {
        return random.map(r -> r.nextInt(oneIn) == 0).orElse(false);
    }

    private int upTo(int most) {
        return random.map(r -> 1 + r.nextInt(most)).orElse(1);
    }

    private String duration() {
        return upTo(3) + "m";
    }

    String held() {
        return chance(3) ? " for " + duration() : "";
    }

    List<String> clauses() {
        List<String> clauses = new ArrayList<>();
        if (chance(3)) {
            clauses.add("within " + duration());
        }
        if (chance(4)) {
            clauses.add("cooldown " + duration() + (chance(2) ? " each" : ""));
        }
        return clauses;
    }

    String takes() {
        int least = upTo(3) - 1;
        return chance(2) ? "takes " + least + "m.." + (least + upTo(2)) + "m" : "takes any time";
    }

    String every() {
        return chance(3) ? " every " + duration() + (chance(2) ? " aligned" : "") : "";
    }

    /** @param actions of agents that are there */
    List<String> coordination(List<String> actions) {
        return chance(2)
                ? List.of("coordinate {",
                        "  at most " + upTo(2) + " of " + String.join(", ", actions) + " within " + duration(),
                        "}")
                : List.of();
    }
}
