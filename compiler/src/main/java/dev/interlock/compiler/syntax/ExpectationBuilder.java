package dev.interlock.compiler.syntax;

import dev.interlock.compiler.syntax.ExpectationSyntax.Coalition;
import dev.interlock.compiler.syntax.ExpectationSyntax.Member;
import dev.interlock.compiler.syntax.ExpectationSyntax.Others;
import dev.interlock.grammar.InterlockBaseVisitor;
import dev.interlock.grammar.InterlockParser.*;
import java.math.BigInteger;
import java.util.List;
import java.util.OptionalInt;
import org.antlr.v4.runtime.tree.RuleNode;
import org.antlr.v4.runtime.tree.TerminalNode;

/** Builds {@code expect} lines. */
final class ExpectationBuilder extends InterlockBaseVisitor<ExpectationSyntax> {
    private final Spans spans;
    private final ExpressionBuilder expressions;

    ExpectationBuilder(Spans spans, ExpressionBuilder expressions) {
        this.spans = spans;
        this.expressions = expressions;
    }

    @Override
    public ExpectationSyntax visitExpectHolds(ExpectHoldsContext context) {
        return new ExpectationSyntax.Holds(spans.of(context), question(context.question()), values(context.forValues()));
    }

    @Override
    public ExpectationSyntax visitExpectViolated(ExpectViolatedContext context) {
        CulpritsContext culprits = context.culprits();
        return new ExpectationSyntax.Violated(
                spans.of(context),
                question(context.question()),
                culprits == null ? List.of() : culprits.coalition().stream().map(this::coalition).toList(),
                culprits == null || culprits.AMONG() == null ? Others.NONE : Others.ALLOWED,
                context.fewest() == null ? OptionalInt.empty() : number(context.fewest().INTEGER()),
                values(context.forValues()));
    }

    @Override
    public ExpectationSyntax visitExpectDead(ExpectDeadContext context) {
        List<NameContext> names = context.name();
        return new ExpectationSyntax.Dead(
                spans.of(context),
                spans.joined(names.subList(0, names.size() - 1)),
                spans.identifier(names.get(names.size() - 1)));
    }

    @Override
    public ExpectationSyntax visitExpectVacuous(ExpectVacuousContext context) {
        return new ExpectationSyntax.Vacuous(spans.of(context), question(context.question()));
    }

    @Override
    public ExpectationSyntax visitChildren(RuleNode node) {
        throw new IllegalStateException("no expectation is built for " + node.getClass().getSimpleName());
    }

    private List<Identifier> question(QuestionContext context) {
        return spans.identifiers(context.name());
    }

    private List<ExprSyntax.Binder> values(ForValuesContext context) {
        return context == null ? List.of() : context.forValue().stream().map(this::value).toList();
    }

    private ExprSyntax.Binder value(ForValueContext context) {
        return new ExprSyntax.Binder(
                spans.identifier(context.qualified()), expressions.type(context.simpleType()));
    }

    private Coalition coalition(CoalitionContext context) {
        return new Coalition(spans.of(context), context.culprit().stream().map(this::member).toList());
    }

    private Member member(CulpritContext context) {
        return new Member(
                spans.of(context),
                context.INTEGER() == null ? OptionalInt.empty() : number(context.INTEGER()),
                spans.identifier(context.qualified()),
                expressions.expressions(context.expressions()));
    }

    /** More than an {@code int} holds can never come true, and neither can the largest {@code int}. */
    private static OptionalInt number(TerminalNode digits) {
        return OptionalInt.of(new BigInteger(digits.getText())
                .min(BigInteger.valueOf(Integer.MAX_VALUE))
                .intValueExact());
    }
}
