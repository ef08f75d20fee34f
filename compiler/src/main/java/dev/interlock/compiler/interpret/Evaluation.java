package dev.interlock.compiler.interpret;

import dev.interlock.compiler.number.Rational;
import dev.interlock.compiler.number.Whole;
import dev.interlock.compiler.system.Input;
import dev.interlock.compiler.system.Sort;
import dev.interlock.compiler.system.Symbol;
import dev.interlock.compiler.system.Term;
import dev.interlock.compiler.system.Value;
import dev.interlock.compiler.system.Variable;
import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The values that terms have in one concrete situation: a state, the inputs of a command, and for terms about a step
 * the state after it. Follows {@link Term} to the letter and shares nothing with the encoding for a solver.
 *
 * <p>Of {@code and}, {@code or} and if-then-else only the operands that are needed are evaluated. Small terms are
 * walked as trees; once a few hundred nodes have been visited, what is met from then on is remembered by identity, so
 * that shared subterms cost no more than their number. Below some hundred levels of nesting the call stack is left
 * alone and everything is evaluated from the leaves upward, so terms may be as deep as memory allows. Not to be shared
 * between threads.
 */
public final class Evaluation {
    private static final int SMALL = 300;
    private static final int DEEP = 400;

    private final State current;
    private final Map<Input, Value> inputs;
    private final Optional<State> next;
    private final Nodes nodes = new Nodes();
    private Map<Term, Value> remembered = Map.of();
    private int visits;
    private int depth;

    private Evaluation(State current, Map<Input, Value> inputs, Optional<State> next) {
        this.current = current;
        this.inputs = inputs;
        this.next = next;
    }

    public static Evaluation in(State state) {
        return new Evaluation(state, Map.of(), Optional.empty());
    }

    /** In the state before a step, as the command of the firing sees it. */
    public static Evaluation in(State state, Firing firing) {
        return new Evaluation(state, firing.inputs(), Optional.empty());
    }

    public static Evaluation ofStep(State before, State after) {
        return new Evaluation(before, Map.of(), Optional.of(after));
    }

    public boolean holds(Term condition) {
        return ((Value.Bool) value(condition)).value();
    }

    public Value value(Term term) {
        if (visits < SMALL) {
            visits++;
            return term.accept(nodes);
        }
        if (visits == SMALL) {
            visits++;
            remembered = new IdentityHashMap<>();
        }
        if (!remembered.containsKey(term)) {
            remember(term);
        }
        return remembered.get(term);
    }

    private void remember(Term term) {
        if (depth == DEEP) {
            rememberUpward(term);
            return;
        }
        depth++;
        remembered.put(term, term.accept(nodes));
        depth--;
    }

    private void rememberUpward(Term root) {
        Deque<Term> open = new ArrayDeque<>(List.of(root));
        while (!open.isEmpty()) {
            Term term = open.peek();
            List<Term> missing = term.children().stream()
                    .filter(child -> !remembered.containsKey(child))
                    .toList();
            missing.forEach(open::push);
            if (missing.isEmpty()) {
                remembered.put(open.pop(), term.accept(nodes));
            }
        }
    }

    private BigInteger integer(Term term) {
        return ((Value.Int) value(term)).value();
    }

    private Rational real(Term term) {
        return ((Value.Real) value(term)).value();
    }

    private int compare(Term left, Term right) {
        return left.sort() == Sort.INT ? integer(left).compareTo(integer(right)) : real(left).compareTo(real(right));
    }

    private Value symbol(Symbol symbol) {
        if (symbol instanceof Variable variable) {
            return current.get(variable);
        }
        return Optional.ofNullable(inputs.get((Input) symbol))
                .orElseThrow(() -> new IllegalStateException("internal error: no value for input " + symbol));
    }

    private final class Nodes implements Term.Visitor<Value> {
        @Override
        public Value truth(Term.Truth term) {
            return Value.of(term.value());
        }

        @Override
        public Value whole(Term.Whole term) {
            return new Value.Int(term.value());
        }

        @Override
        public Value fraction(Term.Fraction term) {
            return new Value.Real(term.value());
        }

        @Override
        public Value current(Term.Current term) {
            return symbol(term.symbol());
        }

        @Override
        public Value next(Term.Next term) {
            return next.orElseThrow(() -> new IllegalStateException("internal error: there is no next state"))
                    .get(term.variable());
        }

        @Override
        public Value not(Term.Not term) {
            return Value.of(!holds(term.operand()));
        }

        @Override
        public Value and(Term.And term) {
            for (Term operand : term.children()) {
                if (!holds(operand)) {
                    return Value.of(false);
                }
            }
            return Value.of(true);
        }

        @Override
        public Value or(Term.Or term) {
            for (Term operand : term.children()) {
                if (holds(operand)) {
                    return Value.of(true);
                }
            }
            return Value.of(false);
        }

        @Override
        public Value ifThenElse(Term.IfThenElse term) {
            return value(holds(term.condition()) ? term.whenTrue() : term.whenFalse());
        }

        @Override
        public Value equal(Term.Equal term) {
            return Value.of(value(term.left()).equals(value(term.right())));
        }

        @Override
        public Value atMost(Term.AtMost term) {
            return Value.of(compare(term.left(), term.right()) <= 0);
        }

        @Override
        public Value less(Term.Less term) {
            return Value.of(compare(term.left(), term.right()) < 0);
        }

        @Override
        public Value sum(Term.Sum term) {
            return term.sort() == Sort.INT ? wholeSum(term.children()) : realSum(term.children());
        }

        @Override
        public Value product(Term.Product term) {
            return term.sort() == Sort.INT
                    ? new Value.Int(integer(term.left()).multiply(integer(term.right())))
                    : new Value.Real(real(term.left()).times(real(term.right())));
        }

        @Override
        public Value divide(Term.Divide term) {
            return term.sort() == Sort.INT ? wholeQuotient(term) : realQuotient(term);
        }

        @Override
        public Value modulo(Term.Modulo term) {
            BigInteger divisor = integer(term.right());
            return new Value.Int(
                    divisor.signum() == 0
                            ? BigInteger.ZERO
                            : Whole.floorModulo(integer(term.left()), divisor));
        }

        @Override
        public Value toReal(Term.ToReal term) {
            return new Value.Real(Rational.of(integer(term.operand())));
        }

        private Value wholeSum(List<Term> operands) {
            BigInteger total = BigInteger.ZERO;
            for (Term operand : operands) {
                total = total.add(integer(operand));
            }
            return new Value.Int(total);
        }

        private Value realSum(List<Term> operands) {
            Rational total = Rational.ZERO;
            for (Term operand : operands) {
                total = total.plus(real(operand));
            }
            return new Value.Real(total);
        }

        private Value wholeQuotient(Term.Divide term) {
            BigInteger divisor = integer(term.right());
            return new Value.Int(
                    divisor.signum() == 0
                            ? BigInteger.ZERO
                            : Whole.floorDivide(integer(term.left()), divisor));
        }

        private Value realQuotient(Term.Divide term) {
            Rational divisor = real(term.right());
            return new Value.Real(divisor.signum() == 0 ? Rational.ZERO : real(term.left()).dividedBy(divisor));
        }
    }
}
