package dev.interlock.compiler.resolve;

import dev.interlock.compiler.model.Expr;
import dev.interlock.compiler.model.LetDefinition;
import dev.interlock.compiler.model.Local;
import dev.interlock.compiler.model.Type;
import dev.interlock.compiler.number.Interval;
import dev.interlock.compiler.number.Whole;
import java.math.BigInteger;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Between which whole numbers an expression's value lies, as far as its shape tells: interval arithmetic (Moore 1966)
 * over declared ranges. Conditions are not looked at, so the answer is safe but may be wide; durations count in seconds,
 * and what is neither a whole number nor a duration is unbounded.
 */
final class Intervals implements Expr.Visitor<Interval> {
    private final Map<LetDefinition, Interval> derived = new IdentityHashMap<>();
    private final Map<Local, Interval> locals = new IdentityHashMap<>();

    Interval of(Expr expr) {
        return expr.accept(this);
    }

    /** Remembers the value that a local stands for. */
    void define(Local local, Expr value) {
        if (local.type().whenKnown().equals(Type.INT)) {
            locals.put(local, of(value));
        }
    }

    void define(LetDefinition definition) {
        derived.put(definition, of(definition.value()));
    }

    static Interval of(Type type) {
        if (type instanceof Type.Duration duration) {
            return new Interval(duration.low(), duration.high());
        }
        return type.whenKnown() instanceof Type.Range range ? Interval.of(range.low(), range.high()) : Interval.ALL;
    }

    @Override
    public Interval boolLiteral(Expr.BoolLiteral node) {
        return Interval.ALL;
    }

    @Override
    public Interval intLiteral(Expr.IntLiteral node) {
        return Interval.exactly(node.value());
    }

    @Override
    public Interval durationLiteral(Expr.DurationLiteral node) {
        return Interval.exactly(node.seconds());
    }

    @Override
    public Interval realLiteral(Expr.RealLiteral node) {
        return Interval.ALL;
    }

    @Override
    public Interval enumLiteral(Expr.EnumLiteral node) {
        return Interval.ALL;
    }

    @Override
    public Interval stateRef(Expr.StateRef node) {
        return of(node.type());
    }

    @Override
    public Interval localRef(Expr.LocalRef node) {
        return locals.getOrDefault(node.local(), of(node.type()));
    }

    @Override
    public Interval letRef(Expr.LetRef node) {
        return derived.get(node.definition());
    }

    @Override
    public Interval not(Expr.Not node) {
        return Interval.ALL;
    }

    @Override
    public Interval negate(Expr.Negate node) {
        return of(node.operand()).negate();
    }

    @Override
    public Interval absolute(Expr.Absolute node) {
        return of(node.operand()).absolute();
    }

    @Override
    public Interval binary(Expr.Binary node) {
        if (!Kinds.isWhole(node.type()) && !Kinds.isDuration(node.type())) {
            return Interval.ALL;
        }
        Interval left = of(node.left());
        Interval right = of(node.right());
        return switch (node.operator()) {
            case PLUS -> left.plus(right);
            case MINUS -> left.plus(right.negate());
            case TIMES -> left.times(right);
            case DIVIDE -> left.dividedBy(right, Whole::floorDivide);
            case DIVIDE_UP -> left.dividedBy(right, (a, b) -> Whole.floorDivide(a.negate(), b).negate());
            case MODULO -> right.remainder();
            case MINIMUM -> left.minimum(right);
            case MAXIMUM -> left.maximum(right);
            case IMPLIES, OR, AND, EQUAL, NOT_EQUAL, LESS, AT_MOST, GREATER, AT_LEAST -> Interval.ALL;
        };
    }

    @Override
    public Interval conditional(Expr.Conditional node) {
        return of(node.whenTrue()).union(of(node.whenFalse()));
    }

    @Override
    public Interval quantified(Expr.Quantified node) {
        Interval times = Interval.of(BigInteger.ZERO, size(node.binders()));
        return switch (node.aggregate()) {
            case ALL, SOME -> Interval.ALL;
            case COUNT -> times;
            case SUM -> times.times(of(node.body()));
            case MINIMUM, MAXIMUM -> of(node.body());
        };
    }

    @Override
    public Interval old(Expr.Old node) {
        return of(node.operand());
    }

    @Override
    public Interval writtenBy(Expr.WrittenBy node) {
        return Interval.ALL;
    }

    @Override
    public Interval toReal(Expr.ToReal node) {
        return Interval.ALL;
    }

    @Override
    public Interval unknown(Expr.Unknown node) {
        return of(node.type());
    }

    @Override
    public Interval known(Expr.Known node) {
        return Interval.ALL;
    }

    @Override
    public Interval otherwise(Expr.Otherwise node) {
        return of(node.subject()).union(of(node.fallback()));
    }

    @Override
    public Interval assured(Expr.Assured node) {
        return of(node.operand());
    }

    @Override
    public Interval perhaps(Expr.Perhaps node) {
        return of(node.operand());
    }

    /** How many combinations of values the binders have. */
    static BigInteger size(List<Local> binders) {
        return binders.stream()
                .map(b -> Kinds.size(b.type()))
                .flatMap(Optional::stream)
                .reduce(BigInteger.ONE, BigInteger::multiply);
    }
}
