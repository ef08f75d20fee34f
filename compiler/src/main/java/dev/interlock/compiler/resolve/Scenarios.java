package dev.interlock.compiler.resolve;

import dev.interlock.compiler.diagnostic.Diagnostic;
import dev.interlock.compiler.diagnostic.DiagnosticCode;
import dev.interlock.compiler.model.Actor;
import dev.interlock.compiler.model.Expectation;
import dev.interlock.compiler.model.Expr;
import dev.interlock.compiler.model.Local;
import dev.interlock.compiler.model.Rule;
import dev.interlock.compiler.model.ScenarioStep;
import dev.interlock.compiler.source.Span;
import dev.interlock.compiler.syntax.ActionReference;
import dev.interlock.compiler.syntax.DeclarationSyntax;
import dev.interlock.compiler.syntax.ExprSyntax;
import dev.interlock.compiler.syntax.ScenarioStepSyntax;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Types the lines of scenarios. */
final class Scenarios implements ScenarioStepSyntax.Visitor<Optional<ScenarioStep>> {
    private static final int MOST_TIMES = 10_000;

    private final Context context;
    private final NamedActions actions;
    private final Time time;

    /** Whether the system has a clock. */
    enum Time {
        PASSES,
        NONE
    }

    Scenarios(Context context, List<Actor> actors, Time time) {
        this.context = context;
        this.time = time;
        this.actions = new NamedActions(context, actors);
    }

    Optional<Expectation> scenario(DeclarationSyntax.Scenario node) {
        List<Optional<ScenarioStep>> steps = new ArrayList<>();
        node.steps().forEach(step -> steps.add(step.accept(this)));
        return Binders.allOf(steps).map(all -> new Expectation.Scenario(node.span(), node.name(), all));
    }

    @Override
    public Optional<ScenarioStep> act(ScenarioStepSyntax.Act node) {
        if (node.times() > MOST_TIMES) {
            return context.fail(
                    node.span(), DiagnosticCode.TOO_MANY_ELEMENTS,
                    "this is done too many times; at most " + MOST_TIMES + " are possible",
                    "a scenario tells a story that a person can follow");
        }
        ScenarioStep.Part part = switch (node.part()) {
            case BEGINNING -> ScenarioStep.Part.BEGINNING;
            case FINISH -> ScenarioStep.Part.FINISH;
        };
        return actions.find(node.action())
                .filter(found -> hasPart(node, found))
                .flatMap(found -> who(node.action(), found).flatMap(who -> arguments(node.action(), found)
                        .map(arguments -> new ScenarioStep.Act(node.span(), who, part, arguments, node.times()))));
    }

    private boolean hasPart(ScenarioStepSyntax.Act node, NamedActions.Found found) {
        boolean instant = found.action().body().match(i -> true, l -> false);
        if (node.part() == ScenarioStepSyntax.Part.BEGINNING || !instant) {
            return true;
        }
        context.fail(Diagnostic.at(
                        node.span(), DiagnosticCode.NO_FINISH,
                        "`" + found.actor().name() + "." + found.action().name()
                                + "` happens at once, so it has no finish of its own")
                .label(found.action().span(), "declared here")
                .hint("leave out `finish`"));
        return false;
    }

    @Override
    public Optional<ScenarioStep> check(ScenarioStepSyntax.Check node) {
        return context.expressions()
                .condition(node.condition(), Scope.of(Purpose.CONDITION), "what follows `check`")
                .map(condition -> new ScenarioStep.Check(node.span(), condition));
    }

    @Override
    public Optional<ScenarioStep> blocked(ScenarioStepSyntax.Blocked node) {
        return actions.find(node.action())
                .flatMap(found -> who(node.action(), found).flatMap(who -> arguments(node.action(), found)
                        .map(arguments -> new ScenarioStep.Blocked(node.span(), who, arguments))));
    }

    @Override
    public Optional<ScenarioStep> later(ScenarioStepSyntax.Later node) {
        return isTimed(node)
                ? new Durations(context, Scope.of(Purpose.CONDITION))
                        .positiveAt(node.length(), "what stands before `later`")
                        .map(length -> new ScenarioStep.Later(node.span(), length))
                : Optional.empty();
    }

    private boolean isTimed(ScenarioStepSyntax.Later node) {
        if (time == Time.NONE && !context.diagnostics().hasErrors()) {
            context.fail(
                    node.span(), DiagnosticCode.NO_TIME_TO_PASS,
                    "no time passes in this system, because nothing in it is measured",
                    "leave the line out, or say with `for`, `cooldown`, `every` or `takes` how long things are");
        }
        return time == Time.PASSES;
    }

    private Optional<Rule.Member> who(ActionReference node, NamedActions.Found found) {
        List<Local> indices = found.actor().indices();
        if (!node.indices().isEmpty() && node.indices().size() != indices.size()) {
            return bad(
                    node.span(),
                    "`" + found.actor().name() + "` takes " + Arguments.count(indices.size(), "index", "indices")
                            + ", not " + node.indices().size(),
                    "without an index any of its instances will do");
        }
        return new Coalitions(context)
                .constants(node.indices(), indices, found.actor().name())
                .map(all -> all.stream().map(Constants::words).toList())
                .map(words -> new Rule.Member(found.actor().name(), words, found.action().name()));
    }

    private Optional<List<Expr>> arguments(ActionReference node, NamedActions.Found found) {
        List<ExprSyntax> written = node.arguments().orElse(List.of());
        List<Local> parameters = found.action().parameters();
        String name = found.actor().name() + "." + found.action().name();
        if (node.arguments().isPresent() && written.size() != parameters.size()) {
            return bad(
                    node.span(),
                    "`" + name + "` takes " + Arguments.count(parameters.size(), "argument", "arguments") + ", not "
                            + written.size(),
                    "without brackets any arguments will do");
        }
        return new Coalitions(context)
                .constants(written, parameters, name)
                .map(all -> literals(all, written));
    }

    private static List<Expr> literals(List<Constants.Constant> values, List<ExprSyntax> written) {
        List<Expr> literals = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            literals.add(values.get(i).literal(written.get(i).span()));
        }
        return literals;
    }

    private <T> Optional<T> bad(Span span, String message, String hint) {
        return context.fail(span, DiagnosticCode.BAD_ACTION_REFERENCE, message, hint);
    }
}
