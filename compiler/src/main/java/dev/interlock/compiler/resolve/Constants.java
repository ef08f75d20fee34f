package dev.interlock.compiler.resolve;

import dev.interlock.compiler.model.Expr;
import dev.interlock.compiler.model.Type;
import dev.interlock.compiler.number.Rational;
import dev.interlock.compiler.source.Span;
import dev.interlock.compiler.number.TimeWords;
import java.math.BigInteger;
import java.util.Optional;

/** The values that are known before anything runs, and their way into expressions. */
final class Constants {
    private Constants() {}

    sealed interface Constant {
        /** This value as an expression that stands at a place. */
        Expr literal(Span span);
    }

    record Truth(boolean value) implements Constant {
        @Override
        public Expr literal(Span span) {
            return new Expr.BoolLiteral(span, value);
        }
    }

    record WholeNumber(BigInteger value) implements Constant {
        @Override
        public Expr literal(Span span) {
            return new Expr.IntLiteral(span, value);
        }
    }

    record Duration(BigInteger seconds) implements Constant {
        @Override
        public Expr literal(Span span) {
            return new Expr.DurationLiteral(span, seconds);
        }
    }

    record Fraction(Rational value) implements Constant {
        @Override
        public Expr literal(Span span) {
            return new Expr.RealLiteral(span, value);
        }
    }

    record Member(Type.Enumeration type, int position) implements Constant {
        @Override
        public Expr literal(Span span) {
            return new Expr.EnumLiteral(span, type, position);
        }
    }

    /** {@code unknown}. */
    record Missing(Type.OrUnknown type) implements Constant {
        @Override
        public Expr literal(Span span) {
            return new Expr.Unknown(span, type);
        }
    }

    static boolean isMissing(Constant constant) {
        return constant instanceof Missing;
    }

    /** The number, be it whole or not; of a duration its seconds. */
    static Optional<Rational> number(Constant constant) {
        if (constant instanceof WholeNumber whole) {
            return Optional.of(Rational.of(whole.value()));
        }
        if (constant instanceof Duration duration) {
            return Optional.of(Rational.of(duration.seconds()));
        }
        return constant instanceof Fraction fraction ? Optional.of(fraction.value()) : Optional.empty();
    }

    static Optional<BigInteger> whole(Constant constant) {
        return constant instanceof WholeNumber number ? Optional.of(number.value()) : Optional.empty();
    }

    /** An index as a number: enum members by position, false before true. */
    static BigInteger position(Constant constant) {
        if (constant instanceof Truth truth) {
            return truth.value() ? BigInteger.ONE : BigInteger.ZERO;
        }
        return constant instanceof Member member
                ? BigInteger.valueOf(member.position())
                : whole(constant).orElseThrow();
    }

    /** As a person would write it. */
    static String words(Constant constant) {
        if (constant instanceof Truth truth) {
            return Boolean.toString(truth.value());
        }
        if (isMissing(constant)) {
            return "unknown";
        }
        if (constant instanceof Member member) {
            return member.type().members().get(member.position());
        }
        if (constant instanceof Duration duration) {
            return TimeWords.of(duration.seconds());
        }
        return number(constant).map(Rational::toString).orElseThrow();
    }

    /** Whether a value of the right kind lies within the type's ends. */
    static boolean fits(Constant constant, Type type) {
        if (type.whenKnown() instanceof Type.Range range && !isMissing(constant)) {
            return whole(constant)
                    .filter(v -> range.low().compareTo(v) <= 0 && v.compareTo(range.high()) <= 0)
                    .isPresent();
        }
        if (type instanceof Type.Duration range && constant instanceof Duration duration) {
            return range.low().map(low -> low.compareTo(duration.seconds()) <= 0).orElse(true)
                    && range.high().map(high -> high.compareTo(duration.seconds()) >= 0).orElse(true);
        }
        return true;
    }
}
