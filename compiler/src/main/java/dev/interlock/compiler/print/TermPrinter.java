package dev.interlock.compiler.print;

import dev.interlock.compiler.system.Domain;
import dev.interlock.compiler.system.Sort;
import dev.interlock.compiler.system.Symbol;
import dev.interlock.compiler.system.Term;
import dev.interlock.compiler.system.Value;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Terms in infix notation, close to the language: {@code x'} is a value after the step. Members of enumerations are
 * shown by name where the other side says which enumeration it is. Negated comparisons are turned round, and constants
 * stand on the right. Shared subterms are printed each time.
 */
public final class TermPrinter {
    private TermPrinter() {}

    /** How tightly a piece of text holds together; the looser first. */
    private enum Binding {
        CHOICE, OR, AND, NOT, COMPARISON, SUM, PRODUCT, ATOM
    }

    private record Text(String text, Binding binding) {
        String within(Binding outer) {
            return binding.compareTo(outer) < 0 ? "(" + text + ")" : text;
        }
    }

    public static String print(Term term) {
        return text(term).text();
    }

    /** A constant as the domain has it, any other term as it is. */
    public static String print(Term term, Domain domain) {
        return constant(term).map(domain::show).orElseGet(() -> print(term));
    }

    private static Text text(Term term) {
        return term.accept(new Nodes());
    }

    private static Optional<Value> constant(Term term) {
        return term instanceof Term.Whole whole ? Optional.of(new Value.Int(whole.value())) : Optional.empty();
    }

    private static Optional<Domain> domain(Term term) {
        if (term instanceof Term.Current current) {
            return Optional.of(current.symbol()).map(Symbol::domain);
        }
        return term instanceof Term.Next next ? Optional.of(next.variable().domain()) : Optional.empty();
    }

    private static final class Nodes implements Term.Visitor<Text> {
        @Override
        public Text truth(Term.Truth term) {
            return atom(Boolean.toString(term.value()));
        }

        @Override
        public Text whole(Term.Whole term) {
            return atom(term.value().toString());
        }

        @Override
        public Text fraction(Term.Fraction term) {
            return term.value().denominator().equals(BigInteger.ONE)
                    ? atom(term.value() + ".0")
                    : new Text(term.value().toString(), Binding.PRODUCT);
        }

        @Override
        public Text current(Term.Current term) {
            return atom(term.symbol().name());
        }

        @Override
        public Text next(Term.Next term) {
            return atom(term.variable().name() + "'");
        }

        @Override
        public Text not(Term.Not term) {
            if (term.operand() instanceof Term.Equal equal && equal.left().sort() != Sort.BOOL) {
                return relation(equal.left(), "!=", equal.right());
            }
            if (term.operand() instanceof Term.Less less) {
                return atMost(less.right(), less.left());
            }
            if (term.operand() instanceof Term.AtMost atMost) {
                return less(atMost.right(), atMost.left());
            }
            return new Text("not " + text(term.operand()).within(Binding.COMPARISON), Binding.NOT);
        }

        @Override
        public Text and(Term.And term) {
            return joined(term.children(), " and ", Binding.AND);
        }

        @Override
        public Text or(Term.Or term) {
            return joined(term.children(), " or ", Binding.OR);
        }

        @Override
        public Text ifThenElse(Term.IfThenElse term) {
            return new Text(
                    "if " + text(term.condition()).within(Binding.OR)
                            + " then " + text(term.whenTrue()).within(Binding.OR)
                            + " else " + text(term.whenFalse()).text(),
                    Binding.CHOICE);
        }

        @Override
        public Text equal(Term.Equal term) {
            return relation(term.left(), "==", term.right());
        }

        @Override
        public Text atMost(Term.AtMost term) {
            return atMost(term.left(), term.right());
        }

        @Override
        public Text less(Term.Less term) {
            return less(term.left(), term.right());
        }

        @Override
        public Text sum(Term.Sum term) {
            StringBuilder sum = new StringBuilder();
            for (Term operand : term.children()) {
                String part = text(operand).within(Binding.PRODUCT);
                boolean negative = part.startsWith("-");
                String sign = sum.isEmpty() ? negative ? "-" : "" : negative ? " - " : " + ";
                sum.append(sign).append(negative ? part.substring(1) : part);
            }
            return new Text(sum.toString(), Binding.SUM);
        }

        @Override
        public Text product(Term.Product term) {
            if (term.left() instanceof Term.Whole factor && factor.value().equals(BigInteger.ONE.negate())) {
                return new Text("-" + text(term.right()).within(Binding.ATOM), Binding.PRODUCT);
            }
            return product(term.left(), "*", term.right());
        }

        @Override
        public Text divide(Term.Divide term) {
            return product(term.left(), "/", term.right());
        }

        @Override
        public Text modulo(Term.Modulo term) {
            return product(term.left(), "mod", term.right());
        }

        @Override
        public Text toReal(Term.ToReal term) {
            return atom("real(" + print(term.operand()) + ")");
        }

        private static Text atom(String text) {
            return new Text(text, Binding.ATOM);
        }

        private static Text joined(List<Term> operands, String word, Binding binding) {
            List<String> parts = new ArrayList<>();
            operands.forEach(operand -> parts.add(text(operand).within(next(binding))));
            return new Text(parts.stream().collect(Collectors.joining(word)), binding);
        }

        private static Text product(Term left, String sign, Term right) {
            return new Text(
                    text(left).within(Binding.PRODUCT) + " " + sign + " " + text(right).within(Binding.ATOM),
                    Binding.PRODUCT);
        }

        private static Text atMost(Term left, Term right) {
            return constant(left).isPresent() ? relation(right, ">=", left) : relation(left, "<=", right);
        }

        private static Text less(Term left, Term right) {
            return constant(left).isPresent() ? relation(right, ">", left) : relation(left, "<", right);
        }

        private static Text relation(Term left, String sign, Term right) {
            return new Text(side(left, right) + " " + sign + " " + side(right, left), Binding.COMPARISON);
        }

        private static String side(Term term, Term other) {
            Optional<String> named = constant(term).flatMap(value -> domain(other).map(of -> of.show(value)));
            return named.orElseGet(() -> text(term).within(Binding.SUM));
        }

        private static Binding next(Binding binding) {
            return Binding.values()[binding.ordinal() + 1];
        }
    }
}
