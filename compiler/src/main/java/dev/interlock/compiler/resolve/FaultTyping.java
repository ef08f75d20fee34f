package dev.interlock.compiler.resolve;

import dev.interlock.compiler.diagnostic.DiagnosticCode;
import dev.interlock.compiler.model.Action;
import dev.interlock.compiler.model.Actor;
import dev.interlock.compiler.model.Expr;
import dev.interlock.compiler.model.Local;
import dev.interlock.compiler.model.Type;
import dev.interlock.compiler.source.Span;
import dev.interlock.compiler.syntax.ActionSyntax;
import dev.interlock.compiler.syntax.ExprSyntax;
import java.util.List;
import java.util.Optional;

/** Types what is said of a malfunction before its clauses: how often it may happen. */
final class FaultTyping {
    private final Context context;
    private final ActorNames actor;
    private final Scope outer;

    FaultTyping(Context context, ActorNames actor, Scope outer) {
        this.context = context;
        this.actor = actor;
        this.outer = outer;
    }

    /** The fault, if the action is one; absent altogether when something is wrong with it. */
    Optional<Optional<Action.Fault>> resolve(ActionSyntax node, List<Local> parameters) {
        if (node.fault().isEmpty()) {
            return Optional.of(Optional.empty());
        }
        if (actor.written().role() == Actor.Role.AGENT) {
            return context.fail(
                    node.span(), DiagnosticCode.FAULT_OF_AGENT,
                    "an agent has no faults: what it does, it means to do",
                    "write `action`, or declare the fault in an environment");
        }
        ActionSyntax.FaultSyntax said = node.fault().get();
        if (said.most().isEmpty()) {
            return Optional.of(Optional.of(new Action.Fault(Optional.empty(), Action.Per.ACTION)));
        }
        ExprSyntax limit = said.most().get();
        return limit(limit).flatMap(most -> per(said, limit.span(), parameters)
                .map(per -> Optional.of(new Action.Fault(Optional.of(most), per))));
    }

    private Optional<Expr> limit(ExprSyntax written) {
        Optional<Expr> limit =
                context.expressions().needed(written, outer, Type.INT, "what follows `at most`");
        if (limit.isEmpty()) {
            return limit;
        }
        if (Children.any(limit.get(), this::changes)) {
            return context.fail(
                    written.span(), DiagnosticCode.NOT_CONSTANT, "how often a fault may happen cannot change during a run",
                    "only numbers, constants and parameters of the system can stand here");
        }
        boolean negative = Evaluation.constant(limit.get()).flatMap(Constants::whole).filter(n -> n.signum() < 0).isPresent();
        return negative
                ? bad(written.span(), "a fault cannot happen less than 0 times", "write how often it may happen in a run")
                : limit;
    }

    private boolean changes(Expr expr) {
        return expr instanceof Expr.LetRef
                || expr instanceof Expr.WrittenBy
                || expr instanceof Expr.StateRef reference && !context.names().isParameter(reference.state());
    }

    private Optional<Action.Per> per(ActionSyntax.FaultSyntax said, Span place, List<Local> parameters) {
        if (said.per() == ActionSyntax.Per.ACTION) {
            return Optional.of(Action.Per.ACTION);
        }
        if (parameters.isEmpty()) {
            return bad(place, "there is nothing to count for each of: the fault has no parameters", "leave out `each`");
        }
        Optional<Local> infinite = parameters.stream().filter(p -> Kinds.size(p.type()).isEmpty()).findFirst();
        return infinite.isEmpty()
                ? Optional.of(Action.Per.PARAMETERS)
                : context.fail(
                        infinite.get().span(), DiagnosticCode.NOT_FINITE,
                        "with `each` the fault is counted for each `" + infinite.get().name() + "`, but "
                                + TypeWords.of(infinite.get().type()) + " has infinitely many values",
                        "give `" + infinite.get().name() + "` a range such as `1..3`, or leave out `each`");
    }

    private <T> Optional<T> bad(Span span, String message, String hint) {
        return context.fail(span, DiagnosticCode.BAD_FAULT_LIMIT, message, hint);
    }
}
