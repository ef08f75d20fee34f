package dev.interlock.compiler.system;

import dev.interlock.compiler.number.Rational;
import java.math.BigInteger;

/** A concrete value of one sort. */
public sealed interface Value {
    Value TRUE = new Bool(true);
    Value FALSE = new Bool(false);

    Sort sort();

    <R> R accept(Visitor<R> visitor);

    static Value of(boolean value) {
        return value ? TRUE : FALSE;
    }

    static Value of(long value) {
        return new Int(BigInteger.valueOf(value));
    }

    record Bool(boolean value) implements Value {
        @Override
        public Sort sort() {
            return Sort.BOOL;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.bool(this);
        }

        @Override
        public String toString() {
            return Boolean.toString(value);
        }
    }

    record Int(BigInteger value) implements Value {
        @Override
        public Sort sort() {
            return Sort.INT;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.integer(this);
        }

        @Override
        public String toString() {
            return value.toString();
        }
    }

    record Real(Rational value) implements Value {
        @Override
        public Sort sort() {
            return Sort.REAL;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.real(this);
        }

        @Override
        public String toString() {
            return value.toString();
        }
    }

    interface Visitor<R> {
        R bool(Bool value);

        R integer(Int value);

        R real(Real value);
    }
}
