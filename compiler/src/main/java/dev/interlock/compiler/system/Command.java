package dev.interlock.compiler.system;

import dev.interlock.compiler.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Something one actor can do in one step: an instantaneous action, or the start or the finish of one that takes time; or what
 * happens to it without its doing.
 *
 * @param id its position in {@link TransitionSystem#commands()}
 * @param inputs free values of the step, each within its domain
 * @param arguments the action's parameters, for reports
 * @param readings the action's {@code with} readings, for reports
 * @param sightings what its agent goes by where it only sees a sample, for reports
 * @param ready what the compiler demands besides the user's clauses: the agent's thread is free, the flight exists
 * @param trigger what wakes it
 * @param guards what its own policy demands
 * @param writes in their order
 * @param exclusions for an atomic command: what it reads; it never shares a step with a command that writes one of these
 * @param guardHazards places in trigger and guards; the command is not enabled where one of them is evaluated
 * @param effectHazards places in the effects; a step with an INDEX or DIVISION hazard has no outcome
 * @param span the action's heading
 */
public record Command(
        int id,
        Actor actor,
        String action,
        Phase phase,
        List<Input> inputs,
        List<Named> arguments,
        List<Named> readings,
        List<Sighting> sightings,
        Term ready,
        Optional<Clause> trigger,
        List<Clause> guards,
        List<Write> writes,
        List<Read> exclusions,
        List<Hazard> guardHazards,
        List<Hazard> effectHazards,
        Span span,
        Optional<String> doc) {
    public Command {
        inputs = List.copyOf(inputs);
        arguments = List.copyOf(arguments);
        readings = List.copyOf(readings);
        sightings = List.copyOf(sightings);
        guards = List.copyOf(guards);
        writes = List.copyOf(writes);
        exclusions = List.copyOf(exclusions);
        guardHazards = List.copyOf(guardHazards);
        effectHazards = List.copyOf(effectHazards);
    }

    /** That the command may be executed, before any question of who else acts in the step. */
    public Term enabled() {
        List<Term> all = new ArrayList<>();
        all.add(ready);
        trigger.ifPresent(clause -> all.add(clause.term()));
        guards.forEach(clause -> all.add(clause.term()));
        return Terms.and(all);
    }

    /** Whether it may share its step with other agents' commands. */
    public boolean joins() {
        return actor.role() == Actor.Role.AGENT && switch (phase) {
            case WHOLE, START, TURN -> true;
            case FINISH, SAMPLE, TIME -> false;
        };
    }

    /** Whether its actor does something by it; what is no act makes nobody a member of a coalition. */
    public boolean isAct() {
        return switch (phase) {
            case WHOLE, START, FINISH -> true;
            case SAMPLE, TURN, TIME -> false;
        };
    }

    /** The same command with one more guard. */
    public Command withGuard(Clause guard) {
        List<Clause> more = new ArrayList<>(guards);
        more.add(guard);
        return new Command(
                id, actor, action, phase, inputs, arguments, readings, sightings, ready, trigger, more, writes,
                exclusions, guardHazards, effectHazards, span, doc);
    }

    /** The same command with one more write. */
    public Command withWrite(Write write) {
        List<Write> more = new ArrayList<>(writes);
        more.add(write);
        return new Command(
                id, actor, action, phase, inputs, arguments, readings, sightings, ready, trigger, guards, more,
                exclusions, guardHazards, effectHazards, span, doc);
    }

    /** The same command with one more free value. */
    public Command withInput(Input input) {
        List<Input> more = new ArrayList<>(inputs);
        more.add(input);
        return new Command(
                id, actor, action, phase, more, arguments, readings, sightings, ready, trigger, guards, writes,
                exclusions, guardHazards, effectHazards, span, doc);
    }

    /** The same command, which leaves these alone. */
    public Command withoutWritesTo(Set<Variable> closed) {
        List<Write> fewer = writes.stream().filter(write -> !closed.contains(write.target())).toList();
        return new Command(
                id, actor, action, phase, inputs, arguments, readings, sightings, ready, trigger, guards, fewer,
                exclusions, guardHazards, effectHazards, span, doc);
    }

    /** {@code Cost.scale_in}. */
    public String name() {
        return actor.name() + "." + action;
    }

    public enum Phase {
        /** The whole of an instantaneous action. */
        WHOLE,
        START,
        FINISH,
        /** A sample of what an agent observes is taken, alone in its step. */
        SAMPLE,
        /** An agent has its turn and finds nothing to do; beside others who act. */
        TURN,
        /** Time passes, alone in its step, by so many ticks as the command's one input says. */
        TIME
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Command that && id == that.id && name().equals(that.name());
    }

    @Override
    public int hashCode() {
        return id;
    }

    @Override
    public String toString() {
        return switch (phase) {
            case WHOLE, SAMPLE, TURN, TIME -> name();
            case START, FINISH -> name() + " " + phase.name().toLowerCase(Locale.ROOT);
        };
    }
}
