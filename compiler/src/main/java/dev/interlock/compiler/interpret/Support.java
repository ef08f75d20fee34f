package dev.interlock.compiler.interpret;

import dev.interlock.compiler.system.Term;
import dev.interlock.compiler.system.Variable;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The variables that the value of a term rests on in one situation: of a conjunction that is false, one operand that is false; of a
 * choice, what was chosen. Where several operands would do alone, the first is taken.
 *
 * @param now those whose value before a step it rests on
 * @param next those whose value after it
 */
record Support(Set<Variable> now, Set<Variable> next) {
    Support {
        now = Collections.unmodifiableSet(new LinkedHashSet<>(now));
        next = Collections.unmodifiableSet(new LinkedHashSet<>(next));
    }

    static Support of(Term term, Evaluation seen) {
        Walk walk = new Walk(seen);
        walk.visit(term);
        return new Support(walk.now, walk.next);
    }

    private static final class Walk implements Term.Visitor<List<Term>> {
        private final Evaluation seen;
        private final Set<Variable> now = new LinkedHashSet<>();
        private final Set<Variable> next = new LinkedHashSet<>();
        private final Set<Term> visited = Collections.newSetFromMap(new IdentityHashMap<>());

        Walk(Evaluation seen) {
            this.seen = seen;
        }

        void visit(Term term) {
            if (visited.add(term)) {
                term.accept(this).forEach(this::visit);
            }
        }

        /** All of them where they had to agree, else the first that decided. */
        private List<Term> deciding(List<Term> operands, boolean decider) {
            return operands.stream()
                    .filter(operand -> seen.holds(operand) == decider)
                    .findFirst()
                    .map(List::of)
                    .orElse(operands);
        }

        @Override
        public List<Term> current(Term.Current term) {
            if (term.symbol() instanceof Variable variable) {
                now.add(variable);
            }
            return List.of();
        }

        @Override
        public List<Term> next(Term.Next term) {
            next.add(term.variable());
            return List.of();
        }

        @Override
        public List<Term> and(Term.And term) {
            return deciding(term.children(), false);
        }

        @Override
        public List<Term> or(Term.Or term) {
            return deciding(term.children(), true);
        }

        @Override
        public List<Term> ifThenElse(Term.IfThenElse term) {
            return List.of(term.condition(), seen.holds(term.condition()) ? term.whenTrue() : term.whenFalse());
        }

        @Override
        public List<Term> truth(Term.Truth term) {
            return List.of();
        }

        @Override
        public List<Term> whole(Term.Whole term) {
            return List.of();
        }

        @Override
        public List<Term> fraction(Term.Fraction term) {
            return List.of();
        }

        @Override
        public List<Term> not(Term.Not term) {
            return term.children();
        }

        @Override
        public List<Term> equal(Term.Equal term) {
            return term.children();
        }

        @Override
        public List<Term> atMost(Term.AtMost term) {
            return term.children();
        }

        @Override
        public List<Term> less(Term.Less term) {
            return term.children();
        }

        @Override
        public List<Term> sum(Term.Sum term) {
            return term.children();
        }

        @Override
        public List<Term> product(Term.Product term) {
            return term.children();
        }

        @Override
        public List<Term> divide(Term.Divide term) {
            return term.children();
        }

        @Override
        public List<Term> modulo(Term.Modulo term) {
            return term.children();
        }

        @Override
        public List<Term> toReal(Term.ToReal term) {
            return term.children();
        }
    }
}
