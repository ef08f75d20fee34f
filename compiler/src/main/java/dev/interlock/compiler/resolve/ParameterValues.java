package dev.interlock.compiler.resolve;

import dev.interlock.compiler.diagnostic.Diagnostic;
import dev.interlock.compiler.diagnostic.DiagnosticCode;
import dev.interlock.compiler.model.Expectation;
import dev.interlock.compiler.model.Expr;
import dev.interlock.compiler.model.Type;
import dev.interlock.compiler.number.Interval;
import dev.interlock.compiler.syntax.ExprSyntax;
import dev.interlock.compiler.syntax.Identifier;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The parameters that an {@code expect … for} line speaks of, with the values that it names. */
final class ParameterValues {
    private final Context context;

    ParameterValues(Context context) {
        this.context = context;
    }

    Optional<List<Expectation.Values>> of(List<ExprSyntax.Binder> written) {
        List<Optional<Expectation.Values>> values = new ArrayList<>();
        Map<String, Identifier> seen = new HashMap<>();
        for (ExprSyntax.Binder binder : written) {
            Identifier first = seen.putIfAbsent(binder.name().text(), binder.name());
            if (first != null) {
                context.names().reportDuplicate(binder.name(), first);
            }
            values.add(values(binder));
        }
        return Binders.allOf(values);
    }

    private Optional<Expectation.Values> values(ExprSyntax.Binder binder) {
        Optional<Type> named = context.types().withDurations(binder.type(), Scope.of(Purpose.CONSTANT));
        return parameter(binder.name()).flatMap(parameter -> named
                .filter(type -> fits(binder, parameter, type))
                .map(type -> new Expectation.Values(
                        binder.name().text(), parameter.value(), parameter.type(), type)));
    }

    private record Parameter(Expr value, Type type) {}

    private Optional<Parameter> parameter(Identifier name) {
        Optional<Symbol> symbol = context.names().symbol(name.text());
        if (symbol.isPresent() && symbol.get() instanceof Symbol.FreeParameter free) {
            return free.variable().get().map(variable ->
                    new Parameter(new Expr.StateRef(name.span(), variable, List.of()), variable.type()));
        }
        if (symbol.isPresent()
                && symbol.get() instanceof Symbol.Constant constant
                && constant.origin() == Symbol.Origin.PARAM) {
            return constant.value().get().map(value ->
                    new Parameter(value.value().literal(name.span()), value.type()));
        }
        return context.fail(
                name.span(),
                DiagnosticCode.EXPECT_BAD_VALUES,
                symbol.isPresent()
                        ? "`" + name.text() + "` is " + symbol.get().noun() + ", not a parameter"
                        : "there is no parameter `" + name.text() + "`",
                "`for` names a parameter and the values for which the verdict is expected");
    }

    private boolean fits(ExprSyntax.Binder binder, Parameter parameter, Type named) {
        boolean sameKind = Kinds.isWhole(parameter.type()) == Kinds.isWhole(named)
                && (Kinds.isWhole(named) || parameter.type().equals(named)
                        || parameter.type() instanceof Type.Duration && named instanceof Type.Duration);
        if (sameKind && Intervals.of(named).within(Intervals.of(parameter.type()))) {
            return true;
        }
        context.report(Diagnostic.at(
                        binder.type().span(),
                        DiagnosticCode.EXPECT_BAD_VALUES,
                        "`" + binder.name().text() + "` is one of " + TypeWords.of(parameter.type())
                                + ", which has not all of " + TypeWords.of(named))
                .hint("name values of " + TypeWords.of(parameter.type())));
        return false;
    }
}
