package dev.interlock.solver.export;

import dev.interlock.compiler.system.Actor;
import dev.interlock.compiler.system.Command;
import dev.interlock.compiler.system.Domain;
import dev.interlock.compiler.system.Input;
import dev.interlock.compiler.system.Symbol;
import dev.interlock.compiler.system.Term;
import dev.interlock.compiler.system.Terms;
import dev.interlock.compiler.system.TransitionSystem;
import dev.interlock.compiler.system.Variable;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What things are called in the program: as in the policy file, as far as Promela allows. */
final class PromelaNames {
    private static final List<String> OWN = List.of(
            "begin", "land", "complete", "forget", "look", "inside", "acting", "again", "allowed", "rest", "end_run");

    private final Identifiers identifiers;
    private final Map<Symbol, String> spelled = new HashMap<>();
    private final Map<Input, Command> owners = new HashMap<>();
    private final Term inside;

    PromelaNames(TransitionSystem system) {
        Set<String> reserved = new HashSet<>(PromelaTerms.RESERVED);
        reserved.addAll(OWN);
        this.identifiers = new Identifiers(reserved);
        system.variables().forEach(this::of);
        system.commands().forEach(command -> command.inputs().forEach(input -> owners.put(input, command)));
        this.inside = truth("inside");
    }

    String of(Symbol symbol) {
        String literally = spelled.get(symbol);
        if (literally != null) {
            return literally;
        }
        String wanted = symbol instanceof Input input ? owners.get(input) + "_" + symbol.name() : symbol.name();
        return identifiers.of(symbol, wanted);
    }

    /** A truth that the program keeps beside the state, as part of a term. */
    Term truth(String expression) {
        Input symbol = new Input(Integer.MIN_VALUE + spelled.size(), expression, Domain.BOOLS, Input.Role.CHOICE);
        spelled.put(symbol, expression);
        return Terms.current(symbol);
    }

    /** That every next value is one that its variable may have. */
    Term inside() {
        return inside;
    }

    /** Its value once the writes so far have landed. */
    String next(Variable variable) {
        return identifiers.of(List.of("next", variable), "next_" + variable.name());
    }

    /** The same in another order of the writes. */
    String other(Variable variable) {
        return identifiers.of(List.of("other", variable), "other_" + variable.name());
    }

    /** Which of its commands the agent has in the step, counted from 1; 0 for none. */
    String did(Actor actor) {
        return identifiers.of(List.of("did", actor), "did_" + actor.name());
    }

    /** Whether the agent's writes have landed in the other order, too. */
    String done(Actor actor) {
        return identifiers.of(List.of("done", actor), "done_" + actor.name());
    }

    String part(int number) {
        return identifiers.of("part " + number, "part_" + number);
    }

    String process(String system) {
        return identifiers.of("the process", system);
    }
}
