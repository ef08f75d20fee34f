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
import java.util.stream.Collectors;

/** Types indices and arguments against the dimensions and parameters that they are for. */
final class Arguments {
    private final Context context;
    private final Scope scope;

    Arguments(Context context, Scope scope) {
        this.context = context;
        this.scope = scope;
    }

    /** As many indices as there are dimensions; counting has been done. */
    Optional<List<Expr>> indices(List<ExprSyntax> written, List<Local> dimensions, String of) {
        List<Optional<Expr>> typed = new ArrayList<>();
        for (int i = 0; i < written.size(); i++) {
            Type type = dimensions.get(i).type();
            typed.add(context.expressions()
                    .needed(written.get(i), scope, type, "an index of `" + of + "`")
                    .flatMap(e -> inside(e, type, "`" + of + "`")));
        }
        return Binders.allOf(typed);
    }

    /** A constant beyond the ends of the type is certainly wrong; anything else shows in a run. */
    private Optional<Expr> inside(Expr expr, Type type, String of) {
        Optional<Constants.Constant> outside =
                Evaluation.constant(expr).filter(c -> !Constants.fits(c, type));
        if (outside.isEmpty()) {
            return Optional.of(expr);
        }
        return context.fail(
                expr.span(),
                DiagnosticCode.INDEX_OUT_OF_RANGE,
                "there is no " + of + " for " + Constants.words(outside.get()),
                "its index goes " + ends(type));
    }

    private static String ends(Type type) {
        return type instanceof Type.Range range ? "from " + range.low() + " to " + range.high() : "over " + type;
    }

    boolean checkIndexCount(Span span, String name, List<Local> dimensions, int given) {
        if (dimensions.size() == given) {
            return true;
        }
        if (dimensions.isEmpty()) {
            context.fail(
                    span,
                    DiagnosticCode.NOT_INDEXED,
                    "`" + name + "` has one value only, so it takes no index",
                    "write `" + name + "` alone");
        } else if (given == 0) {
            context.fail(
                    span,
                    DiagnosticCode.NOT_INDEXED,
                    "`" + name + "` has one value for each " + types(dimensions) + "; which one is not said",
                    "write `" + name + "[" + samples(dimensions) + "]`");
        } else {
            context.fail(
                    span,
                    DiagnosticCode.WRONG_ARGUMENT_COUNT,
                    "`" + name + "` takes " + count(dimensions.size(), "index", "indices") + ", not " + given,
                    "write `" + name + "[" + samples(dimensions) + "]`");
        }
        return false;
    }

    /** {@code f} or {@code f[n]} where {@code f(n)} is meant. */
    Optional<Expr> needsCall(Span span, Symbol.Let let, int given) {
        String name = let.id().text();
        String sample = let.parameters().stream().map(p -> p.name().text()).collect(Collectors.joining(", "));
        return context.fail(Diagnostic.at(
                        span,
                        given == 0 ? DiagnosticCode.WRONG_ARGUMENT_COUNT : DiagnosticCode.NOT_INDEXED,
                        given == 0
                                ? "`" + name + "` needs " + count(let.parameters().size(), "argument", "arguments")
                                : "`" + name + "` takes arguments in round brackets")
                .label(let.id().span(), "declared here")
                .hint("write `" + name + "(" + sample + ")`"));
    }

    /** The arguments of a derived value with parameters. */
    Optional<List<Expr>> arguments(ExprSyntax.Call call, List<Local> parameters) {
        String name = call.function().text();
        if (call.arguments().size() != parameters.size()) {
            return wrongCount(
                    call,
                    count(parameters.size(), "argument", "arguments"),
                    "write `" + name + "(" + samples(parameters) + ")`");
        }
        return fitting(call.arguments(), parameters, name);
    }

    /** As many arguments as there are parameters; counting has been done. */
    Optional<List<Expr>> fitting(List<ExprSyntax> written, List<Local> parameters, String name) {
        List<Optional<Expr>> typed = new ArrayList<>();
        for (int i = 0; i < parameters.size(); i++) {
            Local parameter = parameters.get(i);
            typed.add(context.expressions()
                    .needed(
                            written.get(i),
                            scope,
                            parameter.type(),
                            "`" + parameter.name() + "` of `" + name + "`")
                    .flatMap(e -> inside(e, parameter.type(), "`" + name + "`")));
        }
        return Binders.allOf(typed);
    }

    <T> Optional<T> wrongCount(ExprSyntax.Call call, String needed, String hint) {
        return context.fail(
                call.span(),
                DiagnosticCode.WRONG_ARGUMENT_COUNT,
                "`" + call.function().text() + "` takes " + needed + ", not " + call.arguments().size(),
                hint);
    }

    /** {@code [n, m]}, to show how an index is written. */
    static String sample(List<ExprSyntax.Binder> binders) {
        return binders.stream().map(b -> b.name().text()).collect(Collectors.joining(", ", "[", "]"));
    }

    static String count(int number, String one, String many) {
        return number == 0 ? "no " + many : number + " " + (number == 1 ? one : many);
    }

    private static String samples(List<Local> locals) {
        return locals.stream().map(Local::name).collect(Collectors.joining(", "));
    }

    private static String types(List<Local> locals) {
        return locals.stream().map(l -> TypeWords.of(l.type())).collect(Collectors.joining(" and "));
    }
}
