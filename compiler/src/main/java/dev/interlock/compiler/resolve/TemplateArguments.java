package dev.interlock.compiler.resolve;

import dev.interlock.compiler.diagnostic.Diagnostic;
import dev.interlock.compiler.diagnostic.DiagnosticCode;
import dev.interlock.compiler.model.Expr;
import dev.interlock.compiler.model.Type;
import dev.interlock.compiler.source.Span;
import dev.interlock.compiler.syntax.DeclarationSyntax;
import dev.interlock.compiler.syntax.DeclarationSyntax.Passing;
import dev.interlock.compiler.syntax.DeclarationSyntax.TemplateArgument;
import dev.interlock.compiler.syntax.DeclarationSyntax.TemplateParameter;
import dev.interlock.compiler.syntax.ExprSyntax;
import dev.interlock.compiler.syntax.Identifier;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What agents give to the templates that they are made from.
 *
 * <p>A parameter stands for the argument as it would read where the agent is declared. So no name in an argument can come to
 * mean something of the template's, and none in the template something of the agent's.
 */
final class TemplateArguments {
    private final Context context;

    TemplateArguments(Context context) {
        this.context = context;
    }

    /** The agent, if its template exists and is given one argument for each parameter. */
    Optional<ActorNames> collect(DeclarationSyntax.TemplateUse use) {
        Optional<DeclarationSyntax.Template> template = context.names().template(use.template().text());
        return template.isPresent() ? collect(use, template.get()) : context.fail(Diagnostic.at(
                        use.template().span(),
                        DiagnosticCode.UNKNOWN_NAME,
                        "there is no template `" + use.template().text() + "`")
                .hint(Candidates.hint(
                        use.template().text(),
                        context.names().templates(),
                        "declare it with `template agent " + use.template().text() + "(…) { … }`")));
    }

    private Optional<ActorNames> collect(DeclarationSyntax.TemplateUse use, DeclarationSyntax.Template template) {
        Optional<Map<String, TemplateArgument>> given = given(use, template);
        ActorNames actor = new ActorNames(ActorNames.Written.of(use, template), context);
        given.ifPresent(arguments -> template.parameters().forEach(p -> actor.own().put(
                p.name().text(),
                new Symbol.Argument(
                        p.name(), p.passing(), p.type(), arguments.get(p.name().text()).value(), actor))));
        return given.map(g -> actor);
    }

    private Optional<Map<String, TemplateArgument>> given(
            DeclarationSyntax.TemplateUse use, DeclarationSyntax.Template template) {
        Map<String, Identifier> parameters = new LinkedHashMap<>();
        boolean fits = true;
        for (TemplateParameter parameter : template.parameters()) {
            Optional<Identifier> first =
                    Optional.ofNullable(parameters.put(parameter.name().text(), parameter.name()));
            fits &= isFirst(first, parameter.name());
        }
        Map<String, TemplateArgument> given = new LinkedHashMap<>();
        for (TemplateArgument argument : use.arguments()) {
            Optional<TemplateArgument> first = Optional.ofNullable(given.put(argument.name().text(), argument));
            fits &= isFirst(first.map(TemplateArgument::name), argument.name());
            fits &= isKnown(argument.name(), template, parameters);
        }
        String missing = parameters.keySet().stream()
                .filter(p -> !given.containsKey(p))
                .map(p -> "`" + p + "`")
                .collect(Collectors.joining(", "));
        if (!missing.isEmpty()) {
            return misfit(use.template(), template, "`" + template.name().text() + "` is not told " + missing,
                    "give a value for each parameter, as in `(" + use(template) + ")`");
        }
        return fits ? Optional.of(given) : Optional.empty();
    }

    private boolean isFirst(Optional<Identifier> first, Identifier second) {
        first.ifPresent(f -> context.names().reportDuplicate(second, f));
        return first.isEmpty();
    }

    private boolean isKnown(Identifier name, DeclarationSyntax.Template template, Map<String, Identifier> parameters) {
        if (parameters.containsKey(name.text())) {
            return true;
        }
        misfit(name, template, "`" + template.name().text() + "` has no parameter `" + name.text() + "`",
                Candidates.hint(name.text(), parameters.keySet(), ""));
        return false;
    }

    private static String use(DeclarationSyntax.Template template) {
        return template.parameters().stream().map(p -> p.name().text() + " = …").collect(Collectors.joining(", "));
    }

    private <T> Optional<T> misfit(
            Identifier at, DeclarationSyntax.Template template, String message, String hint) {
        return context.fail(Diagnostic.at(at.span(), DiagnosticCode.TEMPLATE_MISFIT, message)
                .label(template.name().span(), "declared here")
                .hint(hint));
    }

    /** Whether what is given fits what the template asks for; said once for each agent, whether or not it is used. */
    void check(Symbol.Argument argument) {
        value(argument, argument.given().span(), argument.user().inside(Purpose.BEHAVIOUR));
    }

    /** What a parameter stands for at a place inside the agent. */
    Optional<Expr> value(Symbol.Argument argument, Span span, Scope inside) {
        Scope outside = argument.user().outside(inside);
        Optional<Type> type = switch (argument.passing()) {
            case VALUE -> context.types().withDurations(argument.type(), Scope.of(Purpose.CONSTANT));
            case STATE -> context.types().resolve(argument.type(), Scope.of(Purpose.CONSTANT));
        };
        return type.flatMap(t -> switch (argument.passing()) {
            case VALUE -> value(argument, t, outside);
            case STATE -> state(argument, t, outside);
        });
    }

    private Optional<Expr> value(Symbol.Argument argument, Type type, Scope outside) {
        Optional<Expr> value =
                context.expressions().needed(argument.given(), outside, type, "`" + argument.id().text() + "`");
        Optional<Constants.Constant> constant = value.flatMap(Evaluation::constant);
        return constant.isEmpty() || Constants.fits(constant.get(), type)
                ? value
                : wrong(argument, "is " + Constants.words(constant.get()) + ", outside " + TypeWords.of(type),
                        ParameterText.hint(type));
    }

    private Optional<Expr> state(Symbol.Argument argument, Type type, Scope outside) {
        Optional<Expr> given = context.expressions().type(argument.given(), outside, Optional.of(type));
        if (given.isEmpty()) {
            return Optional.empty();
        }
        if (!(given.get() instanceof Expr.StateRef reference) || isParameter(argument.given())) {
            return wrong(argument, "must be a state, because the template may write to it",
                    "name a state or one element, as in `x = load` or `x = load[n]`");
        }
        Type actual = reference.state().type();
        boolean fits = type.whenKnown().equals(Type.INT) ? Kinds.sameKind(type, actual) : sameValues(type, actual);
        return fits
                ? given
                : wrong(argument, "must be a state of " + TypeWords.of(type) + ", but this is "
                        + TypeWords.of(actual), "both need the same type; a template's `state int` takes every range");
    }

    private boolean isParameter(ExprSyntax given) {
        return given instanceof ExprSyntax.Name name
                && context.names().symbol(name.text()).filter(s -> s instanceof Symbol.FreeParameter).isPresent();
    }

    private static boolean sameValues(Type one, Type other) {
        if (one.mayBeUnknown() && other.mayBeUnknown()) {
            return sameValues(one.whenKnown(), other.whenKnown());
        }
        if (one instanceof Type.Range a && other instanceof Type.Range b) {
            return a.low().equals(b.low()) && a.high().equals(b.high());
        }
        return one.equals(other);
    }

    private Optional<Expr> wrong(Symbol.Argument argument, String what, String hint) {
        return context.fail(Diagnostic.at(
                        argument.given().span(),
                        DiagnosticCode.TEMPLATE_MISFIT,
                        "`" + argument.id().text() + "` " + what)
                .label(argument.id().span(), "asked for here")
                .hint(hint));
    }
}
