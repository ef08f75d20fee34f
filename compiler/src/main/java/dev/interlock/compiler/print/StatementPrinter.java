package dev.interlock.compiler.print;

import dev.interlock.compiler.model.Statement;
import java.util.ArrayList;
import java.util.List;

/** The effects of an action as lines, those inside others indented. */
final class StatementPrinter implements Statement.Visitor<List<String>> {
    private static final StatementPrinter PRINTER = new StatementPrinter();

    private StatementPrinter() {}

    static List<String> lines(List<Statement> statements) {
        return statements.stream().flatMap(s -> s.accept(PRINTER).stream()).toList();
    }

    @Override
    public List<String> assign(Statement.Assign node) {
        String sign = switch (node.update()) {
            case SET -> " = ";
            case ADD -> " += ";
        };
        return List.of(ExprPrinter.print(node.target()) + sign + ExprPrinter.print(node.value()));
    }

    @Override
    public List<String> choose(Statement.Choose node) {
        return List.of(ExprPrinter.print(node.target()) + " = any " + node.type());
    }

    @Override
    public List<String> conditional(Statement.If node) {
        List<String> lines = new ArrayList<>();
        lines.add("if " + ExprPrinter.print(node.condition()));
        lines.addAll(indented(node.whenTrue()));
        if (!node.whenFalse().isEmpty()) {
            lines.add("else");
            lines.addAll(indented(node.whenFalse()));
        }
        return lines;
    }

    @Override
    public List<String> loop(Statement.For node) {
        String where = node.where().map(w -> " where " + ExprPrinter.print(w)).orElse("");
        List<String> lines = new ArrayList<>();
        lines.add("for " + ExprPrinter.binders(node.binders()) + where);
        lines.addAll(indented(node.body()));
        return lines;
    }

    @Override
    public List<String> let(Statement.Let node) {
        return List.of("let " + node.local().name() + " = " + ExprPrinter.print(node.value()));
    }

    private static List<String> indented(List<Statement> statements) {
        return lines(statements).stream().map(line -> "  " + line).toList();
    }
}
