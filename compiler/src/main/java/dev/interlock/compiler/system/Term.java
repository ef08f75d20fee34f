package dev.interlock.compiler.system;

import dev.interlock.compiler.number.Rational;
import java.math.BigInteger;
import java.util.List;

/**
 * The logic that every engine works on: many-sorted, quantifier-free, total. Built only by {@link Terms}, which checks sorts
 * and simplifies. Terms are directed acyclic graphs: what walks them remembers what it has seen, by identity.
 *
 * <p>{@link Divide} and {@link Modulo} by zero have the value zero; the compiler adds to each place that can divide by zero
 * a {@link Hazard} that finds it, so no verdict rests on that convention.
 */
public sealed interface Term {
    Sort sort();

    List<Term> children();

    <R> R accept(Visitor<R> visitor);

    record Truth(boolean value) implements Term {
        @Override
        public Sort sort() {
            return Sort.BOOL;
        }

        @Override
        public List<Term> children() {
            return List.of();
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.truth(this);
        }
    }

    record Whole(BigInteger value) implements Term {
        @Override
        public Sort sort() {
            return Sort.INT;
        }

        @Override
        public List<Term> children() {
            return List.of();
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.whole(this);
        }
    }

    record Fraction(Rational value) implements Term {
        @Override
        public Sort sort() {
            return Sort.REAL;
        }

        @Override
        public List<Term> children() {
            return List.of();
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.fraction(this);
        }
    }

    /** A symbol's value: of a variable before the step, of an input during it. */
    record Current(Symbol symbol) implements Term {
        @Override
        public Sort sort() {
            return symbol.domain().sort();
        }

        @Override
        public List<Term> children() {
            return List.of();
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.current(this);
        }
    }

    /** A variable's value after the step. */
    record Next(Variable variable) implements Term {
        @Override
        public Sort sort() {
            return variable.domain().sort();
        }

        @Override
        public List<Term> children() {
            return List.of();
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.next(this);
        }
    }

    record Not(Term operand) implements Term {
        @Override
        public Sort sort() {
            return Sort.BOOL;
        }

        @Override
        public List<Term> children() {
            return List.of(operand);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.not(this);
        }
    }

    /** At least two operands. */
    record And(List<Term> children) implements Term {
        public And {
            children = List.copyOf(children);
        }

        @Override
        public Sort sort() {
            return Sort.BOOL;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.and(this);
        }
    }

    /** At least two operands. */
    record Or(List<Term> children) implements Term {
        public Or {
            children = List.copyOf(children);
        }

        @Override
        public Sort sort() {
            return Sort.BOOL;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.or(this);
        }
    }

    record IfThenElse(Term condition, Term whenTrue, Term whenFalse) implements Term {
        @Override
        public Sort sort() {
            return whenTrue.sort();
        }

        @Override
        public List<Term> children() {
            return List.of(condition, whenTrue, whenFalse);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.ifThenElse(this);
        }
    }

    /** Both sides of one sort. */
    record Equal(Term left, Term right) implements Term {
        @Override
        public Sort sort() {
            return Sort.BOOL;
        }

        @Override
        public List<Term> children() {
            return List.of(left, right);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.equal(this);
        }
    }

    /** {@code left <= right}, both INT or both REAL. */
    record AtMost(Term left, Term right) implements Term {
        @Override
        public Sort sort() {
            return Sort.BOOL;
        }

        @Override
        public List<Term> children() {
            return List.of(left, right);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.atMost(this);
        }
    }

    /** {@code left < right}, both INT or both REAL. */
    record Less(Term left, Term right) implements Term {
        @Override
        public Sort sort() {
            return Sort.BOOL;
        }

        @Override
        public List<Term> children() {
            return List.of(left, right);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.less(this);
        }
    }

    /** At least two operands, all INT or all REAL. */
    record Sum(List<Term> children) implements Term {
        public Sum {
            children = List.copyOf(children);
        }

        @Override
        public Sort sort() {
            return children.get(0).sort();
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.sum(this);
        }
    }

    record Product(Term left, Term right) implements Term {
        @Override
        public Sort sort() {
            return left.sort();
        }

        @Override
        public List<Term> children() {
            return List.of(left, right);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.product(this);
        }
    }

    /** INT: rounded down; REAL: exact. By zero: zero. */
    record Divide(Term left, Term right) implements Term {
        @Override
        public Sort sort() {
            return left.sort();
        }

        @Override
        public List<Term> children() {
            return List.of(left, right);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.divide(this);
        }
    }

    /** INT only, with the divisor's sign. By zero: zero. */
    record Modulo(Term left, Term right) implements Term {
        @Override
        public Sort sort() {
            return Sort.INT;
        }

        @Override
        public List<Term> children() {
            return List.of(left, right);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.modulo(this);
        }
    }

    /** An INT as a REAL. */
    record ToReal(Term operand) implements Term {
        @Override
        public Sort sort() {
            return Sort.REAL;
        }

        @Override
        public List<Term> children() {
            return List.of(operand);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.toReal(this);
        }
    }

    /** One method per node, none with a default, so that a forgotten node does not compile. */
    interface Visitor<R> {
        R truth(Truth term);

        R whole(Whole term);

        R fraction(Fraction term);

        R current(Current term);

        R next(Next term);

        R not(Not term);

        R and(And term);

        R or(Or term);

        R ifThenElse(IfThenElse term);

        R equal(Equal term);

        R atMost(AtMost term);

        R less(Less term);

        R sum(Sum term);

        R product(Product term);

        R divide(Divide term);

        R modulo(Modulo term);

        R toReal(ToReal term);
    }
}
