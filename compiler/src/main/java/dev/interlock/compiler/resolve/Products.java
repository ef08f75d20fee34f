package dev.interlock.compiler.resolve;

import dev.interlock.compiler.diagnostic.DiagnosticCode;
import dev.interlock.compiler.model.Expr;
import java.util.Optional;

/**
 * The one thing that arithmetic must not do: multiply or divide two values that both have no bounds. With bounds on one
 * side the operation is a choice among finitely many multiplications by a constant, which can be decided.
 */
final class Products {
    private final Context context;

    Products(Context context) {
        this.context = context;
    }

    Optional<Expr> check(Expr.Binary node) {
        boolean bounded = switch (node.operator()) {
            case TIMES -> isBounded(node.left()) || isBounded(node.right());
            case DIVIDE -> isBounded(node.right()) || Kinds.isWhole(node.type()) && isBounded(node.left());
            case DIVIDE_UP, MODULO -> isBounded(node.left()) || isBounded(node.right());
            case IMPLIES, OR, AND, EQUAL, NOT_EQUAL, LESS, AT_MOST, GREATER, AT_LEAST, PLUS, MINUS, MINIMUM,
                    MAXIMUM -> true;
        };
        return bounded ? Optional.of(node) : fail(node);
    }

    private Optional<Expr> fail(Expr.Binary node) {
        return context.fail(
                node.span(),
                DiagnosticCode.UNBOUNDED_PRODUCT,
                "neither side of this " + word(node.operator()) + " is known to be bounded",
                "give the state on one side a range such as `0..100`, or bound the value with `clamp(x, 0, 100)`");
    }

    private static String word(Expr.Operator operator) {
        return operator == Expr.Operator.TIMES ? "product" : "division";
    }

    private boolean isBounded(Expr expr) {
        if (expr instanceof Expr.ToReal whole) {
            return isBounded(whole.operand());
        }
        return context.intervals().of(expr).isFinite() || Evaluation.constant(expr).isPresent();
    }
}
