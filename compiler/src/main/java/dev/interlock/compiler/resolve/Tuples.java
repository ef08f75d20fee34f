package dev.interlock.compiler.resolve;

import dev.interlock.compiler.model.Local;
import dev.interlock.compiler.model.Type;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** All combinations of values of some locals of finite types, the last one varying fastest. */
final class Tuples {
    private Tuples() {}

    static List<List<Constants.Constant>> of(List<Local> locals) {
        List<List<Constants.Constant>> tuples = List.of(List.of());
        for (Local local : locals) {
            List<Constants.Constant> values = values(local.type());
            tuples = tuples.stream()
                    .flatMap(tuple -> values.stream().map(value -> extended(tuple, value)))
                    .toList();
        }
        return tuples;
    }

    /** All values of a finite type; of a duration all whole seconds between its ends. */
    static List<Constants.Constant> values(Type type) {
        if (type instanceof Type.Duration duration) {
            return between(duration.low().orElseThrow(), duration.high().orElseThrow())
                    .<Constants.Constant>map(Constants.Duration::new)
                    .toList();
        }
        if (type instanceof Type.Range range) {
            return between(range.low(), range.high())
                    .<Constants.Constant>map(Constants.WholeNumber::new)
                    .toList();
        }
        if (type instanceof Type.Enumeration enumeration) {
            return IntStream.range(0, enumeration.members().size())
                    .<Constants.Constant>mapToObj(m -> new Constants.Member(enumeration, m))
                    .toList();
        }
        return List.of(new Constants.Truth(false), new Constants.Truth(true));
    }

    private static Stream<BigInteger> between(BigInteger low, BigInteger high) {
        return Stream.iterate(low, v -> v.compareTo(high) <= 0, v -> v.add(BigInteger.ONE));
    }

    private static List<Constants.Constant> extended(List<Constants.Constant> tuple, Constants.Constant value) {
        List<Constants.Constant> longer = new ArrayList<>(tuple);
        longer.add(value);
        return longer;
    }
}
