package dev.interlock.compiler.number;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BinaryOperator;
import org.junit.jupiter.api.Test;

/** Each operation on small intervals against all pairs of their numbers. */
class IntervalTest {
    private static final int REACH = 4;

    @Test
    void operationsContainAllResults() {
        check(BigInteger::add, Interval::plus);
        check(BigInteger::multiply, Interval::times);
        check(BigInteger::min, Interval::minimum);
        check(BigInteger::max, Interval::maximum);
        check(IntervalTest::quotient, (a, b) -> a.dividedBy(b, IntervalTest::quotient));
        check(IntervalTest::quotientUp, (a, b) -> a.dividedBy(b, IntervalTest::quotientUp));
        check(IntervalTest::remainder, (a, b) -> b.remainder());
        check((a, b) -> a, Interval::union);
        check((a, b) -> b, Interval::union);
        check((a, b) -> a.negate(), (a, b) -> a.negate());
        check((a, b) -> a.abs(), (a, b) -> a.absolute());
    }

    @Test
    void anOpenEndStaysOpen() {
        Interval natural = Interval.NATURAL;
        Interval three = Interval.exactly(BigInteger.valueOf(3));
        assertThat(natural.times(three)).isEqualTo(natural);
        assertThat(natural.times(three.negate())).isEqualTo(natural.negate());
        assertThat(natural.plus(Interval.ALL)).isEqualTo(Interval.ALL);
        assertThat(natural.minimum(three)).isEqualTo(Interval.of(BigInteger.ZERO, BigInteger.valueOf(3)));
        assertThat(natural.within(three)).isFalse();
        assertThat(three.within(natural)).isTrue();
        assertThat(natural.within(Interval.ALL)).isTrue();
    }

    private static void check(BinaryOperator<BigInteger> concrete, BinaryOperator<Interval> operation) {
        for (Interval left : intervals()) {
            for (Interval right : intervals()) {
                Interval result = operation.apply(left, right);
                for (BigInteger a : numbers(left)) {
                    for (BigInteger b : numbers(right)) {
                        assertThat(result.contains(concrete.apply(a, b)))
                                .as("%s %s gives %s, without that of %s and %s", left, right, result, a, b)
                                .isTrue();
                    }
                }
            }
        }
    }

    private static BigInteger quotient(BigInteger a, BigInteger b) {
        return b.signum() == 0 ? b : Whole.floorDivide(a, b);
    }

    private static BigInteger quotientUp(BigInteger a, BigInteger b) {
        return quotient(a.negate(), b).negate();
    }

    private static BigInteger remainder(BigInteger a, BigInteger b) {
        return b.signum() == 0 ? b : Whole.floorModulo(a, b);
    }

    private static List<Interval> intervals() {
        List<Interval> intervals = new ArrayList<>();
        for (int low = -REACH; low <= REACH; low++) {
            for (int high = low; high <= REACH; high++) {
                intervals.add(Interval.of(BigInteger.valueOf(low), BigInteger.valueOf(high)));
            }
        }
        return intervals;
    }

    private static List<BigInteger> numbers(Interval interval) {
        List<BigInteger> numbers = new ArrayList<>();
        for (int i = interval.low().orElseThrow().intValueExact(); i <= interval.high().orElseThrow().intValueExact(); i++) {
            numbers.add(BigInteger.valueOf(i));
        }
        return numbers;
    }
}
