package dev.interlock.solver.relation;

import dev.interlock.compiler.number.Rational;
import dev.interlock.compiler.system.Actor;
import dev.interlock.compiler.system.Command;
import dev.interlock.compiler.system.Domain;
import dev.interlock.compiler.system.Input;
import dev.interlock.compiler.system.Substitution;
import dev.interlock.compiler.system.Symbol;
import dev.interlock.compiler.system.Term;
import dev.interlock.compiler.system.Terms;
import dev.interlock.compiler.system.Value;
import dev.interlock.compiler.system.Variable;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A step in which nothing is left to choose: who acts, in which order and with what inputs; from whatever state. */
public final class FixedStep {
    private final StepRelation relation;
    private final Map<Symbol, Term> choices = new HashMap<>();

    /**
     * @param inOrder who acts, in the order in which the writes land
     * @param inputs of those who act
     */
    public FixedStep(StepRelation relation, List<Command> inOrder, Map<Input, Value> inputs) {
        this.relation = relation;
        for (Command command : relation.commands()) {
            choose(relation.acts(command), inOrder.contains(command));
            for (Input input : command.inputs()) {
                Value given = inputs.get(input);
                choices.put(input, given == null ? any(input.domain()) : Terms.constant(given));
            }
        }
        List<Actor> actors = inOrder.stream().map(Command::actor).toList();
        relation.order().groups().forEach(group -> order(group, actors));
    }

    private void order(List<Actor> group, List<Actor> acting) {
        List<Actor> landing = group.stream()
                .sorted((a, b) -> Integer.compare(place(a, acting), place(b, acting)))
                .toList();
        for (int i = 0; i < group.size(); i++) {
            for (int j = i + 1; j < group.size(); j++) {
                Actor first = group.get(i);
                Actor second = group.get(j);
                choose(relation.order().before(first, second), landing.indexOf(first) < landing.indexOf(second));
            }
        }
    }

    private static int place(Actor actor, List<Actor> acting) {
        int place = acting.indexOf(actor);
        return place < 0 ? acting.size() : place;
    }

    private void choose(Term choice, boolean value) {
        choices.put(((Term.Current) choice).symbol(), Terms.truth(value));
    }

    private static Term any(Domain domain) {
        return switch (domain.sort()) {
            case BOOL -> Terms.FALSE;
            case INT -> Terms.whole(domain.bounds().map(Domain.Bounds::low).orElse(BigInteger.ZERO));
            case REAL -> Terms.constant(new Value.Real(Rational.ZERO));
        };
    }

    /** That the step can be taken in a state and has an outcome there. */
    public Term possible() {
        return Substitution.in(relation.possible(), choices);
    }

    /** That one state comes to the other by this step. */
    public Term legal() {
        return Substitution.in(relation.legal(), choices);
    }

    /** The weakest precondition: that the step can be taken, and the condition holds after it (Dijkstra, 1975). */
    public Term leadsTo(Term condition) {
        return Terms.and(possible(), after(condition));
    }

    /** What a term over current variables comes to after the step, where the step can be taken. */
    public Term after(Term term) {
        Map<Symbol, Term> after = new HashMap<>();
        relation.outcome().forEach((variable, value) -> put(after, variable, Substitution.in(value, choices)));
        return Substitution.in(term, after);
    }

    /** What a term over current and next variables comes to in the step, where it can be taken. */
    public Term across(Term term) {
        Map<Variable, Term> after = new HashMap<>();
        relation.outcome().forEach((variable, value) -> after.put(variable, Substitution.in(value, choices)));
        return Substitution.ofNext(term, after);
    }

    private static void put(Map<Symbol, Term> after, Variable variable, Term value) {
        if (!value.equals(Terms.current(variable))) {
            after.put(variable, value);
        }
    }
}
