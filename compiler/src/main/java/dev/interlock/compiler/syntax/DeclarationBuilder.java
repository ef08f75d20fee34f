package dev.interlock.compiler.syntax;

import dev.interlock.compiler.diagnostic.Diagnostics;
import dev.interlock.compiler.source.Span;
import dev.interlock.compiler.syntax.DeclarationSyntax.Turns;
import dev.interlock.grammar.InterlockBaseVisitor;
import dev.interlock.grammar.InterlockParser.*;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.RuleNode;

/**
 * Builds the declarations of a file from a parse without mistakes and without anything that is not supported.
 * Documentation, expressions and the insides of agents have builders of their own.
 */
final class DeclarationBuilder extends InterlockBaseVisitor<DeclarationSyntax> {
    private final Spans spans;
    private final DocComments docs;
    private final ExpressionBuilder expressions;
    private final VariableBuilder variables;
    private final ActorBuilder actors;
    private final ExpectationBuilder expectations;
    private final CoordinationBuilder coordination;
    private final ScenarioBuilder scenarios;
    private final GoalBuilder goals;

    DeclarationBuilder(Spans spans, List<Token> tokens, Diagnostics diagnostics) {
        this.spans = spans;
        this.docs = new DocComments(tokens, spans);
        this.expressions = new ExpressionBuilder(spans, diagnostics);
        this.variables = new VariableBuilder(spans, docs, expressions);
        this.actors = new ActorBuilder(spans, docs, expressions, variables, diagnostics);
        this.expectations = new ExpectationBuilder(spans, expressions);
        this.coordination = new CoordinationBuilder(spans, expressions);
        this.goals = new GoalBuilder(spans, expressions);
        this.scenarios = new ScenarioBuilder(spans, expressions, coordination);
    }

    PolicyFile file(PolicyFileContext context) {
        return new PolicyFile(
                spans.file(),
                context.declaration().stream()
                        .map(declaration -> declaration.getChild(0).accept(this))
                        .toList());
    }

    @Override
    public DeclarationSyntax visitSystemName(SystemNameContext context) {
        return new DeclarationSyntax.SystemName(
                spans.heading(context, context.name()),
                docs.of(context),
                spans.identifier(context.name()),
                context.INTERLEAVED() == null ? Turns.JOINT : Turns.INTERLEAVED);
    }

    @Override
    public DeclarationSyntax visitImportFile(ImportFileContext context) {
        String quoted = spans.of(context.STRING()).text();
        return new DeclarationSyntax.Import(spans.of(context.STRING()), quoted.substring(1, quoted.length() - 1));
    }

    @Override
    public DeclarationSyntax visitImportRenamed(ImportRenamedContext context) {
        String quoted = spans.of(context.STRING()).text();
        return new DeclarationSyntax.Import(
                spans.of(context.STRING()),
                quoted.substring(1, quoted.length() - 1),
                Optional.of(spans.identifier(context.name())));
    }

    @Override
    public DeclarationSyntax visitImportLibrary(ImportLibraryContext context) {
        String name = context.name().stream().map(n -> spans.identifier(n).text()).collect(Collectors.joining("."));
        Span named = spans.of(context.name(0)).to(spans.of(context.name(context.name().size() - 1)));
        return new DeclarationSyntax.ImportLibrary(named, name);
    }

    @Override
    public DeclarationSyntax visitReplacement(ReplacementContext context) {
        return new DeclarationSyntax.Replace(
                spans.of(context.REPLACE()), context.getChild(1).accept(this));
    }

    @Override
    public DeclarationSyntax visitRemoval(RemovalContext context) {
        return new DeclarationSyntax.Without(
                spans.of(context), context.qualified().stream().map(spans::identifier).toList());
    }

    @Override
    public DeclarationSyntax visitTimeUnit(TimeUnitContext context) {
        return new DeclarationSyntax.TimeUnit(spans.of(context), expressions.expression(context.expression()));
    }

    @Override
    public DeclarationSyntax visitConstant(ConstantContext context) {
        return variables.constant(context);
    }

    @Override
    public DeclarationSyntax visitParameter(ParameterContext context) {
        return variables.parameter(context);
    }

    @Override
    public DeclarationSyntax visitEnumType(EnumTypeContext context) {
        return variables.enumType(context);
    }

    @Override
    public DeclarationSyntax visitRangeType(RangeTypeContext context) {
        return variables.rangeType(context);
    }

    @Override
    public DeclarationSyntax visitState(StateContext context) {
        return variables.state(context);
    }

    @Override
    public DeclarationSyntax visitLet(LetContext context) {
        return variables.let(context);
    }

    @Override
    public DeclarationSyntax visitInitially(InitiallyContext context) {
        return new DeclarationSyntax.Initially(spans.of(context), expressions.expression(context.expression()));
    }

    @Override
    public DeclarationSyntax visitEnvironment(EnvironmentContext context) {
        return actors.environment(context);
    }

    @Override
    public DeclarationSyntax visitAgent(AgentContext context) {
        return actors.agent(context);
    }

    @Override
    public DeclarationSyntax visitTemplate(TemplateContext context) {
        return actors.template(context);
    }

    @Override
    public DeclarationSyntax visitTemplateUse(TemplateUseContext context) {
        return actors.templateUse(context);
    }

    @Override
    public DeclarationSyntax visitInvariant(InvariantContext context) {
        return new DeclarationSyntax.Invariant(
                spans.heading(context, context.qualified()),
                docs.of(context),
                spans.identifier(context.qualified()),
                expressions.expression(context.expression()));
    }

    @Override
    public DeclarationSyntax visitProperty(PropertyContext context) {
        return new DeclarationSyntax.Property(
                spans.heading(context, context.qualified()),
                docs.of(context),
                spans.identifier(context.qualified()),
                context.goal().accept(goals));
    }

    @Override
    public DeclarationSyntax visitExpectHolds(ExpectHoldsContext context) {
        return expect(context);
    }

    @Override
    public DeclarationSyntax visitExpectViolated(ExpectViolatedContext context) {
        return expect(context);
    }

    @Override
    public DeclarationSyntax visitExpectDead(ExpectDeadContext context) {
        return expect(context);
    }

    @Override
    public DeclarationSyntax visitExpectVacuous(ExpectVacuousContext context) {
        return expect(context);
    }

    @Override
    public DeclarationSyntax visitIgnore(IgnoreContext context) {
        return new DeclarationSyntax.Ignore(spans.of(context), spans.identifiers(context.name()));
    }

    @Override
    public DeclarationSyntax visitCoordinate(CoordinateContext context) {
        return coordination.coordinate(context);
    }

    @Override
    public DeclarationSyntax visitScenario(ScenarioContext context) {
        return scenarios.scenario(context);
    }

    @Override
    public DeclarationSyntax visitChildren(RuleNode node) {
        throw new IllegalStateException("no declaration is built for " + node.getClass().getSimpleName());
    }

    private DeclarationSyntax expect(ExpectationContext context) {
        return new DeclarationSyntax.Expect(spans.of(context), context.accept(expectations));
    }
}
