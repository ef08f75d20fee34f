package dev.interlock.compiler.compose;

import dev.interlock.compiler.syntax.DeclarationSyntax;
import dev.interlock.compiler.syntax.DeclarationSyntax.AnyInitial;
import dev.interlock.compiler.syntax.DeclarationSyntax.Assumes;
import dev.interlock.compiler.syntax.DeclarationSyntax.Dimension;
import dev.interlock.compiler.syntax.DeclarationSyntax.Every;
import dev.interlock.compiler.syntax.DeclarationSyntax.InitialRange;
import dev.interlock.compiler.syntax.DeclarationSyntax.InitialSyntax;
import dev.interlock.compiler.syntax.DeclarationSyntax.InitialValue;
import dev.interlock.compiler.syntax.DeclarationSyntax.Let;
import dev.interlock.compiler.syntax.DeclarationSyntax.Observes;
import dev.interlock.compiler.syntax.DeclarationSyntax.State;
import dev.interlock.compiler.syntax.DeclarationSyntax.TemplateArgument;
import dev.interlock.compiler.syntax.DeclarationSyntax.TemplateParameter;
import dev.interlock.compiler.syntax.Identifier;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Gives the names in a file's declarations their prefixes.
 *
 * @param declared what becomes of the declared name itself
 */
record DeclarationRenaming(Renaming names, UnaryOperator<Identifier> declared)
        implements DeclarationSyntax.Visitor<DeclarationSyntax> {
    static DeclarationRenaming of(Renaming names) {
        return new DeclarationRenaming(
                names, name -> new Identifier(name.span(), names.own().prefixed(name.text())));
    }

    private ActionRenaming actions() {
        return new ActionRenaming(names);
    }

    private LineRenaming lines() {
        return new LineRenaming(names);
    }

    private Identifier declared(Identifier name) {
        return declared.apply(name);
    }

    @Override
    public DeclarationSyntax systemName(DeclarationSyntax.SystemName node) {
        return node;
    }

    @Override
    public DeclarationSyntax importFile(DeclarationSyntax.Import node) {
        return node;
    }

    @Override
    public DeclarationSyntax importLibrary(DeclarationSyntax.ImportLibrary node) {
        return node;
    }

    /** What it replaces is imported, and so has no prefix of this file. */
    @Override
    public DeclarationSyntax replace(DeclarationSyntax.Replace node) {
        return new DeclarationSyntax.Replace(
                node.span(), node.declaration().accept(new DeclarationRenaming(names, UnaryOperator.identity())));
    }

    @Override
    public DeclarationSyntax without(DeclarationSyntax.Without node) {
        return node;
    }

    @Override
    public DeclarationSyntax timeUnit(DeclarationSyntax.TimeUnit node) {
        return new DeclarationSyntax.TimeUnit(node.span(), names.expr(node.length()));
    }

    @Override
    public DeclarationSyntax constant(DeclarationSyntax.Const node) {
        return new DeclarationSyntax.Const(
                node.span(), node.doc(), declared(node.name()), names.expr(node.value()));
    }

    @Override
    public DeclarationSyntax param(DeclarationSyntax.Param node) {
        return new DeclarationSyntax.Param(
                node.span(), node.doc(), declared(node.name()), names.type(node.type()), names.expr(node.value()));
    }

    @Override
    public DeclarationSyntax enumType(DeclarationSyntax.EnumType node) {
        return new DeclarationSyntax.EnumType(node.span(), node.doc(), declared(node.name()), node.members());
    }

    @Override
    public DeclarationSyntax rangeType(DeclarationSyntax.RangeType node) {
        return new DeclarationSyntax.RangeType(
                node.span(), node.doc(), declared(node.name()), names.bounds(node.range()));
    }

    @Override
    public DeclarationSyntax state(State node) {
        return state(node, declared(node.name()));
    }

    private State state(State node, Identifier name) {
        return new State(
                node.span(),
                node.doc(),
                name,
                node.dimensions().stream()
                        .map(d -> new Dimension(d.name().map(names::local), names.type(d.type())))
                        .toList(),
                names.type(node.type()),
                node.overflow(),
                node.initial().accept(new InitialRenaming(names)));
    }

    private record InitialRenaming(Renaming names) implements InitialSyntax.Visitor<InitialSyntax> {
        @Override
        public InitialSyntax any(AnyInitial initial) {
            return initial;
        }

        @Override
        public InitialSyntax value(InitialValue initial) {
            return new InitialValue(names.expr(initial.value()));
        }

        @Override
        public InitialSyntax range(InitialRange initial) {
            return new InitialRange(names.bounds(initial.range()));
        }
    }

    @Override
    public DeclarationSyntax initially(DeclarationSyntax.Initially node) {
        return new DeclarationSyntax.Initially(node.span(), names.expr(node.condition()));
    }

    @Override
    public DeclarationSyntax let(Let node) {
        return let(node, declared(node.name()));
    }

    private Let let(Let node, Identifier name) {
        return new Let(
                node.span(),
                node.doc(),
                name,
                names.binders(node.parameters()),
                node.type().map(names::type),
                names.expr(node.value()));
    }

    @Override
    public DeclarationSyntax environment(DeclarationSyntax.Environment node) {
        return new DeclarationSyntax.Environment(
                node.span(),
                node.doc(),
                declared(node.name()),
                every(node.every()),
                states(node.states()),
                lets(node.lets()),
                actions().actions(node.actions()));
    }

    @Override
    public DeclarationSyntax agent(DeclarationSyntax.Agent node) {
        return new DeclarationSyntax.Agent(
                node.span(),
                node.doc(),
                declared(node.name()),
                names.binders(node.indices()),
                every(node.every()),
                observations(node.observations()),
                states(node.states()),
                lets(node.lets()),
                actions().actions(node.actions()),
                assumptions(node.assumptions()));
    }

    @Override
    public DeclarationSyntax template(DeclarationSyntax.Template node) {
        node.parameters().forEach(p -> names.locals().putIfAbsent(p.name().text(), p.name()));
        Set<String> parameters =
                node.parameters().stream().map(p -> p.name().text()).collect(Collectors.toSet());
        DeclarationRenaming inside = new DeclarationRenaming(names.insideTemplate(parameters), declared);
        return new DeclarationSyntax.Template(
                node.span(),
                node.doc(),
                declared(node.name()),
                node.parameters().stream()
                        .map(p -> new TemplateParameter(p.name(), p.passing(), names.type(p.type())))
                        .toList(),
                inside.every(node.every()),
                inside.observations(node.observations()),
                inside.states(node.states()),
                inside.lets(node.lets()),
                inside.actions().actions(node.actions()),
                inside.assumptions(node.assumptions()));
    }

    @Override
    public DeclarationSyntax templateUse(DeclarationSyntax.TemplateUse node) {
        return new DeclarationSyntax.TemplateUse(
                node.span(),
                node.doc(),
                declared(node.name()),
                names.binders(node.indices()),
                names.actor(node.template()),
                node.arguments().stream()
                        .map(a -> new TemplateArgument(a.name(), names.expr(a.value())))
                        .toList());
    }

    private Optional<Every> every(Optional<Every> every) {
        return every.map(e -> new Every(e.span(), names.expr(e.period()), e.phase()));
    }

    private List<Observes> observations(List<Observes> observations) {
        return observations.stream()
                .map(o -> new Observes(o.span(), names.exprs(o.names()), o.late(), names.expr(o.every())))
                .toList();
    }

    private List<State> states(List<State> states) {
        return states.stream().map(s -> state(s, names.local(s.name()))).toList();
    }

    private List<Let> lets(List<Let> lets) {
        return lets.stream().map(l -> let(l, names.local(l.name()))).toList();
    }

    private List<Assumes> assumptions(List<Assumes> assumptions) {
        return assumptions.stream()
                .map(a -> new Assumes(a.span(), a.doc(), a.name(), names.expr(a.condition())))
                .toList();
    }

    @Override
    public DeclarationSyntax invariant(DeclarationSyntax.Invariant node) {
        return new DeclarationSyntax.Invariant(
                node.span(), node.doc(), declared(node.name()), names.expr(node.condition()));
    }

    @Override
    public DeclarationSyntax property(DeclarationSyntax.Property node) {
        return new DeclarationSyntax.Property(
                node.span(), node.doc(), declared(node.name()), node.goal().accept(new GoalRenaming(names)));
    }

    @Override
    public DeclarationSyntax expect(DeclarationSyntax.Expect node) {
        return new DeclarationSyntax.Expect(node.span(), node.expectation().accept(lines()));
    }

    @Override
    public DeclarationSyntax ignore(DeclarationSyntax.Ignore node) {
        return node;
    }

    @Override
    public DeclarationSyntax coordinate(DeclarationSyntax.Coordinate node) {
        return new DeclarationSyntax.Coordinate(
                node.span(), node.rules().stream().map(r -> r.accept(lines())).toList());
    }

    @Override
    public DeclarationSyntax scenario(DeclarationSyntax.Scenario node) {
        return new DeclarationSyntax.Scenario(
                node.span(), node.name(), node.steps().stream().map(s -> s.accept(lines())).toList());
    }
}
