package dev.interlock.compiler.resolve;

import dev.interlock.compiler.diagnostic.Diagnostic;
import dev.interlock.compiler.diagnostic.DiagnosticCode;
import dev.interlock.compiler.model.Action;
import dev.interlock.compiler.model.Actor;
import dev.interlock.compiler.model.Expr;
import dev.interlock.compiler.model.Local;
import dev.interlock.compiler.syntax.ActionSyntax;
import dev.interlock.compiler.syntax.Identifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds the malfunctions that an action says it answers. */
final class Healing {
    private final Context context;
    private final ActorNames actor;
    private final Scope scope;

    /** @param scope where the action's trigger stands: its parameters and readings are known */
    Healing(Context context, ActorNames actor, Scope scope) {
        this.context = context;
        this.actor = actor;
        this.scope = scope;
    }

    Optional<List<Action.Healed>> resolve(ActionSyntax node) {
        if (actor.written().role() == Actor.Role.ENVIRONMENT && !node.heals().isEmpty()) {
            return context.fail(
                    node.heals().get(0).span(),
                    DiagnosticCode.NOT_FOR_ENVIRONMENT,
                    "`heals` has no meaning in an environment",
                    "the world believes nothing; only an agent's action can take a change for a fault");
        }
        List<Optional<Action.Healed>> healed = new ArrayList<>();
        node.heals().forEach(one -> healed.add(healed(one)));
        return Binders.allOf(healed);
    }

    private Optional<Action.Healed> healed(ActionSyntax.Healed node) {
        return fault(node).flatMap(fault -> context.faults().typed(fault)
                .filter(typed -> checkFinite(node, typed))
                .flatMap(typed -> arguments(node, typed))
                .map(arguments -> new Action.Healed(
                        node.span(), fault.actor().name(), fault.action().name().text(), arguments)));
    }

    private Optional<KnownFaults.Declared> fault(ActionSyntax.Healed node) {
        Optional<String> environment = node.environment().map(name -> name.text());
        String name = node.fault().text();
        if (environment.isPresent() && context.names().actor(environment.get()).isEmpty()) {
            List<String> known = context.names().actors().stream()
                    .filter(actor -> actor.written().role() == Actor.Role.ENVIRONMENT)
                    .map(ActorNames::name)
                    .toList();
            return unknown(node.environment().get(), "there is no environment `" + environment.get() + "`",
                    Candidates.hint(environment.get(), known, "declare it with `environment`"));
        }
        List<KnownFaults.Declared> found = context.faults().faults(environment, name);
        if (found.size() > 1) {
            String homes = found.stream().map(f -> "`" + f.actor().name() + "`").collect(Collectors.joining(" and "));
            return context.fail(
                    node.fault().span(), DiagnosticCode.AMBIGUOUS_FAULT,
                    "`" + name + "` may be the fault of " + homes,
                    "say which, as in `" + found.get(0).actor().name() + "." + name + "`");
        }
        return found.isEmpty() ? none(node, environment) : Optional.of(found.get(0));
    }

    private Optional<KnownFaults.Declared> none(ActionSyntax.Healed node, Optional<String> environment) {
        String name = node.fault().text();
        List<KnownFaults.Declared> ordinary = context.faults().all(environment, name);
        if (ordinary.isEmpty()) {
            String declare = "declare it in an environment, as in `fault " + name + " …`";
            return environment.isEmpty()
                    ? unknown(node.fault(), "there is no fault `" + name + "`",
                            Candidates.hint(name, context.faults().faultNames(), declare))
                    : unknown(node.fault(), "`" + environment.get() + "` has no fault `" + name + "`", declare);
        }
        ActionSyntax action = ordinary.get(0).action();
        return context.fail(Diagnostic.at(
                        node.fault().span(), DiagnosticCode.HEALS_NO_FAULT,
                        "`" + ordinary.get(0).actor().name() + "." + name + "` is an ordinary action, not a fault")
                .label(action.name().span(), "declared here")
                .hint("what is a malfunction is declared in an environment with `fault`"));
    }

    private <T> Optional<T> unknown(Identifier at, String message, String hint) {
        return context.fail(at.span(), DiagnosticCode.UNKNOWN_FAULT, message, hint);
    }

    /** Which of them are still there is kept for each tuple of parameters. */
    private boolean checkFinite(ActionSyntax.Healed node, Action fault) {
        List<Local> infinite = fault.parameters().stream().filter(p -> Kinds.size(p.type()).isEmpty()).toList();
        infinite.forEach(parameter -> context.report(Diagnostic.at(
                        node.span(), DiagnosticCode.NOT_FINITE,
                        "`" + fault.name() + "` is healed for each `" + parameter.name() + "`, but "
                                + TypeWords.of(parameter.type()) + " has infinitely many values")
                .label(parameter.span(), "declared here")
                .hint("give `" + parameter.name() + "` a range such as `1..3`")));
        return infinite.isEmpty();
    }

    private Optional<List<Expr>> arguments(ActionSyntax.Healed node, Action fault) {
        List<Local> parameters = fault.parameters();
        if (node.arguments().size() != parameters.size()) {
            String sample = parameters.stream().map(Local::name).collect(Collectors.joining(", "));
            return context.fail(
                    node.span(), DiagnosticCode.WRONG_ARGUMENT_COUNT,
                    "the fault `" + fault.name() + "` takes "
                            + Arguments.count(parameters.size(), "argument", "arguments") + ", not "
                            + node.arguments().size(),
                    "write `heals " + fault.name() + (sample.isEmpty() ? "" : "(" + sample + ")") + "`");
        }
        return new Arguments(context, scope).fitting(node.arguments(), parameters, fault.name());
    }
}
