package dev.interlock.solver.export;

import dev.interlock.compiler.system.Term;
import dev.interlock.compiler.system.Terms;
import dev.interlock.compiler.system.Variable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How runs start: the variables that have one value at the start, and what is demanded of the others.
 *
 * @param fixed a constant for each variable of which the start says so
 */
record Beginning(Map<Variable, Term> fixed, List<Term> conditions) {

    static Beginning of(Term initial) {
        Map<Variable, Term> fixed = new LinkedHashMap<>();
        List<Term> conditions = new ArrayList<>();
        for (Term condition : Told.conjuncts(initial)) {
            if (!isFixed(condition, fixed)) {
                conditions.add(condition);
            }
        }
        return new Beginning(fixed, conditions);
    }

    private static boolean isFixed(Term condition, Map<Variable, Term> fixed) {
        if (condition instanceof Term.Equal equal && isConstant(equal.right())) {
            return isFixed(equal.left(), equal.right(), fixed);
        }
        return condition instanceof Term.Not not
                ? isFixed(not.operand(), Terms.FALSE, fixed)
                : isFixed(condition, Terms.TRUE, fixed);
    }

    private static boolean isFixed(Term side, Term value, Map<Variable, Term> fixed) {
        return side instanceof Term.Current current
                && current.symbol() instanceof Variable variable
                && fixed.computeIfAbsent(variable, key -> value).equals(value);
    }

    private static boolean isConstant(Term term) {
        return term instanceof Term.Whole || term instanceof Term.Fraction;
    }
}
