package dev.interlock.compiler.print;

import dev.interlock.compiler.syntax.GoalSyntax;

/** What a {@code property} asks, as it could have been written. */
final class GoalSyntaxPrinter implements GoalSyntax.Visitor<String> {
    @Override
    public String reachable(GoalSyntax.Reachable node) {
        return "reachable " + ExprSyntaxPrinter.print(node.target());
    }

    @Override
    public String recoverable(GoalSyntax.Recoverable node) {
        String by = switch (node.by()) {
            case ANYBODY -> "";
            case AGENTS -> "by agents ";
        };
        return "recoverable " + by + ExprSyntaxPrinter.print(node.target());
    }

    @Override
    public String cascade(GoalSyntax.Cascade node) {
        return "cascade at most " + ExprSyntaxPrinter.print(node.most());
    }

    @Override
    public String settles(GoalSyntax.Settles node) {
        return "settles " + ExprSyntaxPrinter.references(node.places())
                + node.rest().map(rest -> " at " + ExprSyntaxPrinter.print(rest)).orElse("");
    }

    @Override
    public String leadsTo(GoalSyntax.LeadsTo node) {
        return ExprSyntaxPrinter.print(node.trigger())
                + " leads to " + (node.lasting().isPresent() ? "lasting " : "")
                + ExprSyntaxPrinter.print(node.response())
                + node.within().map(within -> " within " + ExprSyntaxPrinter.print(within)).orElse("");
    }
}
