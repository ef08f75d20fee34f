package dev.interlock.compiler.system;

import java.util.List;
import java.util.Map;

/** Puts terms in the place of symbols, and simplifies what comes of it. */
public final class Substitution implements Term.Visitor<Term> {
    private final Map<? extends Symbol, Term> replacements;

    private Substitution(Map<? extends Symbol, Term> replacements) {
        this.replacements = replacements;
    }

    /** The term with each of the symbols (not of their next values) replaced. */
    public static Term in(Term term, Map<? extends Symbol, Term> replacements) {
        return term.accept(new Substitution(replacements));
    }

    private Term inside(Term term) {
        return term.accept(this);
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
        Term replacement = replacements.get(term.symbol());
        return replacement == null ? term : replacement;
    }

    @Override
    public Term next(Term.Next term) {
        return term;
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
