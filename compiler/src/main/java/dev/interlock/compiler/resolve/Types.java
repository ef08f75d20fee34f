package dev.interlock.compiler.resolve;

import dev.interlock.compiler.diagnostic.Diagnostic;
import dev.interlock.compiler.diagnostic.DiagnosticCode;
import dev.interlock.compiler.model.Type;
import dev.interlock.compiler.syntax.TypeSyntax;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** From a type as written to a type. */
final class Types {
    private final Context context;

    Types(Context context) {
        this.context = context;
    }

    /** A type whose values can be kept in a state, chosen, and be indices: no durations. */
    Optional<Type> resolve(TypeSyntax syntax, Scope scope) {
        return withDurations(syntax, scope).flatMap(type -> kept(type, syntax));
    }

    private Optional<Type> kept(Type type, TypeSyntax syntax) {
        return Kinds.isDuration(type)
                ? context.fail(
                        syntax.span(),
                        DiagnosticCode.STORED_DURATION,
                        "a duration is fixed for a run; it cannot be kept in a state, chosen, or be an index",
                        "only `const`, `param`, `let` and the parameters of a template can be durations")
                : Optional.of(type);
    }

    /** The type of a parameter that may have any value: of a duration the ends must be known. */
    Optional<Type> ofFree(TypeSyntax syntax, Scope scope) {
        return withDurations(syntax, scope).flatMap(type -> type.equals(Type.DURATION)
                ? context.fail(
                        syntax.span(),
                        DiagnosticCode.NOT_FINITE,
                        "a duration without a value may be any, however long",
                        "give it a value with `=`, or ends, as in `1m..10m`")
                : Optional.of(type));
    }

    /** A type of values that are fixed for a run, or derived. */
    Optional<Type> withDurations(TypeSyntax syntax, Scope scope) {
        if (context.isEnough()) {
            return Optional.empty();
        }
        return syntax.accept(new TypeSyntax.Visitor<>() {
            @Override
            public Optional<Type> named(TypeSyntax.Named node) {
                return switch (node.name()) {
                    case "bool" -> Optional.of(Type.BOOL);
                    case "int" -> Optional.of(Type.INT);
                    case "real" -> Optional.of(Type.REAL);
                    case "duration" -> Optional.of(Type.DURATION);
                    default -> declared(node);
                };
            }

            @Override
            public Optional<Type> range(TypeSyntax.Range node) {
                return between(node, Optional.empty(), scope);
            }

            @Override
            public Optional<Type> orUnknown(TypeSyntax.OrUnknown node) {
                return resolve(node.known(), scope).flatMap(known -> maybe(node, known));
            }
        });
    }

    private Optional<Type> maybe(TypeSyntax.OrUnknown node, Type known) {
        return known.mayBeUnknown()
                ? context.fail(
                        node.span(),
                        DiagnosticCode.OR_UNKNOWN_TWICE,
                        TypeWords.of(known) + " may be `unknown` already",
                        "say `or unknown` once")
                : Optional.of(new Type.OrUnknown(known));
    }

    /** A range that is declared with a name, as an index type. */
    Optional<Type> range(TypeSyntax.Range syntax, Optional<String> name, Scope scope) {
        return between(syntax, name, scope).flatMap(type -> kept(type, syntax));
    }

    private Optional<Type> between(TypeSyntax.Range syntax, Optional<String> name, Scope scope) {
        Optional<Symbol.TypedConstant> low =
                context.expressions().end(syntax.low(), scope, "the lower end of a range");
        Optional<Symbol.TypedConstant> high =
                context.expressions().end(syntax.high(), scope, "the upper end of a range");
        return low.flatMap(l -> high.flatMap(h -> between(syntax, name, l, h)));
    }

    private Optional<Type> between(
            TypeSyntax.Range syntax, Optional<String> name, Symbol.TypedConstant low, Symbol.TypedConstant high) {
        if (!Kinds.sameKind(low.type(), high.type())) {
            return context.fail(
                    syntax.span(),
                    DiagnosticCode.NUMBER_FOR_DURATION,
                    "one end of this range is a duration, the other a number",
                    "give both ends a unit, as in `1m..10m`");
        }
        BigInteger l = Constants.number(low.value()).orElseThrow().numerator();
        BigInteger h = Constants.number(high.value()).orElseThrow().numerator();
        if (l.compareTo(h) > 0) {
            return context.fail(
                    syntax.span(),
                    DiagnosticCode.EMPTY_RANGE,
                    "the range from " + Constants.words(low.value()) + " to " + Constants.words(high.value())
                            + " is empty",
                    "write the smaller end first");
        }
        return Optional.of(Kinds.isDuration(low.type())
                ? new Type.Duration(Optional.of(l), Optional.of(h))
                : new Type.Range(name, l, h));
    }

    private Optional<Type> declared(TypeSyntax.Named node) {
        Optional<Symbol> symbol = context.names().symbol(node.name());
        if (symbol.isEmpty()) {
            return context.fail(Diagnostic.at(
                            node.span(), DiagnosticCode.UNKNOWN_NAME, "there is no type `" + node.name() + "`")
                    .hint(Candidates.nearest(node.name(), known())
                            .map(name -> "did you mean `" + name + "`?")
                            .orElse("types are `bool`, `int`, `real`, `duration`, ranges such as `0..9`, and declared enums and"
                                    + " ranges")));
        }
        return symbol.get().accept(new TypeOfSymbol(node));
    }

    private List<String> known() {
        List<String> known = new ArrayList<>(List.of("bool", "int", "real", "duration"));
        context.names().symbols().stream()
                .filter(s -> s instanceof Symbol.EnumType || s instanceof Symbol.RangeType)
                .forEach(s -> known.add(s.id().text()));
        return known;
    }

    private final class TypeOfSymbol implements Symbol.Visitor<Optional<Type>> {
        private final TypeSyntax.Named node;

        private TypeOfSymbol(TypeSyntax.Named node) {
            this.node = node;
        }

        @Override
        public Optional<Type> constant(Symbol.Constant symbol) {
            return notAType(symbol);
        }

        @Override
        public Optional<Type> freeParameter(Symbol.FreeParameter symbol) {
            return notAType(symbol);
        }

        @Override
        public Optional<Type> enumType(Symbol.EnumType symbol) {
            return Optional.of(symbol.type());
        }

        @Override
        public Optional<Type> rangeType(Symbol.RangeType symbol) {
            return symbol.type().get();
        }

        @Override
        public Optional<Type> state(Symbol.State symbol) {
            return notAType(symbol);
        }

        @Override
        public Optional<Type> argument(Symbol.Argument symbol) {
            return notAType(symbol);
        }

        @Override
        public Optional<Type> let(Symbol.Let symbol) {
            return notAType(symbol);
        }

        @Override
        public Optional<Type> contested(Symbol.Contested symbol) {
            return Optional.empty();
        }

        private Optional<Type> notAType(Symbol symbol) {
            return context.fail(Diagnostic.at(
                            node.span(),
                            DiagnosticCode.NOT_A_TYPE,
                            "`" + node.name() + "` is " + symbol.noun() + ", not a type")
                    .label(symbol.id().span(), "declared here")
                    .hint("a range is written with both ends, as in `1.." + node.name() + "`"));
        }
    }
}
