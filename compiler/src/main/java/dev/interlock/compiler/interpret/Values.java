package dev.interlock.compiler.interpret;

import dev.interlock.compiler.system.Domain;
import dev.interlock.compiler.system.Sort;
import dev.interlock.compiler.system.Value;
import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The order of values of one sort, and the values of a finite domain. */
public final class Values {
    /** False before true, numbers by size. */
    public static final Comparator<Value> ASCENDING = Values::compare;

    private Values() {}

    /** All values in ascending order; empty when there are infinitely many, or more than the limit. */
    public static Optional<List<Value>> all(Domain domain, int limit) {
        if (domain.sort() == Sort.BOOL) {
            return Optional.of(List.of(Value.of(false), Value.of(true)));
        }
        return domain.bounds().filter(bounds -> size(bounds).compareTo(BigInteger.valueOf(limit)) <= 0)
                .map(bounds -> Stream.iterate(bounds.low(), bounds::contain, BigInteger.ONE::add)
                        .<Value>map(Value.Int::new)
                        .toList());
    }

    private static BigInteger size(Domain.Bounds bounds) {
        return bounds.high().subtract(bounds.low()).add(BigInteger.ONE);
    }

    private static int compare(Value left, Value right) {
        return left.accept(new Value.Visitor<>() {
            @Override
            public Integer bool(Value.Bool value) {
                return Boolean.compare(value.value(), ((Value.Bool) right).value());
            }

            @Override
            public Integer integer(Value.Int value) {
                return value.value().compareTo(((Value.Int) right).value());
            }

            @Override
            public Integer real(Value.Real value) {
                return value.value().compareTo(((Value.Real) right).value());
            }
        });
    }
}
