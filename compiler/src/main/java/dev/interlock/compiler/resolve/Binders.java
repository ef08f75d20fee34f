package dev.interlock.compiler.resolve;

import dev.interlock.compiler.diagnostic.DiagnosticCode;
import dev.interlock.compiler.model.Local;
import dev.interlock.compiler.model.Type;
import dev.interlock.compiler.source.Span;
import dev.interlock.compiler.syntax.ExprSyntax;
import dev.interlock.compiler.syntax.Identifier;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Local names: what they are, and that they are not taken. */
final class Binders {
    private static final BigInteger MOST_ELEMENTS = BigInteger.valueOf(10_000);
    private static final BigInteger MOST_REPETITIONS = BigInteger.valueOf(100_000);

    private final Context context;

    Binders(Context context) {
        this.context = context;
    }

    /** @param locals absent when an error in one of them has been reported */
    record Bound(Optional<List<Local>> locals, Scope scope) {}

    /** Parameters, which may have any type. */
    Bound parameters(List<ExprSyntax.Binder> binders, Scope scope) {
        List<Optional<Local>> locals = new ArrayList<>();
        Scope inner = scope;
        for (ExprSyntax.Binder binder : binders) {
            Optional<Local> local = context.types()
                    .resolve(binder.type(), scope)
                    .map(type -> new Local(binder.name().text(), type, binder.name().span()));
            locals.add(local);
            inner = declare(binder.name(), local, inner);
        }
        return new Bound(allOf(locals), inner);
    }

    /** What is repeated for each value of finite types. */
    Bound repeated(List<ExprSyntax.Binder> binders, Scope scope) {
        List<Optional<Local>> locals = new ArrayList<>();
        Scope inner = scope;
        for (ExprSyntax.Binder binder : binders) {
            Optional<Local> local = context.types()
                    .resolve(binder.type(), scope)
                    .flatMap(type -> finite(type, binder.type().span()))
                    .map(type -> new Local(binder.name().text(), type, binder.name().span()));
            locals.add(local);
            inner = declare(binder.name(), local, inner);
        }
        Optional<List<Local>> all = allOf(locals);
        return new Bound(all, inner.repeated(all.map(Intervals::size).orElse(BigInteger.ONE)));
    }

    /** Whether a place is repeated so often that nobody could wait for it; if so, that has been reported. */
    boolean tooOften(Scope scope, Span span) {
        if (scope.spread().compareTo(MOST_REPETITIONS) <= 0) {
            return false;
        }
        context.fail(
                span,
                DiagnosticCode.TOO_MANY_ELEMENTS,
                "this is repeated " + scope.spread() + " times, counting what is around it; at most "
                        + MOST_REPETITIONS + " are possible",
                "make the ranges smaller, or nest less");
        return true;
    }

    /** A type over which something can be repeated. */
    Optional<Type> finite(Type type, Span span) {
        Optional<BigInteger> size = Kinds.size(type);
        if (size.isEmpty()) {
            return context.fail(
                    span,
                    DiagnosticCode.NOT_FINITE,
                    TypeWords.of(type) + " has infinitely many values, and one is needed for each",
                    "use a range such as `0..9`, an enum, or `bool`");
        }
        return few(size.get(), span).map(n -> type);
    }

    /** A number of elements that can be dealt with one by one. */
    Optional<BigInteger> few(BigInteger size, Span span) {
        return size.compareTo(MOST_ELEMENTS) <= 0
                ? Optional.of(size)
                : context.fail(
                        span,
                        DiagnosticCode.TOO_MANY_ELEMENTS,
                        "these are " + size + " elements; at most " + MOST_ELEMENTS + " are possible",
                        "model fewer: what goes wrong among many mostly goes wrong among three");
    }

    Scope declare(Identifier id, Optional<Local> local, Scope scope) {
        checkFree(id, scope);
        return scope.with(id, local);
    }

    private void checkFree(Identifier id, Scope scope) {
        scope.local(id.text())
                .map(Scope.Entry::id)
                .or(() -> context.names().symbol(id.text(), scope).map(Symbol::id))
                .ifPresent(outer -> context.names().reportShadow(id, outer));
    }

    /** All, unless one is missing. */
    static <T> Optional<List<T>> allOf(List<Optional<T>> parts) {
        return parts.stream().allMatch(Optional::isPresent)
                ? Optional.of(parts.stream().flatMap(Optional::stream).toList())
                : Optional.empty();
    }
}
