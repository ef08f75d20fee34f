package dev.interlock.compiler.print;

import dev.interlock.compiler.syntax.ExprSyntax;
import dev.interlock.compiler.syntax.ExprSyntax.Binder;
import dev.interlock.compiler.syntax.ExprSyntax.Quantifier;
import dev.interlock.compiler.syntax.TypeSyntax;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Expressions and types as they could have been written, with no more brackets than reading them back needs. */
final class ExprSyntaxPrinter implements ExprSyntax.Visitor<ExprSyntaxPrinter.Text> {
    private static final ExprSyntaxPrinter PRINTER = new ExprSyntaxPrinter();

    private ExprSyntaxPrinter() {}

    /** How tightly a text holds together, the looser first; in the order of the grammar's rules. */
    private enum Binding {
        /** What goes on to the right as far as it can. */
        OPEN,
        IMPLICATION,
        DISJUNCTION,
        CONJUNCTION,
        NEGATION,
        COMPARISON,
        SUM,
        PRODUCT,
        UNARY,
        FALLBACK,
        ATOM
    }

    record Text(String text, Binding binding) {
        String at(Binding least) {
            return binding.compareTo(least) < 0 ? "(" + text + ")" : text;
        }
    }

    static String print(ExprSyntax node) {
        return node.accept(PRINTER).text();
    }

    static String list(List<ExprSyntax> nodes) {
        return nodes.stream().map(ExprSyntaxPrinter::print).collect(Collectors.joining(", "));
    }

    /** Each as something that is referred to. */
    static String references(List<ExprSyntax> nodes) {
        return nodes.stream().map(node -> at(node, Binding.ATOM)).collect(Collectors.joining(", "));
    }

    /** As an end of a range. */
    static String operand(ExprSyntax node) {
        return at(node, Binding.SUM);
    }

    static String type(TypeSyntax type) {
        return type.accept(new TypeSyntax.Visitor<>() {
            @Override
            public String named(TypeSyntax.Named node) {
                return node.name();
            }

            @Override
            public String range(TypeSyntax.Range node) {
                return at(node.low(), Binding.SUM) + ".." + at(node.high(), Binding.SUM);
            }

            @Override
            public String orUnknown(TypeSyntax.OrUnknown node) {
                return type(node.known()) + " or unknown";
            }
        });
    }

    static String binders(List<Binder> binders) {
        return binders.stream()
                .map(binder -> binder.name() + " in " + type(binder.type()))
                .collect(Collectors.joining(", "));
    }

    static String binders(List<Binder> binders, Optional<ExprSyntax> where) {
        return binders(binders) + where.map(w -> " where " + at(w, Binding.IMPLICATION)).orElse("");
    }

    private static String at(ExprSyntax node, Binding least) {
        return node.accept(PRINTER).at(least);
    }

    @Override
    public Text name(ExprSyntax.Name node) {
        return atom(node.text());
    }

    @Override
    public Text wholeNumber(ExprSyntax.WholeNumber node) {
        return atom(node.value().toString());
    }

    @Override
    public Text decimal(ExprSyntax.Decimal node) {
        return atom(node.value().toPlainString());
    }

    @Override
    public Text duration(ExprSyntax.Duration node) {
        return atom(node.amount() + node.unit().letter());
    }

    @Override
    public Text truth(ExprSyntax.Truth node) {
        return atom(Boolean.toString(node.value()));
    }

    @Override
    public Text unary(ExprSyntax.Unary node) {
        return switch (node.operator()) {
            case NOT -> new Text("not " + at(node.operand(), Binding.NEGATION), Binding.NEGATION);
            case MINUS -> new Text("-" + at(node.operand(), Binding.UNARY), Binding.UNARY);
        };
    }

    @Override
    public Text binary(ExprSyntax.Binary node) {
        return switch (node.operator()) {
            case IMPLIES -> joined(node, Binding.DISJUNCTION, Binding.IMPLICATION, Binding.IMPLICATION);
            case OR -> joined(node, Binding.DISJUNCTION, Binding.DISJUNCTION, Binding.CONJUNCTION);
            case AND -> joined(node, Binding.CONJUNCTION, Binding.CONJUNCTION, Binding.NEGATION);
            case EQUAL, NOT_EQUAL, LESS, AT_MOST, GREATER, AT_LEAST ->
                    joined(node, Binding.SUM, Binding.COMPARISON, Binding.SUM);
            case PLUS, MINUS -> joined(node, Binding.SUM, Binding.SUM, Binding.PRODUCT);
            case TIMES, DIVIDE, MODULO -> joined(node, Binding.PRODUCT, Binding.PRODUCT, Binding.UNARY);
        };
    }

    private static Text joined(ExprSyntax.Binary node, Binding left, Binding whole, Binding right) {
        String text = at(node.left(), left) + " " + node.operator().symbol() + " " + at(node.right(), right);
        return new Text(text, whole);
    }

    @Override
    public Text conditional(ExprSyntax.Conditional node) {
        String text = "if " + print(node.condition()) + " then " + print(node.whenTrue()) + " else "
                + print(node.whenFalse());
        return new Text(text, Binding.OPEN);
    }

    @Override
    public Text quantified(ExprSyntax.Quantified node) {
        String text = binders(node.binders(), node.where()) + ": " + print(node.body());
        boolean isOpen = node.quantifier() == Quantifier.ALL || node.quantifier() == Quantifier.SOME;
        return isOpen
                ? new Text(node.quantifier().word() + " " + text, Binding.OPEN)
                : atom(node.quantifier().word() + "(" + text + ")");
    }

    @Override
    public Text call(ExprSyntax.Call node) {
        return atom(node.function() + "(" + list(node.arguments()) + ")");
    }

    @Override
    public Text indexed(ExprSyntax.Indexed node) {
        return atom(at(node.base(), Binding.ATOM) + "[" + list(node.indices()) + "]");
    }

    @Override
    public Text member(ExprSyntax.Member node) {
        return atom(at(node.base(), Binding.ATOM) + "." + node.member());
    }

    @Override
    public Text inRange(ExprSyntax.InRange node) {
        String text = at(node.subject(), Binding.SUM) + " in " + at(node.low(), Binding.SUM) + ".."
                + at(node.high(), Binding.SUM);
        return new Text(text, Binding.COMPARISON);
    }

    @Override
    public Text inSet(ExprSyntax.InSet node) {
        return new Text(at(node.subject(), Binding.SUM) + " in { " + list(node.members()) + " }", Binding.COMPARISON);
    }

    @Override
    public Text unknown(ExprSyntax.Unknown node) {
        return atom("unknown");
    }

    @Override
    public Text otherwise(ExprSyntax.Otherwise node) {
        String text = at(node.subject(), Binding.FALLBACK) + " otherwise " + at(node.fallback(), Binding.ATOM);
        return new Text(text, Binding.FALLBACK);
    }

    private static Text atom(String text) {
        return new Text(text, Binding.ATOM);
    }
}
