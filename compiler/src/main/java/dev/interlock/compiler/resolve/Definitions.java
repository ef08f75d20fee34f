package dev.interlock.compiler.resolve;

import dev.interlock.compiler.diagnostic.DiagnosticCode;
import dev.interlock.compiler.model.Expr;
import dev.interlock.compiler.model.LetDefinition;
import dev.interlock.compiler.model.Local;
import dev.interlock.compiler.model.StateVariable;
import dev.interlock.compiler.model.Type;
import dev.interlock.compiler.source.Span;
import dev.interlock.compiler.syntax.DeclarationSyntax;
import dev.interlock.compiler.syntax.Doc;
import dev.interlock.compiler.syntax.ExprSyntax;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the declared constants, parameters, states and derived values mean. */
final class Definitions {
    private final Context context;
    private final Map<String, String> overrides;

    Definitions(Context context, Map<String, String> overrides) {
        this.context = context;
        this.overrides = Map.copyOf(overrides);
    }

    Optional<Symbol.TypedConstant> constant(DeclarationSyntax.Const node) {
        return context.expressions().constant(node.value(), Scope.of(Purpose.CONSTANT));
    }

    /** A parameter to which the file or somebody outside gives a value. */
    Optional<Symbol.TypedConstant> param(DeclarationSyntax.Param node) {
        Optional<Type> type =
                neverUnknown(node, context.types().withDurations(node.type(), Scope.of(Purpose.CONSTANT)));
        Optional<Constants.Constant> value = type.flatMap(t -> node.value().flatMap(v -> written(node, v, t)));
        Optional<String> override = Optional.ofNullable(overrides.get(node.name().text()));
        if (override.isEmpty()) {
            return type.flatMap(t -> value.map(v -> new Symbol.TypedConstant(t, v)));
        }
        return type.flatMap(t -> overridden(node, override.get(), t).map(v -> new Symbol.TypedConstant(t, v)));
    }

    private Optional<Constants.Constant> written(DeclarationSyntax.Param node, ExprSyntax value, Type type) {
        return context.expressions()
                .constant(value, Scope.of(Purpose.CONSTANT), type, "the value of `" + node.name().text() + "`")
                .flatMap(v -> checked(node, value.span(), type, v));
    }

    private Optional<Type> neverUnknown(DeclarationSyntax.Param node, Optional<Type> type) {
        return type.filter(Type::mayBeUnknown).isEmpty()
                ? type
                : context.fail(
                        node.type().span(),
                        DiagnosticCode.PARAMETER_MAY_BE_UNKNOWN,
                        "the parameter `" + node.name().text() + "` is fixed for a run, so it is never `unknown`",
                        "leave `or unknown` out; what may be missing is a `state`");
    }

    boolean isFree(DeclarationSyntax.Param node) {
        return node.value().isEmpty() && !overrides.containsKey(node.name().text());
    }

    /** A state that starts anywhere in its type; that nothing writes to it is seen to where targets are resolved. */
    Optional<StateVariable> freeParameter(DeclarationSyntax.Param node) {
        Optional<Type> free = context.types().ofFree(node.type(), Scope.of(Purpose.CONSTANT));
        return neverUnknown(node, free).map(type -> new StateVariable(
                node.span(), text(node.doc()), Optional.empty(), node.name().text(), List.of(), type,
                StateVariable.Overflow.CHECKED, new StateVariable.Any()));
    }

    private Optional<Constants.Constant> overridden(DeclarationSyntax.Param node, String text, Type type) {
        Optional<Constants.Constant> value = ParameterText.read(text, type);
        if (value.isEmpty()) {
            return context.fail(
                    node.name().span(),
                    DiagnosticCode.BAD_PARAMETER_VALUE,
                    "the value `" + text + "` that was given for `" + node.name().text() + "` is not "
                            + TypeWords.of(type),
                    ParameterText.hint(type));
        }
        return checked(node, node.name().span(), type, value.get());
    }

    private Optional<Constants.Constant> checked(
            DeclarationSyntax.Param node, Span span, Type type, Constants.Constant value) {
        return Constants.fits(value, type)
                ? Optional.of(value)
                : context.fail(
                        span,
                        DiagnosticCode.BAD_PARAMETER_VALUE,
                        "the value " + Constants.words(value) + " of `" + node.name().text() + "` is outside "
                                + TypeWords.of(type),
                        ParameterText.hint(type));
    }

    Optional<StateVariable> state(DeclarationSyntax.State node, Optional<ActorNames> owner) {
        Scope outer = owner.map(o -> o.inside(Purpose.INITIAL)).orElse(Scope.of(Purpose.INITIAL));
        Optional<List<Local>> instance = indices(outer);
        Scope ofTypes = ofTypes(owner);
        Dimensions.Declared dimensions = new Dimensions(context).declare(node.dimensions(), outer, ofTypes);
        Optional<Type> type = context.types().resolve(node.type(), ofTypes);
        Optional<StateVariable.Overflow> overflow = type.flatMap(t -> overflow(node, t));
        Optional<List<Local>> all = instance.flatMap(i -> dimensions.locals().map(d -> joined(i, d)));
        Optional<List<Local>> few = all.flatMap(a ->
                context.binders().few(Intervals.size(a), node.name().span()).map(n -> a));
        Optional<StateVariable.Initial> initial = type.flatMap(t -> few.flatMap(f ->
                new Initials(context, node, t, dimensions.scope(), f).resolve()));
        return few.flatMap(f -> type.flatMap(t -> overflow.flatMap(o -> initial.map(i -> new StateVariable(
                node.span(), text(node.doc()), owner.map(ActorNames::name), node.name().text(), f, t,
                o, i)))));
    }

    private Optional<StateVariable.Overflow> overflow(DeclarationSyntax.State node, Type type) {
        if (node.overflow() == DeclarationSyntax.Overflow.CHECKED) {
            return Optional.of(StateVariable.Overflow.CHECKED);
        }
        return type.whenKnown() instanceof Type.Range
                ? Optional.of(StateVariable.Overflow.SATURATING)
                : context.fail(
                        node.type().span(),
                        DiagnosticCode.SATURATING_WITHOUT_RANGE,
                        TypeWords.of(type) + " has no ends at which a write could stop",
                        "give the state a range such as `0..100`, or leave out `saturating`");
    }

    Optional<LetDefinition> let(DeclarationSyntax.Let node, Optional<ActorNames> owner) {
        Scope outer = owner.map(o -> o.inside(Purpose.DERIVED)).orElse(Scope.of(Purpose.DERIVED));
        Optional<List<Local>> instance = indices(outer);
        Binders.Bound bound = context.binders().parameters(node.parameters(), outer);
        Optional<Expr> value = node.type().isEmpty()
                ? context.expressions().type(node.value(), bound.scope())
                : context.types()
                        .withDurations(node.type().get(), ofTypes(owner))
                        .flatMap(t -> context.expressions()
                                .needed(node.value(), bound.scope(), t, "`" + node.name().text() + "`"));
        return instance.flatMap(i -> bound.locals().flatMap(p -> value.map(v -> new LetDefinition(
                        node.span(), text(node.doc()), owner.map(ActorNames::name), node.name().text(),
                        joined(i, p), v))))
                .flatMap(this::known);
    }

    /** What others ask about a definition is found out at once, so that no chain of definitions is followed far. */
    private Optional<LetDefinition> known(LetDefinition definition) {
        context.intervals().define(definition);
        context.secrets().of(definition);
        return context.levels().define(definition) <= Levels.MOST
                ? Optional.of(definition)
                : context.fail(
                        definition.span(),
                        DiagnosticCode.TOO_LARGE,
                        "`" + definition.name() + "` is more than " + Levels.MOST
                                + " levels deep, written out with all that it rests on",
                        "keep part of it in a state, or define it more directly");
    }

    private static Scope ofTypes(Optional<ActorNames> owner) {
        return owner.map(ActorNames::ofTypes).orElse(Scope.of(Purpose.CONSTANT));
    }

    private static Optional<List<Local>> indices(Scope scope) {
        return scope.instance().map(Scope.Instance::indices).orElse(Optional.of(List.of()));
    }

    private static List<Local> joined(List<Local> first, List<Local> second) {
        List<Local> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }

    static Optional<String> text(Optional<Doc> doc) {
        return doc.map(Doc::text);
    }

}
