package dev.interlock.compiler.print;

import dev.interlock.compiler.model.Expr;
import dev.interlock.compiler.model.Rule;
import dev.interlock.compiler.model.ScenarioStep;
import java.util.List;
import java.util.stream.Collectors;

/** One line of a scenario. */
final class ScenarioStepPrinter implements ScenarioStep.Visitor<String> {
    @Override
    public String act(ScenarioStep.Act step) {
        String part = switch (step.part()) {
            case BEGINNING -> "";
            case FINISH -> "finish ";
        };
        return part + action(step.who(), step.arguments()) + (step.times() == 1 ? "" : " " + step.times() + " times");
    }

    @Override
    public String check(ScenarioStep.Check step) {
        return "check " + ExprPrinter.print(step.condition());
    }

    @Override
    public String blocked(ScenarioStep.Blocked step) {
        return "blocked " + action(step.who(), step.arguments());
    }

    @Override
    public String later(ScenarioStep.Later step) {
        return ExprPrinter.print(step.length()) + " later";
    }

    private static String action(Rule.Member who, List<Expr> arguments) {
        String given = arguments.isEmpty()
                ? ""
                : arguments.stream().map(ExprPrinter::print).collect(Collectors.joining(", ", "(", ")"));
        return RulePrinter.member(who) + given;
    }
}
