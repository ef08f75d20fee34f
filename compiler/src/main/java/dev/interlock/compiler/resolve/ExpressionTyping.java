package dev.interlock.compiler.resolve;

import dev.interlock.compiler.diagnostic.Diagnostic;
import dev.interlock.compiler.diagnostic.DiagnosticCode;
import dev.interlock.compiler.model.Expr;
import dev.interlock.compiler.model.Type;
import dev.interlock.compiler.number.Rational;
import dev.interlock.compiler.syntax.ExprSyntax;
import java.util.Optional;

/** Types one expression; the kinds of expression with rules of their own have classes of their own. */
final class ExpressionTyping implements ExprSyntax.Visitor<Optional<Expr>> {
    private final Context context;
    private final Scope scope;
    private final Optional<Type> expected;

    ExpressionTyping(Context context, Scope scope, Optional<Type> expected) {
        this.context = context;
        this.scope = scope;
        this.expected = expected;
    }

    @Override
    public Optional<Expr> name(ExprSyntax.Name node) {
        return new References(context, scope).name(node, expected);
    }

    @Override
    public Optional<Expr> wholeNumber(ExprSyntax.WholeNumber node) {
        return Optional.of(new Expr.IntLiteral(node.span(), node.value()));
    }

    @Override
    public Optional<Expr> decimal(ExprSyntax.Decimal node) {
        return Optional.of(new Expr.RealLiteral(node.span(), Rational.of(node.value())));
    }

    @Override
    public Optional<Expr> duration(ExprSyntax.Duration node) {
        return Optional.of(new Expr.DurationLiteral(node.span(), node.seconds()));
    }

    @Override
    public Optional<Expr> truth(ExprSyntax.Truth node) {
        return Optional.of(new Expr.BoolLiteral(node.span(), node.value()));
    }

    @Override
    public Optional<Expr> unary(ExprSyntax.Unary node) {
        return switch (node.operator()) {
            case NOT -> context.expressions()
                    .condition(node.operand(), scope, "what `not` turns around")
                    .map(e -> new Expr.Not(node.span(), e));
            case MINUS -> context.expressions()
                    .quantity(node.operand(), scope, "what `-` turns around")
                    .map(e -> new Expr.Negate(node.span(), Kinds.widened(e.type()), e));
        };
    }

    @Override
    public Optional<Expr> binary(ExprSyntax.Binary node) {
        return new Operators(context, scope).binary(node);
    }

    @Override
    public Optional<Expr> conditional(ExprSyntax.Conditional node) {
        Optional<Expr> condition =
                context.expressions().condition(node.condition(), scope, "what follows `if`");
        Optional<Kinds.Pair> branches = new Together(
                        context, Establishing.past(condition, scope), Establishing.pastNot(condition, scope))
                .type(node.whenTrue(), node.whenFalse(), expected, (a, b) -> Diagnostic.at(
                                node.span(),
                                Quantities.mixed(a, b),
                                "one branch is " + TypeWords.of(a) + ", the other " + TypeWords.of(b))
                        .hint("both branches must give the same kind of value"));
        return condition.flatMap(c -> branches.map(
                p -> new Expr.Conditional(node.span(), p.type(), c, p.left(), p.right())));
    }

    @Override
    public Optional<Expr> quantified(ExprSyntax.Quantified node) {
        return new Quantifiers(context, scope).quantified(node);
    }

    @Override
    public Optional<Expr> call(ExprSyntax.Call node) {
        return new Calls(context, scope).call(node);
    }

    @Override
    public Optional<Expr> indexed(ExprSyntax.Indexed node) {
        return new References(context, scope).indexed(node);
    }

    @Override
    public Optional<Expr> member(ExprSyntax.Member node) {
        return new References(context, scope).member(node);
    }

    @Override
    public Optional<Expr> inRange(ExprSyntax.InRange node) {
        return new Membership(context, scope).inRange(node);
    }

    @Override
    public Optional<Expr> inSet(ExprSyntax.InSet node) {
        return new Membership(context, scope).inSet(node);
    }

    @Override
    public Optional<Expr> unknown(ExprSyntax.Unknown node) {
        return new Unknowns(context, scope).literal(node, expected);
    }

    @Override
    public Optional<Expr> otherwise(ExprSyntax.Otherwise node) {
        return new Unknowns(context, scope).otherwise(node, expected);
    }
}
