package dev.interlock.solver;

import dev.interlock.compiler.system.Actor;
import dev.interlock.compiler.system.Expectation;
import dev.interlock.solver.verdict.Answer;
import dev.interlock.solver.verdict.Coalition;
import dev.interlock.solver.verdict.Outcome;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** What was found instead of what was expected, in a user's words. */
final class Wording {
    private Wording() {}

    static String holds(Answer answer) {
        return "`" + answer.question().name() + "` holds";
    }

    static String violated(Answer answer) {
        String name = "`" + answer.question().name() + "`";
        return answer.blame()
                .map(blame -> name + " is violated by "
                        + sets(blame.coalitions().stream().map(Coalition::members).toList())
                        + steps(answer))
                .orElse(name + " is impossible");
    }

    static String steps(Answer answer, int expected) {
        return "`" + answer.question().name() + "` is violated" + steps(answer) + ", not " + expected;
    }

    static String inRegion(Answer answer, Expectation.Region region, Regional.Found found) {
        String name = "`" + answer.question().name() + "`";
        return switch (found) {
            case HOLDS -> name + " also holds for " + region.shown();
            case VIOLATED -> name + " does not hold for " + region.shown();
            case NO_START -> "no run starts with " + region.shown();
            case UNDECIDED -> name + " is not decided for " + region.shown();
        };
    }

    static String missing(Answer answer, Collection<Actor> expected) {
        return violated(answer) + ", but " + set(expected) + " is no smallest set that violates it";
    }

    static String unexpected(Answer answer, Collection<Actor> found) {
        return "`" + answer.question().name() + "` is also violated by " + set(found)
                + ", which the line does not name";
    }

    static String unknown(Expectation.Member member) {
        return member.count().isEmpty()
                ? "there is no agent `" + member.name() + "`"
                : "there are no " + member.count().getAsInt() + " instances of `" + member.name() + "`";
    }

    static String canHappen(String action) {
        return "`" + action + "` can happen";
    }

    static String isNotVacuous(String question) {
        return "the condition of `" + question + "` can come true";
    }

    static String hasNoCondition(String question) {
        return "`" + question + "` speaks of no condition that might never come true";
    }

    private static String steps(Answer answer) {
        return answer.outcome() instanceof Outcome.Reached reached
                ? " in " + reached.run().length() + (reached.run().length() == 1 ? " step" : " steps")
                : "";
    }

    private static String sets(List<? extends Collection<Actor>> sets) {
        return sets.stream().map(Wording::set).collect(Collectors.joining(", or by "));
    }

    private static String set(Collection<Actor> members) {
        return members.isEmpty()
                ? "the environment alone"
                : members.stream().map(member -> "`" + member.name() + "`").collect(Collectors.joining(" and "));
    }
}
