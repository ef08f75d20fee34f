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
    private final Scope scope;

    Together(Context context, Scope scope) {
        this.context = context;
        this.scope = scope;
    }

    Optional<Kinds.Pair> type(
            ExprSyntax left, ExprSyntax right, Optional<Type> expected, BiFunction<Type, Type, Diagnostic> mismatch) {
        boolean rightFirst = isBareMember(left) && !isBareMember(right);
        Optional<Expr> first = context.expressions().type(rightFirst ? right : left, scope, expected);
        Optional<Type> told = first.map(Expr::type).filter(t -> t instanceof Type.Enumeration).or(() -> expected);
        Optional<Expr> second = context.expressions().type(rightFirst ? left : right, scope, told);
        Optional<Expr> l = rightFirst ? second : first;
        Optional<Expr> r = rightFirst ? first : second;
        return l.flatMap(a -> r.flatMap(b -> unify(a, b, mismatch)));
    }

    private Optional<Kinds.Pair> unify(Expr left, Expr right, BiFunction<Type, Type, Diagnostic> mismatch) {
        Optional<Kinds.Pair> pair = Kinds.unify(left, right);
        return pair.isPresent() ? pair : context.fail(mismatch.apply(left.type(), right.type()));
    }

    /** Whether the expression can only be understood as a member of some enum. */
    private boolean isBareMember(ExprSyntax syntax) {
        if (syntax instanceof ExprSyntax.Conditional conditional) {
            return isBareMember(conditional.whenTrue()) && isBareMember(conditional.whenFalse());
        }
        return syntax instanceof ExprSyntax.Name name
                && scope.local(name.text()).isEmpty()
                && context.names().symbol(name.text(), scope).isEmpty()
                && !context.names().enumsWith(name.text()).isEmpty();
    }
}
