package dev.interlock.solver.export;

import dev.interlock.compiler.number.Interval;
import dev.interlock.compiler.system.Command;
import dev.interlock.compiler.system.Domain;
import dev.interlock.compiler.system.Fault;
import dev.interlock.compiler.system.Hazard;
import dev.interlock.compiler.system.Input;
import dev.interlock.compiler.system.Monitor;
import dev.interlock.compiler.system.Question;
import dev.interlock.compiler.system.Sort;
import dev.interlock.compiler.system.Symbols;
import dev.interlock.compiler.system.Term;
import dev.interlock.compiler.system.Terms;
import dev.interlock.compiler.system.TransitionSystem;
import dev.interlock.compiler.system.Variable;
import dev.interlock.compiler.system.Write;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What all parts of a program need to know: what is asked, what things are called, how terms are written. */
final class PromelaProgram {
    private static final int WORTH_A_VARIABLE = 10;

    final TransitionSystem system;
    final Asked asked;
    final PromelaGoal goal;
    final PromelaNames names;
    private final PromelaTerms terms;
    private final PromelaTerms plain;
    private final LinearForm form = new LinearForm(LinearForm.Products.KEPT);
    private final List<Variable> changing;
    private final Map<String, SharedParts.Part> parts = new LinkedHashMap<>();

    PromelaProgram(TransitionSystem system, Question question) {
        this.system = system;
        this.asked = new Asked(system, question);
        this.goal = PromelaGoal.of(system, question.reaching());
        this.names = new PromelaNames(system);
        this.changing = system.variables().stream().filter(this::mayChange).toList();
        this.terms = new PromelaTerms(names::of, v -> changing.contains(v) ? names.next(v) : names.of(v));
        this.plain = new PromelaTerms(names::of, names::next);
        system.variables().forEach(this::requireSumsToFit);
        shareParts();
    }

    /** The variables that a step may leave with another value. */
    List<Variable> changing() {
        return changing;
    }

    /** What occurs several times and speaks of the state alone: it is computed once for each state, by this name. */
    Map<String, SharedParts.Part> parts() {
        return parts;
    }

    String text(Term term) {
        return terms.of(form.of(term));
    }

    /** Before what follows from the state is computed. */
    String textAtStart(Term term) {
        return plain.of(form.of(term));
    }

    String definition(SharedParts.Part part) {
        return terms.definition(part.term());
    }

    boolean isFalse(Term term) {
        return form.of(term).equals(Terms.FALSE);
    }

    static boolean speaksOfChoices(Term term) {
        return Symbols.in(term).stream().anyMatch(symbol -> !(symbol instanceof Variable));
    }

    /** What one command does, as statements on the variables that the names say. */
    List<String> writes(Command command, Function<Variable, String> target) {
        List<String> statements = new ArrayList<>();
        for (Write write : command.writes()) {
            String name = target.apply(write.target());
            String value = text(write.value());
            String assignment = name + " = " + switch (write.update()) {
                case SET -> value;
                case ADD -> name + " + " + value;
            };
            statements.add(onlyIf(write.condition(), assignment));
        }
        return statements;
    }

    /** The statement where the condition holds. */
    String onlyIf(Term condition, String statement) {
        return condition.equals(Terms.TRUE)
                ? statement + ";"
                : "if :: " + text(condition) + " -> " + statement + " :: else fi;";
    }

    /** Any value of the symbol's domain. */
    List<String> chosen(String name, Domain domain) {
        if (domain.sort() == Sort.BOOL) {
            return List.of("if :: " + name + " = false :: " + name + " = true fi;");
        }
        Domain.Bounds bounds = domain.bounds().orElseThrow();
        return List.of(
                name + " = " + bounds.low() + ";",
                "do :: " + name + " < " + bounds.high() + " -> " + name + "++ :: break od; skip;");
    }

    private boolean mayChange(Variable variable) {
        return system.commands().stream()
                        .flatMap(command -> command.writes().stream())
                        .anyMatch(write -> write.target().equals(variable))
                || system.monitors().stream().anyMatch(monitor -> monitor.target().equals(variable));
    }

    /** A next value is a number of 32 bits, whatever lands on it. */
    private void requireSumsToFit(Variable variable) {
        Interval sum = variable.domain().interval();
        for (Command command : system.commands()) {
            for (Write write : command.writes()) {
                if (write.target().equals(variable) && variable.domain().sort() == Sort.INT) {
                    Interval value = terms.interval(write.value());
                    sum = switch (write.update()) {
                        case SET -> sum.union(value);
                        case ADD -> sum.plus(value.union(Interval.exactly(BigInteger.ZERO)));
                    };
                }
            }
        }
        if (variable.domain().sort() == Sort.INT) {
            PromelaTerms.type(variable);
            terms.requireToFit(sum);
        }
    }

    private void shareParts() {
        List<Term> roots = new ArrayList<>();
        roots.add(goal.inState());
        roots.add(goal.inStep());
        goal.probes().forEach(probe -> roots.add(probe.condition()));
        system.exclusions().forEach(exclusion -> roots.add(exclusion.most()));
        for (Command command : system.commands()) {
            roots.addAll(Told.conjuncts(command.enabled()));
            command.writes().forEach(write -> roots.addAll(List.of(write.condition(), write.value())));
            command.effectHazards().stream().map(Hazard::condition).forEach(roots::add);
            command.exclusions().forEach(read -> roots.add(read.condition()));
        }
        for (Monitor monitor : system.monitors()) {
            roots.addAll(List.of(monitor.condition(), monitor.value()));
        }
        int number = 0;
        for (SharedParts.Part part : SharedParts.of(form.of(roots), WORTH_A_VARIABLE)) {
            if (!speaksOfChoices(part.term()) && Symbols.nextIn(List.of(part.term())).isEmpty()) {
                String name = names.part(++number);
                terms.name(part, name);
                parts.put(name, part);
            }
        }
    }

    /** That a place of the command's effects has no value, for the reason given. */
    static Term hazard(Command command, Fault fault) {
        return PromelaGoal.any(command.effectHazards(), fault);
    }

    List<Command> joining() {
        return system.turns() == TransitionSystem.Turns.INTERLEAVED
                ? List.of()
                : system.commands().stream().filter(Command::joins).toList();
    }

    List<Input> inputs() {
        return system.commands().stream().flatMap(command -> command.inputs().stream()).toList();
    }
}
