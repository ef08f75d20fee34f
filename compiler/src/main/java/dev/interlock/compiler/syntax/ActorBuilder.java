package dev.interlock.compiler.syntax;

import dev.interlock.compiler.diagnostic.Diagnostic;
import dev.interlock.compiler.diagnostic.DiagnosticCode;
import dev.interlock.compiler.diagnostic.Diagnostics;
import dev.interlock.compiler.syntax.DeclarationSyntax.Assumes;
import dev.interlock.compiler.syntax.DeclarationSyntax.Every;
import dev.interlock.compiler.syntax.DeclarationSyntax.Let;
import dev.interlock.compiler.syntax.DeclarationSyntax.Observes;
import dev.interlock.compiler.syntax.DeclarationSyntax.Passing;
import dev.interlock.compiler.syntax.DeclarationSyntax.Phase;
import dev.interlock.compiler.syntax.DeclarationSyntax.State;
import dev.interlock.compiler.syntax.DeclarationSyntax.TemplateArgument;
import dev.interlock.compiler.syntax.DeclarationSyntax.TemplateParameter;
import dev.interlock.grammar.InterlockParser.*;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Builds agents and environments: whoever can change something. */
final class ActorBuilder {
    private final Spans spans;
    private final DocComments docs;
    private final ExpressionBuilder expressions;
    private final VariableBuilder variables;
    private final ActionBuilder actions;
    private final Diagnostics diagnostics;

    ActorBuilder(
            Spans spans,
            DocComments docs,
            ExpressionBuilder expressions,
            VariableBuilder variables,
            Diagnostics diagnostics) {
        StatementBuilder statements = new StatementBuilder(spans, expressions);
        this.spans = spans;
        this.docs = docs;
        this.expressions = expressions;
        this.variables = variables;
        this.actions =
                new ActionBuilder(spans, docs, expressions, new ActionBodyBuilder(spans, statements, expressions, diagnostics));
        this.diagnostics = diagnostics;
    }

    DeclarationSyntax agent(AgentContext context) {
        List<MemberContext> members = context.member();
        return new DeclarationSyntax.Agent(
                spans.heading(context, context.qualified()),
                docs.ofGroup(context, context.BRACE_OPEN().getSymbol()),
                spans.identifier(context.qualified()),
                context.indices() == null ? List.of() : expressions.binders(context.indices().binder()),
                every(context.every()),
                observations(members),
                states(members),
                lets(members),
                actions(members),
                assumptions(members));
    }

    DeclarationSyntax template(TemplateContext context) {
        List<MemberContext> members = context.member();
        return new DeclarationSyntax.Template(
                spans.heading(context, context.qualified()),
                docs.ofGroup(context, context.BRACE_OPEN().getSymbol()),
                spans.identifier(context.qualified()),
                context.templateParameter().stream().map(this::parameter).toList(),
                every(context.every()),
                observations(members),
                states(members),
                lets(members),
                actions(members),
                assumptions(members));
    }

    private TemplateParameter parameter(TemplateParameterContext context) {
        return new TemplateParameter(
                spans.identifier(context.name()),
                context.STATE() == null ? Passing.VALUE : Passing.STATE,
                expressions.declaredType(context.type()));
    }

    DeclarationSyntax templateUse(TemplateUseContext context) {
        return new DeclarationSyntax.TemplateUse(
                spans.heading(context, context.qualified(0)),
                docs.of(context),
                spans.identifier(context.qualified(0)),
                context.indices() == null ? List.of() : expressions.binders(context.indices().binder()),
                spans.identifier(context.qualified(1)),
                context.templateArgument().stream().map(this::argument).toList());
    }

    private TemplateArgument argument(TemplateArgumentContext context) {
        return new TemplateArgument(spans.identifier(context.name()), expressions.expression(context.expression()));
    }

    DeclarationSyntax environment(EnvironmentContext context) {
        List<MemberContext> members = context.member();
        for (Assumes misplaced : assumptions(members)) {
            diagnostics.add(Diagnostic.at(misplaced.span(), DiagnosticCode.MISPLACED_DECLARATION,
                            "an environment makes no assumptions")
                    .hint("write `assumes` in the agent that relies on it, or an `invariant` outside"));
        }
        for (Observes misplaced : observations(members)) {
            diagnostics.add(Diagnostic.at(misplaced.span(), DiagnosticCode.MISPLACED_DECLARATION,
                            "an environment observes nothing: its events are what happens, and not what somebody sees")
                    .hint("write `observes` in the agent that goes by samples"));
        }
        return new DeclarationSyntax.Environment(
                spans.heading(context, context.qualified()),
                docs.ofGroup(context, context.BRACE_OPEN().getSymbol()),
                spans.identifier(context.qualified()),
                every(context.every()),
                states(members),
                lets(members),
                actions(members));
    }

    private Optional<Every> every(EveryContext context) {
        return Optional.ofNullable(context).map(every -> new Every(
                spans.of(every),
                expressions.expression(every.expression()),
                every.ALIGNED() == null ? Phase.FREE : Phase.ALIGNED));
    }

    private List<Observes> observations(List<MemberContext> members) {
        return members.stream().map(MemberContext::observes).filter(Objects::nonNull).map(this::observes).toList();
    }

    private Observes observes(ObservesContext context) {
        return new Observes(
                spans.of(context),
                context.reference().stream().map(expressions::expression).toList(),
                context.LATE() == null ? Optional.empty() : Optional.of(spans.of(context.LATE())),
                Optional.ofNullable(context.expression()).map(expressions::expression));
    }

    private List<State> states(List<MemberContext> members) {
        return members.stream().map(MemberContext::state).filter(Objects::nonNull).map(variables::state).toList();
    }

    private List<Let> lets(List<MemberContext> members) {
        return members.stream().map(MemberContext::let).filter(Objects::nonNull).map(variables::let).toList();
    }

    private List<ActionSyntax> actions(List<MemberContext> members) {
        List<ActionSyntax> built = new ArrayList<>();
        for (MemberContext member : members) {
            Optional.ofNullable(member.action()).map(actions::action).ifPresent(built::add);
            Optional.ofNullable(member.fault()).map(actions::fault).ifPresent(built::add);
        }
        return built;
    }

    private List<Assumes> assumptions(List<MemberContext> members) {
        return members.stream().map(MemberContext::assumes).filter(Objects::nonNull).map(this::assumes).toList();
    }

    private Assumes assumes(AssumesContext context) {
        return new Assumes(
                spans.heading(context, context.name()),
                docs.of(context),
                spans.identifier(context.name()),
                expressions.expression(context.expression()));
    }
}
