package dev.interlock.compiler.lower;

import dev.interlock.compiler.source.Span;
import dev.interlock.compiler.system.Domain;
import dev.interlock.compiler.system.Monitor;
import dev.interlock.compiler.system.Substitution;
import dev.interlock.compiler.system.Symbol;
import dev.interlock.compiler.system.Term;
import dev.interlock.compiler.system.Terms;
import dev.interlock.compiler.system.Variable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The books that are kept for one question and for no other: hidden variables that look at the steps of a run and never hold
 * anybody back.
 */
final class Ledger {
    private final LoweringContext context;
    private final Span span;
    private final List<Variable> variables = new ArrayList<>();
    private final List<Term> initial = new ArrayList<>();
    private final List<Monitor> monitors = new ArrayList<>();
    private final Map<Symbol, Term> ends = new HashMap<>();

    Ledger(LoweringContext context, Span span) {
        this.context = context;
        this.span = span;
        context.layout().variables().forEach(variable -> ends.put(variable, Terms.next(variable)));
    }

    Variable flag(String name, Term atStart) {
        Variable flag = add(context.layout().hidden(name, Domain.BOOLS, span));
        initial.add(Terms.equal(Terms.current(flag), atStart));
        return flag;
    }

    /** A number that starts at zero and stops at the ends of the domain. */
    Variable number(String name, Domain domain) {
        return number(context.layout().counter(name, domain, span));
    }

    /** The same for one that somebody else made. */
    Variable number(Variable made) {
        initial.add(Terms.equal(Terms.current(made), Terms.whole(0)));
        return add(made);
    }

    private Variable add(Variable variable) {
        variables.add(variable);
        ends.put(variable, Terms.next(variable));
        return variable;
    }

    /** After each step for which the condition holds; in the order of the calls. */
    void after(Variable target, Term condition, Term value) {
        monitors.add(new Monitor(target, condition, value));
    }

    /** What the term says of the state in which the step ends. */
    Term atEnd(Term term) {
        return Substitution.in(term, ends);
    }

    List<Variable> variables() {
        return variables;
    }

    List<Term> initial() {
        return initial;
    }

    List<Monitor> monitors() {
        return monitors;
    }
}
