package dev.interlock.compiler.resolve;

import dev.interlock.compiler.diagnostic.Diagnostic;
import dev.interlock.compiler.diagnostic.DiagnosticCode;
import dev.interlock.compiler.model.Expr;
import dev.interlock.compiler.model.LetDefinition;
import dev.interlock.compiler.model.Type;
import dev.interlock.compiler.source.Span;
import dev.interlock.compiler.syntax.ExprSyntax;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Types {@code f(a, b)}, be {@code f} built in or a {@code let} with parameters. */
final class Calls {
    private final Context context;
    private final Scope scope;
    private final Arguments arguments;

    Calls(Context context, Scope scope) {
        this.context = context;
        this.scope = scope;
        this.arguments = new Arguments(context, scope);
    }

    Optional<Expr> call(ExprSyntax.Call call) {
        return switch (call.function().text()) {
            case "min" -> extreme(call, Expr.Operator.MINIMUM);
            case "max" -> extreme(call, Expr.Operator.MAXIMUM);
            case "abs" -> exactly(call, 1, "`abs(x)`").flatMap(this::absolute);
            case "clamp" -> exactly(call, 3, "`clamp(x, low, high)`").flatMap(this::clamp);
            case "divide_up" -> exactly(call, 2, "`divide_up(a, b)`").flatMap(this::divideUp);
            case "writer" -> new Writers(context, scope).alone(call);
            case "old" -> exactly(call, 1, "`old(x)`").flatMap(this::old);
            case "known" -> exactly(call, 1, "`known(x)`").flatMap(new Unknowns(context, scope)::known);
            default -> declared(call);
        };
    }

    private Optional<ExprSyntax.Call> exactly(ExprSyntax.Call call, int count, String form) {
        return call.arguments().size() == count
                ? Optional.of(call)
                : arguments.wrongCount(call, Arguments.count(count, "argument", "arguments"), "write " + form);
    }

    private Optional<Expr> extreme(ExprSyntax.Call call, Expr.Operator operator) {
        if (call.arguments().size() < 2) {
            String name = call.function().text();
            return arguments.wrongCount(call, "two arguments or more",
                    "write `" + name + "(a, b)`, or `" + name + "(n in Node: e)` for the one over a range");
        }
        return numbers(call).flatMap(n -> n.stream().reduce(Optional.<Expr>empty(), (soFar, next) -> soFar
                .map(s -> pair(call.span(), operator, s, next))
                .or(() -> Optional.of(next)), (a, b) -> b));
    }

    private Optional<Expr> absolute(ExprSyntax.Call call) {
        return numbers(call)
                .map(n -> new Expr.Absolute(call.span(), Kinds.widened(n.get(0).type()), n.get(0)));
    }

    private Optional<Expr> clamp(ExprSyntax.Call call) {
        return numbers(call).map(n -> pair(
                call.span(),
                Expr.Operator.MINIMUM,
                pair(call.span(), Expr.Operator.MAXIMUM, n.get(0), n.get(1)),
                n.get(2)));
    }

    private Optional<Expr> divideUp(ExprSyntax.Call call) {
        List<Optional<Expr>> sides = call.arguments().stream()
                .map(a -> context.expressions().needed(a, scope, Type.INT, "each side of `divide_up`"))
                .toList();
        return Binders.allOf(sides)
                .map(s -> new Expr.Binary(call.span(), Type.INT, Expr.Operator.DIVIDE_UP, s.get(0), s.get(1)))
                .flatMap(new Products(context)::check);
    }

    private Optional<Expr> old(ExprSyntax.Call call) {
        if (scope.purpose() == Purpose.INVARIANT) {
            return context.expressions()
                    .type(call.arguments().get(0), scope.inside(Purpose.BEFORE).with(scope.facts().inOld()))
                    .map(e -> new Expr.Old(call.span(), e));
        }
        boolean nested = scope.purpose() == Purpose.BEFORE;
        return context.fail(
                call.span(),
                DiagnosticCode.OLD_OUTSIDE_INVARIANT,
                nested
                        ? "`old` cannot stand inside `old`"
                        : "`old` has a meaning only inside `invariant` and `assumes`",
                nested
                        ? "only one step back can be seen; keep what was earlier in a state"
                        : "keep the earlier value in a state of its own");
    }

    /** All arguments as numbers of one kind, or all as durations. */
    private Optional<List<Expr>> numbers(ExprSyntax.Call call) {
        String role = "each argument of `" + call.function().text() + "`";
        List<Optional<Expr>> typed = new ArrayList<>();
        call.arguments().forEach(a -> typed.add(context.expressions().quantity(a, scope, role)));
        String word = "`" + call.function().text() + "`";
        return Binders.allOf(typed).flatMap(all -> new Quantities(context).alike(all, word)).map(all -> {
            boolean real = all.stream().anyMatch(e -> e.type().equals(Type.REAL));
            return all.stream().map(e -> real ? Kinds.as(Type.REAL, e).orElseThrow() : e).toList();
        });
    }

    private static Expr pair(Span span, Expr.Operator operator, Expr left, Expr right) {
        return new Expr.Binary(span, Kinds.widened(left.type()), operator, left, right);
    }

    private Optional<Expr> declared(ExprSyntax.Call call) {
        String name = call.function().text();
        Optional<Symbol> symbol = context.names().symbol(name, scope).filter(s -> scope.local(name).isEmpty());
        if (symbol.isPresent() && symbol.get() instanceof Symbol.Let let) {
            return derived(call, let);
        }
        if (symbol.isPresent() && symbol.get() instanceof Symbol.Contested) {
            return Optional.empty();
        }
        Optional<String> noun = symbol.map(Symbol::noun)
                .or(() -> scope.local(name).map(l -> "a local name"))
                .or(() -> context.names().actor(name).map(ActorNames::noun));
        if (noun.isEmpty()) {
            return context.fail(Diagnostic.at(
                            call.function().span(), DiagnosticCode.UNKNOWN_NAME, "there is no function `" + name + "`")
                    .hint(Candidates.hint(
                            name, functions(), "declare it with `let`, as in `let " + name + "(x in int) = x`")));
        }
        return context.fail(
                call.span(),
                DiagnosticCode.NOT_A_FUNCTION,
                "`" + name + "` is " + noun.get() + ", not a function",
                symbol.filter(s -> s instanceof Symbol.State).isPresent()
                        ? "indices are written in square brackets, as in `" + name + "[n]`"
                        : "functions are `min`, `max`, `abs`, `clamp`, `divide_up`, `old`, `known`, `writer` and every `let`"
                                + " with parameters");
    }

    private Optional<Expr> derived(ExprSyntax.Call call, Symbol.Let let) {
        if (!scope.purpose().seesStates()) {
            return context.fail(
                    call.span(),
                    DiagnosticCode.NOT_CONSTANT,
                    "`" + let.id().text() + "` is a derived value; it is not known before the system runs",
                    "only numbers, constants and parameters of the system can stand here");
        }
        if (let.parameters().isEmpty()) {
            return context.fail(
                    call.span(),
                    DiagnosticCode.WRONG_ARGUMENT_COUNT,
                    "`" + let.id().text() + "` takes no arguments",
                    "write `" + let.id().text() + "` alone");
        }
        return let.definition().get()
                .flatMap(d -> new Privacy(context, scope).allowed(d, call.span()))
                .flatMap(d -> applied(call, let, d));
    }

    private Optional<Expr> applied(ExprSyntax.Call call, Symbol.Let let, LetDefinition definition) {
        Optional<List<Expr>> prefix = let.owner().isEmpty()
                ? Optional.of(List.of())
                : scope.instance()
                        .flatMap(Scope.Instance::indices)
                        .map(locals -> locals.stream().<Expr>map(l -> new Expr.LocalRef(call.span(), l)).toList());
        int skipped = definition.parameters().size() - let.parameters().size();
        return prefix.flatMap(p -> arguments
                .arguments(call, definition.parameters().subList(skipped, definition.parameters().size()))
                .map(own -> {
                    List<Expr> all = new ArrayList<>(p);
                    all.addAll(own);
                    return new Expr.LetRef(call.span(), definition, all);
                }));
    }

    private Set<String> functions() {
        Set<String> functions = new TreeSet<>(Names.FUNCTIONS);
        context.names().symbols().stream()
                .filter(s -> s instanceof Symbol.Let)
                .forEach(s -> functions.add(s.id().text()));
        scope.instance().ifPresent(i -> functions.addAll(i.actor().own().keySet()));
        return functions;
    }
}
