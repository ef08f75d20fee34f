package dev.interlock.compiler.prepare;

import dev.interlock.compiler.system.Symbol;
import dev.interlock.compiler.system.Term;
import dev.interlock.compiler.system.Terms;
import dev.interlock.compiler.system.Variable;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Puts a constant in the place of every part of a term that can have but one value, and other symbols in the place
 * of symbols; what is shared stays shared.
 */
final class Folder implements Term.Visitor<Term> {
    private final Foresight foresight;
    private final Map<? extends Symbol, Term> now;
    private final Map<Variable, Term> then;
    private final Map<Term, Term> done = new IdentityHashMap<>();

    /**
     * @param now what stands in the place of current values; others stay
     * @param then what stands in the place of next values; others stay
     */
    Folder(Foresight foresight, Map<? extends Symbol, Term> now, Map<Variable, Term> then) {
        this.foresight = foresight;
        this.now = now;
        this.then = then;
    }

    Term of(Term term) {
        Term known = done.get(term);
        if (known == null) {
            known = foresight.only(term).orElseGet(() -> term.accept(this));
            done.put(term, known);
        }
        return known;
    }

    private List<Term> of(List<Term> terms) {
        return terms.stream().map(this::of).toList();
    }

    @Override
    public Term current(Term.Current term) {
        Term other = now.get(term.symbol());
        return other == null ? term : other;
    }

    @Override
    public Term next(Term.Next term) {
        Term other = then.get(term.variable());
        return other == null ? term : other;
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
    public Term not(Term.Not term) {
        return Terms.not(of(term.operand()));
    }

    @Override
    public Term and(Term.And term) {
        return Terms.and(of(term.children()));
    }

    @Override
    public Term or(Term.Or term) {
        return Terms.or(of(term.children()));
    }

    @Override
    public Term ifThenElse(Term.IfThenElse term) {
        return Terms.ifThenElse(of(term.condition()), of(term.whenTrue()), of(term.whenFalse()));
    }

    @Override
    public Term equal(Term.Equal term) {
        return Terms.equal(of(term.left()), of(term.right()));
    }

    @Override
    public Term atMost(Term.AtMost term) {
        return Terms.atMost(of(term.left()), of(term.right()));
    }

    @Override
    public Term less(Term.Less term) {
        return Terms.less(of(term.left()), of(term.right()));
    }

    @Override
    public Term sum(Term.Sum term) {
        return Terms.sum(of(term.children()));
    }

    @Override
    public Term product(Term.Product term) {
        return Terms.product(of(term.left()), of(term.right()));
    }

    @Override
    public Term divide(Term.Divide term) {
        return Terms.divide(of(term.left()), of(term.right()));
    }

    @Override
    public Term modulo(Term.Modulo term) {
        return Terms.modulo(of(term.left()), of(term.right()));
    }

    @Override
    public Term toReal(Term.ToReal term) {
        return Terms.toReal(of(term.operand()));
    }
}
