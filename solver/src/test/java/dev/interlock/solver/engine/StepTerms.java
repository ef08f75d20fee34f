package dev.interlock.solver.engine;

import dev.interlock.compiler.interpret.State;
import dev.interlock.compiler.interpret.Step;
import dev.interlock.compiler.system.Actor;
import dev.interlock.compiler.system.Term;
import dev.interlock.compiler.system.Terms;
import dev.interlock.compiler.system.Value;
import dev.interlock.compiler.system.Variable;
import dev.interlock.solver.relation.StepRelation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Concrete states and steps as conditions over the symbols of a step relation; what was said before is the same term. */
final class StepTerms {
    private final StepRelation relation;
    private final Map<Term, Term> said = new HashMap<>();

    StepTerms(StepRelation relation) {
        this.relation = relation;
    }

    Term before(State state) {
        return is(state, Terms::current);
    }

    Term after(State state) {
        return is(state, Terms::next);
    }

    /** That exactly these commands are executed, with these inputs. */
    Term does(Step step) {
        List<Term> all = new ArrayList<>();
        relation.commands().forEach(command -> all.add(
                step.firings().stream().anyMatch(firing -> firing.command().equals(command))
                        ? relation.acts(command)
                        : Terms.not(relation.acts(command))));
        step.firings().forEach(firing -> firing.inputs()
                .forEach((input, value) -> all.add(equal(Terms.current(input), value))));
        return Terms.and(all);
    }

    /** That writes land in the order of the step. */
    Term inOrder(Step step) {
        List<Actor> actors = step.firings().stream().map(firing -> firing.command().actor()).toList();
        List<Term> all = new ArrayList<>();
        for (List<Actor> group : relation.order().groups()) {
            List<Actor> contending = actors.stream().filter(group::contains).distinct().toList();
            for (int i = 1; i < contending.size(); i++) {
                all.add(relation.order().before(contending.get(i - 1), contending.get(i)));
            }
        }
        return Terms.and(all);
    }

    private Term is(State state, Function<Variable, Term> moment) {
        return Terms.and(relation.system().variables().stream()
                .map(variable -> equal(moment.apply(variable), state.get(variable)))
                .toList());
    }

    private Term equal(Term term, Value value) {
        return said.computeIfAbsent(Terms.equal(term, Terms.constant(value)), equation -> equation);
    }
}
