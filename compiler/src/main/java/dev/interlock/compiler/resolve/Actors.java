package dev.interlock.compiler.resolve;

import dev.interlock.compiler.diagnostic.Diagnostic;
import dev.interlock.compiler.diagnostic.DiagnosticCode;
import dev.interlock.compiler.model.Action;
import dev.interlock.compiler.model.Actor;
import dev.interlock.compiler.model.Question;
import dev.interlock.compiler.source.Span;
import dev.interlock.compiler.syntax.ActionSyntax;
import dev.interlock.compiler.syntax.DeclarationSyntax;
import dev.interlock.compiler.syntax.Identifier;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Types the agents and environments with their actions, and the agents' assumptions. */
final class Actors {
    private final Context context;

    Actors(Context context) {
        this.context = context;
    }

    Optional<Actor> resolve(ActorNames names) {
        ActorNames.Written written = names.written();
        Scope scope = names.inside(Purpose.BEHAVIOUR);
        checkNames(written.actions().stream().map(ActionSyntax::name).toList());
        List<Optional<Action>> actions = new ArrayList<>();
        for (ActionSyntax action : written.actions()) {
            actions.add(new Actions(context, names, scope).resolve(action));
        }
        Optional<Optional<Actor.Period>> period = period(names, scope);
        Optional<List<Actor.Observation>> observations = new Observations(context, scope).resolve(written.observations());
        return scope.instance()
                .flatMap(Scope.Instance::indices)
                .flatMap(indices -> period.flatMap(turns -> observations.flatMap(seen -> Binders.allOf(actions).map(all -> new Actor(
                        written.span(),
                        Definitions.text(written.doc()),
                        written.role(),
                        names.name(),
                        indices,
                        turns,
                        seen,
                        all)))));
    }

    private Optional<Optional<Actor.Period>> period(ActorNames names, Scope scope) {
        Optional<DeclarationSyntax.Every> written = names.written().every();
        if (written.isEmpty()) {
            return Optional.of(Optional.empty());
        }
        DeclarationSyntax.Every every = written.get();
        if (names.written().actions().isEmpty()) {
            return context.fail(
                    every.span(),
                    DiagnosticCode.PERIOD_OF_NOTHING,
                    "`" + names.name() + "` has no action that it could take in its turn",
                    "give it an action, or leave `every` out");
        }
        Actor.Phase phase = switch (every.phase()) {
            case FREE -> Actor.Phase.FREE;
            case ALIGNED -> Actor.Phase.ALIGNED;
        };
        return new Durations(context, scope).positive(every.period(), "every")
                .map(length -> Optional.of(new Actor.Period(length, phase)));
    }

    /** The agent's contract with the others. */
    List<Optional<Question>> assumptions(ActorNames names) {
        List<DeclarationSyntax.Assumes> written = names.written().assumptions();
        checkNames(written.stream().map(DeclarationSyntax.Assumes::name).toList());
        List<Optional<Question>> questions = new ArrayList<>();
        for (DeclarationSyntax.Assumes assumption : written) {
            Scope scope = names.inside(Purpose.INVARIANT);
            questions.add(scope.instance()
                    .flatMap(Scope.Instance::indices)
                    .flatMap(indices -> context.expressions()
                            .condition(assumption.condition(), scope, "what is assumed")
                            .map(e -> new Question.Assumption(
                                    assumption.span(),
                                    Definitions.text(assumption.doc()),
                                    names.name(),
                                    indices,
                                    names.name() + "." + assumption.name().text(),
                                    Questions.scope(e),
                                    e))));
        }
        return questions;
    }

    private void checkNames(List<Identifier> names) {
        Map<String, Identifier> seen = new HashMap<>();
        for (Identifier name : names) {
            Identifier first = seen.putIfAbsent(name.text(), name);
            if (first != null) {
                context.names().reportDuplicate(name, first);
            }
        }
    }

    /** A clause that stands more than once. */
    static void checkOnce(Context context, String word, List<Span> places) {
        for (Span place : places.subList(Math.min(1, places.size()), places.size())) {
            context.report(Diagnostic.at(place, DiagnosticCode.REPEATED_CLAUSE, "`" + word + "` stands here twice")
                    .label(places.get(0), "first written here")
                    .hint(word.equals("when") ? "join the conditions with `and`" : "leave one of them out"));
        }
    }
}
