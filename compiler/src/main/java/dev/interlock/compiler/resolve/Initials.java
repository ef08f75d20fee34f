package dev.interlock.compiler.resolve;

import dev.interlock.compiler.diagnostic.DiagnosticCode;
import dev.interlock.compiler.model.Expr;
import dev.interlock.compiler.model.Local;
import dev.interlock.compiler.model.StateVariable;
import dev.interlock.compiler.model.Type;
import dev.interlock.compiler.source.Span;
import dev.interlock.compiler.syntax.DeclarationSyntax;
import dev.interlock.compiler.syntax.ExprSyntax;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What one state starts with. It rests on constants and the dimensions alone, so it is checked for every element here.
 */
final class Initials {
    private final Context context;
    private final DeclarationSyntax.State node;
    private final Type type;
    private final Scope scope;
    private final List<Local> dimensions;

    Initials(Context context, DeclarationSyntax.State node, Type type, Scope scope, List<Local> dimensions) {
        this.context = context;
        this.node = node;
        this.type = type;
        this.scope = scope;
        this.dimensions = dimensions;
    }

    Optional<StateVariable.Initial> resolve() {
        return node.initial().accept(new DeclarationSyntax.InitialSyntax.Visitor<>() {
            @Override
            public Optional<StateVariable.Initial> any(DeclarationSyntax.AnyInitial initial) {
                return Optional.of(new StateVariable.Any());
            }

            @Override
            public Optional<StateVariable.Initial> value(DeclarationSyntax.InitialValue initial) {
                return fitting(initial.value(), type).map(StateVariable.Value::new);
            }

            @Override
            public Optional<StateVariable.Initial> range(DeclarationSyntax.InitialRange initial) {
                Optional<Expr> low = fitting(initial.range().low(), type.whenKnown());
                Optional<Expr> high = fitting(initial.range().high(), type.whenKnown());
                return low.flatMap(l -> high.flatMap(h -> between(initial.range().span(), l, h)));
            }
        });
    }

    private Optional<Expr> fitting(ExprSyntax syntax, Type needed) {
        return context.expressions()
                .needed(syntax, scope, needed, "the start of `" + node.name().text() + "`")
                .filter(this::fitsEverywhere);
    }

    private boolean fitsEverywhere(Expr expr) {
        for (List<Constants.Constant> tuple : Tuples.of(dimensions)) {
            Evaluation.Outcome outcome = Evaluation.evaluate(expr, values(tuple));
            if (outcome.problem().isPresent()) {
                context.expressions().report(outcome.problem().get());
                return false;
            }
            Optional<Constants.Constant> outside = outcome.value().filter(v -> !Constants.fits(v, type));
            if (outside.isPresent()) {
                reportOutside(expr.span(), tuple, outside.get());
                return false;
            }
        }
        return true;
    }

    private void reportOutside(Span span, List<Constants.Constant> tuple, Constants.Constant value) {
        context.fail(
                span,
                DiagnosticCode.INITIAL_OUT_OF_RANGE,
                "`" + element(tuple) + "` would start with " + Constants.words(value) + ", outside "
                        + TypeWords.of(type),
                "widen the range of `" + node.name().text() + "`, or let it start inside");
    }

    private Optional<StateVariable.Initial> between(Span span, Expr low, Expr high) {
        if (!Kinds.isNumber(type.whenKnown())) {
            return context.fail(
                    span,
                    DiagnosticCode.TYPE_MISMATCH,
                    TypeWords.of(type) + " has no order, so nothing lies between two of its values",
                    "leave the start out for any value, or say it with `initially`");
        }
        for (List<Constants.Constant> tuple : Tuples.of(dimensions)) {
            Optional<Constants.Constant> l = Evaluation.evaluate(low, values(tuple)).value();
            Optional<Constants.Constant> h = Evaluation.evaluate(high, values(tuple)).value();
            boolean empty = l.flatMap(Constants::number)
                    .flatMap(a -> h.flatMap(Constants::number).map(b -> a.compareTo(b) > 0))
                    .orElse(false);
            if (empty) {
                return context.fail(
                        span,
                        DiagnosticCode.EMPTY_RANGE,
                        "the range from " + l.map(Constants::words).orElseThrow() + " to "
                                + h.map(Constants::words).orElseThrow() + " is empty, so `" + element(tuple)
                                + "` could not start",
                        "write the smaller end first");
            }
        }
        return Optional.of(new StateVariable.Between(low, high));
    }

    private Map<Local, Constants.Constant> values(List<Constants.Constant> tuple) {
        Map<Local, Constants.Constant> values = new IdentityHashMap<>();
        for (int i = 0; i < tuple.size(); i++) {
            values.put(dimensions.get(i), tuple.get(i));
        }
        return values;
    }

    private String element(List<Constants.Constant> tuple) {
        String indices = tuple.stream().map(Constants::words).collect(Collectors.joining(", "));
        return node.name().text() + (indices.isEmpty() ? "" : "[" + indices + "]");
    }
}
