package dev.interlock.compiler.print;

import dev.interlock.compiler.syntax.ScenarioStepSyntax;

/** One line of a scenario, as it could have been written. */
final class ScenarioStepSyntaxPrinter implements ScenarioStepSyntax.Visitor<String> {
    @Override
    public String act(ScenarioStepSyntax.Act node) {
        String part = switch (node.part()) {
            case BEGINNING -> "";
            case FINISH -> "finish ";
        };
        return part + RuleSyntaxPrinter.action(node.action()) + (node.times() == 1 ? "" : " " + node.times() + " times");
    }

    @Override
    public String check(ScenarioStepSyntax.Check node) {
        return "check " + ExprSyntaxPrinter.print(node.condition());
    }

    @Override
    public String blocked(ScenarioStepSyntax.Blocked node) {
        return "blocked " + RuleSyntaxPrinter.action(node.action());
    }

    @Override
    public String later(ScenarioStepSyntax.Later node) {
        return ExprSyntaxPrinter.operand(node.length()) + " later";
    }
}
