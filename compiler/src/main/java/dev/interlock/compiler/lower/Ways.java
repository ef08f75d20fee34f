package dev.interlock.compiler.lower;

import dev.interlock.compiler.source.Span;
import dev.interlock.compiler.system.Actor;
import dev.interlock.compiler.system.Command;
import dev.interlock.compiler.system.Domain;
import dev.interlock.compiler.system.Fault;
import dev.interlock.compiler.system.Input;
import dev.interlock.compiler.system.Substitution;
import dev.interlock.compiler.system.Symbol;
import dev.interlock.compiler.system.Term;
import dev.interlock.compiler.system.Terms;
import dev.interlock.compiler.system.Value;
import dev.interlock.compiler.system.Variable;
import dev.interlock.compiler.system.Write;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Whether there are values of a command's inputs with which something holds, said without those inputs: value by value. */
final class Ways {
    private final LoweringContext context;
    private final UncountableException.Needed needed;

    /** @param needed what for, in case that it cannot be said */
    Ways(LoweringContext context, UncountableException.Needed needed) {
        this.context = context;
        this.needed = needed;
    }

    /** That the command can be executed: an agent's is enabled, an environment's is enabled and comes to something. */
    Term able(Command command) {
        Term able = command.actor().role() == Actor.Role.AGENT
                ? command.enabled()
                : Terms.and(command.enabled(), comesToSomething(command));
        return some(command, able);
    }

    /** That the term holds for some values of the command's inputs. */
    Term some(Command command, Term term) {
        return Terms.or(all(command.inputs(), term, command.span()));
    }

    /** The term for each combination of values of those of the inputs that it speaks of. */
    List<Term> all(List<Input> inputs, Term term, Span span) {
        Set<Term> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Set<Symbol> spokenOf = new HashSet<>();
        symbols(term, seen, spokenOf);
        List<Map<Symbol, Term>> tuples = List.of(Map.of());
        for (Input input : inputs) {
            tuples = spokenOf.contains(input) ? product(tuples, input, span) : tuples;
        }
        return tuples.stream().map(tuple -> Substitution.in(term, tuple)).toList();
    }

    private static void symbols(Term term, Set<Term> seen, Set<Symbol> found) {
        if (!seen.add(term)) {
            return;
        }
        if (term instanceof Term.Current current) {
            found.add(current.symbol());
        }
        term.children().forEach(child -> symbols(child, seen, found));
    }

    private List<Map<Symbol, Term>> product(List<Map<Symbol, Term>> tuples, Input input, Span span) {
        boolean finite = input.domain().equals(Domain.BOOLS) || input.domain().bounds().isPresent();
        if (!finite) {
            throw new UncountableException(input, span, needed);
        }
        List<Map<Symbol, Term>> longer = new ArrayList<>();
        for (Map<Symbol, Term> tuple : tuples) {
            for (Value value : Domains.elements(input.domain())) {
                context.spend(span);
                Map<Symbol, Term> extended = new HashMap<>(tuple);
                extended.put(input, Terms.constant(value));
                longer.add(extended);
            }
        }
        return longer;
    }

    /** That the command, alone, divides by no zero and leaves no range. */
    Term comesToSomething(Command command) {
        List<Term> all = new ArrayList<>();
        command.effectHazards().stream()
                .filter(hazard -> hazard.fault() == Fault.DIVISION)
                .forEach(hazard -> all.add(Terms.not(hazard.condition())));
        all.add(staysInRange(command));
        return Terms.and(all);
    }

    /** That no checked variable is outside its range when the command has happened alone. */
    private Term staysInRange(Command command) {
        Map<Variable, Term> landed = new LinkedHashMap<>();
        for (Write write : command.writes()) {
            Variable target = write.target();
            Term before = landed.getOrDefault(target, Terms.current(target));
            Term after = switch (write.update()) {
                case SET -> write.value();
                case ADD -> Terms.sum(before, write.value());
            };
            landed.put(target, Terms.ifThenElse(write.condition(), after, before));
        }
        List<Term> inside = new ArrayList<>();
        landed.forEach((target, value) -> inside.add(Terms.or(
                target.known().map(known -> Terms.not(landed.getOrDefault(known, Terms.current(known)))).orElse(Terms.FALSE),
                staysInRange(target, value))));
        return Terms.and(inside);
    }

    private Term staysInRange(Variable target, Term value) {
        boolean certain = target.overflow() == Variable.Overflow.SATURATING
                || context.intervals().of(value).within(target.domain().interval());
        return certain ? Terms.TRUE : Terms.inDomain(value, target.domain());
    }
}
