package dev.interlock.compiler.census;

import dev.interlock.compiler.system.Input;
import dev.interlock.compiler.system.Sort;
import dev.interlock.compiler.system.Term;
import dev.interlock.compiler.system.Variable;
import java.math.BigInteger;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes readings of terms over whole numbers and truth values. What has several parts is noted in the scene, once it was read, so
 * that terms that share parts take no longer to read than to write. Numbers of more than 63 bits are an {@link ArithmeticException}.
 */
final class Readings implements Term.Visitor<Reading> {
    private static final int DEEP = 5_000;
    private static final int FEW = 12;
    private static final int OF_STATE = 0;
    private static final int OF_INPUTS = 1;
    private static final int OF_STEP = 2;

    private final Map<Term, Read> known = new IdentityHashMap<>();
    private int notes;
    private int depth;

    /**
     * @param parts how many are looked at to read it
     * @param age on what it depends
     */
    private record Read(Reading reading, int parts, int age) {}

    Reading of(Term term) {
        Read read = known.get(term);
        if (read == null) {
            if (++depth > DEEP) {
                throw new StoppedException("some conditions are nested too deeply");
            }
            read = made(term, term.accept(this));
            depth--;
            known.put(term, read);
        }
        return read.reading();
    }

    Reading[] of(List<Term> terms) {
        return terms.stream().map(this::of).toArray(Reading[]::new);
    }

    /** How many notes a scene has to hold. */
    int notes() {
        return notes;
    }

    private Read made(Term term, Reading reading) {
        int parts = 1;
        int age = OF_STATE;
        if (term instanceof Term.Next) {
            age = OF_STEP;
        } else if (term instanceof Term.Current current && current.symbol() instanceof Input) {
            age = OF_INPUTS;
        }
        for (Term child : term.children()) {
            Read part = known.get(child);
            parts += part.parts();
            age = Math.max(age, part.age());
        }
        return parts > FEW ? new Read(noted(reading, age), 1, age) : new Read(reading, parts, age);
    }

    private Reading noted(Reading reading, int age) {
        int note = notes++;
        return scene -> {
            if (!scene.isFresh(note, age)) {
                scene.noted[note] = reading.in(scene);
            }
            return scene.noted[note];
        };
    }

    static long number(BigInteger value) {
        if (value.bitLength() > 62) {
            throw new StoppedException("there are numbers of more than 62 bits");
        }
        return value.longValueExact();
    }

    private static StoppedException notWhole() {
        return new StoppedException("there are numbers that are not whole");
    }

    private static long truth(boolean value) {
        return value ? 1 : 0;
    }

    @Override
    public Reading truth(Term.Truth term) {
        long value = truth(term.value());
        return scene -> value;
    }

    @Override
    public Reading whole(Term.Whole term) {
        long value = number(term.value());
        return scene -> value;
    }

    @Override
    public Reading fraction(Term.Fraction term) {
        throw notWhole();
    }

    @Override
    public Reading current(Term.Current term) {
        if (term.sort() == Sort.REAL) {
            throw notWhole();
        }
        if (term.symbol() instanceof Variable variable) {
            int id = variable.id();
            return scene -> scene.now[id];
        }
        int id = ((Input) term.symbol()).id();
        return scene -> scene.inputs[id];
    }

    @Override
    public Reading next(Term.Next term) {
        if (term.sort() == Sort.REAL) {
            throw notWhole();
        }
        int id = term.variable().id();
        return scene -> scene.next[id];
    }

    @Override
    public Reading not(Term.Not term) {
        Reading operand = of(term.operand());
        return scene -> 1 - operand.in(scene);
    }

    @Override
    public Reading and(Term.And term) {
        Reading[] operands = of(term.children());
        return scene -> {
            for (Reading operand : operands) {
                if (operand.in(scene) == 0) {
                    return 0;
                }
            }
            return 1;
        };
    }

    @Override
    public Reading or(Term.Or term) {
        Reading[] operands = of(term.children());
        return scene -> {
            for (Reading operand : operands) {
                if (operand.in(scene) == 1) {
                    return 1;
                }
            }
            return 0;
        };
    }

    @Override
    public Reading ifThenElse(Term.IfThenElse term) {
        Reading condition = of(term.condition());
        Reading whenTrue = of(term.whenTrue());
        Reading whenFalse = of(term.whenFalse());
        return scene -> condition.in(scene) == 1 ? whenTrue.in(scene) : whenFalse.in(scene);
    }

    @Override
    public Reading equal(Term.Equal term) {
        Reading left = of(term.left());
        Reading right = of(term.right());
        return scene -> truth(left.in(scene) == right.in(scene));
    }

    @Override
    public Reading atMost(Term.AtMost term) {
        Reading left = of(term.left());
        Reading right = of(term.right());
        return scene -> truth(left.in(scene) <= right.in(scene));
    }

    @Override
    public Reading less(Term.Less term) {
        Reading left = of(term.left());
        Reading right = of(term.right());
        return scene -> truth(left.in(scene) < right.in(scene));
    }

    @Override
    public Reading sum(Term.Sum term) {
        Reading[] operands = of(term.children());
        return scene -> {
            long sum = 0;
            for (Reading operand : operands) {
                sum = Math.addExact(sum, operand.in(scene));
            }
            return sum;
        };
    }

    @Override
    public Reading product(Term.Product term) {
        Reading left = of(term.left());
        Reading right = of(term.right());
        return scene -> Math.multiplyExact(left.in(scene), right.in(scene));
    }

    @Override
    public Reading divide(Term.Divide term) {
        Reading left = of(term.left());
        Reading right = of(term.right());
        return scene -> {
            long divisor = right.in(scene);
            if (divisor == -1) {
                return Math.negateExact(left.in(scene));
            }
            return divisor == 0 ? 0 : Math.floorDiv(left.in(scene), divisor);
        };
    }

    @Override
    public Reading modulo(Term.Modulo term) {
        Reading left = of(term.left());
        Reading right = of(term.right());
        return scene -> {
            long divisor = right.in(scene);
            return divisor == 0 ? 0 : Math.floorMod(left.in(scene), divisor);
        };
    }

    @Override
    public Reading toReal(Term.ToReal term) {
        throw notWhole();
    }
}
