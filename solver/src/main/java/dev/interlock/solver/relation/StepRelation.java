package dev.interlock.solver.relation;

import dev.interlock.compiler.system.Actor;
import dev.interlock.compiler.system.Command;
import dev.interlock.compiler.system.Domain;
import dev.interlock.compiler.system.Fault;
import dev.interlock.compiler.system.Hazard;
import dev.interlock.compiler.system.Input;
import dev.interlock.compiler.system.Read;
import dev.interlock.compiler.system.Term;
import dev.interlock.compiler.system.Terms;
import dev.interlock.compiler.system.TransitionSystem;
import dev.interlock.compiler.system.Variable;
import dev.interlock.compiler.system.Write;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * One step of a system as logic over the state before, the state after, and what is chosen: who acts, with what inputs, and
 * in which order writes land. {@link #legal()} holds for a state, a choice and a next state iff the step is one of those that
 * {@link TransitionSystem} defines and has an outcome.
 */
public final class StepRelation {
    private final Scope scope;
    private final List<Command> commands;
    private final Map<Command, Input> acts = new LinkedHashMap<>();
    private final List<Landing> landings;
    private final Aftermath aftermath;
    private final Order order;
    private final Order otherOrder;
    private final Term legal;
    private int lastId;

    private StepRelation(Scope scope) {
        this.scope = scope;
        this.commands = scope.commands();
        for (Command command : commands) {
            acts.put(command, new Input(--lastId, command + " acts", Domain.BOOLS, Input.Role.CHOICE));
        }
        this.landings = Landings.of(this);
        this.aftermath = new Aftermath(system());
        List<List<Actor>> groups = Contention.groups(landings);
        this.order = Order.of(groups, "order", () -> --lastId);
        this.otherOrder = Order.of(groups, "other order", () -> --lastId);
        this.legal = legalStep();
    }

    public static StepRelation of(Scope scope) {
        return new StepRelation(scope);
    }

    public Scope scope() {
        return scope;
    }

    public TransitionSystem system() {
        return scope.system();
    }

    /** The commands that may be executed, in the system's order. */
    public List<Command> commands() {
        return commands;
    }

    public Order order() {
        return order;
    }

    /** That the command is executed in the step. */
    public Term acts(Command command) {
        return Terms.current(acts.get(command));
    }

    /** Everything that is chosen in a step. */
    public List<Input> choices() {
        List<Input> all = new ArrayList<>(acts.values());
        commands.forEach(command -> all.addAll(command.inputs()));
        all.addAll(order.symbols());
        all.addAll(otherOrder.symbols());
        return all;
    }

    /** That each variable has a value of its domain before the step; true of every reachable state. */
    public Term inDomains() {
        return Terms.and(system().variables().stream()
                .map(variable -> Terms.inDomain(Terms.current(variable), variable.domain()))
                .toList());
    }

    /** That a run may start here. */
    public Term initial() {
        return Terms.and(inDomains(), system().initial());
    }

    /** That the step may be taken, and is completed without a fault. */
    public Term legal() {
        return legal;
    }

    private Term legalStep() {
        List<Term> all = new ArrayList<>();
        all.add(attempted());
        all.add(hasOutcome());
        equations().forEach((variable, value) -> {
            Term next = Terms.next(variable);
            all.add(Terms.equal(next, value));
            if (!value.equals(Terms.current(variable))) {
                all.add(Terms.inDomain(next, variable.domain()));
            }
        });
        return Terms.and(all);
    }

    /** For every variable what its next value equals in a legal step; over current variables, choices and next variables. */
    public Map<Variable, Term> equations() {
        return aftermath.equations(landed(order));
    }

    /** That the step may be taken and has an outcome; over current variables and choices only. */
    Term possible() {
        return Terms.and(attempted(), hasOutcome(), Terms.not(leavesRange()));
    }

    /** For every variable its value after a step that is possible; over current variables and choices only. */
    Map<Variable, Term> outcome() {
        return aftermath.inTheEnd(landed(order));
    }

    /** The written variables with their values once all writes have landed. */
    private Map<Variable, Term> landed(Order by) {
        Map<Variable, Term> landed = new LinkedHashMap<>();
        landings.forEach(landing -> landed.put(landing.target(), landing.value(by)));
        return landed;
    }

    /** That these commands may act together, whatever comes of it. */
    public Term attempted() {
        List<Term> all = new ArrayList<>();
        all.add(Togetherness.of(this));
        for (Command command : commands) {
            all.add(Terms.implies(acts(command), command.enabled()));
            command.inputs().forEach(input -> all.add(Terms.inDomain(Terms.current(input), input.domain())));
        }
        all.addAll(exclusions());
        system().exclusions().forEach(exclusion -> all.add(Limits.of(this, exclusion)));
        all.add(order.isTransitive());
        return Terms.and(all);
    }

    /** That no command's effects meet a place without a value. */
    public Term hasOutcome() {
        return Terms.and(commands.stream()
                .map(command -> Terms.implies(acts(command), Terms.not(noOutcome(command))))
                .toList());
    }

    Term noOutcome(Command command) {
        return any(command.effectHazards(), hazard -> hazard.fault() != Fault.CLASH);
    }

    /** That some variable would be outside its domain after the step. */
    Term leavesRange() {
        return aftermath.leavesRange(landed(order));
    }

    /** That the command, alone, would put a variable outside its domain. */
    Term leavesRangeAlone(Command command) {
        return aftermath.leavesRange(landedAlone(command));
    }

    /** For every variable its value after a step of the command alone; over current variables and its inputs only. */
    Map<Variable, Term> outcomeAlone(Command command) {
        return aftermath.inTheEnd(landedAlone(command));
    }

    private Map<Variable, Term> landedAlone(Command command) {
        Map<Variable, Effect> effects = Effect.of(command);
        Map<Variable, Term> landed = new LinkedHashMap<>();
        for (Landing landing : landings) {
            if (effects.containsKey(landing.target())) {
                landed.put(landing.target(), landing.valueAfter(effects.get(landing.target())));
            }
        }
        return landed;
    }

    /** That two orders of the writes end differently in what users see. */
    Term ordersDiffer() {
        Set<Variable> contended = landings.stream()
                .filter(landing -> !landing.contenders().isEmpty())
                .map(Landing::target)
                .collect(Collectors.toSet());
        Map<Variable, Term> one = landed(order);
        Map<Variable, Term> other = landed(otherOrder);
        List<Term> different = new ArrayList<>();
        for (Variable variable : system().variables()) {
            boolean isSeen = variable.visibility() == Variable.Visibility.DECLARED;
            boolean flagged = variable.known().filter(contended::contains).isPresent();
            if (isSeen && (flagged || contended.contains(variable))) {
                different.add(looksDifferent(variable, one, other));
            }
        }
        return Terms.and(Terms.or(different), otherOrder.isTransitive());
    }

    private static Term looksDifferent(Variable variable, Map<Variable, Term> one, Map<Variable, Term> other) {
        Term values = Terms.not(Terms.equal(after(variable, one), after(variable, other)));
        return variable.known()
                .map(flag -> Terms.or(
                        Terms.not(Terms.equal(after(flag, one), after(flag, other))),
                        Terms.and(after(flag, one), values)))
                .orElse(values);
    }

    private static Term after(Variable variable, Map<Variable, Term> landed) {
        return landed.getOrDefault(variable, Terms.current(variable));
    }

    static Term any(List<Hazard> hazards, Predicate<Hazard> which) {
        return Terms.or(hazards.stream().filter(which).map(Hazard::condition).toList());
    }

    private List<Term> exclusions() {
        List<Term> all = new ArrayList<>();
        for (Command reader : commands) {
            for (Command writer : commands) {
                if (!reader.exclusions().isEmpty() && Togetherness.possible(system(), reader, writer)) {
                    Term collide = collide(reader, writer);
                    all.add(Terms.not(Terms.and(acts(reader), acts(writer), collide)));
                }
            }
        }
        return all;
    }

    private static Term collide(Command reader, Command writer) {
        List<Term> all = new ArrayList<>();
        for (Read read : reader.exclusions()) {
            for (Write write : writer.writes()) {
                if (write.target().equals(read.variable())) {
                    all.add(Terms.and(read.condition(), write.condition()));
                }
            }
        }
        return Terms.or(all);
    }
}
