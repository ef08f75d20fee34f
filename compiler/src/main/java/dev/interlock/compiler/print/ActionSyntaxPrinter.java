package dev.interlock.compiler.print;

import dev.interlock.compiler.syntax.ActionSyntax;
import dev.interlock.compiler.syntax.ExprSyntax;
import dev.interlock.compiler.syntax.StatementSyntax;
import java.util.List;

/** Actions as they could have been written, a clause to a line. */
final class ActionSyntaxPrinter implements StatementSyntax.Visitor<Void> {
    private final Indented out;

    ActionSyntaxPrinter(Indented out) {
        this.out = out;
    }

    void print(ActionSyntax action) {
        String parameters =
                action.parameters().isEmpty() ? "" : "(" + ExprSyntaxPrinter.binders(action.parameters()) + ")";
        out.line((action.fault().isPresent() ? "fault " : "action ") + action.name() + parameters
                + action.fault().map(ActionSyntaxPrinter::limit).orElse(""));
        out.deeper(() -> clauses(action));
        action.body().<Void>match(
                instant -> block("", instant.statements()),
                lasting -> {
                    out.deeper(() -> lasting(lasting));
                    return null;
                },
                passing -> {
                    out.deeper(() -> out.line("lasts at most " + ExprSyntaxPrinter.print(passing.most())));
                    block("", passing.statements());
                    return block("ends", passing.ends());
                });
    }

    private void clauses(ActionSyntax action) {
        action.readings().forEach(reading ->
                out.line("with " + reading.name() + " = " + ExprSyntaxPrinter.print(reading.value())));
        action.triggers().forEach(trigger -> out.line("when " + ExprSyntaxPrinter.print(trigger.condition())
                + trigger.held().map(d -> " for " + ExprSyntaxPrinter.print(d)).orElse("")));
        action.guards().forEach(guard -> out.line("requires " + ExprSyntaxPrinter.print(guard)));
        action.deadlines().forEach(deadline -> out.line("within " + ExprSyntaxPrinter.print(deadline)));
        action.cooldowns().forEach(cooldown ->
                out.line("cooldown " + ExprSyntaxPrinter.print(cooldown.length()) + each(cooldown.per())));
        action.heals().forEach(healed -> out.line("heals "
                + healed.environment().map(environment -> environment + ".").orElse("") + healed.fault()
                + (healed.arguments().isEmpty() ? "" : "(" + ExprSyntaxPrinter.list(healed.arguments()) + ")")));
        action.atomic().forEach(word -> out.line("atomic"));
    }

    private void lasting(ActionSyntax.Lasting body) {
        if (!body.start().isEmpty()) {
            block("start", body.start());
        }
        String duration = body.takes().accept(new TakesPrinter());
        String flights = switch (body.flights()) {
            case ONE -> "";
            case ONE_PER_PARAMETERS -> " in parallel";
        };
        out.line("takes " + duration + flights);
        block("finish", body.finish());
    }

    private static String limit(ActionSyntax.FaultSyntax fault) {
        return fault.most().map(most -> " at most " + ExprSyntaxPrinter.print(most) + each(fault.per())).orElse("");
    }

    private static String each(ActionSyntax.Per per) {
        return switch (per) {
            case ACTION -> "";
            case PARAMETERS -> " each";
        };
    }

    private static final class TakesPrinter implements ActionSyntax.Takes.Visitor<String> {
        @Override
        public String anyTime(ActionSyntax.AnyTime takes) {
            return "any time";
        }

        @Override
        public String anyTimeOrNever(ActionSyntax.AnyTimeOrNever takes) {
            return "any time or never";
        }

        @Override
        public String between(ActionSyntax.Between takes) {
            String least = ExprSyntaxPrinter.operand(takes.least());
            String most = ExprSyntaxPrinter.operand(takes.most());
            return takes.least().span().equals(takes.most().span()) ? most : least + ".." + most;
        }
    }

    private Void block(String heading, List<StatementSyntax> statements) {
        out.block(heading, () -> statements.forEach(statement -> statement.accept(this)));
        return null;
    }

    /** A value that begins with the name {@code any} would read as a choice. */
    @Override
    public Void assign(StatementSyntax.Assign node) {
        String value = ExprSyntaxPrinter.print(node.value());
        String bracketed = value.matches("(?s)any\\b.*") ? "(" + value + ")" : value;
        out.line(target(node.target()) + " " + node.operator().symbol() + " " + bracketed);
        return null;
    }

    @Override
    public Void choose(StatementSyntax.Choose node) {
        out.line(target(node.target()) + " = any " + ExprSyntaxPrinter.type(node.type()));
        return null;
    }

    @Override
    public Void conditional(StatementSyntax.If node) {
        block("if " + ExprSyntaxPrinter.print(node.condition()), node.whenTrue());
        if (!node.whenFalse().isEmpty()) {
            block("else", node.whenFalse());
        }
        return null;
    }

    @Override
    public Void loop(StatementSyntax.For node) {
        return block("for " + ExprSyntaxPrinter.binders(node.binders(), node.where()), node.body());
    }

    @Override
    public Void let(StatementSyntax.Let node) {
        out.line("let " + node.name() + " = " + ExprSyntaxPrinter.print(node.value()));
        return null;
    }

    private static String target(ExprSyntax target) {
        return ExprSyntaxPrinter.print(target);
    }
}
