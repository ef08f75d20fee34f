package dev.interlock.compiler.system;

import dev.interlock.compiler.number.Interval;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;

/** Which values a symbol may have, and how a person reads them. */
public sealed interface Domain {
    Domain BOOLS = new Bools();
    Domain INTEGERS = new Integers();
    Domain REALS = new Reals();

    Sort sort();

    /** The ends of a finite domain of whole numbers (an enumeration's are its positions). */
    Optional<Bounds> bounds();

    /** What is known of a value by its domain alone. */
    default Interval interval() {
        return bounds().map(b -> Interval.of(b.low(), b.high())).orElse(Interval.ALL);
    }

    boolean contains(Value value);

    /** The value in the words of the policy file. */
    String show(Value value);

    /** Both included; low is at most high. */
    record Bounds(BigInteger low, BigInteger high) {
        public boolean contain(BigInteger value) {
            return low.compareTo(value) <= 0 && value.compareTo(high) <= 0;
        }
    }

    record Bools() implements Domain {
        @Override
        public Sort sort() {
            return Sort.BOOL;
        }

        @Override
        public Optional<Bounds> bounds() {
            return Optional.empty();
        }

        @Override
        public boolean contains(Value value) {
            return value.sort() == Sort.BOOL;
        }

        @Override
        public String show(Value value) {
            return value.toString();
        }
    }

    record Integers() implements Domain {
        @Override
        public Sort sort() {
            return Sort.INT;
        }

        @Override
        public Optional<Bounds> bounds() {
            return Optional.empty();
        }

        @Override
        public boolean contains(Value value) {
            return value.sort() == Sort.INT;
        }

        @Override
        public String show(Value value) {
            return value.toString();
        }
    }

    record Reals() implements Domain {
        @Override
        public Sort sort() {
            return Sort.REAL;
        }

        @Override
        public Optional<Bounds> bounds() {
            return Optional.empty();
        }

        @Override
        public boolean contains(Value value) {
            return value.sort() == Sort.REAL;
        }

        @Override
        public String show(Value value) {
            return value instanceof Value.Real real ? real.value().words() : value.toString();
        }
    }

    record Range(BigInteger low, BigInteger high) implements Domain {
        @Override
        public Sort sort() {
            return Sort.INT;
        }

        @Override
        public Optional<Bounds> bounds() {
            return Optional.of(new Bounds(low, high));
        }

        @Override
        public boolean contains(Value value) {
            return value instanceof Value.Int number && new Bounds(low, high).contain(number.value());
        }

        @Override
        public String show(Value value) {
            return value.toString();
        }
    }

    record Enumeration(String name, List<String> members) implements Domain {
        public Enumeration {
            members = List.copyOf(members);
        }

        @Override
        public Sort sort() {
            return Sort.INT;
        }

        @Override
        public Optional<Bounds> bounds() {
            return Optional.of(new Bounds(BigInteger.ZERO, BigInteger.valueOf(members.size() - 1L)));
        }

        @Override
        public boolean contains(Value value) {
            return value instanceof Value.Int number && bounds().orElseThrow().contain(number.value());
        }

        @Override
        public String show(Value value) {
            return contains(value) ? members.get(((Value.Int) value).value().intValueExact()) : value.toString();
        }
    }

    /** Spans of time: whole numbers of ticks, which people read as {@code 1h 30m}. */
    record Times(BigInteger secondsPerTick, BigInteger low, BigInteger high) implements Domain {
        @Override
        public Sort sort() {
            return Sort.INT;
        }

        @Override
        public Optional<Bounds> bounds() {
            return Optional.of(new Bounds(low, high));
        }

        @Override
        public boolean contains(Value value) {
            return value instanceof Value.Int number && new Bounds(low, high).contain(number.value());
        }

        @Override
        public String show(Value value) {
            return value instanceof Value.Int ticks
                    ? words(ticks.value().multiply(secondsPerTick))
                    : value.toString();
        }

        private static String words(BigInteger seconds) {
            StringJoiner words = new StringJoiner(" ", seconds.signum() < 0 ? "-" : "", "").setEmptyValue("0s");
            BigInteger rest = seconds.abs();
            for (Unit unit : Unit.values()) {
                BigInteger[] parts = rest.divideAndRemainder(unit.seconds);
                if (parts[0].signum() > 0) {
                    words.add(parts[0] + unit.letter);
                }
                rest = parts[1];
            }
            return words.toString();
        }

        private enum Unit {
            DAY("d", 86_400),
            HOUR("h", 3_600),
            MINUTE("m", 60),
            SECOND("s", 1);

            private final String letter;
            private final BigInteger seconds;

            Unit(String letter, long seconds) {
                this.letter = letter;
                this.seconds = BigInteger.valueOf(seconds);
            }
        }
    }
}
