package dev.interlock.compiler.interpret;

import dev.interlock.compiler.system.Actor;
import dev.interlock.compiler.system.Clause;
import dev.interlock.compiler.system.Command;
import dev.interlock.compiler.system.Domain;
import dev.interlock.compiler.system.Exclusion;
import dev.interlock.compiler.system.Fault;
import dev.interlock.compiler.system.Hazard;
import dev.interlock.compiler.system.Input;
import dev.interlock.compiler.system.Monitor;
import dev.interlock.compiler.system.Read;
import dev.interlock.compiler.system.TransitionSystem;
import dev.interlock.compiler.system.Value;
import dev.interlock.compiler.system.Variable;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The meaning of a transition system on concrete values, said a second time and apart from the encoding for a solver: a
 * step is executed iff {@link TransitionSystem} says that it is a step. Every run that is shown to a user went through
 * here.
 *
 * <p>An environment's step with an INDEX fault cannot happen, whatever other faults it would have.
 */
public final class Interpreter {
    private final TransitionSystem system;

    public Interpreter(TransitionSystem system) {
        this.system = system;
    }

    public TransitionSystem system() {
        return system;
    }

    public boolean isInitial(State state) {
        return whyNotInitial(state).isEmpty();
    }

    /** In words, why no run starts in the state; empty when one does. */
    public Optional<String> whyNotInitial(State state) {
        if (state.values().size() != system.variables().size()) {
            return Optional.of("it gives values to " + state.values().size() + " variables, not to "
                    + system.variables().size());
        }
        Optional<Variable> outside = system.variables().stream()
                .filter(variable -> !variable.domain().contains(state.get(variable)))
                .findFirst();
        if (outside.isPresent()) {
            return outside.map(variable -> state.get(variable) + " is no value of `" + variable + "`");
        }
        return Evaluation.in(state).holds(system.initial())
                ? Optional.empty()
                : Optional.of("the condition on the start does not hold in it");
    }

    /** Whether the firing gives each input a value of its domain and the command is enabled with them. */
    public boolean isEnabled(State state, Firing firing) {
        Command command = firing.command();
        return isOfThisSystem(command) && hasRightInputs(firing) && isEnabled(command, Evaluation.in(state, firing));
    }

    private static boolean isEnabled(Command command, Evaluation seen) {
        if (!seen.holds(command.ready())
                || command.trigger().isPresent() && !seen.holds(command.trigger().get().term())) {
            return false;
        }
        for (Clause guard : command.guards()) {
            if (!seen.holds(guard.term())) {
                return false;
            }
        }
        return true;
    }

    private static boolean hasRightInputs(Firing firing) {
        List<Input> inputs = firing.command().inputs();
        if (firing.inputs().size() != inputs.size()) {
            return false;
        }
        for (Input input : inputs) {
            Value value = firing.inputs().get(input);
            if (value == null || !input.domain().contains(value)) {
                return false;
            }
        }
        return true;
    }

    /** The faulty places in trigger and guards that are evaluated. */
    public List<Hazard> guardHazards(State state, Firing firing) {
        return holding(firing.command().guardHazards(), Evaluation.in(state, firing));
    }

    public Outcome execute(State before, Step step) {
        Optional<String> obstacle = whyImpossible(before, step);
        if (obstacle.isPresent()) {
            return new Outcome.Impossible(obstacle.get());
        }
        return outcome(before, Effect.of(before, step));
    }

    /** Of effects of firings that are enabled in the state, and of which each two may share a step. */
    Outcome tried(State before, List<Effect> effects) {
        Optional<String> obstacle = effects.size() > 1 ? Optional.empty() : whyNotAlone(before, effects.get(0));
        return obstacle.<Outcome>map(Outcome.Impossible::new).orElseGet(() -> outcome(before, effects));
    }

    private Outcome outcome(State before, List<Effect> effects) {
        List<Hazard> undefined = hazards(effects, EnumSet.of(Fault.INDEX, Fault.DIVISION));
        if (!undefined.isEmpty()) {
            return new Outcome.Undefined(undefined);
        }
        State after = after(before, effects);
        List<Variable> outside = outside(after);
        return outside.isEmpty() ? new Outcome.Done(after) : outOfRange(effects, outside, after);
    }

    /** The places with one of the faults in the effects of the step's commands, in the step's order. */
    List<Hazard> effectHazards(State before, Step step, Set<Fault> faults) {
        return hazards(Effect.of(before, step), faults);
    }

    private static List<Hazard> hazards(List<Effect> effects, Set<Fault> faults) {
        List<Hazard> found = new ArrayList<>();
        for (Effect effect : effects) {
            for (Hazard hazard : effect.hazards()) {
                if (faults.contains(hazard.fault())) {
                    found.add(hazard);
                }
            }
        }
        return found;
    }

    /** The state after the step, whatever else is wrong with it. */
    State after(State before, Step step) {
        return after(before, Effect.of(before, step));
    }

    private State after(State before, List<Effect> effects) {
        State after = land(before, effects);
        for (Monitor monitor : system.monitors()) {
            after = applied(monitor, before, after);
        }
        return after;
    }

    /** What the bookkeeping makes of the state that a step has come to so far. */
    static State applied(Monitor monitor, State before, State after) {
        Evaluation seen = Evaluation.ofStep(before, after);
        if (!seen.holds(monitor.condition())) {
            return after;
        }
        Value value = seen.value(monitor.value());
        if (value.equals(after.get(monitor.target()))) {
            return after;
        }
        Value[] values = after.values().toArray(new Value[0]);
        values[monitor.target().id()] = value;
        return new State(List.of(values));
    }

    /** The state after the writes landed and saturating variables came back, and nobody has looked at it yet. */
    State land(State before, Step step) {
        return land(before, Effect.of(before, step));
    }

    private State land(State before, List<Effect> effects) {
        Value[] values = before.values().toArray(new Value[0]);
        effects.forEach(effect -> effect.landOn(values));
        for (Variable variable : system.variables()) {
            if (variable.overflow() == Variable.Overflow.SATURATING) {
                values[variable.id()] = saturated(values[variable.id()], variable.domain());
            }
        }
        return new State(List.of(values));
    }

    /** Whether users see the same in both. */
    public boolean lookAlike(State one, State other) {
        return system.variables().stream()
                .filter(variable -> variable.visibility() == Variable.Visibility.DECLARED)
                .noneMatch(variable -> one.differs(other, variable));
    }

    /** In words, why the firing is none of this system in any state. */
    Optional<String> whyNoFiring(Firing firing) {
        Command command = firing.command();
        return isOfThisSystem(command)
                ? whyWrongInputs(firing)
                : Optional.of("`" + command + "` is no command of the system");
    }

    Optional<String> whyNotEnabled(State state, Firing firing) {
        Optional<String> wrong = whyNoFiring(firing);
        if (wrong.isPresent()) {
            return wrong;
        }
        Command command = firing.command();
        Evaluation seen = Evaluation.in(state, firing);
        if (!seen.holds(command.ready())) {
            return Optional.of("`" + command + "` is not ready");
        }
        if (!command.trigger().map(Clause::term).map(seen::holds).orElse(true)) {
            return Optional.of("the trigger of `" + command + "` does not hold");
        }
        return command.guards().stream().allMatch(guard -> seen.holds(guard.term()))
                ? Optional.empty()
                : Optional.of("a guard of `" + command + "` does not hold");
    }

    private boolean isOfThisSystem(Command command) {
        return command.id() >= 0
                && command.id() < system.commands().size()
                && system.commands().get(command.id()) == command;
    }

    private static Optional<String> whyWrongInputs(Firing firing) {
        Command command = firing.command();
        if (!firing.inputs().keySet().equals(new HashSet<>(command.inputs()))) {
            return Optional.of("`" + command + "` is not given exactly its inputs");
        }
        for (Input input : command.inputs()) {
            Value value = firing.inputs().get(input);
            if (!input.domain().contains(value)) {
                return Optional.of(value + " is no value of `" + input + "` of `" + command + "`");
            }
        }
        return Optional.empty();
    }

    private Optional<String> whyImpossible(State before, Step step) {
        for (Firing firing : step.firings()) {
            Optional<String> reason = whyNotEnabled(before, firing);
            if (reason.isPresent()) {
                return reason;
            }
        }
        if (step.firings().size() > 1) {
            return whyNotTogether(before, step);
        }
        return whyNotAlone(before, Effect.of(before, step.firings().get(0)));
    }

    private Optional<String> whyNotAlone(State before, Effect effect) {
        return whyTooMany(before, List.of(effect.firing())).or(() -> whyNoIndex(effect));
    }

    private static Optional<String> whyNoIndex(Effect effect) {
        return isOfEnvironment(effect) && !hazards(List.of(effect), EnumSet.of(Fault.INDEX)).isEmpty()
                ? Optional.of("`" + effect.firing().command() + "` would use an index outside its type")
                : Optional.empty();
    }

    Optional<String> whyNotTogether(State before, Step step) {
        if (system.turns() == TransitionSystem.Turns.INTERLEAVED) {
            return Optional.of("agents act by turns only");
        }
        Set<Actor> actors = new HashSet<>();
        for (Firing firing : step.firings()) {
            if (!firing.command().joins()) {
                return Optional.of("`" + firing.command() + "` does not share its step");
            }
            if (!actors.add(firing.command().actor())) {
                return Optional.of("`" + firing.command().actor() + "` acts twice in one step");
            }
        }
        return whyTooMany(before, step.firings()).or(() -> whyExcluded(before, Effect.of(before, step)));
    }

    /** Whether firings that are each possible with all others of the list but the last are possible with that one too. */
    boolean fits(State before, List<Effect> others, Effect last) {
        List<Firing> firings = new ArrayList<>();
        for (Effect other : others) {
            if (other.firing().command().actor().equals(last.firing().command().actor())
                    || excludes(before, other, last)
                    || excludes(before, last, other)) {
                return false;
            }
            firings.add(other.firing());
        }
        firings.add(last.firing());
        return whyTooMany(before, firings).isEmpty();
    }

    private Optional<String> whyTooMany(State before, List<Firing> firings) {
        for (Exclusion exclusion : system.exclusions()) {
            List<Command> limited = firings.stream()
                    .map(Firing::command)
                    .filter(exclusion.commands()::contains)
                    .toList();
            if (!limited.isEmpty() && isMore(limited.size(), Evaluation.in(before).value(exclusion.most()))) {
                String names = limited.stream().map(c -> "`" + c + "`").collect(Collectors.joining(" and "));
                return Optional.of(names + (limited.size() == 1 ? " is" : " are") + " too many for one step");
            }
        }
        return Optional.empty();
    }

    private static boolean isMore(int number, Value most) {
        return BigInteger.valueOf(number).compareTo(((Value.Int) most).value()) > 0;
    }

    private static Optional<String> whyExcluded(State before, List<Effect> effects) {
        for (Effect atomic : effects) {
            for (Effect other : effects) {
                Optional<Read> disturbed = disturbed(before, atomic, other);
                if (disturbed.isPresent()) {
                    return Optional.of("`" + atomic.firing().command() + "` is atomic and reads `"
                            + disturbed.get().variable() + "`, which `" + other.firing().command() + "` writes");
                }
            }
        }
        return Optional.empty();
    }

    private static boolean excludes(State before, Effect atomic, Effect other) {
        return disturbed(before, atomic, other).isPresent();
    }

    /** What the one is not to share a step about with the other, who writes it. */
    private static Optional<Read> disturbed(State before, Effect atomic, Effect other) {
        if (other.firing().command().equals(atomic.firing().command())) {
            return Optional.empty();
        }
        for (Read read : atomic.firing().command().exclusions()) {
            if (other.writes(read.variable()) && Evaluation.in(before, atomic.firing()).holds(read.condition())) {
                return Optional.of(read);
            }
        }
        return Optional.empty();
    }

    private List<Variable> outside(State state) {
        List<Variable> outside = new ArrayList<>();
        for (Variable variable : system.variables()) {
            if (!variable.domain().contains(state.get(variable))) {
                outside.add(variable);
            }
        }
        return outside;
    }

    private static Outcome outOfRange(List<Effect> effects, List<Variable> outside, State attempted) {
        return isOfEnvironment(effects.get(0))
                ? new Outcome.Impossible("`" + effects.get(0).firing().command() + "` would take `" + outside.get(0)
                        + "` out of its range")
                : new Outcome.OutOfRange(outside, attempted);
    }

    private static boolean isOfEnvironment(Effect effect) {
        return effect.firing().command().actor().role() == Actor.Role.ENVIRONMENT;
    }

    private static Value saturated(Value value, Domain domain) {
        return domain.bounds().map(bounds -> {
            BigInteger number = ((Value.Int) value).value();
            return (Value) new Value.Int(number.max(bounds.low()).min(bounds.high()));
        }).orElse(value);
    }

    static List<Hazard> holding(List<Hazard> hazards, Evaluation seen) {
        List<Hazard> holding = new ArrayList<>();
        for (Hazard hazard : hazards) {
            if (seen.holds(hazard.condition())) {
                holding.add(hazard);
            }
        }
        return holding;
    }
}
