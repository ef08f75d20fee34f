package dev.interlock.solver.z3;

import com.microsoft.z3.Expr;
import com.microsoft.z3.IntNum;
import com.microsoft.z3.RatNum;
import com.microsoft.z3.enumerations.Z3_decl_kind;
import dev.interlock.compiler.number.Rational;
import dev.interlock.compiler.system.Term;
import dev.interlock.compiler.system.Terms;
import dev.interlock.compiler.system.Variable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A formula that the solver made, over the arguments of a predicate of the state, as a term over the variables. What has no
 * counterpart among our terms is not decoded.
 */
final class FormulaDecoder {
    private final Map<Expr<?>, Term> known = new HashMap<>();

    /** @param arguments the predicate's, each a bound variable of the formula or a constant */
    FormulaDecoder(List<Variable> parameters, Expr<?>[] arguments) {
        for (int i = 0; i < arguments.length; i++) {
            known.put(arguments[i], Terms.current(parameters.get(i)));
        }
    }

    Optional<Term> decode(Expr<?> formula) {
        try {
            return Optional.of(term(formula));
        } catch (NoCounterpart none) {
            return Optional.empty();
        }
    }

    private Term term(Expr<?> expression) {
        Term before = known.get(expression);
        if (before != null) {
            return before;
        }
        Term term = made(expression);
        known.put(expression, term);
        return term;
    }

    private Term made(Expr<?> expression) {
        if (expression instanceof IntNum number) {
            return Terms.whole(number.getBigInteger());
        }
        if (expression instanceof RatNum number) {
            return Terms.fraction(new Rational(number.getBigIntNumerator(), number.getBigIntDenominator()));
        }
        if (!expression.isApp()) {
            throw new NoCounterpart();
        }
        List<Term> operands = new ArrayList<>();
        for (Expr<?> argument : expression.getArgs()) {
            operands.add(term(argument));
        }
        return applied(expression.getFuncDecl().getDeclKind(), operands);
    }

    private static Term applied(Z3_decl_kind kind, List<Term> operands) {
        return switch (kind) {
            case Z3_OP_TRUE -> Terms.TRUE;
            case Z3_OP_FALSE -> Terms.FALSE;
            case Z3_OP_NOT -> Terms.not(operands.get(0));
            case Z3_OP_AND -> Terms.and(operands);
            case Z3_OP_OR -> Terms.or(operands);
            case Z3_OP_IMPLIES -> Terms.implies(operands.get(0), operands.get(1));
            case Z3_OP_EQ, Z3_OP_IFF -> Terms.equal(operands.get(0), operands.get(1));
            case Z3_OP_XOR -> Terms.not(Terms.equal(operands.get(0), operands.get(1)));
            case Z3_OP_DISTINCT -> distinct(operands);
            case Z3_OP_ITE -> Terms.ifThenElse(operands.get(0), operands.get(1), operands.get(2));
            case Z3_OP_LE -> Terms.atMost(operands.get(0), operands.get(1));
            case Z3_OP_GE -> Terms.atMost(operands.get(1), operands.get(0));
            case Z3_OP_LT -> Terms.less(operands.get(0), operands.get(1));
            case Z3_OP_GT -> Terms.less(operands.get(1), operands.get(0));
            case Z3_OP_ADD -> Terms.sum(operands);
            case Z3_OP_SUB -> operands.stream().reduce(Terms::minus).orElseThrow();
            case Z3_OP_UMINUS -> Terms.negate(operands.get(0));
            case Z3_OP_MUL -> operands.stream().reduce(Terms::product).orElseThrow();
            case Z3_OP_DIV -> Terms.divide(operands.get(0), operands.get(1));
            case Z3_OP_IDIV -> quotient(operands.get(0), operands.get(1));
            case Z3_OP_MOD -> Terms.modulo(operands.get(0), positive(operands.get(1)));
            case Z3_OP_TO_REAL -> Terms.toReal(operands.get(0));
            default -> throw new NoCounterpart();
        };
    }

    private static Term distinct(List<Term> operands) {
        List<Term> all = new ArrayList<>();
        for (int i = 0; i < operands.size(); i++) {
            for (int j = i + 1; j < operands.size(); j++) {
                all.add(Terms.not(Terms.equal(operands.get(i), operands.get(j))));
            }
        }
        return Terms.and(all);
    }

    /** Euclid's division by a constant; rounding down with a positive divisor. */
    private static Term quotient(Term dividend, Term divisor) {
        Term rounded = Terms.divide(dividend, positive(divisor));
        boolean negative = ((Term.Whole) divisor).value().signum() < 0;
        return negative ? Terms.product(Terms.whole(-1), rounded) : rounded;
    }

    private static Term positive(Term divisor) {
        if (divisor instanceof Term.Whole constant && constant.value().signum() != 0) {
            return Terms.whole(constant.value().abs());
        }
        throw new NoCounterpart();
    }

    /** Not an error: control flow inside this class. */
    private static final class NoCounterpart extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NoCounterpart() {
            super("", null, false, false);
        }
    }
}
