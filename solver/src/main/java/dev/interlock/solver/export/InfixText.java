package dev.interlock.solver.export;

import dev.interlock.compiler.system.Symbol;
import dev.interlock.compiler.system.Term;
import dev.interlock.compiler.system.Terms;
import dev.interlock.compiler.system.Variable;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Terms as expressions with operators between their operands; what languages differ in is left to them. */
abstract class InfixText implements Term.Visitor<String> {
    private final Map<Term, String> named = new IdentityHashMap<>();

    abstract String symbol(Symbol symbol);

    abstract String nextOf(Variable variable);

    abstract Operators operators();

    /** How a language writes what all of them have. */
    record Operators(String not, String and, String or, String equal, String quotient, String remainder) {}

    final void name(SharedParts.Part part, String name) {
        part.instances().forEach(instance -> named.put(instance, name));
    }

    final String of(Term term) {
        String name = named.get(term);
        return name == null ? term.accept(this) : name;
    }

    /** All of them have to be true. */
    final String all(List<Term> terms) {
        return terms.isEmpty() ? "true" : joined(" " + operators().and() + " ", terms);
    }

    /** The term itself, whether or not it has a name. */
    final String definition(Term term) {
        return term.accept(this);
    }

    final String joined(String operator, List<Term> operands) {
        return operands.size() == 1
                ? of(operands.get(0))
                : operands.stream().map(this::of).collect(Collectors.joining(operator, "(", ")"));
    }

    private String between(String operator, Term left, Term right) {
        return joined(" " + operator + " ", List.of(left, right));
    }

    @Override
    public String truth(Term.Truth term) {
        return Boolean.toString(term.value());
    }

    @Override
    public String whole(Term.Whole term) {
        return term.value().signum() < 0 ? "(-" + term.value().negate() + ")" : term.value().toString();
    }

    @Override
    public String current(Term.Current term) {
        return symbol(term.symbol());
    }

    @Override
    public String next(Term.Next term) {
        return nextOf(term.variable());
    }

    @Override
    public String not(Term.Not term) {
        return "(" + operators().not() + of(term.operand()) + ")";
    }

    @Override
    public String and(Term.And term) {
        return joined(" " + operators().and() + " ", term.children());
    }

    @Override
    public String or(Term.Or term) {
        return joined(" " + operators().or() + " ", term.children());
    }

    @Override
    public String equal(Term.Equal term) {
        return between(operators().equal(), term.left(), term.right());
    }

    @Override
    public String atMost(Term.AtMost term) {
        return between("<=", term.left(), term.right());
    }

    @Override
    public String less(Term.Less term) {
        return between("<", term.left(), term.right());
    }

    @Override
    public String sum(Term.Sum term) {
        StringBuilder sum = new StringBuilder();
        for (Term part : term.children()) {
            Optional<Term> taken = negated(part);
            String sign = sum.length() == 0 ? "" : taken.isPresent() ? " - " : " + ";
            sum.append(sign).append(of(sum.length() == 0 ? part : taken.orElse(part)));
        }
        return "(" + sum + ")";
    }

    /** Of what is added, what is taken away instead. */
    private Optional<Term> negated(Term term) {
        if (named.containsKey(term)) {
            return Optional.empty();
        }
        if (term instanceof Term.Whole constant && constant.value().signum() < 0) {
            return Optional.of(Terms.whole(constant.value().negate()));
        }
        return term instanceof Term.Product product
                        && product.left() instanceof Term.Whole factor
                        && factor.value().signum() < 0
                ? Optional.of(Terms.product(Terms.whole(factor.value().negate()), product.right()))
                : Optional.empty();
    }

    @Override
    public String product(Term.Product term) {
        return between("*", term.left(), term.right());
    }

    @Override
    public String divide(Term.Divide term) {
        return between(operators().quotient(), term.left(), term.right());
    }

    @Override
    public String modulo(Term.Modulo term) {
        return between(operators().remainder(), term.left(), term.right());
    }
}
