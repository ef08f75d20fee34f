package dev.interlock.compiler.resolve;

import dev.interlock.compiler.diagnostic.Diagnostic;
import dev.interlock.compiler.diagnostic.DiagnosticCode;
import dev.interlock.compiler.model.Expr;
import dev.interlock.compiler.model.Type;
import dev.interlock.compiler.syntax.ExprSyntax;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Types operators with two operands. */
final class Operators {
    private final Context context;
    private final Scope scope;

    Operators(Context context, Scope scope) {
        this.context = context;
        this.scope = scope;
    }

    Optional<Expr> binary(ExprSyntax.Binary node) {
        if (Writers.isAsked(node.left()) || Writers.isAsked(node.right())) {
            return new Writers(context, scope).compared(node);
        }
        return switch (node.operator()) {
            case IMPLIES -> logic(node, Expr.Operator.IMPLIES);
            case OR -> logic(node, Expr.Operator.OR);
            case AND -> logic(node, Expr.Operator.AND);
            case EQUAL -> equality(node, Expr.Operator.EQUAL);
            case NOT_EQUAL -> equality(node, Expr.Operator.NOT_EQUAL);
            case LESS -> order(node, Expr.Operator.LESS);
            case AT_MOST -> order(node, Expr.Operator.AT_MOST);
            case GREATER -> order(node, Expr.Operator.GREATER);
            case AT_LEAST -> order(node, Expr.Operator.AT_LEAST);
            case PLUS -> arithmetic(node, Expr.Operator.PLUS);
            case MINUS -> arithmetic(node, Expr.Operator.MINUS);
            case TIMES -> arithmetic(node, Expr.Operator.TIMES);
            case DIVIDE -> arithmetic(node, Expr.Operator.DIVIDE);
            case MODULO -> wholeArithmetic(node, Expr.Operator.MODULO);
        };
    }

    private Optional<Expr> logic(ExprSyntax.Binary node, Expr.Operator operator) {
        String role = "each side of `" + node.operator().symbol() + "`";
        Optional<Expr> left = context.expressions().condition(node.left(), scope, role);
        Scope reached = operator == Expr.Operator.OR
                ? Establishing.pastNot(left, scope)
                : Establishing.past(left, scope);
        Optional<Expr> right = context.expressions().condition(node.right(), reached, role);
        return left.flatMap(l -> right.map(r -> new Expr.Binary(node.span(), Type.BOOL, operator, l, r)));
    }

    private Optional<Expr> equality(ExprSyntax.Binary node, Expr.Operator operator) {
        return sides(node)
                .map(p -> new Expr.Binary(node.span(), Type.BOOL, operator, p.left(), p.right()));
    }

    private Optional<Expr> order(ExprSyntax.Binary node, Expr.Operator operator) {
        return sides(node)
                .flatMap(p -> ordered(node, p))
                .map(p -> new Expr.Binary(node.span(), Type.BOOL, operator, p.left(), p.right()));
    }

    private Optional<Kinds.Pair> sides(ExprSyntax.Binary node) {
        Optional<Diagnostic> unknown =
                new Unknowns(context, scope).compared(node.span(), List.of(node.left(), node.right()));
        return unknown.isPresent()
                ? context.fail(unknown.get())
                : new Together(context, scope, scope)
                        .certain(node.left(), node.right(), (a, b) -> incomparable(node, a, b));
    }

    private Optional<Kinds.Pair> ordered(ExprSyntax.Binary node, Kinds.Pair pair) {
        if (Kinds.isQuantity(pair.left().type())) {
            return Optional.of(pair);
        }
        String symbol = node.operator().symbol();
        return context.fail(
                node.span(),
                DiagnosticCode.TYPE_MISMATCH,
                "`" + symbol + "` compares numbers, but these are " + TypeWords.of(pair.left().type()),
                pair.left().type() instanceof Type.Enumeration
                        ? "the members of an enum have no order; list the ones that are meant, as in `x in { a, b }`"
                        : "combine truth values with `and`, `or`, `implies`");
    }

    private static Diagnostic incomparable(ExprSyntax.Binary node, Type left, Type right) {
        return Diagnostic.at(
                        node.span(),
                        Quantities.mixed(left, right),
                        "`" + node.operator().symbol() + "` cannot compare " + TypeWords.of(left) + " with "
                                + TypeWords.of(right))
                .hint(Kinds.isDuration(left) || Kinds.isDuration(right)
                        ? durationHint(node)
                        : "both sides must have the same kind of value");
    }

    private static String durationHint(ExprSyntax.Binary node) {
        return Stream.of(node.left(), node.right())
                .filter(side -> side instanceof ExprSyntax.WholeNumber)
                .map(side -> Quantities.hint(((ExprSyntax.WholeNumber) side).value()))
                .findFirst()
                .orElse("a duration is compared with a duration, as in `d > 5m`");
    }

    private Optional<Expr> arithmetic(ExprSyntax.Binary node, Expr.Operator operator) {
        String role = "each side of `" + node.operator().symbol() + "`";
        Optional<Expr> left = context.expressions().quantity(node.left(), scope, role);
        Optional<Expr> right = context.expressions().quantity(node.right(), scope, role);
        return left.flatMap(l -> right.flatMap(r -> Kinds.isDuration(l.type()) || Kinds.isDuration(r.type())
                ? new Quantities(context).combine(new Expr.Binary(node.span(), Type.DURATION, operator, l, r))
                : ofNumbers(node, operator, l, r)));
    }

    private Optional<Expr> ofNumbers(ExprSyntax.Binary node, Expr.Operator operator, Expr left, Expr right) {
        return Kinds.unify(left, right)
                .map(p -> new Expr.Binary(node.span(), Kinds.widened(p.left().type()), operator, p.left(), p.right()))
                .flatMap(new Products(context)::check);
    }

    private Optional<Expr> wholeArithmetic(ExprSyntax.Binary node, Expr.Operator operator) {
        String role = "each side of `" + node.operator().symbol() + "`";
        Optional<Expr> left = context.expressions().needed(node.left(), scope, Type.INT, role);
        Optional<Expr> right = context.expressions().needed(node.right(), scope, Type.INT, role);
        return left.flatMap(l -> right.map(r -> new Expr.Binary(node.span(), Type.INT, operator, l, r)))
                .flatMap(new Products(context)::check);
    }
}
