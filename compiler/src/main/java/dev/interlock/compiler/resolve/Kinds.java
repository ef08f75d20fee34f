package dev.interlock.compiler.resolve;

import dev.interlock.compiler.model.Expr;
import dev.interlock.compiler.model.Type;
import java.math.BigInteger;
import java.util.Optional;

/**
 * Which values go together. A range is a set of whole numbers, so all ranges and {@code int} are of one kind, and so are
 * durations within whatever ends; a whole number may stand where a real is needed; nothing else turns into anything else.
 */
final class Kinds {
    private Kinds() {}

    /** Two operands made to have one kind of value. */
    record Pair(Expr left, Expr right) {
        /** The kind of both: equal types as they are, different ranges as {@code int}. */
        Type type() {
            return left.type().equals(right.type()) ? left.type() : widened(left.type());
        }
    }

    static boolean isWhole(Type type) {
        return type instanceof Type.Int || type instanceof Type.Range;
    }

    static boolean isNumber(Type type) {
        return isWhole(type) || type.equals(Type.REAL);
    }

    static boolean isDuration(Type type) {
        return type instanceof Type.Duration;
    }

    /** Whether the values have an order, and can be added to each other. */
    static boolean isQuantity(Type type) {
        return isNumber(type) || isDuration(type);
    }

    /** What arithmetic on the type gives: a range's ends do not survive it. */
    static Type widened(Type type) {
        if (isDuration(type)) {
            return Type.DURATION;
        }
        if (type instanceof Type.OrUnknown maybe) {
            return new Type.OrUnknown(widened(maybe.known()));
        }
        return isWhole(type) ? Type.INT : type;
    }

    static boolean sameKind(Type a, Type b) {
        if (isDuration(a)) {
            return isDuration(b);
        }
        if (a.mayBeUnknown() && b.mayBeUnknown()) {
            return sameKind(a.whenKnown(), b.whenKnown());
        }
        return isWhole(a) ? isWhole(b) : a.equals(b);
    }

    /** The expression as a value of the type's kind, if it can be one. */
    static Optional<Expr> as(Type type, Expr expr) {
        if (sameKind(type, expr.type())) {
            return Optional.of(expr);
        }
        if (type.mayBeUnknown() && !expr.type().mayBeUnknown()) {
            return as(type.whenKnown(), expr).map(e -> new Expr.Perhaps(e.span(), e));
        }
        return type.equals(Type.REAL) && isWhole(expr.type())
                ? Optional.of(new Expr.ToReal(expr.span(), expr))
                : Optional.empty();
    }

    static Optional<Pair> unify(Expr left, Expr right) {
        return as(left.type(), right)
                .map(r -> new Pair(left, r))
                .or(() -> as(right.type(), left).map(l -> new Pair(l, right)));
    }

    /** How many values the type has, if finitely many. */
    static Optional<BigInteger> size(Type type) {
        return type.accept(new Type.Visitor<>() {
            @Override
            public Optional<BigInteger> bool(Type.Bool bool) {
                return Optional.of(BigInteger.TWO);
            }

            @Override
            public Optional<BigInteger> integer(Type.Int integer) {
                return Optional.empty();
            }

            @Override
            public Optional<BigInteger> real(Type.Real real) {
                return Optional.empty();
            }

            @Override
            public Optional<BigInteger> range(Type.Range range) {
                return Optional.of(range.high().subtract(range.low()).add(BigInteger.ONE));
            }

            @Override
            public Optional<BigInteger> duration(Type.Duration duration) {
                return Optional.empty();
            }

            @Override
            public Optional<BigInteger> enumeration(Type.Enumeration enumeration) {
                return Optional.of(BigInteger.valueOf(enumeration.members().size()));
            }

            @Override
            public Optional<BigInteger> orUnknown(Type.OrUnknown maybe) {
                return size(maybe.known()).map(BigInteger.ONE::add);
            }
        });
    }
}
