package dev.interlock.compiler.resolve;

import dev.interlock.compiler.diagnostic.Diagnostic;
import dev.interlock.compiler.diagnostic.DiagnosticCode;
import dev.interlock.compiler.model.Expr;
import dev.interlock.compiler.model.Local;
import dev.interlock.compiler.model.Type;
import dev.interlock.compiler.source.Span;
import dev.interlock.compiler.syntax.ExprSyntax;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Types {@code writer(x) == Dns[2]}. Who wrote is no value that could be kept or computed with: it is compared at once with
 * agents, environments and {@code nobody}.
 */
final class Writers {
    private static final String NOBODY = "nobody";
    private static final String HINT = "write `writer(x) == Cost`, `writer(x) != nobody` or `writer(x) in { Cost, Users }`";

    private final Context context;
    private final Scope scope;

    Writers(Context context, Scope scope) {
        this.context = context;
        this.scope = scope;
    }

    /** {@code writer(x)}, also as it was before the step. */
    static boolean isAsked(ExprSyntax syntax) {
        if (!(syntax instanceof ExprSyntax.Call call)) {
            return false;
        }
        return call.function().text().equals("writer")
                || isOld(call) && call.arguments().size() == 1 && isAsked(call.arguments().get(0));
    }

    private static boolean isOld(ExprSyntax.Call call) {
        return call.function().text().equals("old");
    }

    /** Where it is not compared with anything. */
    Optional<Expr> alone(ExprSyntax.Call call) {
        return misused(call.span(), "`writer` names who wrote; that is no value of its own");
    }

    Optional<Expr> compared(ExprSyntax.Binary node) {
        if (isAsked(node.left()) && isAsked(node.right())) {
            return misused(node.span(), "two writers cannot be compared with each other");
        }
        ExprSyntax asked = isAsked(node.left()) ? node.left() : node.right();
        ExprSyntax who = isAsked(node.left()) ? node.right() : node.left();
        return switch (node.operator()) {
            case EQUAL -> test(node.span(), asked, who);
            case NOT_EQUAL -> test(node.span(), asked, who).map(same -> new Expr.Not(node.span(), same));
            case IMPLIES, OR, AND, LESS, AT_MOST, GREATER, AT_LEAST, PLUS, MINUS, TIMES, DIVIDE, MODULO ->
                misused(node.span(), "`" + node.operator().symbol() + "` has no meaning for a writer");
        };
    }

    Optional<Expr> among(ExprSyntax.InSet node) {
        List<Optional<Expr>> tests = new ArrayList<>();
        node.members().forEach(who -> tests.add(test(node.span(), node.subject(), who)));
        return Binders.allOf(tests).map(all -> all.stream()
                .reduce((a, b) -> new Expr.Binary(node.span(), Type.BOOL, Expr.Operator.OR, a, b))
                .orElse(new Expr.BoolLiteral(node.span(), false)));
    }

    private Optional<Expr> test(Span span, ExprSyntax asked, ExprSyntax who) {
        ExprSyntax.Call call = (ExprSyntax.Call) asked;
        if (isOld(call)) {
            ExprSyntax inside = new ExprSyntax.Binary(
                    span, ExprSyntax.BinaryOperator.EQUAL, call.arguments().get(0), who);
            return new Calls(context, scope)
                    .call(new ExprSyntax.Call(call.span(), call.function(), List.of(inside)));
        }
        Optional<Expr.StateRef> written = written(call);
        Optional<Expr.Writer> writer = writer(who);
        return written.flatMap(element -> writer.map(w -> new Expr.WrittenBy(span, element, w)));
    }

    private Optional<Expr.StateRef> written(ExprSyntax.Call call) {
        if (call.arguments().size() != 1) {
            return new Arguments(context, scope).wrongCount(call, "1 argument", "write `writer(x)`");
        }
        ExprSyntax written = call.arguments().get(0);
        return context.expressions().type(written, scope).map(Unknowns::bare).flatMap(expr -> expr instanceof Expr.StateRef state
                        && !context.names().isParameter(state.state())
                ? Optional.of(state)
                : misused(written.span(), "only a state has a writer"));
    }

    private Optional<Expr.Writer> writer(ExprSyntax who) {
        if (who instanceof ExprSyntax.Name name) {
            return name.text().equals(NOBODY)
                    ? Optional.of(Expr.Writer.NOBODY)
                    : actor(name).flatMap(actor -> actor.indices().map(d -> writer(actor, d, List.of())));
        }
        if (who instanceof ExprSyntax.Indexed indexed && indexed.base() instanceof ExprSyntax.Name name) {
            return actor(name).flatMap(actor -> instance(actor, indexed));
        }
        return misused(who.span(), "a writer is an agent, an environment or `nobody`");
    }

    private static Expr.Writer writer(ActorNames actor, List<Local> dimensions, List<Expr> indices) {
        return new Expr.Writer(Optional.of(actor.name()), dimensions, indices);
    }

    private Optional<ActorNames> actor(ExprSyntax.Name name) {
        Optional<ActorNames> actor = context.names().actor(name.text());
        if (actor.isPresent()) {
            return actor;
        }
        Set<String> known = context.names().actors().stream().map(ActorNames::name).collect(Collectors.toSet());
        known.add(NOBODY);
        return context.fail(Diagnostic.at(
                        name.span(), DiagnosticCode.WRITER_MISUSED,
                        "there is no agent and no environment `" + name.text() + "`")
                .hint(Candidates.hint(name.text(), known, HINT)));
    }

    private Optional<Expr.Writer> instance(ActorNames actor, ExprSyntax.Indexed written) {
        int needed = actor.written().indices().size();
        if (needed != written.indices().size()) {
            return context.fail(
                    written.span(),
                    needed == 0 ? DiagnosticCode.NOT_INDEXED : DiagnosticCode.WRONG_ARGUMENT_COUNT,
                    needed == 0
                            ? "`" + actor.name() + "` is " + actor.noun() + " without indices"
                            : "`" + actor.name() + "` takes " + Arguments.count(needed, "index", "indices"),
                    needed == 0
                            ? "write `" + actor.name() + "` without an index"
                            : "write `" + actor.name() + Arguments.sample(actor.written().indices())
                                    + "`, or `" + actor.name() + "` for any of them");
        }
        return actor.indices().flatMap(dimensions -> new Arguments(context, scope)
                .indices(written.indices(), dimensions, actor.name())
                .map(indices -> writer(actor, dimensions, indices)));
    }

    private <T> Optional<T> misused(Span span, String message) {
        return context.fail(span, DiagnosticCode.WRITER_MISUSED, message, HINT);
    }
}
