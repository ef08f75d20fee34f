package dev.interlock.compiler.syntax;

import dev.interlock.compiler.source.Span;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/** An expression as written: names are not looked up, types are not known. */
public sealed interface ExprSyntax {
    Span span();

    <R> R accept(Visitor<R> visitor);

    record Name(Span span, String text) implements ExprSyntax {
        /** As it stands in the file: without the prefix that the file was imported with. */
        public String written() {
            return span.text();
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.name(this);
        }
    }

    record WholeNumber(Span span, BigInteger value) implements ExprSyntax {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.wholeNumber(this);
        }
    }

    record Decimal(Span span, BigDecimal value) implements ExprSyntax {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.decimal(this);
        }
    }

    /** {@code 90s}, {@code 5m}, {@code 2h}, {@code 1d}. */
    record Duration(Span span, BigInteger amount, TimeUnit unit) implements ExprSyntax {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.duration(this);
        }

        public BigInteger seconds() {
            return amount.multiply(BigInteger.valueOf(unit.seconds()));
        }
    }

    enum TimeUnit {
        SECOND("s", 1),
        MINUTE("m", 60),
        HOUR("h", 3_600),
        DAY("d", 86_400);

        private final String letter;
        private final long seconds;

        TimeUnit(String letter, long seconds) {
            this.letter = letter;
            this.seconds = seconds;
        }

        public String letter() {
            return letter;
        }

        public long seconds() {
            return seconds;
        }
    }

    record Truth(Span span, boolean value) implements ExprSyntax {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.truth(this);
        }
    }

    record Unary(Span span, UnaryOperator operator, ExprSyntax operand) implements ExprSyntax {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.unary(this);
        }
    }

    record Binary(Span span, BinaryOperator operator, ExprSyntax left, ExprSyntax right) implements ExprSyntax {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.binary(this);
        }
    }

    /** {@code if condition then whenTrue else whenFalse}. */
    record Conditional(Span span, ExprSyntax condition, ExprSyntax whenTrue, ExprSyntax whenFalse)
            implements ExprSyntax {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.conditional(this);
        }
    }

    /** {@code all n in Node where c: body} and its kin; several binders are allowed. */
    record Quantified(
            Span span, Quantifier quantifier, List<Binder> binders, Optional<ExprSyntax> where, ExprSyntax body)
            implements ExprSyntax {
        public Quantified {
            binders = List.copyOf(binders);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.quantified(this);
        }
    }

    /** {@code f(a, b)}: a function with arguments, built in or a {@code let}; {@code old(e)} is one of them. */
    record Call(Span span, Identifier function, List<ExprSyntax> arguments) implements ExprSyntax {
        public Call {
            arguments = List.copyOf(arguments);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.call(this);
        }
    }

    /** {@code base[i, j]}. */
    record Indexed(Span span, ExprSyntax base, List<ExprSyntax> indices) implements ExprSyntax {
        public Indexed {
            indices = List.copyOf(indices);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.indexed(this);
        }
    }

    /** {@code Zone.a}, {@code Enactor[1].seen}. */
    record Member(Span span, ExprSyntax base, Identifier member) implements ExprSyntax {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.member(this);
        }
    }

    /** {@code subject in low..high}. */
    record InRange(Span span, ExprSyntax subject, ExprSyntax low, ExprSyntax high) implements ExprSyntax {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.inRange(this);
        }
    }

    /** {@code subject in { a, b }}. */
    record InSet(Span span, ExprSyntax subject, List<ExprSyntax> members) implements ExprSyntax {
        public InSet {
            members = List.copyOf(members);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.inSet(this);
        }
    }

    /** {@code unknown}: no value, where a type allows that. */
    record Unknown(Span span) implements ExprSyntax {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.unknown(this);
        }
    }

    /** {@code subject otherwise fallback}. */
    record Otherwise(Span span, ExprSyntax subject, ExprSyntax fallback) implements ExprSyntax {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.otherwise(this);
        }
    }

    /** {@code n in Node}: what a quantifier, a loop, a parameter or an indexed agent ranges over. */
    record Binder(Identifier name, TypeSyntax type) {}

    enum UnaryOperator {
        NOT("not"),
        MINUS("-");

        private final String symbol;

        UnaryOperator(String symbol) {
            this.symbol = symbol;
        }

        public String symbol() {
            return symbol;
        }
    }

    enum BinaryOperator {
        IMPLIES("implies"),
        OR("or"),
        AND("and"),
        EQUAL("=="),
        NOT_EQUAL("!="),
        LESS("<"),
        AT_MOST("<="),
        GREATER(">"),
        AT_LEAST(">="),
        PLUS("+"),
        MINUS("-"),
        TIMES("*"),
        DIVIDE("/"),
        MODULO("mod");

        private final String symbol;

        BinaryOperator(String symbol) {
            this.symbol = symbol;
        }

        public String symbol() {
            return symbol;
        }
    }

    enum Quantifier {
        ALL("all"),
        SOME("some"),
        COUNT("count"),
        SUM("sum"),
        MINIMUM("min"),
        MAXIMUM("max");

        private final String word;

        Quantifier(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    /** One method per node, none with a default, so that a forgotten node does not compile. */
    interface Visitor<R> {
        R name(Name node);

        R wholeNumber(WholeNumber node);

        R decimal(Decimal node);

        R duration(Duration node);

        R truth(Truth node);

        R unary(Unary node);

        R binary(Binary node);

        R conditional(Conditional node);

        R quantified(Quantified node);

        R call(Call node);

        R indexed(Indexed node);

        R member(Member node);

        R inRange(InRange node);

        R inSet(InSet node);

        R unknown(Unknown node);

        R otherwise(Otherwise node);
    }
}
