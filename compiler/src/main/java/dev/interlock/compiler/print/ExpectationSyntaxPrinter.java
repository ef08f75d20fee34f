package dev.interlock.compiler.print;

import dev.interlock.compiler.syntax.ExpectationSyntax;
import dev.interlock.compiler.syntax.ExprSyntax;
import dev.interlock.compiler.syntax.Identifier;
import java.util.List;
import java.util.stream.Collectors;

/** What an {@code expect} line says, without that word, as it could have been written. */
final class ExpectationSyntaxPrinter implements ExpectationSyntax.Visitor<String> {
    @Override
    public String holds(ExpectationSyntax.Holds node) {
        return dotted(node.question()) + " holds" + values(node.values());
    }

    @Override
    public String violated(ExpectationSyntax.Violated node) {
        String who = node.coalitions().stream()
                .map(ExpectationSyntaxPrinter::coalition)
                .collect(Collectors.joining(" or"));
        String others = node.others() == ExpectationSyntax.Others.ALLOWED ? " among others" : "";
        String steps = node.steps().isEmpty() ? "" : " in " + node.steps().getAsInt() + " steps";
        return dotted(node.question()) + " violated" + who + others + steps + values(node.values());
    }

    @Override
    public String dead(ExpectationSyntax.Dead node) {
        return "dead " + node.actor() + "." + node.action();
    }

    @Override
    public String vacuous(ExpectationSyntax.Vacuous node) {
        return "vacuous " + dotted(node.question());
    }

    private static String values(List<ExprSyntax.Binder> values) {
        return values.isEmpty() ? "" : " for " + ExprSyntaxPrinter.binders(values);
    }

    private static String coalition(ExpectationSyntax.Coalition coalition) {
        return coalition.members().isEmpty()
                ? " by nobody"
                : coalition.members().stream()
                        .map(ExpectationSyntaxPrinter::member)
                        .collect(Collectors.joining(", ", " by ", ""));
    }

    private static String member(ExpectationSyntax.Member member) {
        String count = member.count().isEmpty() ? "" : member.count().getAsInt() + " of ";
        String indices = member.indices().isEmpty() ? "" : "[" + ExprSyntaxPrinter.list(member.indices()) + "]";
        return count + member.agent() + indices;
    }

    private static String dotted(List<Identifier> names) {
        return names.stream().map(Identifier::text).collect(Collectors.joining("."));
    }
}
