package dev.interlock.compiler.resolve;

import dev.interlock.compiler.model.Expr;
import dev.interlock.compiler.model.Type;
import dev.interlock.compiler.number.Rational;
import java.math.BigInteger;
import java.util.Optional;

/** Quantifiers over constants: what they are of nothing, and what one more element makes of it. */
final class Aggregation {
    private Aggregation() {}

    /** Nothing for a minimum or maximum. */
    static Optional<Constants.Constant> start(Expr.Quantified node) {
        return switch (node.aggregate()) {
            case ALL -> Optional.of(new Constants.Truth(true));
            case SOME -> Optional.of(new Constants.Truth(false));
            case COUNT -> Optional.of(new Constants.WholeNumber(BigInteger.ZERO));
            case SUM -> Optional.of(zero(node.type()));
            case MINIMUM, MAXIMUM -> Optional.empty();
        };
    }

    private static Constants.Constant zero(Type type) {
        if (Kinds.isDuration(type)) {
            return new Constants.Duration(BigInteger.ZERO);
        }
        return Kinds.isWhole(type)
                ? new Constants.WholeNumber(BigInteger.ZERO)
                : new Constants.Fraction(Rational.ZERO);
    }

    static Optional<Constants.Constant> add(
            Expr.Aggregate aggregate, Optional<Constants.Constant> soFar, Constants.Constant element) {
        return switch (aggregate) {
            case ALL -> isTrue(element) ? soFar : Optional.of(element);
            case SOME -> isTrue(element) ? Optional.of(element) : soFar;
            case COUNT -> isTrue(element) ? combined(Expr.Operator.PLUS, soFar, one()) : soFar;
            case SUM -> combined(Expr.Operator.PLUS, soFar, element);
            case MINIMUM -> combined(Expr.Operator.MINIMUM, soFar, element);
            case MAXIMUM -> combined(Expr.Operator.MAXIMUM, soFar, element);
        };
    }

    private static Optional<Constants.Constant> combined(
            Expr.Operator operator, Optional<Constants.Constant> soFar, Constants.Constant element) {
        return Optional.of(soFar.map(s -> Arithmetic.combine(operator, s, element)).orElse(element));
    }

    private static boolean isTrue(Constants.Constant constant) {
        return constant instanceof Constants.Truth truth && truth.value();
    }

    private static Constants.Constant one() {
        return new Constants.WholeNumber(BigInteger.ONE);
    }
}
