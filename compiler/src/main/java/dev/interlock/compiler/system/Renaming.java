package dev.interlock.compiler.system;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Puts symbols in the place of symbols of the same sort. A term keeps its form, for nothing becomes simpler by another name; so what
 * is renamed and named back is the same term. What is shared stays shared.
 */
public final class Renaming implements Term.Visitor<Term> {
    private final Map<? extends Symbol, ? extends Symbol> names;
    private final Map<Term, Term> done = new IdentityHashMap<>();

    /** @param names whatever is not among them keeps its name */
    public Renaming(Map<? extends Symbol, ? extends Symbol> names) {
        this.names = Map.copyOf(names);
    }

    public Term of(Term term) {
        Term known = done.get(term);
        if (known == null) {
            known = term.accept(this);
            done.put(term, known);
        }
        return known;
    }

    private List<Term> of(List<Term> terms) {
        return terms.stream().map(this::of).toList();
    }

    @Override
    public Term current(Term.Current term) {
        Symbol name = names.get(term.symbol());
        return name == null ? term : new Term.Current(name);
    }

    @Override
    public Term next(Term.Next term) {
        Symbol name = names.get(term.variable());
        return name == null ? term : new Term.Next((Variable) name);
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
        return new Term.Not(of(term.operand()));
    }

    @Override
    public Term toReal(Term.ToReal term) {
        return new Term.ToReal(of(term.operand()));
    }

    @Override
    public Term and(Term.And term) {
        return new Term.And(of(term.children()));
    }

    @Override
    public Term or(Term.Or term) {
        return new Term.Or(of(term.children()));
    }

    @Override
    public Term sum(Term.Sum term) {
        return new Term.Sum(of(term.children()));
    }

    @Override
    public Term ifThenElse(Term.IfThenElse term) {
        return new Term.IfThenElse(of(term.condition()), of(term.whenTrue()), of(term.whenFalse()));
    }

    @Override
    public Term equal(Term.Equal term) {
        return new Term.Equal(of(term.left()), of(term.right()));
    }

    @Override
    public Term atMost(Term.AtMost term) {
        return new Term.AtMost(of(term.left()), of(term.right()));
    }

    @Override
    public Term less(Term.Less term) {
        return new Term.Less(of(term.left()), of(term.right()));
    }

    @Override
    public Term product(Term.Product term) {
        return new Term.Product(of(term.left()), of(term.right()));
    }

    @Override
    public Term divide(Term.Divide term) {
        return new Term.Divide(of(term.left()), of(term.right()));
    }

    @Override
    public Term modulo(Term.Modulo term) {
        return new Term.Modulo(of(term.left()), of(term.right()));
    }
}
