package dev.interlock.compiler.resolve;

import dev.interlock.compiler.diagnostic.Diagnostic;
import dev.interlock.compiler.model.Expr;
import dev.interlock.compiler.model.Type;
import dev.interlock.compiler.syntax.ExprSyntax;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * Types two expressions that must have one kind of value, each telling the other which enum a bare member belongs to.
 */
final class Together {
    private final Context context;
    private final Scope atLeft;
    private final Scope atRight;

    /** The two may stand at places where different things are established. */
    Together(Context context, Scope atLeft, Scope atRight) {
        this.context = context;
        this.atLeft = atLeft;
        this.atRight = atRight;
    }

    /** Two of which either may be unknown. */
    Optional<Kinds.Pair> type(
            ExprSyntax left, ExprSyntax right, Optional<Type> expected, BiFunction<Type, Type, Diagnostic> mismatch) {
        return typed(left, right, expected).flatMap(sides -> unify(sides.left(), sides.right(), mismatch));
    }

    /** Two of which both have a value. */
    Optional<Kinds.Pair> certain(ExprSyntax left, ExprSyntax right, BiFunction<Type, Type, Diagnostic> mismatch) {
        return typed(left, right, Optional.empty()).flatMap(sides -> {
            Optional<Expr> l = new Unknowns(context, atLeft).certain(sides.left());
            Optional<Expr> r = new Unknowns(context, atRight).certain(sides.right());
            return l.flatMap(a -> r.flatMap(b -> unify(a, b, mismatch)));
        });
    }

    private Optional<Kinds.Pair> typed(ExprSyntax left, ExprSyntax right, Optional<Type> expected) {
        boolean rightFirst = needsTelling(left, atLeft) && !needsTelling(right, atRight);
        Optional<Expr> first = rightFirst
                ? context.expressions().type(right, atRight, expected)
                : context.expressions().type(left, atLeft, expected);
        Optional<Type> told = first.flatMap(f -> told(f, rightFirst ? left : right, expected));
        Optional<Expr> second = rightFirst
                ? context.expressions().type(left, atLeft, told)
                : context.expressions().type(right, atRight, told);
        Optional<Expr> l = rightFirst ? second : first;
        Optional<Expr> r = rightFirst ? first : second;
        return l.flatMap(a -> r.map(b -> new Kinds.Pair(a, b)));
    }

    private static Optional<Type> told(Expr first, ExprSyntax second, Optional<Type> expected) {
        Type type = first.type();
        if (expected.isPresent() && expected.get().mayBeUnknown()) {
            return expected;
        }
        return second instanceof ExprSyntax.Unknown
                ? expected.or(() -> Optional.of(new Type.OrUnknown(type.whenKnown())))
                : Optional.of(type.whenKnown()).filter(t -> t instanceof Type.Enumeration).or(() -> expected);
    }

    private Optional<Kinds.Pair> unify(Expr left, Expr right, BiFunction<Type, Type, Diagnostic> mismatch) {
        Optional<Kinds.Pair> pair = Kinds.unify(left, right);
        return pair.isPresent() ? pair : context.fail(mismatch.apply(left.type(), right.type()));
    }

    /** Whether the expression can only be understood as {@code unknown}, or as a member of some enum. */
    private boolean needsTelling(ExprSyntax syntax, Scope scope) {
        if (syntax instanceof ExprSyntax.Conditional conditional) {
            return needsTelling(conditional.whenTrue(), scope) && needsTelling(conditional.whenFalse(), scope);
        }
        return syntax instanceof ExprSyntax.Unknown
                || syntax instanceof ExprSyntax.Name name
                && scope.local(name.text()).isEmpty()
                && context.names().symbol(name.text(), scope).isEmpty()
                && !context.names().enumsWith(name.text()).isEmpty();
    }
}
