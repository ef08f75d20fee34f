package dev.interlock.compiler.print;

import dev.interlock.compiler.syntax.ActionReference;
import dev.interlock.compiler.syntax.RuleSyntax;
import java.util.stream.Collectors;

/** One line of a {@code coordinate} block, as it could have been written. */
final class RuleSyntaxPrinter implements RuleSyntax.Visitor<String> {
    @Override
    public String guard(RuleSyntax.Guard node) {
        String moment = switch (node.moment()) {
            case START -> "";
            case FINISH -> " at finish";
        };
        return "guard " + action(node.action()) + " requires " + ExprSyntaxPrinter.print(node.condition()) + moment;
    }

    @Override
    public String exclusive(RuleSyntax.Exclusive node) {
        return node.actions().stream().map(RuleSyntaxPrinter::action).collect(Collectors.joining(", ", "exclusive ", ""));
    }

    @Override
    public String before(RuleSyntax.Before node) {
        return action(node.first()) + " before " + action(node.second());
    }

    @Override
    public String atMost(RuleSyntax.AtMost node) {
        String actions = node.actions().stream().map(RuleSyntaxPrinter::action).collect(Collectors.joining(", "));
        String within = node.within().map(d -> " within " + ExprSyntaxPrinter.print(d)).orElse("");
        return "at most " + ExprSyntaxPrinter.print(node.most()) + " of " + actions + within;
    }

    @Override
    public String owner(RuleSyntax.Owner node) {
        return "owner of " + ExprSyntaxPrinter.print(node.owned()) + " is " + node.agent();
    }

    static String action(ActionReference node) {
        String indices = node.indices().isEmpty() ? "" : "[" + ExprSyntaxPrinter.list(node.indices()) + "]";
        String arguments = node.arguments().map(given -> "(" + ExprSyntaxPrinter.list(given) + ")").orElse("");
        return node.actor() + indices + "." + node.action() + arguments;
    }
}
