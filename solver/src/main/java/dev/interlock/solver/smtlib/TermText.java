package dev.interlock.solver.smtlib;

import dev.interlock.compiler.number.Rational;
import dev.interlock.compiler.system.Sort;
import dev.interlock.compiler.system.Symbol;
import dev.interlock.compiler.system.Term;
import java.math.BigInteger;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Terms in SMT-LIB 2; a part that has been given a name is written by that name. */
public final class TermText implements Term.Visitor<String> {
    private final Function<Symbol, String> names;
    private final Map<Term, String> named = new IdentityHashMap<>();

    public TermText(Function<Symbol, String> names) {
        this.names = names;
    }

    public void name(Term term, String name) {
        named.put(term, name);
    }

    public boolean isNamed(Term term) {
        return named.containsKey(term);
    }

    public String of(Term term) {
        String name = named.get(term);
        return name == null ? term.accept(this) : name;
    }

    /** The term itself, whether or not it has a name. */
    public String definition(Term term) {
        return term.accept(this);
    }

    public static String sort(Sort sort) {
        return switch (sort) {
            case BOOL -> "Bool";
            case INT -> "Int";
            case REAL -> "Real";
        };
    }

    /** Any name at all, as one symbol of the notation. */
    public static String quoted(String name) {
        return "|" + name.replaceAll("[|\\\\]", "_") + "|";
    }

    @Override
    public String truth(Term.Truth term) {
        return Boolean.toString(term.value());
    }

    @Override
    public String whole(Term.Whole term) {
        return signed(term.value(), "");
    }

    @Override
    public String fraction(Term.Fraction term) {
        Rational value = term.value();
        return value.denominator().equals(BigInteger.ONE)
                ? signed(value.numerator(), ".0")
                : "(/ " + signed(value.numerator(), ".0") + " " + value.denominator() + ".0)";
    }

    private static String signed(BigInteger value, String ending) {
        return value.signum() < 0 ? "(- " + value.negate() + ending + ")" : value + ending;
    }

    @Override
    public String current(Term.Current term) {
        return quoted(names.apply(term.symbol()));
    }

    @Override
    public String next(Term.Next term) {
        return quoted(names.apply(term.variable()) + "'");
    }

    @Override
    public String not(Term.Not term) {
        return applied("not", List.of(term.operand()));
    }

    @Override
    public String and(Term.And term) {
        return applied("and", term.children());
    }

    @Override
    public String or(Term.Or term) {
        return applied("or", term.children());
    }

    @Override
    public String ifThenElse(Term.IfThenElse term) {
        return applied("ite", List.of(term.condition(), term.whenTrue(), term.whenFalse()));
    }

    @Override
    public String equal(Term.Equal term) {
        return applied("=", List.of(term.left(), term.right()));
    }

    @Override
    public String atMost(Term.AtMost term) {
        return applied("<=", List.of(term.left(), term.right()));
    }

    @Override
    public String less(Term.Less term) {
        return applied("<", List.of(term.left(), term.right()));
    }

    @Override
    public String sum(Term.Sum term) {
        return applied("+", term.children());
    }

    @Override
    public String product(Term.Product term) {
        return applied("*", List.of(term.left(), term.right()));
    }

    @Override
    public String divide(Term.Divide term) {
        String function = term.sort() == Sort.REAL ? "|exact /|" : isPositive(term.right()) ? "div" : "|floor of /|";
        return applied(function, List.of(term.left(), term.right()));
    }

    @Override
    public String modulo(Term.Modulo term) {
        return applied(isPositive(term.right()) ? "mod" : "|rest of /|", List.of(term.left(), term.right()));
    }

    /** By a positive constant the notation rounds as the language does. */
    private static boolean isPositive(Term divisor) {
        return divisor instanceof Term.Whole whole && whole.value().signum() > 0;
    }

    @Override
    public String toReal(Term.ToReal term) {
        return applied("to_real", List.of(term.operand()));
    }

    private String applied(String function, List<Term> operands) {
        return operands.stream().map(this::of).collect(Collectors.joining(" ", "(" + function + " ", ")"));
    }
}
