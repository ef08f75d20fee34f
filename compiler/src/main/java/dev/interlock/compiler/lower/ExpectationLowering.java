package dev.interlock.compiler.lower;

import dev.interlock.compiler.model.Actor;
import dev.interlock.compiler.model.Expectation.ByValue;
import dev.interlock.compiler.model.Expectation.Coalition;
import dev.interlock.compiler.model.Expectation.Dead;
import dev.interlock.compiler.model.Expectation.Holds;
import dev.interlock.compiler.model.Expectation.Member;
import dev.interlock.compiler.model.Expectation.Scenario;
import dev.interlock.compiler.model.Expectation.Vacuous;
import dev.interlock.compiler.model.Expectation.Violated;
import dev.interlock.compiler.model.Local;
import dev.interlock.compiler.model.Model;
import dev.interlock.compiler.system.Expectation;
import dev.interlock.compiler.system.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** The expectations with agents as the system names them. */
final class ExpectationLowering implements dev.interlock.compiler.model.Expectation.Visitor<Expectation> {
    private final Model model;
    private final ScenarioLowering scenarios;
    private final Regions regions;

    ExpectationLowering(Model model, ScenarioLowering scenarios, Regions regions) {
        this.model = model;
        this.scenarios = scenarios;
        this.regions = regions;
    }

    List<Expectation> lower() {
        return model.expectations().stream().map(expectation -> expectation.accept(this)).toList();
    }

    @Override
    public Expectation holds(Holds expected) {
        return new Expectation.Holds(expected.span(), expected.question());
    }

    @Override
    public Expectation violated(Violated expected) {
        Expectation.Others others = switch (expected.others()) {
            case NONE -> Expectation.Others.NONE;
            case ALLOWED -> Expectation.Others.ALLOWED;
        };
        return new Expectation.Violated(
                expected.span(),
                expected.question(),
                expected.coalitions().stream().map(this::coalition).toList(),
                others,
                expected.steps());
    }

    @Override
    public Expectation byValue(ByValue expected) {
        return new Expectation.ByValue(expected.span(), expected.question(), regions.of(expected));
    }

    @Override
    public Expectation dead(Dead expected) {
        return new Expectation.Dead(expected.span(), expected.actor() + "." + expected.action());
    }

    @Override
    public Expectation vacuous(Vacuous expected) {
        return new Expectation.Vacuous(expected.span(), expected.question());
    }

    @Override
    public Expectation scenario(Scenario expected) {
        return new Expectation.Scenario(
                expected.span(), expected.name(),
                expected.steps().stream().map(step -> step.accept(scenarios)).toList());
    }

    private Expectation.Coalition coalition(Coalition expected) {
        return new Expectation.Coalition(expected.members().stream().map(this::member).toList());
    }

    private Expectation.Member member(Member expected) {
        if (expected.count().isPresent()) {
            return new Expectation.Member(expected.agent(), expected.count());
        }
        List<Value> tuple = new ArrayList<>();
        expected.indices().forEach(index -> tuple.add(new Value.Int(index)));
        return new Expectation.Member(
                expected.agent() + Layout.indices(indices(expected.agent()), tuple), OptionalInt.empty());
    }

    private List<Local> indices(String agent) {
        return model.actors().stream()
                .filter(actor -> actor.name().equals(agent))
                .findFirst()
                .map(Actor::indices)
                .orElse(List.of());
    }
}
