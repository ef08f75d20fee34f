package dev.interlock.compiler.compose;

import dev.interlock.compiler.syntax.ActionReference;
import dev.interlock.compiler.syntax.ExpectationSyntax;
import dev.interlock.compiler.syntax.ExprSyntax;
import dev.interlock.compiler.syntax.ExprSyntax.Binder;
import dev.interlock.compiler.syntax.Identifier;
import dev.interlock.compiler.syntax.RuleSyntax;
import dev.interlock.compiler.syntax.ScenarioStepSyntax;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Gives the names in the lines of {@code coordinate} and of scenarios, and in {@code expect} lines, their prefixes.
 * Agents and questions are named with the prefix there already; those of a file that was imported with one count only
 * where they coordinate.
 */
record LineRenaming(Renaming names)
        implements RuleSyntax.Visitor<RuleSyntax>,
                ScenarioStepSyntax.Visitor<ScenarioStepSyntax>,
                ExpectationSyntax.Visitor<ExpectationSyntax> {
    private ActionReference action(ActionReference node) {
        return action(node, names::expr);
    }

    private ActionReference action(ActionReference node, UnaryOperator<ExprSyntax> inBrackets) {
        return new ActionReference(
                node.span(),
                names.actor(node.actor()),
                node.indices().stream().map(inBrackets).toList(),
                node.action(),
                node.arguments().map(all -> all.stream().map(inBrackets).toList()));
    }

    /** The brackets of a guard give new names. */
    private ExprSyntax named(ExprSyntax written) {
        return written instanceof ExprSyntax.Name name
                ? new ExprSyntax.Name(name.span(), names.local(new Identifier(name.span(), name.text())).text())
                : names.expr(written);
    }

    private List<ActionReference> actions(List<ActionReference> nodes) {
        return nodes.stream().map(this::action).toList();
    }

    @Override
    public RuleSyntax guard(RuleSyntax.Guard node) {
        return new RuleSyntax.Guard(
                node.span(), action(node.action(), this::named), names.expr(node.condition()), node.moment());
    }

    @Override
    public RuleSyntax exclusive(RuleSyntax.Exclusive node) {
        return new RuleSyntax.Exclusive(node.span(), actions(node.actions()));
    }

    @Override
    public RuleSyntax before(RuleSyntax.Before node) {
        return new RuleSyntax.Before(node.span(), action(node.first()), action(node.second()));
    }

    @Override
    public RuleSyntax atMost(RuleSyntax.AtMost node) {
        return new RuleSyntax.AtMost(
                node.span(), names.expr(node.most()), actions(node.actions()), names.expr(node.within()));
    }

    @Override
    public RuleSyntax owner(RuleSyntax.Owner node) {
        return new RuleSyntax.Owner(node.span(), names.expr(node.owned()), names.actor(node.agent()));
    }

    @Override
    public ScenarioStepSyntax act(ScenarioStepSyntax.Act node) {
        return new ScenarioStepSyntax.Act(node.span(), action(node.action()), node.part(), node.times());
    }

    @Override
    public ScenarioStepSyntax check(ScenarioStepSyntax.Check node) {
        return new ScenarioStepSyntax.Check(node.span(), names.expr(node.condition()));
    }

    @Override
    public ScenarioStepSyntax blocked(ScenarioStepSyntax.Blocked node) {
        return new ScenarioStepSyntax.Blocked(node.span(), action(node.action()));
    }

    @Override
    public ScenarioStepSyntax later(ScenarioStepSyntax.Later node) {
        return new ScenarioStepSyntax.Later(node.span(), names.expr(node.length()));
    }

    @Override
    public ExpectationSyntax holds(ExpectationSyntax.Holds node) {
        return new ExpectationSyntax.Holds(node.span(), node.question(), values(node.values()));
    }

    @Override
    public ExpectationSyntax violated(ExpectationSyntax.Violated node) {
        return new ExpectationSyntax.Violated(
                node.span(),
                node.question(),
                node.coalitions().stream().map(this::coalition).toList(),
                node.others(),
                node.steps(),
                values(node.values()));
    }

    private ExpectationSyntax.Coalition coalition(ExpectationSyntax.Coalition node) {
        return new ExpectationSyntax.Coalition(
                node.span(),
                node.members().stream()
                        .map(m -> new ExpectationSyntax.Member(
                                m.span(), m.count(), m.agent(), names.exprs(m.indices())))
                        .toList());
    }

    private List<Binder> values(List<Binder> values) {
        return values.stream().map(v -> new Binder(v.name(), names.type(v.type()))).toList();
    }

    @Override
    public ExpectationSyntax dead(ExpectationSyntax.Dead node) {
        return node;
    }

    @Override
    public ExpectationSyntax vacuous(ExpectationSyntax.Vacuous node) {
        return node;
    }
}
