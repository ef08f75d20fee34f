package dev.interlock.compiler.lower;

import dev.interlock.compiler.model.Expr;
import dev.interlock.compiler.model.Local;
import dev.interlock.compiler.model.Type;
import dev.interlock.compiler.number.Rational;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What an expression of the model means, said directly on maps of values, for comparison with what lowering makes of it. Whole numbers
 * and enumeration members are {@link BigInteger}, reals {@link Rational}, truth values {@link Boolean}.
 */
final class NaiveExpr implements Expr.Visitor<Object> {
    private final Map<String, Object> now;
    private final Map<String, Object> old;
    private final Map<Local, Supplier<Object>> locals;
    private final Map<Object, Map<String, Object>> samples;

    /** What a value that nobody knows is. */
    enum Missing {
        UNKNOWN
    }

    /** An expression was evaluated that has no value. */
    static final class NoValue extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    NaiveExpr(Map<String, Object> now, Map<String, Object> old, Map<Local, Supplier<Object>> locals) {
        this(now, old, locals, Map.of());
    }

    private NaiveExpr(
            Map<String, Object> now,
            Map<String, Object> old,
            Map<Local, Supplier<Object>> locals,
            Map<Object, Map<String, Object>> samples) {
        this.now = now;
        this.old = old;
        this.locals = locals;
        this.samples = samples;
    }

    /** The same place as somebody sees it who knows some states and definitions as they were at another time. */
    NaiveExpr seeing(Map<Object, Map<String, Object>> others) {
        return new NaiveExpr(now, old, locals, others);
    }

    Object eval(Expr expr) {
        return expr.accept(this);
    }

    boolean holds(Expr expr) {
        try {
            return (Boolean) eval(expr);
        } catch (NoValue noValue) {
            return false;
        }
    }

    private NaiveExpr binding(List<Local> binders, List<Object> values) {
        Map<Local, Supplier<Object>> more = new HashMap<>(locals);
        for (int i = 0; i < binders.size(); i++) {
            Object value = values.get(i);
            more.put(binders.get(i), () -> value);
        }
        return new NaiveExpr(now, old, more, samples);
    }

    NaiveExpr bindingLazily(Local local, Supplier<Object> value) {
        Map<Local, Supplier<Object>> more = new HashMap<>(locals);
        more.put(local, value);
        return new NaiveExpr(now, old, more, samples);
    }

    static List<Object> values(Type type) {
        List<Object> values = new ArrayList<>();
        if (type instanceof Type.OrUnknown maybe) {
            values.add(Missing.UNKNOWN);
            values.addAll(values(maybe.known()));
        } else if (type instanceof Type.Bool) {
            values.add(false);
            values.add(true);
        } else if (type instanceof Type.Enumeration enumeration) {
            for (int i = 0; i < enumeration.members().size(); i++) {
                values.add(BigInteger.valueOf(i));
            }
        } else {
            Type.Range range = (Type.Range) type;
            values.addAll(values(range.low(), range.high(), BigInteger.ONE));
        }
        return values;
    }

    static List<Object> values(BigInteger low, BigInteger high, BigInteger step) {
        List<Object> values = new ArrayList<>();
        for (BigInteger i = low; i.compareTo(high) <= 0; i = i.add(step)) {
            values.add(i);
        }
        return values;
    }

    static List<List<Object>> tuples(List<Local> binders) {
        if (binders.isEmpty()) {
            return List.of(List.of());
        }
        List<List<Object>> tuples = new ArrayList<>();
        for (Object first : values(binders.get(0).type())) {
            for (List<Object> rest : tuples(binders.subList(1, binders.size()))) {
                List<Object> tuple = new ArrayList<>(List.of(first));
                tuple.addAll(rest);
                tuples.add(tuple);
            }
        }
        return tuples;
    }

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
        return node.seconds();
    }

    @Override
    public Object realLiteral(Expr.RealLiteral node) {
        return node.value();
    }

    @Override
    public Object enumLiteral(Expr.EnumLiteral node) {
        return BigInteger.valueOf(node.member());
    }

    @Override
    public Object stateRef(Expr.StateRef node) {
        Object value = samples.getOrDefault(node.state(), now).get(NaiveNames.of(node.state(), indices(node)));
        if (value == null) {
            throw new NoValue();
        }
        return value;
    }

    List<Object> indices(Expr.StateRef node) {
        return node.indices().stream().map(this::eval).toList();
    }

    @Override
    public Object localRef(Expr.LocalRef node) {
        return locals.get(node.local()).get();
    }

    @Override
    public Object letRef(Expr.LetRef node) {
        List<Object> arguments = node.arguments().stream().map(this::eval).toList();
        for (int i = 0; i < arguments.size(); i++) {
            if (node.definition().parameters().get(i).type() instanceof Type.Range range
                    && !values(range).contains(arguments.get(i))) {
                throw new NoValue();
            }
        }
        Map<String, Object> then = samples.get(node.definition());
        NaiveExpr place = then == null
                ? new NaiveExpr(now, old, Map.of(), samples)
                : new NaiveExpr(then, then, Map.of());
        return place
                .binding(node.definition().parameters(), arguments)
                .eval(node.definition().value());
    }

    @Override
    public Object not(Expr.Not node) {
        return !(Boolean) eval(node.operand());
    }

    @Override
    public Object negate(Expr.Negate node) {
        return minus(zero(node.type()), eval(node.operand()));
    }

    @Override
    public Object absolute(Expr.Absolute node) {
        Object value = eval(node.operand());
        return compare(value, zero(node.type())) < 0 ? minus(zero(node.type()), value) : value;
    }

    @Override
    public Object binary(Expr.Binary node) {
        Object left = eval(node.left());
        return switch (node.operator()) {
            case IMPLIES -> !(Boolean) left || (Boolean) eval(node.right());
            case OR -> (Boolean) left || (Boolean) eval(node.right());
            case AND -> (Boolean) left && (Boolean) eval(node.right());
            case EQUAL -> left.equals(eval(node.right()));
            case NOT_EQUAL -> !left.equals(eval(node.right()));
            case LESS -> compare(left, eval(node.right())) < 0;
            case AT_MOST -> compare(left, eval(node.right())) <= 0;
            case GREATER -> compare(left, eval(node.right())) > 0;
            case AT_LEAST -> compare(left, eval(node.right())) >= 0;
            case PLUS -> plus(left, eval(node.right()));
            case MINUS -> minus(left, eval(node.right()));
            case TIMES -> times(left, eval(node.right()));
            case DIVIDE -> divide(left, eval(node.right()));
            case DIVIDE_UP -> ((BigInteger) divide(((BigInteger) left).negate(), eval(node.right()))).negate();
            case MODULO -> modulo((BigInteger) left, (BigInteger) eval(node.right()));
            case MINIMUM -> least(left, eval(node.right()));
            case MAXIMUM -> greatest(left, eval(node.right()));
        };
    }

    private static Object least(Object left, Object right) {
        return compare(left, right) <= 0 ? left : right;
    }

    private static Object greatest(Object left, Object right) {
        return compare(left, right) >= 0 ? left : right;
    }

    @Override
    public Object conditional(Expr.Conditional node) {
        return (Boolean) eval(node.condition()) ? eval(node.whenTrue()) : eval(node.whenFalse());
    }

    @Override
    public Object quantified(Expr.Quantified node) {
        List<Object> bodies = new ArrayList<>();
        for (List<Object> tuple : tuples(node.binders())) {
            NaiveExpr inside = binding(node.binders(), tuple);
            if (node.where().map(where -> (Boolean) inside.eval(where)).orElse(true)) {
                bodies.add(inside.eval(node.body()));
            }
        }
        return switch (node.aggregate()) {
            case ALL -> !bodies.contains(false);
            case SOME -> bodies.contains(true);
            case COUNT -> BigInteger.valueOf(bodies.stream().filter(Boolean.TRUE::equals).count());
            case SUM -> bodies.stream().reduce(zero(node.type()), NaiveExpr::plus);
            case MINIMUM -> extreme(bodies.stream().reduce(NaiveExpr::least));
            case MAXIMUM -> extreme(bodies.stream().reduce(NaiveExpr::greatest));
        };
    }

    private static Object extreme(Optional<Object> value) {
        return value.orElseThrow(NoValue::new);
    }

    @Override
    public Object old(Expr.Old node) {
        return new NaiveExpr(old, old, locals).eval(node.operand());
    }

    /** Whoever wrote stands as the name of the actor and the values of its indices; nobody as the empty list. */
    @Override
    public Object writtenBy(Expr.WrittenBy node) {
        Object wrote = now.get(NaiveNames.writer(NaiveNames.of(node.written().state(), indices(node.written()))));
        List<Object> instance = new ArrayList<>();
        for (int i = 0; i < node.writer().indices().size(); i++) {
            Object index = eval(node.writer().indices().get(i));
            if (!values(node.writer().dimensions().get(i).type()).contains(index)) {
                throw new NoValue();
            }
            instance.add(index);
        }
        if (wrote == null) {
            throw new NoValue();
        }
        return node.writer().actor()
                .map(actor -> instance.isEmpty()
                        ? !((List<?>) wrote).isEmpty() && ((List<?>) wrote).get(0).equals(actor)
                        : wrote.equals(NaiveNames.written(actor, instance)))
                .orElse(((List<?>) wrote).isEmpty());
    }

    @Override
    public Object toReal(Expr.ToReal node) {
        return Rational.of((BigInteger) eval(node.operand()));
    }

    @Override
    public Object unknown(Expr.Unknown node) {
        return Missing.UNKNOWN;
    }

    @Override
    public Object known(Expr.Known node) {
        return !eval(node.operand()).equals(Missing.UNKNOWN);
    }

    @Override
    public Object otherwise(Expr.Otherwise node) {
        Object subject = eval(node.subject());
        return subject.equals(Missing.UNKNOWN) ? eval(node.fallback()) : subject;
    }

    /** What was let through as known must be so: anything else is a hole in the rules of the language. */
    @Override
    public Object assured(Expr.Assured node) {
        Object value = eval(node.operand());
        if (value.equals(Missing.UNKNOWN)) {
            throw new IllegalStateException("used while unknown: " + node.span().text());
        }
        return value;
    }

    @Override
    public Object perhaps(Expr.Perhaps node) {
        return eval(node.operand());
    }

    private static Object zero(Type type) {
        return type instanceof Type.Real ? Rational.of(BigDecimal.ZERO) : BigInteger.ZERO;
    }

    static Object plus(Object left, Object right) {
        return left instanceof BigInteger a ? a.add((BigInteger) right) : ((Rational) left).plus((Rational) right);
    }

    private static Object minus(Object left, Object right) {
        return left instanceof BigInteger a
                ? a.subtract((BigInteger) right)
                : ((Rational) left).plus(((Rational) right).negate());
    }

    private static Object times(Object left, Object right) {
        return left instanceof BigInteger a
                ? a.multiply((BigInteger) right)
                : ((Rational) left).times((Rational) right);
    }

    private static Object divide(Object left, Object right) {
        if (right instanceof Rational divisor) {
            if (divisor.signum() == 0) {
                throw new NoValue();
            }
            return ((Rational) left).dividedBy(divisor);
        }
        BigInteger a = (BigInteger) left;
        BigInteger b = (BigInteger) right;
        if (b.signum() == 0) {
            throw new NoValue();
        }
        return new BigDecimal(a).divide(new BigDecimal(b), 0, RoundingMode.FLOOR).toBigInteger();
    }

    private static Object modulo(BigInteger a, BigInteger b) {
        return a.subtract(((BigInteger) divide(a, b)).multiply(b));
    }

    private static int compare(Object left, Object right) {
        return left instanceof BigInteger a ? a.compareTo((BigInteger) right) : ((Rational) left).compareTo((Rational) right);
    }
}
