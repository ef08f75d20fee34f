package dev.interlock.compiler.compose;

import dev.interlock.compiler.syntax.ActionSyntax;
import dev.interlock.compiler.syntax.Identifier;
import dev.interlock.compiler.syntax.StatementSyntax;
import java.util.List;
import java.util.Optional;

/** Gives the names in actions their prefixes. The names of actions themselves have none: they belong to their agents. */
record ActionRenaming(Renaming names) implements StatementSyntax.Visitor<StatementSyntax> {
    List<ActionSyntax> actions(List<ActionSyntax> actions) {
        return actions.stream().map(this::action).toList();
    }

    private ActionSyntax action(ActionSyntax node) {
        return new ActionSyntax(
                node.span(),
                node.doc(),
                node.name(),
                node.fault().map(f -> new ActionSyntax.FaultSyntax(names.expr(f.most()), f.per())),
                names.binders(node.parameters()),
                node.readings().stream()
                        .map(r -> new ActionSyntax.Reading(names.local(r.name()), names.expr(r.value())))
                        .toList(),
                node.triggers().stream()
                        .map(t -> new ActionSyntax.Trigger(names.expr(t.condition()), names.expr(t.held())))
                        .toList(),
                names.exprs(node.guards()),
                names.exprs(node.deadlines()),
                node.cooldowns().stream()
                        .map(c -> new ActionSyntax.Cooldown(c.span(), names.expr(c.length()), c.per()))
                        .toList(),
                node.heals().stream().map(this::healed).toList(),
                node.atomic(),
                body(node.body()));
    }

    /** Another copy of the file has a fault of the same name; its own is meant. */
    private ActionSyntax.Healed healed(ActionSyntax.Healed node) {
        Optional<Identifier> own = names.own().environmentOf(node.fault());
        return new ActionSyntax.Healed(
                node.span(),
                node.environment().map(names::actor).or(() -> own),
                node.fault(),
                names.exprs(node.arguments()));
    }

    private ActionSyntax.Body body(ActionSyntax.Body body) {
        return body.match(
                instant -> new ActionSyntax.Instant(instant.span(), statements(instant.statements())),
                lasting -> new ActionSyntax.Lasting(
                        lasting.span(),
                        statements(lasting.start()),
                        lasting.takes().accept(new TakesRenaming()),
                        lasting.flights(),
                        statements(lasting.finish())),
                passing -> new ActionSyntax.Passing(
                        passing.span(),
                        statements(passing.statements()),
                        names.expr(passing.most()),
                        statements(passing.ends())));
    }

    private final class TakesRenaming implements ActionSyntax.Takes.Visitor<ActionSyntax.Takes> {
        @Override
        public ActionSyntax.Takes anyTime(ActionSyntax.AnyTime takes) {
            return takes;
        }

        @Override
        public ActionSyntax.Takes anyTimeOrNever(ActionSyntax.AnyTimeOrNever takes) {
            return takes;
        }

        @Override
        public ActionSyntax.Takes between(ActionSyntax.Between takes) {
            return new ActionSyntax.Between(names.expr(takes.least()), names.expr(takes.most()));
        }
    }

    private List<StatementSyntax> statements(List<StatementSyntax> statements) {
        return statements.stream().map(s -> s.accept(this)).toList();
    }

    @Override
    public StatementSyntax assign(StatementSyntax.Assign node) {
        return new StatementSyntax.Assign(
                node.span(), names.expr(node.target()), node.operator(), names.expr(node.value()));
    }

    @Override
    public StatementSyntax choose(StatementSyntax.Choose node) {
        return new StatementSyntax.Choose(node.span(), names.expr(node.target()), names.type(node.type()));
    }

    @Override
    public StatementSyntax conditional(StatementSyntax.If node) {
        return new StatementSyntax.If(
                node.span(),
                names.expr(node.condition()),
                statements(node.whenTrue()),
                statements(node.whenFalse()));
    }

    @Override
    public StatementSyntax loop(StatementSyntax.For node) {
        return new StatementSyntax.For(
                node.span(), names.binders(node.binders()), names.expr(node.where()), statements(node.body()));
    }

    @Override
    public StatementSyntax let(StatementSyntax.Let node) {
        return new StatementSyntax.Let(node.span(), names.local(node.name()), names.expr(node.value()));
    }
}
