package dev.interlock.compiler.model;

import dev.interlock.compiler.number.Rational;
import dev.interlock.compiler.source.Span;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/**
 * A typed expression: every name is resolved, constants and parameters are already values, every operator's operands
 * have fitting types. Whole numbers standing where a real is needed are wrapped in {@link ToReal}, so that both sides of an
 * operator always have the same kind of value.
 */
public sealed interface Expr {
    Span span();

    Type type();

    <R> R accept(Visitor<R> visitor);

    record BoolLiteral(Span span, boolean value) implements Expr {
        @Override
        public Type type() {
            return Type.BOOL;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.boolLiteral(this);
        }
    }

    record IntLiteral(Span span, BigInteger value) implements Expr {
        @Override
        public Type type() {
            return Type.INT;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.intLiteral(this);
        }
    }

    record DurationLiteral(Span span, BigInteger seconds) implements Expr {
        @Override
        public Type type() {
            return Type.DURATION;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.durationLiteral(this);
        }
    }

    record RealLiteral(Span span, Rational value) implements Expr {
        @Override
        public Type type() {
            return Type.REAL;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.realLiteral(this);
        }
    }

    /** @param member the position in the enumeration */
    record EnumLiteral(Span span, Type.Enumeration type, int member) implements Expr {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.enumLiteral(this);
        }
    }

    /** A state, with one index for each of its dimensions (an agent's own state has the agent's indices first). */
    record StateRef(Span span, StateVariable state, List<Expr> indices) implements Expr {
        public StateRef {
            indices = List.copyOf(indices);
        }

        @Override
        public Type type() {
            return state.type();
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.stateRef(this);
        }
    }

    record LocalRef(Span span, Local local) implements Expr {
        @Override
        public Type type() {
            return local.type();
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.localRef(this);
        }
    }

    /** A derived value; one argument for each of the definition's parameters (an agent's own has the agent's indices first). */
    record LetRef(Span span, LetDefinition definition, List<Expr> arguments) implements Expr {
        public LetRef {
            arguments = List.copyOf(arguments);
        }

        @Override
        public Type type() {
            return definition.type();
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.letRef(this);
        }
    }

    record Not(Span span, Expr operand) implements Expr {
        @Override
        public Type type() {
            return Type.BOOL;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.not(this);
        }
    }

    /** {@code -e}; int or real. */
    record Negate(Span span, Type type, Expr operand) implements Expr {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.negate(this);
        }
    }

    /** {@code abs(e)}; int or real. */
    record Absolute(Span span, Type type, Expr operand) implements Expr {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.absolute(this);
        }
    }

    record Binary(Span span, Type type, Operator operator, Expr left, Expr right) implements Expr {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.binary(this);
        }
    }

    record Conditional(Span span, Type type, Expr condition, Expr whenTrue, Expr whenFalse) implements Expr {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.conditional(this);
        }
    }

    /**
     * Over all values of the binders' (finite) types for which {@code where} holds.
     *
     * <p>COUNT counts the values for which the body is true; SUM, MINIMUM and MAXIMUM combine a numeric body. MINIMUM and
     * MAXIMUM over no value at all have no result: evaluating them so is a division finding's kin and is reported as such.
     */
    record Quantified(
            Span span, Type type, Aggregate aggregate, List<Local> binders, Optional<Expr> where, Expr body)
            implements Expr {
        public Quantified {
            binders = List.copyOf(binders);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.quantified(this);
        }
    }

    /** {@code old(e)}: e in the state before the step; only inside invariants, never nested. */
    record Old(Span span, Expr operand) implements Expr {
        @Override
        public Type type() {
            return operand.type();
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.old(this);
        }
    }

    /**
     * {@code writer(x) == Dns[2]}: that the last executed write of an element was such an actor's. Writing the value that is there
     * already is writing, too.
     */
    record WrittenBy(Span span, StateRef written, Writer writer) implements Expr {
        @Override
        public Type type() {
            return Type.BOOL;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.writtenBy(this);
        }
    }

    /**
     * Who may have written an element.
     *
     * @param actor an agent or environment; absent for {@code nobody}, who wrote what stands there from the start
     * @param dimensions the agent's indices
     * @param indices which instance; none where any of them is meant
     */
    record Writer(Optional<String> actor, List<Local> dimensions, List<Expr> indices) {
        public static final Writer NOBODY = new Writer(Optional.empty(), List.of(), List.of());

        public Writer {
            dimensions = List.copyOf(dimensions);
            indices = List.copyOf(indices);
        }
    }

    /** A whole number as a real. */
    record ToReal(Span span, Expr operand) implements Expr {
        @Override
        public Type type() {
            return Type.REAL;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.toReal(this);
        }
    }

    /** {@code unknown}. */
    record Unknown(Span span, Type.OrUnknown type) implements Expr {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.unknown(this);
        }
    }

    /** {@code known(e)}, of an e that may be unknown. */
    record Known(Span span, Expr operand) implements Expr {
        @Override
        public Type type() {
            return Type.BOOL;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.known(this);
        }
    }

    /** {@code subject otherwise fallback}: the fallback where the subject is unknown. Both are of one kind. */
    record Otherwise(Span span, Type type, Expr subject, Expr fallback) implements Expr {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.otherwise(this);
        }
    }

    /** The value of what may be unknown, at a place that is reached only where it is known. */
    record Assured(Span span, Expr operand) implements Expr {
        @Override
        public Type type() {
            return operand.type().whenKnown();
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.assured(this);
        }
    }

    /** A value that is known, standing where it need not be. */
    record Perhaps(Span span, Expr operand) implements Expr {
        @Override
        public Type type() {
            return new Type.OrUnknown(operand.type());
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.perhaps(this);
        }
    }

    /** Operators on two operands of one kind; evaluation of AND, OR and IMPLIES stops when the left side decides. */
    enum Operator {
        IMPLIES,
        OR,
        AND,
        EQUAL,
        NOT_EQUAL,
        LESS,
        AT_MOST,
        GREATER,
        AT_LEAST,
        PLUS,
        MINUS,
        TIMES,
        /** On ints rounding down, on reals exact. */
        DIVIDE,
        /** {@code divide_up}: on ints, rounding up. */
        DIVIDE_UP,
        /** On ints, with the divisor's sign. */
        MODULO,
        MINIMUM,
        MAXIMUM
    }

    enum Aggregate {
        ALL,
        SOME,
        COUNT,
        SUM,
        MINIMUM,
        MAXIMUM
    }

    /** One method per node, none with a default, so that a forgotten node does not compile. */
    interface Visitor<R> {
        R boolLiteral(BoolLiteral node);

        R intLiteral(IntLiteral node);

        R durationLiteral(DurationLiteral node);

        R realLiteral(RealLiteral node);

        R enumLiteral(EnumLiteral node);

        R stateRef(StateRef node);

        R localRef(LocalRef node);

        R letRef(LetRef node);

        R not(Not node);

        R negate(Negate node);

        R absolute(Absolute node);

        R binary(Binary node);

        R conditional(Conditional node);

        R quantified(Quantified node);

        R old(Old node);

        R writtenBy(WrittenBy node);

        R toReal(ToReal node);

        R unknown(Unknown node);

        R known(Known node);

        R otherwise(Otherwise node);

        R assured(Assured node);

        R perhaps(Perhaps node);
    }
}
