package dev.interlock.compiler.resolve;

import dev.interlock.compiler.model.Type;
import dev.interlock.compiler.number.Rational;
import dev.interlock.compiler.syntax.ExprSyntax;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Optional;

/** Parameter values as they are given from outside. */
final class ParameterText {
    private static final int LONGEST = 1_000;

    private ParameterText() {}

    /** A value of the type's kind, not necessarily within its ends. */
    static Optional<Constants.Constant> read(String text, Type type) {
        String trimmed = text.strip();
        if (trimmed.length() > LONGEST) {
            return Optional.empty();
        }
        return type.accept(new Type.Visitor<>() {
            @Override
            public Optional<Constants.Constant> bool(Type.Bool bool) {
                return switch (trimmed) {
                    case "true" -> Optional.of(new Constants.Truth(true));
                    case "false" -> Optional.of(new Constants.Truth(false));
                    default -> Optional.empty();
                };
            }

            @Override
            public Optional<Constants.Constant> integer(Type.Int integer) {
                return trimmed.matches("-?[0-9]+")
                        ? Optional.of(new Constants.WholeNumber(new BigInteger(trimmed)))
                        : Optional.empty();
            }

            @Override
            public Optional<Constants.Constant> real(Type.Real real) {
                return trimmed.matches("-?[0-9]+(\\.[0-9]+)?")
                        ? Optional.of(new Constants.Fraction(Rational.of(new BigDecimal(trimmed))))
                        : Optional.empty();
            }

            @Override
            public Optional<Constants.Constant> range(Type.Range range) {
                return integer(new Type.Int());
            }

            @Override
            public Optional<Constants.Constant> duration(Type.Duration duration) {
                return trimmed.matches("[0-9]+[smhd]( [0-9]+[smhd])*")
                        ? Optional.of(new Constants.Duration(Arrays.stream(trimmed.split(" "))
                                .map(ParameterText::seconds)
                                .reduce(BigInteger.ZERO, BigInteger::add)))
                        : Optional.empty();
            }

            @Override
            public Optional<Constants.Constant> enumeration(Type.Enumeration enumeration) {
                String prefix = enumeration.name() + ".";
                String member = trimmed.startsWith(prefix) ? trimmed.substring(prefix.length()) : trimmed;
                int position = enumeration.members().indexOf(member);
                return position >= 0 ? Optional.of(new Constants.Member(enumeration, position)) : Optional.empty();
            }

            @Override
            public Optional<Constants.Constant> orUnknown(Type.OrUnknown maybe) {
                return maybe.known().accept(this);
            }
        });
    }

    private static BigInteger seconds(String part) {
        BigInteger amount = new BigInteger(part.substring(0, part.length() - 1));
        return Arrays.stream(ExprSyntax.TimeUnit.values())
                .filter(unit -> part.endsWith(unit.letter()))
                .map(unit -> amount.multiply(BigInteger.valueOf(unit.seconds())))
                .findFirst()
                .orElseThrow();
    }

    /** What may be given. */
    static String hint(Type type) {
        if (type instanceof Type.Range range) {
            return "give a whole number from " + range.low() + " to " + range.high();
        }
        if (type instanceof Type.Enumeration enumeration) {
            return "give one of " + TypeWords.members(enumeration);
        }
        if (type instanceof Type.Duration duration) {
            return duration.low().isPresent()
                    ? "give a duration within " + duration
                    : "give a duration such as `30s` or `5m`";
        }
        return type.equals(Type.BOOL) ? "give `true` or `false`" : "give a number";
    }
}
