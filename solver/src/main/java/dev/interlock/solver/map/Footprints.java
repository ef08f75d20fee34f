package dev.interlock.solver.map;

import dev.interlock.compiler.source.Span;
import dev.interlock.compiler.system.Command;
import dev.interlock.compiler.system.Domain;
import dev.interlock.compiler.system.Input;
import dev.interlock.compiler.system.Monitor;
import dev.interlock.compiler.system.Named;
import dev.interlock.compiler.system.Symbol;
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

/**
 * A system that keeps books of its steps, so that an engine which knows only goals about states and steps can be asked who acted. Every
 * command leaves its number behind: added up, and so large that the sum of two is no number of one. What is asked of all values of a
 * command's inputs is asked of a variable that has some value all through the run.
 */
final class Footprints {
    /** The input of a command whose step is to be looked back at; no name that a policy can give. */
    static final String MARK = "map: mark";

    private final TransitionSystem system;
    private final List<Variable> variables;
    private final List<Monitor> monitors;
    private final List<Command> commands = new ArrayList<>();
    private final List<Term> initial = new ArrayList<>();
    private final Map<Input, Variable> probes = new LinkedHashMap<>();
    private final Map<String, Variable> arguments = new LinkedHashMap<>();
    private final Variable last;
    private final long base;
    private int inputs;

    /** @param trodden whose arguments are noted too */
    Footprints(TransitionSystem system, Node trodden) {
        this.system = system;
        this.variables = new ArrayList<>(system.variables());
        this.monitors = new ArrayList<>(system.monitors());
        this.base = 2L * system.commands().size() + 2;
        this.inputs = system.commands().stream()
                .flatMap(command -> command.inputs().stream()).mapToInt(Input::id).max().orElse(0) + 1;
        BigInteger most = BigInteger.valueOf(4 * base * Math.max(1, system.actors().size()));
        this.last = book("who acted", new Domain.Range(BigInteger.ZERO, most));
        initial.add(system.initial());
        initial.add(Terms.equal(Terms.current(last), Terms.whole(0)));
        monitors.add(new Monitor(last, Terms.TRUE, Terms.minus(Terms.next(last), Terms.current(last))));
        system.commands().forEach(command -> commands.add(treading(command, trodden)));
    }

    private Command treading(Command command, Node trodden) {
        Command treading = command.withWrite(write(last, Write.Update.ADD, Terms.whole(number(command))));
        if (!trodden.commands().contains(command)) {
            return treading;
        }
        for (Named argument : command.arguments()) {
            Variable note = arguments.computeIfAbsent(argument.name(), name -> book("acted for " + name, argument.domain()));
            treading = treading.withWrite(write(note, Write.Update.SET, argument.term()));
        }
        return treading;
    }

    private Write write(Variable target, Write.Update update, Term value) {
        return new Write(target, update, Terms.TRUE, value, place());
    }

    private Span place() {
        return system.span();
    }

    /** A hidden variable more. */
    Variable book(String title, Domain domain) {
        Variable book = new Variable(
                variables.size(), "map: " + title, domain, Variable.Overflow.CHECKED, Variable.Visibility.HIDDEN, place());
        variables.add(book);
        return book;
    }

    /** A book that is kept after each step, when all others before it have been. */
    void keep(Variable book, Term condition, Term value) {
        monitors.add(new Monitor(book, condition, value));
    }

    void startWith(Variable book, Term value) {
        initial.add(Terms.equal(Terms.current(book), value));
    }

    /** From now on each of the node's commands may be marked when it is executed. */
    void letMark(Node node) {
        for (Command command : node.commands()) {
            Input mark = new Input(inputs++, MARK, Domain.BOOLS, Input.Role.CHOICE);
            Command marked = commands.get(command.id()).withInput(mark).withWrite(new Write(
                    last, Write.Update.ADD, Terms.current(mark), Terms.whole(1), place()));
            commands.set(command.id(), marked);
        }
    }

    private long number(Command command) {
        return base + 2L * command.id();
    }

    /** That the command was executed alone in the step, and unmarked. */
    Term treads(Command command) {
        return Terms.equal(Terms.next(last), Terms.whole(number(command)));
    }

    Term treadsMarked(Command command) {
        return Terms.equal(Terms.next(last), Terms.whole(number(command) + 1));
    }

    /** Who acted in the step. */
    Term footprint() {
        return Terms.next(last);
    }

    Term footprintOfMarked(Command command) {
        return Terms.whole(number(command) + 1);
    }

    Variable last() {
        return last;
    }

    /** What was noted of the arguments of the node whose steps are. */
    Map<String, Variable> arguments() {
        return arguments;
    }

    /** For each input of the command a variable with any value, the same all through a run. */
    Map<Symbol, Term> probes(Command command) {
        Map<Symbol, Term> terms = new LinkedHashMap<>();
        for (Input input : command.inputs()) {
            Variable probe = probes.computeIfAbsent(input, i -> book("any " + i.name(), i.domain()));
            terms.put(input, Terms.current(probe));
        }
        return terms;
    }

    Variable probe(Input input) {
        return probes.get(input);
    }

    TransitionSystem system() {
        return new TransitionSystem(
                system.name(), system.span(), system.doc(), system.turns(), variables, Terms.and(initial), system.actors(),
                commands, monitors, system.exclusions(), List.of(), List.of(), List.of(), system.derived(),
                system.parameters());
    }
}
