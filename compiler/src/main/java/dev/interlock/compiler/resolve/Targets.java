package dev.interlock.compiler.resolve;

import dev.interlock.compiler.diagnostic.Diagnostic;
import dev.interlock.compiler.diagnostic.DiagnosticCode;
import dev.interlock.compiler.model.Expr;
import dev.interlock.compiler.syntax.DeclarationSyntax;
import dev.interlock.compiler.syntax.ExprSyntax;
import java.util.Optional;

/** What an effect may write: shared states and the actor's own. */
final class Targets {
    private final Context context;
    private final Scope scope;

    Targets(Context context, Scope scope) {
        this.context = context;
        this.scope = scope;
    }

    Optional<Expr.StateRef> target(ExprSyntax written) {
        ExprSyntax base = written instanceof ExprSyntax.Indexed indexed ? indexed.base() : written;
        if (base instanceof ExprSyntax.Name name) {
            Optional<String> noun = notAssignable(name.text());
            if (noun.isPresent()) {
                return refuse(name, noun.get());
            }
        }
        return context.expressions().type(written, scope).map(Unknowns::bare).flatMap(expr -> expr instanceof Expr.StateRef reference
                ? Optional.of(reference)
                : context.fail(
                        written.span(),
                        DiagnosticCode.NOT_ASSIGNABLE,
                        "this is not a state, so nothing can be assigned to it",
                        "on the left stands a state, as in `x = 1` or `up[n] = true`"));
    }

    private Optional<String> notAssignable(String name) {
        if (scope.local(name).isPresent()) {
            return Optional.of("a local name");
        }
        return context.names()
                .symbol(name, scope)
                .filter(s -> !(s instanceof Symbol.State || s instanceof Symbol.Contested || isStateArgument(s)))
                .map(Symbol::noun);
    }

    private static boolean isStateArgument(Symbol symbol) {
        return symbol instanceof Symbol.Argument argument && argument.passing() == DeclarationSyntax.Passing.STATE;
    }

    private Optional<Expr.StateRef> refuse(ExprSyntax.Name name, String noun) {
        Diagnostic diagnostic = Diagnostic.at(
                        name.span(),
                        DiagnosticCode.NOT_ASSIGNABLE,
                        "`" + name.text() + "` is " + noun + " and cannot be assigned to")
                .hint(noun.equals("a derived value")
                        ? "assign to the states that `" + name.text() + "` is made of"
                        : "only a `state` changes; declare one for what is to change");
        return context.fail(scope.local(name.text())
                .map(Scope.Entry::id)
                .or(() -> context.names().symbol(name.text(), scope).map(Symbol::id))
                .map(id -> diagnostic.label(id.span(), "declared here"))
                .orElse(diagnostic));
    }
}
