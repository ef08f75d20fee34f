package dev.interlock.compiler.system;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Puts terms in the place of symbols, and simplifies what comes of it. A term is a graph: what is shared in it is looked at once and
 * stays shared, and what speaks of none of the symbols stays as it is.
 */
public final class Substitution implements Term.Visitor<Term> {
    private final Map<? extends Symbol, Term> replacements;
    private final Map<Variable, Term> nextReplacements;
    private final Map<Term, Boolean> concerned = new IdentityHashMap<>();
    private final Map<Term, Term> done = new IdentityHashMap<>();

    private Substitution(Map<? extends Symbol, Term> replacements, Map<Variable, Term> nextReplacements) {
        this.replacements = replacements;
        this.nextReplacements = nextReplacements;
    }

    /** The term with each of the symbols (not of their next values) replaced. */
    public static Term in(Term term, Map<? extends Symbol, Term> replacements) {
        return new Substitution(replacements, Map.of()).inside(term);
    }

    /** The term with the next values of the variables replaced. */
    public static Term ofNext(Term term, Map<Variable, Term> replacements) {
        return new Substitution(Map.of(), replacements).inside(term);
    }

    /** One for many terms, which replaces current and next values. */
    public static Substitution of(Map<? extends Symbol, Term> current, Map<Variable, Term> next) {
        return new Substitution(current, next);
    }

    public Term inside(Term term) {
        if (!isConcerned(term)) {
            return term;
        }
        Term known = done.get(term);
        if (known == null) {
            known = term.accept(this);
            done.put(term, known);
        }
        return known;
    }

    private boolean isConcerned(Term term) {
        Boolean known = concerned.get(term);
        if (known == null) {
            known = isReplaced(term) || term.children().stream().anyMatch(this::isConcerned);
            concerned.put(term, known);
        }
        return known;
    }

    private boolean isReplaced(Term term) {
        return term instanceof Term.Current current && replacements.containsKey(current.symbol())
                || term instanceof Term.Next next && nextReplacements.containsKey(next.variable());
    }

    private List<Term> inside(List<Term> terms) {
        return terms.stream().map(this::inside).toList();
    }

    @Override
    public Term truth(Term.Truth term) {
        return term;
    }

    @Override
    public Term whole(Term.Whole term) {
        return term;
    }

    @Override
    public Term fraction(Term.Fraction term) {
        return term;
    }

    @Override
    public Term current(Term.Current term) {
        return replacements.get(term.symbol());
    }

    @Override
    public Term next(Term.Next term) {
        return nextReplacements.get(term.variable());
    }

    @Override
    public Term not(Term.Not term) {
        return Terms.not(inside(term.operand()));
    }

    @Override
    public Term and(Term.And term) {
        return Terms.and(inside(term.children()));
    }

    @Override
    public Term or(Term.Or term) {
        return Terms.or(inside(term.children()));
    }

    @Override
    public Term ifThenElse(Term.IfThenElse term) {
        return Terms.ifThenElse(inside(term.condition()), inside(term.whenTrue()), inside(term.whenFalse()));
    }

    @Override
    public Term equal(Term.Equal term) {
        return Terms.equal(inside(term.left()), inside(term.right()));
    }

    @Override
    public Term atMost(Term.AtMost term) {
        return Terms.atMost(inside(term.left()), inside(term.right()));
    }

    @Override
    public Term less(Term.Less term) {
        return Terms.less(inside(term.left()), inside(term.right()));
    }

    @Override
    public Term sum(Term.Sum term) {
        return Terms.sum(inside(term.children()));
    }

    @Override
    public Term product(Term.Product term) {
        return Terms.product(inside(term.left()), inside(term.right()));
    }

    @Override
    public Term divide(Term.Divide term) {
        return Terms.divide(inside(term.left()), inside(term.right()));
    }

    @Override
    public Term modulo(Term.Modulo term) {
        return Terms.modulo(inside(term.left()), inside(term.right()));
    }

    @Override
    public Term toReal(Term.ToReal term) {
        return Terms.toReal(inside(term.operand()));
    }
}
