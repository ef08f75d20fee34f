package dev.interlock.compiler.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Every duration that something is measured against. Without any, a model has no clock. */
public final class Phrases {
    private final List<Expr> durations = new ArrayList<>();

    private Phrases() {}

    public static List<Expr> of(Model model) {
        return of(model.actors(), model.coordination(), model.questions());
    }

    public static List<Expr> of(List<Actor> actors, List<Rule> coordination, List<Question> questions) {
        Phrases phrases = new Phrases();
        actors.forEach(phrases::actor);
        coordination.stream()
                .filter(Rule.AtMost.class::isInstance)
                .forEach(rule -> phrases.durations.add(((Rule.AtMost) rule).within()));
        phrases.durations.addAll(awaited(questions));
        return phrases.durations;
    }

    /** How long answers may take. */
    public static List<Expr> awaited(List<Question> questions) {
        return questions.stream()
                .filter(Question.LeadsTo.class::isInstance)
                .flatMap(question -> ((Question.LeadsTo) question).within().stream())
                .toList();
    }

    /** The spans of time that scenarios let pass. Nothing is measured against them, but they are counted in the same ticks. */
    public static List<Expr> told(List<Expectation> expectations) {
        return expectations.stream()
                .filter(Expectation.Scenario.class::isInstance)
                .flatMap(scenario -> ((Expectation.Scenario) scenario).steps().stream())
                .filter(ScenarioStep.Later.class::isInstance)
                .map(step -> ((ScenarioStep.Later) step).length())
                .toList();
    }

    private void actor(Actor actor) {
        actor.period().ifPresent(period -> durations.add(period.length()));
        actor.observations().forEach(observation -> add(observation.every()));
        actor.actions().forEach(this::action);
    }

    private void action(Action action) {
        add(action.timing().held());
        add(action.timing().within());
        add(action.timing().cooldown().map(Action.Cooldown::length));
        action.body().match(instant -> Optional.<Action.Between>empty(), lasting -> lasting.takes().accept(new Bounded()))
                .ifPresent(takes -> durations.addAll(List.of(takes.least(), takes.most())));
    }

    private void add(Optional<Expr> duration) {
        duration.ifPresent(durations::add);
    }

    /** The two ends, where there are any. */
    public static final class Bounded implements Action.Takes.Visitor<Optional<Action.Between>> {
        @Override
        public Optional<Action.Between> anyTime(Action.AnyTime takes) {
            return Optional.empty();
        }

        @Override
        public Optional<Action.Between> anyTimeOrNever(Action.AnyTimeOrNever takes) {
            return Optional.empty();
        }

        @Override
        public Optional<Action.Between> between(Action.Between takes) {
            return Optional.of(takes);
        }
    }
}
