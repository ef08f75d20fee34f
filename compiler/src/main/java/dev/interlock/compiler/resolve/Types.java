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

    Optional<Type> resolve(TypeSyntax syntax, Scope scope) {
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
                    default -> declared(node);
                };
            }

            @Override
            public Optional<Type> range(TypeSyntax.Range node) {
                return Types.this.range(node, Optional.empty(), scope);
            }
        });
    }

    Optional<Type> range(TypeSyntax.Range syntax, Optional<String> name, Scope scope) {
        Optional<BigInteger> low = context.expressions()
                .constant(syntax.low(), scope, Type.INT, "the lower end of a range")
                .flatMap(Constants::whole);
        Optional<BigInteger> high = context.expressions()
                .constant(syntax.high(), scope, Type.INT, "the upper end of a range")
                .flatMap(Constants::whole);
        return low.flatMap(l -> high.flatMap(h -> range(syntax, name, l, h)));
    }

    private Optional<Type> range(TypeSyntax.Range syntax, Optional<String> name, BigInteger low, BigInteger high) {
        if (low.compareTo(high) > 0) {
            return context.fail(
                    syntax.span(),
                    DiagnosticCode.EMPTY_RANGE,
                    "the range from " + low + " to " + high + " is empty",
                    "write the smaller end first");
        }
        return Optional.of(new Type.Range(name, low, high));
    }

    private Optional<Type> declared(TypeSyntax.Named node) {
        Optional<Symbol> symbol = context.names().symbol(node.name());
        if (symbol.isEmpty()) {
            return context.fail(Diagnostic.at(
                            node.span(), DiagnosticCode.UNKNOWN_NAME, "there is no type `" + node.name() + "`")
                    .hint(Candidates.nearest(node.name(), known())
                            .map(name -> "did you mean `" + name + "`?")
                            .orElse("types are `bool`, `int`, `real`, ranges such as `0..9`, and declared enums and"
                                    + " ranges")));
        }
        return symbol.get().accept(new TypeOfSymbol(node));
    }

    private List<String> known() {
        List<String> known = new ArrayList<>(List.of("bool", "int", "real"));
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
