package dev.interlock.compiler.explore;

import dev.interlock.compiler.number.Rational;
import dev.interlock.compiler.system.Domain;
import dev.interlock.compiler.system.Fault;
import dev.interlock.compiler.system.Hazard;
import dev.interlock.compiler.system.Sort;
import dev.interlock.compiler.system.Symbol;
import dev.interlock.compiler.system.Term;
import dev.interlock.compiler.system.Terms;
import dev.interlock.compiler.system.Variable;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.BinaryOperator;
import java.util.function.Function;

/**
 * Random terms over given symbols. Each place that may divide by zero is noted as a hazard, with the condition under
 * which it is evaluated at all when operands are evaluated from left to right and only as far as needed.
 */
final class RandomTerms {
    private final Random random;
    private final List<? extends Symbol> symbols;
    private final Function<Symbol, Term> naming;
    private final List<Hazard> hazards = new ArrayList<>();

    private RandomTerms(Random random, List<? extends Symbol> symbols, Function<Symbol, Term> naming) {
        this.random = random;
        this.symbols = symbols;
        this.naming = naming;
    }

    static RandomTerms over(Random random, List<? extends Symbol> symbols) {
        return new RandomTerms(random, symbols, Terms::current);
    }

    /** Over the values before and after a step. */
    static RandomTerms overStep(Random random, List<Variable> variables) {
        return new RandomTerms(
                random,
                variables,
                symbol -> random.nextBoolean() ? Terms.current(symbol) : Terms.next((Variable) symbol));
    }

    /** The places noted since the last call. */
    List<Hazard> takeHazards() {
        List<Hazard> taken = List.copyOf(hazards);
        hazards.clear();
        return taken;
    }

    Term condition(int depth, Term path) {
        if (depth == 0) {
            return comparison(depth, path);
        }
        Term first = random.nextInt(3) == 0 ? condition(depth - 1, path) : comparison(depth, path);
        return switch (random.nextInt(6)) {
            case 0 -> Terms.and(first, condition(depth - 1, Terms.and(path, first)));
            case 1 -> Terms.or(first, condition(depth - 1, Terms.and(path, Terms.not(first))));
            case 2 -> Terms.not(first);
            case 3 -> Terms.ifThenElse(
                    first,
                    condition(depth - 1, Terms.and(path, first)),
                    condition(depth - 1, Terms.and(path, Terms.not(first))));
            default -> first;
        };
    }

    Term number(int depth, Term path) {
        if (depth == 0) {
            return leaf();
        }
        Term first = number(depth - 1, path);
        return switch (random.nextInt(11)) {
            case 0, 1 -> Terms.sum(first, number(depth - 1, path));
            case 2 -> Terms.minus(first, number(depth - 1, path));
            case 3 -> Terms.product(first, random.nextInt(3) == 0 ? leaf() : constant());
            case 4 -> quotient(first, Terms::divide, path);
            case 5 -> quotient(first, Terms::modulo, path);
            case 6 -> choice(depth, path);
            case 7 -> Terms.minimum(first, number(depth - 1, path));
            case 8 -> Terms.maximum(first, number(depth - 1, path));
            default -> first;
        };
    }

    /** A value that may be set to a target of this domain; mostly one within it. */
    Term value(Domain domain, Term path) {
        if (domain.sort() == Sort.BOOL) {
            return random.nextBoolean() ? Terms.truth(random.nextBoolean()) : condition(1, path);
        }
        if (domain.sort() == Sort.REAL) {
            return fraction(path);
        }
        if (domain instanceof Domain.Enumeration || random.nextInt(3) > 0) {
            return inside(domain);
        }
        return domain.bounds().isPresent() ? number(1, path) : leaf();
    }

    private Term fraction(Term path) {
        Term whole = Terms.toReal(random.nextBoolean() ? leaf() : Terms.modulo(number(1, path), Terms.whole(2)));
        Term divisor = Terms.fraction(new Rational(BigInteger.valueOf(random.nextInt(3) + 1), BigInteger.TWO));
        return random.nextBoolean() ? Terms.divide(whole, divisor) : Terms.product(divisor, whole);
    }

    private Term inside(Domain domain) {
        return domain.bounds()
                .map(b -> Terms.whole(b.low().add(BigInteger.valueOf(
                        random.nextInt(b.high().subtract(b.low()).intValueExact() + 1)))))
                .orElseGet(this::constant);
    }

    private Term comparison(int depth, Term path) {
        Symbol symbol = symbols.get(random.nextInt(symbols.size()));
        Term term = naming.apply(symbol);
        if (symbol.domain().sort() == Sort.BOOL) {
            return random.nextBoolean() ? term : Terms.not(term);
        }
        if (symbol.domain() instanceof Domain.Enumeration) {
            return Terms.equal(term, inside(symbol.domain()));
        }
        if (symbol.domain().sort() == Sort.REAL) {
            return compared(term, Terms.divide(Terms.toReal(constant()), Terms.toReal(Terms.whole(2))));
        }
        return random.nextBoolean()
                ? compared(term, constant())
                : compared(number(Math.min(depth, 2), path), number(Math.min(depth, 1), path));
    }

    private Term compared(Term left, Term right) {
        return switch (random.nextInt(5)) {
            case 0 -> Terms.equal(left, right);
            case 1 -> Terms.not(Terms.equal(left, right));
            case 2 -> Terms.less(left, right);
            case 3 -> Terms.atMost(right, left);
            default -> Terms.atMost(left, right);
        };
    }

    private Term choice(int depth, Term path) {
        Term condition = comparison(0, path);
        return Terms.ifThenElse(
                condition,
                number(depth - 1, Terms.and(path, condition)),
                number(depth - 1, Terms.and(path, Terms.not(condition))));
    }

    private Term quotient(Term dividend, BinaryOperator<Term> operator, Term path) {
        Term divisor = random.nextBoolean() ? leaf() : Terms.whole(random.nextBoolean() ? 2 : -3);
        Term zero = Terms.and(path, Terms.equal(divisor, Terms.whole(0)));
        if (!zero.equals(Terms.FALSE)) {
            hazards.add(new Hazard(Fault.DIVISION, zero, SystemBuilder.NOWHERE));
        }
        return operator.apply(dividend, divisor);
    }

    private Term leaf() {
        List<? extends Symbol> numbers = symbols.stream()
                .filter(symbol -> symbol.domain().sort() == Sort.INT)
                .filter(symbol -> !(symbol.domain() instanceof Domain.Enumeration))
                .toList();
        return numbers.isEmpty() || random.nextInt(4) == 0
                ? constant()
                : naming.apply(numbers.get(random.nextInt(numbers.size())));
    }

    private Term constant() {
        return Terms.whole(random.nextInt(5) - 1);
    }
}
