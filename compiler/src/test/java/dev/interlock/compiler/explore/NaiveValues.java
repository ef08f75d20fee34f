package dev.interlock.compiler.explore;

import dev.interlock.compiler.system.Symbol;
import dev.interlock.compiler.system.Term;
import dev.interlock.compiler.system.Value;
import dev.interlock.compiler.system.Variable;
import java.util.List;
import java.util.Map;

/** A second evaluator, with machine numbers and nothing clever: everything is evaluated, every time. */
record NaiveValues(Map<Symbol, Object> current, Map<Variable, Object> next) implements Term.Visitor<Object> {
    private static final double NEAR = 1e-9;

    static Object plain(Value value) {
        return value.accept(new Value.Visitor<>() {
            @Override
            public Object bool(Value.Bool bool) {
                return bool.value();
            }

            @Override
            public Object integer(Value.Int integer) {
                return integer.value().longValueExact();
            }

            @Override
            public Object real(Value.Real real) {
                return real.value().numerator().doubleValue() / real.value().denominator().doubleValue();
            }
        });
    }

    static boolean same(Object left, Object right) {
        return left instanceof Double a ? Math.abs(a - (Double) right) < NEAR : left.equals(right);
    }

    Object of(Term term) {
        return term.accept(this);
    }

    boolean holds(Term term) {
        return (Boolean) of(term);
    }

    @Override
    public Object truth(Term.Truth term) {
        return term.value();
    }

    @Override
    public Object whole(Term.Whole term) {
        return term.value().longValueExact();
    }

    @Override
    public Object fraction(Term.Fraction term) {
        return plain(new Value.Real(term.value()));
    }

    @Override
    public Object current(Term.Current term) {
        return current.get(term.symbol());
    }

    @Override
    public Object next(Term.Next term) {
        return next.get(term.variable());
    }

    @Override
    public Object not(Term.Not term) {
        return !holds(term.operand());
    }

    @Override
    public Object and(Term.And term) {
        return all(term.children()).stream().allMatch(Boolean.TRUE::equals);
    }

    @Override
    public Object or(Term.Or term) {
        return all(term.children()).stream().anyMatch(Boolean.TRUE::equals);
    }

    @Override
    public Object ifThenElse(Term.IfThenElse term) {
        Object yes = of(term.whenTrue());
        Object no = of(term.whenFalse());
        return holds(term.condition()) ? yes : no;
    }

    @Override
    public Object equal(Term.Equal term) {
        return same(of(term.left()), of(term.right()));
    }

    @Override
    public Object atMost(Term.AtMost term) {
        return holds(new Term.Less(term.left(), term.right())) || holds(new Term.Equal(term.left(), term.right()));
    }

    @Override
    public Object less(Term.Less term) {
        Object left = of(term.left());
        Object right = of(term.right());
        return left instanceof Double a ? a < (Double) right - NEAR : (Long) left < (Long) right;
    }

    @Override
    public Object sum(Term.Sum term) {
        return all(term.children()).stream().reduce(NaiveValues::plus).orElseThrow();
    }

    @Override
    public Object product(Term.Product term) {
        Object left = of(term.left());
        Object right = of(term.right());
        return left instanceof Double a ? (Object) (a * (Double) right) : (Object) ((Long) left * (Long) right);
    }

    @Override
    public Object divide(Term.Divide term) {
        Object left = of(term.left());
        Object right = of(term.right());
        if (left instanceof Double a) {
            return (Double) right == 0 ? 0.0 : a / (Double) right;
        }
        return (Long) right == 0 ? 0L : (Object) Math.floorDiv((Long) left, (Long) right);
    }

    @Override
    public Object modulo(Term.Modulo term) {
        long divisor = (Long) of(term.right());
        return divisor == 0 ? 0L : Math.floorMod((Long) of(term.left()), divisor);
    }

    @Override
    public Object toReal(Term.ToReal term) {
        return ((Long) of(term.operand())).doubleValue();
    }

    static Object plus(Object left, Object right) {
        return left instanceof Double a ? (Object) (a + (Double) right) : (Object) ((Long) left + (Long) right);
    }

    private List<Object> all(List<Term> terms) {
        return terms.stream().map(this::of).toList();
    }
}
