package dev.interlock.compiler.graph;

import dev.interlock.compiler.system.Input;
import dev.interlock.compiler.system.Sort;
import dev.interlock.compiler.system.Term;
import dev.interlock.compiler.system.Variable;
import java.math.BigInteger;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongBinaryOperator;

/**
 * Makes code of terms. Numbers are 64 bits wide, and an operation whose result is not says so by an {@link ArithmeticException}.
 * What takes long to compute is remembered in the frame, so that shared parts of terms are computed once.
 */
final class TermCode implements Term.Visitor<Code> {
    private static final int WORTH_REMEMBERING = 16;
    private static final int TOO_DEEP = 2_000;

    private final Slots slots;
    private final Map<Term, Made> made = new IdentityHashMap<>();
    private int depth;

    TermCode(Slots slots) {
        this.slots = slots;
    }

    /**
     * @param weight how many nodes are evaluated at most, up to what is remembered
     * @param counter what the value depends on
     */
    private record Made(Code code, int weight, int counter) {}

    Code of(Term term) {
        Made before = made.get(term);
        if (before != null) {
            return before.code();
        }
        if (++depth > TOO_DEEP) {
            throw new RefusedException("some conditions are nested too deeply");
        }
        Code plain = term.accept(this);
        depth--;
        Made result = remembered(term, plain);
        made.put(term, result);
        return result.code();
    }

    private Made remembered(Term term, Code plain) {
        int weight = 1;
        int counter = counterOf(term);
        for (Term child : term.children()) {
            Made part = made.get(child);
            weight += part.weight();
            counter = Math.max(counter, part.counter());
        }
        if (weight < WORTH_REMEMBERING) {
            return new Made(plain, weight, counter);
        }
        int slot = slots.fresh(2);
        int valid = counter;
        Code lookup = frame -> {
            if (frame[slot] != frame[valid]) {
                frame[slot + 1] = plain.value(frame);
                frame[slot] = frame[valid];
            }
            return frame[slot + 1];
        };
        return new Made(lookup, 1, counter);
    }

    private static int counterOf(Term term) {
        if (term instanceof Term.Next) {
            return Slots.AFTER;
        }
        return term instanceof Term.Current current && current.symbol() instanceof Input ? Slots.INPUTS : Slots.BEFORE;
    }

    private Code[] all(List<Term> terms) {
        return terms.stream().map(this::of).toArray(Code[]::new);
    }

    private static Truth truthOf(Truth code) {
        return code;
    }

    @Override
    public Code truth(Term.Truth term) {
        boolean value = term.value();
        return truthOf(frame -> value);
    }

    @Override
    public Code whole(Term.Whole term) {
        long value = Numbers.exactly(term.value());
        return frame -> value;
    }

    @Override
    public Code fraction(Term.Fraction term) {
        throw new RefusedException("there are numbers that are not whole");
    }

    @Override
    public Code current(Term.Current term) {
        int slot = term.symbol() instanceof Variable variable
                ? slots.current(variable)
                : slots.input((Input) term.symbol());
        return reading(slot, term.sort());
    }

    @Override
    public Code next(Term.Next term) {
        return reading(slots.next(term.variable()), term.sort());
    }

    private static Code reading(int slot, Sort sort) {
        return switch (sort) {
            case BOOL -> truthOf(frame -> frame[slot] != 0);
            case INT -> frame -> frame[slot];
            case REAL -> throw new RefusedException("there are numbers that are not whole");
        };
    }

    @Override
    public Code not(Term.Not term) {
        Code operand = of(term.operand());
        return truthOf(frame -> !operand.holds(frame));
    }

    @Override
    public Code and(Term.And term) {
        Code[] operands = all(term.children());
        if (operands.length == 2) {
            Code left = operands[0];
            Code right = operands[1];
            return truthOf(frame -> left.holds(frame) && right.holds(frame));
        }
        return truthOf(frame -> {
            for (Code operand : operands) {
                if (!operand.holds(frame)) {
                    return false;
                }
            }
            return true;
        });
    }

    @Override
    public Code or(Term.Or term) {
        Code[] operands = all(term.children());
        if (operands.length == 2) {
            Code left = operands[0];
            Code right = operands[1];
            return truthOf(frame -> left.holds(frame) || right.holds(frame));
        }
        return truthOf(frame -> {
            for (Code operand : operands) {
                if (operand.holds(frame)) {
                    return true;
                }
            }
            return false;
        });
    }

    @Override
    public Code ifThenElse(Term.IfThenElse term) {
        Code condition = of(term.condition());
        Code whenTrue = of(term.whenTrue());
        Code whenFalse = of(term.whenFalse());
        return term.sort() == Sort.BOOL
                ? truthOf(frame -> condition.holds(frame) ? whenTrue.holds(frame) : whenFalse.holds(frame))
                : frame -> condition.holds(frame) ? whenTrue.value(frame) : whenFalse.value(frame);
    }

    @Override
    public Code equal(Term.Equal term) {
        Code left = of(term.left());
        Code right = of(term.right());
        if (term.right() instanceof Term.Whole constant) {
            long wanted = Numbers.exactly(constant.value());
            return truthOf(frame -> left.value(frame) == wanted);
        }
        return truthOf(frame -> left.value(frame) == right.value(frame));
    }

    @Override
    public Code atMost(Term.AtMost term) {
        Code left = of(term.left());
        Code right = of(term.right());
        return truthOf(frame -> left.value(frame) <= right.value(frame));
    }

    @Override
    public Code less(Term.Less term) {
        Code left = of(term.left());
        Code right = of(term.right());
        return truthOf(frame -> left.value(frame) < right.value(frame));
    }

    @Override
    public Code sum(Term.Sum term) {
        Code[] operands = all(term.children());
        if (operands.length == 2) {
            Code left = operands[0];
            Code right = operands[1];
            return frame -> Math.addExact(left.value(frame), right.value(frame));
        }
        return frame -> {
            long total = 0;
            for (Code operand : operands) {
                total = Math.addExact(total, operand.value(frame));
            }
            return total;
        };
    }

    @Override
    public Code product(Term.Product term) {
        return whole(term.left(), term.right(), Math::multiplyExact);
    }

    @Override
    public Code divide(Term.Divide term) {
        return whole(term.left(), term.right(), Numbers::quotient);
    }

    @Override
    public Code modulo(Term.Modulo term) {
        return whole(term.left(), term.right(), Numbers::remainder);
    }

    private Code whole(Term first, Term second, LongBinaryOperator operator) {
        Code left = of(first);
        Code right = of(second);
        return frame -> operator.applyAsLong(left.value(frame), right.value(frame));
    }

    @Override
    public Code toReal(Term.ToReal term) {
        throw new RefusedException("there are numbers that are not whole");
    }

    /** Whole numbers of 64 bits, by the conventions of {@link Term}. */
    static final class Numbers {
        private Numbers() {}

        static long exactly(BigInteger value) {
            if (value.bitLength() > 62) {
                throw new RefusedException("there are numbers of more than 62 bits");
            }
            return value.longValueExact();
        }

        static long quotient(long left, long right) {
            if (left == Long.MIN_VALUE) {
                throw new ArithmeticException("too small");
            }
            return right == 0 ? 0 : Math.floorDiv(left, right);
        }

        static long remainder(long left, long right) {
            return right == 0 ? 0 : Math.floorMod(left, right);
        }
    }
}
