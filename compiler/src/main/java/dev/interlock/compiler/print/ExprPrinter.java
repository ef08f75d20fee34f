package dev.interlock.compiler.print;

import dev.interlock.compiler.model.Expr;
import dev.interlock.compiler.model.Local;
import dev.interlock.compiler.number.TimeWords;
import java.util.List;
import java.util.stream.Collectors;

/** A typed expression as text: with all brackets, shorthands written out, and every change from whole to real shown. */
public final class ExprPrinter implements Expr.Visitor<String> {
    private static final ExprPrinter PRINTER = new ExprPrinter();

    private ExprPrinter() {}

    public static String print(Expr expr) {
        return expr.accept(PRINTER);
    }

    static String binders(List<Local> locals) {
        return locals.stream().map(l -> l.name() + " in " + l.type()).collect(Collectors.joining(", "));
    }

    @Override
    public String boolLiteral(Expr.BoolLiteral node) {
        return Boolean.toString(node.value());
    }

    @Override
    public String intLiteral(Expr.IntLiteral node) {
        return node.value().toString();
    }

    @Override
    public String durationLiteral(Expr.DurationLiteral node) {
        return TimeWords.literal(node.seconds());
    }

    @Override
    public String realLiteral(Expr.RealLiteral node) {
        return "real " + node.value();
    }

    @Override
    public String enumLiteral(Expr.EnumLiteral node) {
        return node.type().name() + "." + node.type().members().get(node.member());
    }

    @Override
    public String stateRef(Expr.StateRef node) {
        String owner = node.state().owner().map(o -> o + ".").orElse("");
        return owner + node.state().name() + (node.indices().isEmpty() ? "" : "[" + all(node.indices()) + "]");
    }

    @Override
    public String localRef(Expr.LocalRef node) {
        return node.local().name();
    }

    @Override
    public String letRef(Expr.LetRef node) {
        String owner = node.definition().owner().map(o -> o + ".").orElse("");
        return owner + node.definition().name() + (node.arguments().isEmpty() ? "" : "(" + all(node.arguments()) + ")");
    }

    @Override
    public String not(Expr.Not node) {
        return "not " + print(node.operand());
    }

    @Override
    public String negate(Expr.Negate node) {
        return "-" + print(node.operand());
    }

    @Override
    public String absolute(Expr.Absolute node) {
        return "abs(" + print(node.operand()) + ")";
    }

    @Override
    public String binary(Expr.Binary node) {
        String left = print(node.left());
        String right = print(node.right());
        return switch (node.operator()) {
            case IMPLIES -> "(" + left + " implies " + right + ")";
            case OR -> "(" + left + " or " + right + ")";
            case AND -> "(" + left + " and " + right + ")";
            case EQUAL -> "(" + left + " == " + right + ")";
            case NOT_EQUAL -> "(" + left + " != " + right + ")";
            case LESS -> "(" + left + " < " + right + ")";
            case AT_MOST -> "(" + left + " <= " + right + ")";
            case GREATER -> "(" + left + " > " + right + ")";
            case AT_LEAST -> "(" + left + " >= " + right + ")";
            case PLUS -> "(" + left + " + " + right + ")";
            case MINUS -> "(" + left + " - " + right + ")";
            case TIMES -> "(" + left + " * " + right + ")";
            case DIVIDE -> "(" + left + " / " + right + ")";
            case MODULO -> "(" + left + " mod " + right + ")";
            case DIVIDE_UP -> "divide_up(" + left + ", " + right + ")";
            case MINIMUM -> "min(" + left + ", " + right + ")";
            case MAXIMUM -> "max(" + left + ", " + right + ")";
        };
    }

    @Override
    public String conditional(Expr.Conditional node) {
        return "(if " + print(node.condition()) + " then " + print(node.whenTrue()) + " else "
                + print(node.whenFalse()) + ")";
    }

    @Override
    public String quantified(Expr.Quantified node) {
        String word = switch (node.aggregate()) {
            case ALL -> "all";
            case SOME -> "some";
            case COUNT -> "count";
            case SUM -> "sum";
            case MINIMUM -> "min";
            case MAXIMUM -> "max";
        };
        String where = node.where().map(w -> " where " + print(w)).orElse("");
        return word + "(" + binders(node.binders()) + where + ": " + print(node.body()) + ")";
    }

    @Override
    public String old(Expr.Old node) {
        return "old(" + print(node.operand()) + ")";
    }

    @Override
    public String writtenBy(Expr.WrittenBy node) {
        List<Expr> indices = node.writer().indices();
        String instance = indices.isEmpty() ? "" : "[" + all(indices) + "]";
        return "(writer(" + print(node.written()) + ") == " + node.writer().actor().orElse("nobody") + instance + ")";
    }

    @Override
    public String toReal(Expr.ToReal node) {
        return "real(" + print(node.operand()) + ")";
    }

    @Override
    public String unknown(Expr.Unknown node) {
        return "unknown";
    }

    @Override
    public String known(Expr.Known node) {
        return "known(" + print(node.operand()) + ")";
    }

    @Override
    public String otherwise(Expr.Otherwise node) {
        return "(" + print(node.subject()) + " otherwise " + print(node.fallback()) + ")";
    }

    @Override
    public String assured(Expr.Assured node) {
        return "value(" + print(node.operand()) + ")";
    }

    @Override
    public String perhaps(Expr.Perhaps node) {
        return print(node.operand());
    }

    private static String all(List<Expr> expressions) {
        return expressions.stream().map(ExprPrinter::print).collect(Collectors.joining(", "));
    }
}
