package dev.interlock.compiler.resolve;

import dev.interlock.compiler.model.Expr;
import dev.interlock.compiler.model.Local;
import java.util.ArrayList;
import java.util.List;

/**
 * What an expression says, regardless of where it is written: two expressions with equal keys have the same value.
 * Quantified expressions bind locals of their own, so each has a key of its own.
 */
record ExprKey(Object head, List<ExprKey> parts) {
    static final Object OLD = "old";

    ExprKey {
        parts = List.copyOf(parts);
    }

    static ExprKey of(Expr expr) {
        List<ExprKey> parts = new ArrayList<>();
        Children.of(expr).forEach(child -> parts.add(of(child)));
        return new ExprKey(expr.accept(new Head()), parts);
    }

    static ExprKey of(Local local) {
        return new ExprKey(local, List.of());
    }

    private record Tagged(String kind, Object what) {}

    private static final class Head implements Expr.Visitor<Object> {
        @Override
        public Object boolLiteral(Expr.BoolLiteral node) {
            return node.value();
        }

        @Override
        public Object intLiteral(Expr.IntLiteral node) {
            return node.value();
        }

        @Override
        public Object durationLiteral(Expr.DurationLiteral node) {
            return new Tagged("duration", node.seconds());
        }

        @Override
        public Object realLiteral(Expr.RealLiteral node) {
            return node.value();
        }

        @Override
        public Object enumLiteral(Expr.EnumLiteral node) {
            return new Tagged(node.type().name(), node.member());
        }

        @Override
        public Object stateRef(Expr.StateRef node) {
            return node.state();
        }

        @Override
        public Object localRef(Expr.LocalRef node) {
            return node.local();
        }

        @Override
        public Object letRef(Expr.LetRef node) {
            return node.definition();
        }

        @Override
        public Object not(Expr.Not node) {
            return "not";
        }

        @Override
        public Object negate(Expr.Negate node) {
            return "negate";
        }

        @Override
        public Object absolute(Expr.Absolute node) {
            return "absolute";
        }

        @Override
        public Object binary(Expr.Binary node) {
            return node.operator();
        }

        @Override
        public Object conditional(Expr.Conditional node) {
            return "conditional";
        }

        @Override
        public Object quantified(Expr.Quantified node) {
            return node;
        }

        @Override
        public Object old(Expr.Old node) {
            return OLD;
        }

        @Override
        public Object writtenBy(Expr.WrittenBy node) {
            return new Tagged("written by", node.writer().actor());
        }

        @Override
        public Object toReal(Expr.ToReal node) {
            return "to real";
        }

        @Override
        public Object unknown(Expr.Unknown node) {
            return "unknown";
        }

        @Override
        public Object known(Expr.Known node) {
            return "known";
        }

        @Override
        public Object otherwise(Expr.Otherwise node) {
            return "otherwise";
        }

        @Override
        public Object assured(Expr.Assured node) {
            return "assured";
        }

        @Override
        public Object perhaps(Expr.Perhaps node) {
            return "perhaps";
        }
    }
}
