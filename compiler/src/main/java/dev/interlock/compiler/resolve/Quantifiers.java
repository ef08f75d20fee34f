package dev.interlock.compiler.resolve;

import dev.interlock.compiler.model.Expr;
import dev.interlock.compiler.model.Local;
import dev.interlock.compiler.model.Type;
import dev.interlock.compiler.syntax.ExprSyntax;
import java.util.List;
import java.util.Optional;

/** Types {@code all some count sum min max} over binders. */
final class Quantifiers {
    private final Context context;
    private final Scope scope;

    Quantifiers(Context context, Scope scope) {
        this.context = context;
        this.scope = scope;
    }

    Optional<Expr> quantified(ExprSyntax.Quantified node) {
        String word = "`" + node.quantifier().word() + "`";
        Binders.Bound bound = context.binders().repeated(node.binders(), scope);
        if (context.binders().tooOften(bound.scope(), node.span())) {
            return Optional.empty();
        }
        Optional<Optional<Expr>> where = node.where().isEmpty()
                ? Optional.of(Optional.empty())
                : context.expressions()
                        .condition(node.where().get(), bound.scope(), "what follows `where`")
                        .map(Optional::of);
        Scope counted = where.isPresent()
                ? where.get().map(w -> Establishing.past(Optional.of(w), bound.scope())).orElse(bound.scope())
                : bound.scope().assumingAnything();
        String role = "what " + word + " goes over";
        Optional<Expr> body = switch (node.quantifier()) {
            case ALL, SOME, COUNT -> context.expressions().condition(node.body(), counted, role);
            case SUM, MINIMUM, MAXIMUM -> context.expressions().quantity(node.body(), counted, role);
        };
        return bound.locals().flatMap(l -> where.flatMap(w -> body.map(b -> made(node, l, w, b))));
    }

    private static Expr made(ExprSyntax.Quantified node, List<Local> binders, Optional<Expr> where, Expr body) {
        Expr.Aggregate aggregate = switch (node.quantifier()) {
            case ALL -> Expr.Aggregate.ALL;
            case SOME -> Expr.Aggregate.SOME;
            case COUNT -> Expr.Aggregate.COUNT;
            case SUM -> Expr.Aggregate.SUM;
            case MINIMUM -> Expr.Aggregate.MINIMUM;
            case MAXIMUM -> Expr.Aggregate.MAXIMUM;
        };
        Type type = switch (node.quantifier()) {
            case ALL, SOME -> Type.BOOL;
            case COUNT -> Type.INT;
            case SUM, MINIMUM, MAXIMUM -> Kinds.widened(body.type());
        };
        return new Expr.Quantified(node.span(), type, aggregate, binders, where, body);
    }
}
