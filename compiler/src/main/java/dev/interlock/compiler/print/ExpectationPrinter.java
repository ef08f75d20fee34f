package dev.interlock.compiler.print;

import dev.interlock.compiler.model.Expectation;
import java.util.stream.Collectors;

/** What an {@code expect} line says, without that word. */
final class ExpectationPrinter implements Expectation.Visitor<String> {
    @Override
    public String holds(Expectation.Holds expectation) {
        return expectation.question() + " holds";
    }

    @Override
    public String violated(Expectation.Violated expectation) {
        String who = expectation.coalitions().stream()
                .map(ExpectationPrinter::coalition)
                .collect(Collectors.joining(" or"));
        String others = expectation.others() == Expectation.Others.ALLOWED ? " among others" : "";
        String steps = expectation.steps().isPresent() ? " in " + expectation.steps().getAsInt() + " steps" : "";
        return expectation.question() + " violated" + who + others + steps;
    }

    @Override
    public String byValue(Expectation.ByValue expectation) {
        String verdict = switch (expectation.inside()) {
            case HOLDS -> " holds exactly";
            case VIOLATED -> " violated exactly";
        };
        return expectation.values().stream()
                .map(values -> values.parameter() + " in " + values.named())
                .collect(Collectors.joining(", ", expectation.question() + verdict + " for ", ""));
    }

    @Override
    public String dead(Expectation.Dead expectation) {
        return "dead " + expectation.actor() + "." + expectation.action();
    }

    @Override
    public String vacuous(Expectation.Vacuous expectation) {
        return "vacuous " + expectation.question();
    }

    @Override
    public String scenario(Expectation.Scenario expectation) {
        return expectation.steps().stream()
                .map(step -> step.accept(new ScenarioStepPrinter()))
                .collect(Collectors.joining("\n  ", "\"" + expectation.name() + "\"\n  ", ""));
    }

    private static String coalition(Expectation.Coalition coalition) {
        if (coalition.members().isEmpty()) {
            return " by nobody";
        }
        return coalition.members().stream()
                .map(ExpectationPrinter::member)
                .collect(Collectors.joining(", ", " by ", ""));
    }

    private static String member(Expectation.Member member) {
        String count = member.count().isPresent() ? member.count().getAsInt() + " of " : "";
        String indices = member.indices().isEmpty() ? "" : member.indices().toString();
        return count + member.agent() + indices;
    }
}
