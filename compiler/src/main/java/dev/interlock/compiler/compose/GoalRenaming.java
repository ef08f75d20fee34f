package dev.interlock.compiler.compose;

import dev.interlock.compiler.syntax.GoalSyntax;

/** Gives the names in what properties ask their prefixes. */
record GoalRenaming(Renaming names) implements GoalSyntax.Visitor<GoalSyntax> {
    @Override
    public GoalSyntax reachable(GoalSyntax.Reachable node) {
        return new GoalSyntax.Reachable(node.span(), names.expr(node.target()));
    }

    @Override
    public GoalSyntax recoverable(GoalSyntax.Recoverable node) {
        return new GoalSyntax.Recoverable(node.span(), node.by(), names.expr(node.target()));
    }

    @Override
    public GoalSyntax cascade(GoalSyntax.Cascade node) {
        return new GoalSyntax.Cascade(node.span(), names.expr(node.most()));
    }

    @Override
    public GoalSyntax settles(GoalSyntax.Settles node) {
        return new GoalSyntax.Settles(
                node.span(), names.exprs(node.places()), names.expr(node.rest()));
    }

    @Override
    public GoalSyntax leadsTo(GoalSyntax.LeadsTo node) {
        return new GoalSyntax.LeadsTo(
                node.span(), names.expr(node.trigger()), node.lasting(), names.expr(node.response()),
                names.expr(node.within()));
    }
}
