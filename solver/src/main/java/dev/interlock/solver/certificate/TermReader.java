package dev.interlock.solver.certificate;

import dev.interlock.compiler.number.Rational;
import dev.interlock.compiler.system.Symbol;
import dev.interlock.compiler.system.Term;
import dev.interlock.compiler.system.Terms;
import dev.interlock.compiler.system.Variable;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;

/** Reads terms about one state, and nothing else: neither steps nor what is chosen in them can be spoken of. */
final class TermReader {
    private static final Map<String, BinaryOperator<Term>> OF_TWO = Map.of(
            "=", Terms::equal,
            "<=", Terms::atMost,
            "<", Terms::less,
            "*", Terms::product,
            "div", Terms::divide,
            "floor of /", Terms::divide,
            "exact /", Terms::divide,
            "mod", Terms::modulo,
            "rest of /", Terms::modulo);

    private final Map<String, Symbol> symbols;
    private final Map<String, Term> parts;

    /** @param parts terms that have a name; more may be added */
    TermReader(Map<String, Symbol> symbols, Map<String, Term> parts) {
        this.symbols = symbols;
        this.parts = parts;
    }

    Term term(Expression expression) {
        try {
            return expression instanceof Expression.Items list
                    ? applied(list.items())
                    : named(expression.word());
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw new MalformedException("a part of it is no term: " + e.getMessage());
        }
    }

    private Term named(String word) {
        if (parts.containsKey(word)) {
            return parts.get(word);
        }
        if (symbols.get(word) instanceof Variable variable) {
            return Terms.current(variable);
        }
        if (word.equals("true") || word.equals("false")) {
            return Terms.truth(word.equals("true"));
        }
        if (word.matches("[0-9]+")) {
            return Terms.whole(new BigInteger(word));
        }
        if (word.matches("[0-9]+[.]0")) {
            return Terms.fraction(Rational.of(new BigInteger(word.substring(0, word.length() - 2))));
        }
        throw new MalformedException("`" + word + "` is nothing that the state has");
    }

    private Term applied(List<Expression> items) {
        String function = items.isEmpty() ? "()" : items.get(0).word();
        List<Term> operands = items.stream().skip(1).map(this::term).toList();
        BinaryOperator<Term> ofTwo = OF_TWO.get(function);
        if (ofTwo != null && operands.size() == 2) {
            return ofTwo.apply(operands.get(0), operands.get(1));
        }
        return switch (function + " " + Math.min(operands.size(), 3)) {
            case "not 1" -> Terms.not(operands.get(0));
            case "to_real 1" -> Terms.toReal(operands.get(0));
            case "- 1" -> Terms.negate(operands.get(0));
            case "/ 2" -> quotient(operands.get(0), operands.get(1));
            case "ite 3" -> Terms.ifThenElse(operands.get(0), operands.get(1), operands.get(2));
            case "and 2", "and 3" -> Terms.and(operands);
            case "or 2", "or 3" -> Terms.or(operands);
            case "+ 2", "+ 3" -> Terms.sum(operands);
            default -> throw new MalformedException("`" + function + "` of " + operands.size() + " is no term here");
        };
    }

    private static Term quotient(Term left, Term right) {
        if (left instanceof Term.Fraction && right instanceof Term.Fraction by && by.value().signum() != 0) {
            return Terms.divide(left, right);
        }
        throw new MalformedException("`/` stands between other things than two numbers");
    }
}
