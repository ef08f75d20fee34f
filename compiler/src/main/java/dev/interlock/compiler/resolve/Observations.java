package dev.interlock.compiler.resolve;

import dev.interlock.compiler.diagnostic.Diagnostic;
import dev.interlock.compiler.diagnostic.DiagnosticCode;
import dev.interlock.compiler.model.Actor;
import dev.interlock.compiler.model.Expr;
import dev.interlock.compiler.model.LetDefinition;
import dev.interlock.compiler.model.Local;
import dev.interlock.compiler.model.StateVariable;
import dev.interlock.compiler.model.Type;
import dev.interlock.compiler.source.Span;
import dev.interlock.compiler.syntax.DeclarationSyntax;
import dev.interlock.compiler.syntax.ExprSyntax;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds out what an agent knows from samples only. */
final class Observations {
    private final Context context;
    private final Scope scope;
    private final Map<Object, Span> seen = new IdentityHashMap<>();

    Observations(Context context, Scope scope) {
        this.context = context;
        this.scope = scope;
    }

    Optional<List<Actor.Observation>> resolve(List<DeclarationSyntax.Observes> written) {
        List<Optional<Actor.Observation>> observations = new ArrayList<>();
        written.forEach(line -> observations.add(observation(line)));
        return Binders.allOf(observations);
    }

    private Optional<Actor.Observation> observation(DeclarationSyntax.Observes line) {
        List<StateVariable> states = new ArrayList<>();
        List<LetDefinition> lets = new ArrayList<>();
        List<Optional<Boolean>> kept = new ArrayList<>();
        for (ExprSyntax name : line.names()) {
            kept.add(observed(name).filter(what -> isNew(what, name.span())).map(what ->
                    what instanceof StateVariable state ? states.add(state) : lets.add((LetDefinition) what)));
        }
        return age(line).flatMap(every -> Binders.allOf(kept)
                .map(all -> new Actor.Observation(line.span(), states, lets, every)));
    }

    private Optional<Optional<Expr>> age(DeclarationSyntax.Observes line) {
        if (line.every().isPresent()) {
            return new Durations(context, scope).positive(line.every().get(), "every").map(Optional::of);
        }
        return line.late().isPresent()
                ? Optional.of(Optional.empty())
                : context.fail(
                        line.span(), DiagnosticCode.UNDATED_OBSERVATION, "how old the sample may be is not said",
                        "end the line with `every 1m`, or with `late` for a sample of any age");
    }

    private boolean isNew(Object what, Span place) {
        Span first = seen.putIfAbsent(what, place);
        if (first != null) {
            context.report(Diagnostic.at(place, DiagnosticCode.OBSERVED_TWICE, "`" + what + "` is observed twice")
                    .label(first, "first here")
                    .hint("leave one of them out: an agent has one sample of each"));
        }
        return first == null;
    }

    /** A state or a definition. */
    private Optional<Object> observed(ExprSyntax written) {
        if (!(written instanceof ExprSyntax.Name name)) {
            return refused(written.span(), "only a whole state or a derived value is observed, by its name");
        }
        Optional<Symbol> symbol = context.names().symbol(name.text(), scope);
        return symbol.isPresent()
                ? symbol.get().accept(new What(name.span()))
                : context.fail(Diagnostic.at(
                                name.span(), DiagnosticCode.UNKNOWN_NAME, "there is no `" + name.text() + "` here")
                        .hint(Candidates.hint(
                                name.text(), context.names().visible(scope), "declare it with `state` or `let`")));
    }

    private <T> Optional<T> refused(Span span, String message) {
        return context.fail(
                span, DiagnosticCode.NOT_OBSERVABLE, message,
                "name a state, a derived value, or the `state` parameter of a template");
    }

    private final class What implements Symbol.Visitor<Optional<Object>> {
        private final Span span;

        What(Span span) {
            this.span = span;
        }

        @Override
        public Optional<Object> state(Symbol.State symbol) {
            return symbol.variable().get().map(Object.class::cast);
        }

        @Override
        public Optional<Object> let(Symbol.Let symbol) {
            return symbol.definition().get()
                    .flatMap(definition -> new Privacy(context, scope).allowed(definition, span))
                    .filter(this::hasSamples)
                    .map(Object.class::cast);
        }

        private boolean hasSamples(LetDefinition definition) {
            Optional<Local> infinite =
                    definition.parameters().stream().filter(p -> Kinds.size(p.type()).isEmpty()).findFirst();
            infinite.ifPresent(parameter -> context.report(Diagnostic.at(
                            span, DiagnosticCode.NOT_FINITE,
                            "`" + definition.name() + "` has a sample for each `" + parameter.name() + "`, but "
                                    + TypeWords.of(parameter.type()) + " has infinitely many values")
                    .label(parameter.span(), "declared here")
                    .hint("give `" + parameter.name() + "` a range such as `1..3`")));
            if (definition.type() instanceof Type.Duration) {
                refused(span, "`" + definition.name() + "` is a length of time, which never changes");
            }
            return infinite.isEmpty() && !(definition.type() instanceof Type.Duration);
        }

        @Override
        public Optional<Object> argument(Symbol.Argument symbol) {
            if (symbol.passing() == DeclarationSyntax.Passing.VALUE) {
                return other(symbol);
            }
            return new TemplateArguments(context).value(symbol, span, scope)
                    .map(Unknowns::bare)
                    .map(expr -> ((Expr.StateRef) expr).state());
        }

        @Override
        public Optional<Object> constant(Symbol.Constant symbol) {
            return other(symbol);
        }

        @Override
        public Optional<Object> freeParameter(Symbol.FreeParameter symbol) {
            return other(symbol);
        }

        @Override
        public Optional<Object> enumType(Symbol.EnumType symbol) {
            return other(symbol);
        }

        @Override
        public Optional<Object> rangeType(Symbol.RangeType symbol) {
            return other(symbol);
        }

        @Override
        public Optional<Object> contested(Symbol.Contested symbol) {
            return Optional.empty();
        }

        private Optional<Object> other(Symbol symbol) {
            return refused(span, "`" + symbol.id().text() + "` is " + symbol.noun() + "; there is nothing to sample");
        }
    }
}
