package dev.interlock.compiler.print;

import dev.interlock.compiler.syntax.ActionSyntax;
import dev.interlock.compiler.syntax.DeclarationSyntax;
import dev.interlock.compiler.syntax.DeclarationSyntax.AnyInitial;
import dev.interlock.compiler.syntax.DeclarationSyntax.InitialRange;
import dev.interlock.compiler.syntax.DeclarationSyntax.InitialSyntax;
import dev.interlock.compiler.syntax.DeclarationSyntax.InitialValue;
import dev.interlock.compiler.syntax.DeclarationSyntax.Overflow;
import dev.interlock.compiler.syntax.DeclarationSyntax.Turns;
import dev.interlock.compiler.syntax.Doc;
import dev.interlock.compiler.syntax.ExprSyntax.Binder;
import dev.interlock.compiler.syntax.Identifier;
import dev.interlock.compiler.syntax.PolicyFile;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A syntax tree as a policy file: reading it gives the same tree. Brackets stand where they are needed, clauses in one
 * order; what the tree does not have, such as comments, is gone.
 */
public final class SyntaxPrinter implements DeclarationSyntax.Visitor<Void> {
    private final Indented out = new Indented();

    private SyntaxPrinter() {}

    public static String print(PolicyFile file) {
        SyntaxPrinter printer = new SyntaxPrinter();
        file.declarations().forEach(declaration -> declaration.accept(printer));
        return printer.out.text();
    }

    @Override
    public Void systemName(DeclarationSyntax.SystemName node) {
        doc(node.doc());
        return line("system " + node.name() + (node.turns() == Turns.INTERLEAVED ? " interleaved" : ""));
    }

    @Override
    public Void importFile(DeclarationSyntax.Import node) {
        return line("import \"" + node.path() + "\"" + node.prefix().map(p -> " as " + p).orElse(""));
    }

    @Override
    public Void importLibrary(DeclarationSyntax.ImportLibrary node) {
        return line("import " + node.name());
    }

    @Override
    public Void replace(DeclarationSyntax.Replace node) {
        SyntaxPrinter inner = new SyntaxPrinter();
        node.declaration().accept(inner);
        List<String> lines = inner.out.text().lines().toList();
        int first = (int) lines.stream().takeWhile(text -> text.startsWith("///")).count();
        out.gap();
        lines.subList(0, first).forEach(out::line);
        out.line("replace " + lines.get(first));
        lines.subList(first + 1, lines.size()).forEach(out::line);
        out.gap();
        return null;
    }

    @Override
    public Void without(DeclarationSyntax.Without node) {
        return line("without " + names(node.names()));
    }

    @Override
    public Void timeUnit(DeclarationSyntax.TimeUnit node) {
        return line("time unit " + ExprSyntaxPrinter.print(node.length()));
    }

    @Override
    public Void constant(DeclarationSyntax.Const node) {
        doc(node.doc());
        return line("const " + node.name() + " = " + ExprSyntaxPrinter.print(node.value()));
    }

    @Override
    public Void param(DeclarationSyntax.Param node) {
        doc(node.doc());
        String type = ExprSyntaxPrinter.type(node.type());
        String value = node.value().map(given -> " = " + ExprSyntaxPrinter.print(given)).orElse("");
        return line("param " + node.name() + " : " + type + value);
    }

    @Override
    public Void enumType(DeclarationSyntax.EnumType node) {
        doc(node.doc());
        return line("enum " + node.name() + " { " + names(node.members()) + " }");
    }

    @Override
    public Void rangeType(DeclarationSyntax.RangeType node) {
        doc(node.doc());
        return line("range " + node.name() + " = " + ExprSyntaxPrinter.type(node.range()));
    }

    @Override
    public Void state(DeclarationSyntax.State node) {
        doc(node.doc());
        String dimensions = node.dimensions().stream()
                .map(d -> d.name().map(name -> name + " in ").orElse("") + ExprSyntaxPrinter.type(d.type()))
                .collect(Collectors.joining(", "));
        return line("state " + node.name() + (dimensions.isEmpty() ? "" : "[" + dimensions + "]")
                + " : " + ExprSyntaxPrinter.type(node.type())
                + (node.overflow() == Overflow.SATURATING ? " saturating" : "")
                + initial(node.initial()));
    }

    private static String initial(InitialSyntax initial) {
        return initial.accept(new InitialSyntax.Visitor<>() {
            @Override
            public String any(AnyInitial any) {
                return "";
            }

            @Override
            public String value(InitialValue value) {
                return " = " + ExprSyntaxPrinter.print(value.value());
            }

            @Override
            public String range(InitialRange range) {
                return " in " + ExprSyntaxPrinter.type(range.range());
            }
        });
    }

    @Override
    public Void initially(DeclarationSyntax.Initially node) {
        return line("initially " + ExprSyntaxPrinter.print(node.condition()));
    }

    @Override
    public Void let(DeclarationSyntax.Let node) {
        doc(node.doc());
        String parameters = node.parameters().isEmpty() ? "" : "(" + ExprSyntaxPrinter.binders(node.parameters()) + ")";
        String type = node.type().map(t -> " : " + ExprSyntaxPrinter.type(t)).orElse("");
        return line("let " + node.name() + parameters + type + " = " + ExprSyntaxPrinter.print(node.value()));
    }

    @Override
    public Void environment(DeclarationSyntax.Environment node) {
        out.gap();
        doc(node.doc());
        return block("environment " + node.name() + every(node.every()), () -> {
            node.states().forEach(this::state);
            node.lets().forEach(this::let);
            actions(node.actions());
        });
    }

    @Override
    public Void agent(DeclarationSyntax.Agent node) {
        out.gap();
        doc(node.doc());
        return block("agent " + node.name() + indices(node.indices()) + every(node.every()), () -> {
            observations(node.observations());
            members(node.states(), node.lets(), node.assumptions());
            actions(node.actions());
        });
    }

    @Override
    public Void template(DeclarationSyntax.Template node) {
        out.gap();
        doc(node.doc());
        String parameters =
                node.parameters().stream().map(SyntaxPrinter::parameter).collect(Collectors.joining(", "));
        return block("template agent " + node.name() + "(" + parameters + ")" + every(node.every()), () -> {
            observations(node.observations());
            members(node.states(), node.lets(), node.assumptions());
            actions(node.actions());
        });
    }

    private static String parameter(DeclarationSyntax.TemplateParameter parameter) {
        String state = parameter.passing() == DeclarationSyntax.Passing.STATE ? "state " : "";
        return parameter.name() + " : " + state + ExprSyntaxPrinter.type(parameter.type());
    }

    @Override
    public Void templateUse(DeclarationSyntax.TemplateUse node) {
        doc(node.doc());
        String arguments = node.arguments().stream()
                .map(argument -> argument.name() + " = " + ExprSyntaxPrinter.print(argument.value()))
                .collect(Collectors.joining(", "));
        String given = node.template() + "(" + arguments + ")";
        return line("agent " + node.name() + indices(node.indices()) + " = " + given);
    }

    private static String indices(List<Binder> indices) {
        return indices.isEmpty() ? "" : "[" + ExprSyntaxPrinter.binders(indices) + "]";
    }

    private static String every(Optional<DeclarationSyntax.Every> every) {
        return every.map(e -> " every " + ExprSyntaxPrinter.print(e.period())
                + (e.phase() == DeclarationSyntax.Phase.ALIGNED ? " aligned" : "")).orElse("");
    }

    private void observations(List<DeclarationSyntax.Observes> observations) {
        for (DeclarationSyntax.Observes observes : observations) {
            String every = observes.every().map(d -> " every " + ExprSyntaxPrinter.print(d)).orElse("");
            line("observes " + ExprSyntaxPrinter.list(observes.names()) + every
                    + (observes.late().isPresent() ? " late" : ""));
        }
    }

    private void members(
            List<DeclarationSyntax.State> states,
            List<DeclarationSyntax.Let> lets,
            List<DeclarationSyntax.Assumes> assumptions) {
        states.forEach(this::state);
        lets.forEach(this::let);
        assumptions.forEach(assumption -> {
            doc(assumption.doc());
            line("assumes " + assumption.name() + ": " + ExprSyntaxPrinter.print(assumption.condition()));
        });
    }

    @Override
    public Void invariant(DeclarationSyntax.Invariant node) {
        doc(node.doc());
        return line("invariant " + node.name() + ": " + ExprSyntaxPrinter.print(node.condition()));
    }

    @Override
    public Void property(DeclarationSyntax.Property node) {
        doc(node.doc());
        return line("property " + node.name() + ": " + node.goal().accept(new GoalSyntaxPrinter()));
    }

    @Override
    public Void expect(DeclarationSyntax.Expect node) {
        return line("expect " + node.expectation().accept(new ExpectationSyntaxPrinter()));
    }

    @Override
    public Void ignore(DeclarationSyntax.Ignore node) {
        return line("ignore " + names(node.checks()));
    }

    @Override
    public Void coordinate(DeclarationSyntax.Coordinate node) {
        out.gap();
        return block("coordinate", () -> node.rules().forEach(rule -> line(rule.accept(new RuleSyntaxPrinter()))));
    }

    @Override
    public Void scenario(DeclarationSyntax.Scenario node) {
        out.gap();
        return block("scenario \"" + node.name() + "\"", () ->
                node.steps().forEach(step -> line(step.accept(new ScenarioStepSyntaxPrinter()))));
    }

    private void actions(List<ActionSyntax> actions) {
        actions.forEach(action -> {
            doc(action.doc());
            new ActionSyntaxPrinter(out).print(action);
        });
    }

    private void doc(Optional<Doc> doc) {
        doc.ifPresent(found -> List.of(found.text().split("\n", -1))
                .forEach(text -> out.line(("/// " + text).stripTrailing())));
    }

    private Void block(String heading, Runnable content) {
        out.block(heading, content);
        out.gap();
        return null;
    }

    private Void line(String text) {
        out.line(text);
        return null;
    }

    static String names(List<Identifier> names) {
        return names.stream().map(Identifier::text).collect(Collectors.joining(", "));
    }
}
