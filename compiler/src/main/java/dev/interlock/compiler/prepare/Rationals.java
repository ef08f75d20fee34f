package dev.interlock.compiler.prepare;

import dev.interlock.compiler.system.Command;
import dev.interlock.compiler.system.Sort;
import dev.interlock.compiler.system.Term;
import dev.interlock.compiler.system.TransitionSystem;
import dev.interlock.compiler.system.Variable;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** The rational variables that nobody writes and that can start with one value only. */
record Rationals(TransitionSystem system, Collection<Command> acting) {
    Map<Variable, Term> fixed() {
        Map<Variable, Term> fixed = new HashMap<>();
        for (Term part : Reads.conjuncts(system.initial())) {
            if (part instanceof Term.Equal equal) {
                fix(equal.left(), equal.right(), fixed);
                fix(equal.right(), equal.left(), fixed);
            }
        }
        acting.forEach(command -> command.writes().forEach(write -> fixed.remove(write.target())));
        system.monitors().forEach(monitor -> fixed.remove(monitor.target()));
        return fixed;
    }

    private static void fix(Term symbol, Term value, Map<Variable, Term> fixed) {
        if (symbol instanceof Term.Current current
                && current.symbol() instanceof Variable variable
                && variable.domain().sort() == Sort.REAL
                && value instanceof Term.Fraction) {
            fixed.put(variable, value);
        }
    }
}
