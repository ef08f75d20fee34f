package dev.interlock.compiler.model;

import dev.interlock.compiler.number.TimeWords;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/** What values an expression or a state can have. */
public sealed interface Type {
    <R> R accept(Visitor<R> visitor);

    Type BOOL = new Bool();
    Type INT = new Int();
    Type REAL = new Real();
    Type DURATION = new Duration(Optional.empty(), Optional.empty());

    record Bool() implements Type {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.bool(this);
        }

        @Override
        public String toString() {
            return "bool";
        }
    }

    /** All whole numbers. */
    record Int() implements Type {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.integer(this);
        }

        @Override
        public String toString() {
            return "int";
        }
    }

    /** Exact fractions. */
    record Real() implements Type {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.real(this);
        }

        @Override
        public String toString() {
            return "real";
        }
    }

    /**
     * The whole numbers from low to high, both included; not empty.
     *
     * @param name what a {@code range} declaration called it
     */
    record Range(Optional<String> name, BigInteger low, BigInteger high) implements Type {
        public Range {
            if (low.compareTo(high) > 0) {
                throw new IllegalArgumentException("empty range " + low + ".." + high);
            }
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.range(this);
        }

        @Override
        public String toString() {
            return name.orElseGet(() -> low + ".." + high);
        }
    }

    /** A finite type of named members, in the order of their declaration. */
    record Enumeration(String name, List<String> members) implements Type {
        public Enumeration {
            members = List.copyOf(members);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.enumeration(this);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    /** A length of time, in seconds; the ends are those of a parameter that is declared with a range. */
    record Duration(Optional<BigInteger> low, Optional<BigInteger> high) implements Type {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.duration(this);
        }

        @Override
        public String toString() {
            return low.flatMap(l -> high.map(h -> TimeWords.literal(l) + ".." + TimeWords.literal(h)))
                    .orElse("duration");
        }
    }

    /**
     * A value of a type, or that nobody knows it. It is never silently zero, false or empty: whoever uses it says what
     * happens when it is not known.
     *
     * @param known never itself one that may be unknown
     */
    record OrUnknown(Type known) implements Type {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.orUnknown(this);
        }

        @Override
        public String toString() {
            return known + " or unknown";
        }
    }

    /** The type of the values that are known. */
    default Type whenKnown() {
        return this instanceof OrUnknown maybe ? maybe.known() : this;
    }

    /** Whether a value of this type may be {@code unknown}. */
    default boolean mayBeUnknown() {
        return this instanceof OrUnknown;
    }

    interface Visitor<R> {
        R bool(Bool type);

        R integer(Int type);

        R real(Real type);

        R range(Range type);

        R enumeration(Enumeration type);

        R duration(Duration type);

        R orUnknown(OrUnknown type);
    }
}
