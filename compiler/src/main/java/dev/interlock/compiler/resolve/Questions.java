package dev.interlock.compiler.resolve;

import dev.interlock.compiler.model.Expr;
import dev.interlock.compiler.model.Question;
import dev.interlock.compiler.syntax.DeclarationSyntax;
import java.util.Optional;

/** Types what the policy asks of the whole system. */
final class Questions {
    private final Context context;

    Questions(Context context) {
        this.context = context;
    }

    Optional<Question> invariant(DeclarationSyntax.Invariant node) {
        return context.expressions()
                .condition(node.condition(), Scope.of(Purpose.INVARIANT), "an invariant")
                .map(e -> new Question.Invariant(
                        node.span(), Definitions.text(node.doc()), node.name().text(), scope(e), e));
    }

    Optional<Question> property(DeclarationSyntax.Property node) {
        return node.goal().accept(new Properties(context, node));
    }

    static Question.Scope scope(Expr condition) {
        return Children.any(condition, e -> e instanceof Expr.Old) ? Question.Scope.STEP : Question.Scope.STATE;
    }
}
