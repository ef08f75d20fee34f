package dev.interlock.compiler.explore;

import dev.interlock.compiler.system.Command;
import dev.interlock.compiler.system.Fault;
import dev.interlock.compiler.system.Goal;
import dev.interlock.compiler.system.Hazard;
import dev.interlock.compiler.system.Question;
import dev.interlock.compiler.system.Symbol;
import dev.interlock.compiler.system.Term;
import dev.interlock.compiler.system.Terms;
import dev.interlock.compiler.system.Variable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** A question of every kind about a random system. */
final class RandomQuestions {
    private final Random random;
    private final SystemBuilder system;
    private final Set<Variable> counters;
    private final List<Hazard> inQuestions = new ArrayList<>();
    private final List<Hazard> inSteps = new ArrayList<>();

    RandomQuestions(Random random, SystemBuilder system, Set<Variable> counters) {
        this.random = random;
        this.counters = counters;
        this.system = system;
    }

    void ask() {
        RandomTerms states = RandomTerms.over(random, system.variables());
        RandomTerms steps = RandomTerms.overStep(random, system.variables());
        inState(Question.Kind.INVARIANT, "safe", states);
        inState(Question.Kind.ASSUMPTION, "A0.assumed", states);
        inState(Question.Kind.REACHABLE, "good", states);
        counters.forEach(this::below);
        inState(Question.Kind.VACUOUS, "vain", states);
        inQuestions.addAll(states.takeHazards());
        Term kept = Terms.and(steps.condition(2, Terms.TRUE), steps.condition(1, Terms.TRUE));
        system.ask(Question.Kind.INVARIANT, "kept", new Goal.InStep(kept));
        inSteps.addAll(steps.takeHazards());
        for (Fault fault : List.of(Fault.RANGE, Fault.INDEX, Fault.DIVISION)) {
            system.ask(Question.Kind.valueOf(fault.name()), fault.name().toLowerCase(Locale.ROOT),
                    new Goal.Faulting(fault, of(fault, inQuestions), of(fault, inSteps)));
        }
        system.ask(Question.Kind.CLASH, "clash", new Goal.Clashing());
        casesOf(new Random(random.nextLong()));
        actions().forEach((name, commands) -> system.ask(Question.Kind.DEAD, name, new Goal.Enabling(commands)));
    }

    private void casesOf(Random rare) {
        List<Goal.Case> acting = new ArrayList<>();
        List<Goal.Case> overdue = new ArrayList<>();
        for (Command command : system.commands()) {
            List<Symbol> symbols = new ArrayList<>(system.variables());
            symbols.addAll(command.inputs());
            if (rare.nextBoolean()) {
                acting.add(new Goal.Case(command, strict(RandomTerms.over(rare, symbols))));
            } else if (rare.nextBoolean()) {
                overdue.add(new Goal.Case(command, strict(RandomTerms.over(rare, system.variables()))));
            }
        }
        system.ask(Question.Kind.ATTRIBUTION, "attribution", new Goal.Acting(acting));
        system.ask(Question.Kind.TIMELOCK, "timelock", new Goal.Overdue(overdue));
    }

    private static Term strict(RandomTerms terms) {
        Term first = terms.condition(2, Terms.TRUE);
        return Terms.and(first, terms.condition(1, first), terms.condition(1, first));
    }

    private void inState(Question.Kind kind, String name, RandomTerms terms) {
        Term first = terms.condition(2, Terms.TRUE);
        system.ask(kind, name, new Goal.InState(Terms.and(first, terms.condition(1, first))));
    }

    private void below(Variable counter) {
        Term end = Terms.whole(counter.domain().bounds().orElseThrow().high());
        system.ask(
                Question.Kind.INVARIANT,
                counter + " below",
                new Goal.InState(Terms.equal(Terms.current(counter), end)));
    }

    private static List<Hazard> of(Fault fault, List<Hazard> hazards) {
        return hazards.stream().filter(hazard -> hazard.fault() == fault).toList();
    }

    private Map<String, List<Command>> actions() {
        Map<String, List<Command>> actions = new LinkedHashMap<>();
        for (Command command : system.commands()) {
            if (command.phase() != Command.Phase.FINISH) {
                actions.computeIfAbsent(command.name(), name -> new ArrayList<>()).add(command);
            }
        }
        return actions;
    }
}
