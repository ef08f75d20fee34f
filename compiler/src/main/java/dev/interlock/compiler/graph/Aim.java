package dev.interlock.compiler.graph;

import dev.interlock.compiler.interpret.Firing;
import dev.interlock.compiler.system.Actor;
import dev.interlock.compiler.system.Command;
import dev.interlock.compiler.system.Fault;
import dev.interlock.compiler.system.Goal;
import dev.interlock.compiler.system.Hazard;
import dev.interlock.compiler.system.Term;
import dev.interlock.compiler.system.Terms;
import dev.interlock.compiler.system.TransitionSystem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** A goal as code, to be asked of one state and one attempt after the other. */
final class Aim {
    private final Slots slots;
    private final Optional<Code> inState;
    private final Optional<Code> inStep;
    private final Optional<Fault> fault;
    private final List<Probe> probes;
    private final boolean[] possible;
    private final Code[] deeds;
    private final boolean seesStatesLate;
    private final boolean seesDeeds;
    private final long[] frame;
    private Optional<Firing> probe = Optional.empty();

    /** Of which commands it matters with which inputs a condition holds. */
    private record Probe(Command command, CommandCode.Choice[] choices, Code condition) {}

    /**
     * The parts of a goal.
     *
     * @param evaluated where it is reached by looking at a command
     * @param possible the commands that need only be able to be tried
     * @param deeds where it is reached by doing a command
     */
    private record Parts(
            Term inState,
            Term inStep,
            Optional<Fault> fault,
            Map<Command, Term> evaluated,
            List<Command> possible,
            Map<Command, Term> deeds) {
        Parts(Term inState, Term inStep, Optional<Fault> fault) {
            this(inState, inStep, fault, Map.of(), List.of(), Map.of());
        }
    }

    private Aim(Parts parts, TransitionSystem system, Predicate<Command> allowed, int limit) {
        this.slots = new Slots(system);
        TermCode code = new TermCode(slots);
        this.inState = code(parts.inState(), code);
        this.inStep = code(parts.inStep(), code);
        this.fault = parts.fault();
        this.probes = new ArrayList<>();
        this.possible = new boolean[system.commands().size()];
        this.deeds = new Code[system.commands().size()];
        for (Command command : system.commands()) {
            code(parts.evaluated().getOrDefault(command, Terms.FALSE), code)
                    .filter(condition -> allowed.test(command))
                    .ifPresent(condition -> probes.add(new Probe(command, choices(command, limit), condition)));
            possible[command.id()] = allowed.test(command) && parts.possible().contains(command);
            deeds[command.id()] = code.of(parts.deeds().getOrDefault(command, Terms.FALSE));
        }
        this.seesStatesLate = !parts.possible().isEmpty();
        this.seesDeeds = !parts.deeds().isEmpty();
        this.frame = slots.frame();
    }

    /** @param allowed which commands are ever executed */
    static Aim at(Goal.Reaching goal, TransitionSystem system, Predicate<Command> allowed, int limit) {
        return new Aim(goal.accept(new Reader(system)), system, allowed, limit);
    }

    private static Optional<Code> code(Term term, TermCode code) {
        return term.equals(Terms.FALSE) ? Optional.empty() : Optional.of(code.of(term));
    }

    private CommandCode.Choice[] choices(Command command, int limit) {
        CommandCode.Choice[] choices = command.inputs().stream()
                .map(input -> Choices.of(command, input, slots.input(input), limit))
                .toArray(CommandCode.Choice[]::new);
        Choices.requireFew(command, choices, limit);
        return choices;
    }

    /** Whether it is reached in the state, whatever is done there. */
    boolean isIn(long[] from, int at) {
        if (inState.isEmpty() && probes.isEmpty()) {
            return false;
        }
        leave(from, at);
        probe = Optional.empty();
        return inState.isPresent() && inState.get().holds(frame) || probes.stream().anyMatch(this::holds);
    }

    /** The command that {@link #isIn} found to be evaluated or enabled. */
    Optional<Firing> probe() {
        return probe;
    }

    private boolean holds(Probe one) {
        Choices.first(one.choices(), frame);
        do {
            if (one.condition().holds(frame)) {
                long[] inputs = new long[one.choices().length];
                for (int i = 0; i < inputs.length; i++) {
                    inputs[i] = frame[one.choices()[i].slot()];
                }
                probe = Optional.of(new Firing(one.command(), Act.values(one.command().inputs(), inputs)));
                return true;
            }
        } while (Choices.next(one.choices(), frame));
        return false;
    }

    /** The steps that it is asked about from now on begin in this state. */
    void leave(long[] from, int at) {
        System.arraycopy(from, at, frame, slots.before(), slots.after() - slots.before());
        Slots.beforeChanged(frame);
    }

    /** Whether it is reached by a step that ends in this state. */
    boolean isStep(long[] from, int at) {
        if (inStep.isEmpty()) {
            return false;
        }
        System.arraycopy(from, at, frame, slots.after(), slots.after() - slots.before());
        Slots.afterChanged(frame);
        return inStep.get().holds(frame);
    }

    /** Whether it is reached by an attempt that has this fault. */
    boolean isAt(Fault one) {
        return fault.isPresent() && fault.get() == one;
    }

    /** Whether it is reached in a state already when this can be tried there. */
    boolean isPossible(Act[] acts, int size) {
        return seesStatesLate && size == 1 && possible[acts[0].command()];
    }

    /** Whether there are states of which only the attempts there say that it is reached in them. */
    boolean seesStatesLate() {
        return seesStatesLate;
    }

    /** Whether it is reached by what is done. */
    boolean isDeed(Act[] acts, int size) {
        if (!seesDeeds || size > 1) {
            return false;
        }
        acts[0].prepare(frame);
        return deeds[acts[0].command()].holds(frame);
    }

    private static final class Reader implements Goal.Reaching.Visitor<Parts> {
        private final TransitionSystem system;

        Reader(TransitionSystem system) {
            this.system = system;
        }

        @Override
        public Parts inState(Goal.InState goal) {
            return new Parts(goal.condition(), Terms.FALSE, Optional.empty());
        }

        @Override
        public Parts inStep(Goal.InStep goal) {
            return new Parts(Terms.FALSE, goal.condition(), Optional.empty());
        }

        @Override
        public Parts faulting(Goal.Faulting goal) {
            Map<Command, Term> guards = new HashMap<>();
            for (Command command : system.commands()) {
                if (goal.fault() != Fault.INDEX || command.actor().role() == Actor.Role.AGENT) {
                    guards.put(command, any(command.guardHazards(), goal.fault()));
                }
            }
            return new Parts(
                    any(goal.inQuestions(), goal.fault()), any(goal.inSteps(), goal.fault()),
                    Optional.of(goal.fault()), guards, List.of(), Map.of());
        }

        private static Term any(List<Hazard> hazards, Fault fault) {
            return Terms.or(hazards.stream()
                    .filter(hazard -> hazard.fault() == fault)
                    .map(Hazard::condition)
                    .toList());
        }

        @Override
        public Parts clashing(Goal.Clashing goal) {
            return new Parts(Terms.FALSE, Terms.FALSE, Optional.of(Fault.CLASH));
        }

        @Override
        public Parts enabling(Goal.Enabling goal) {
            Map<Command, Term> enabled = new HashMap<>();
            List<Command> possible = new ArrayList<>();
            for (Command command : goal.commands()) {
                if (command.actor().role() == Actor.Role.AGENT) {
                    enabled.put(command, command.enabled());
                } else {
                    possible.add(command);
                }
            }
            return new Parts(Terms.FALSE, Terms.FALSE, Optional.empty(), enabled, possible, Map.of());
        }

        @Override
        public Parts acting(Goal.Acting goal) {
            Map<Command, Term> deeds = new HashMap<>();
            goal.cases().forEach(one -> deeds.merge(one.command(), one.condition(), Terms::or));
            return new Parts(Terms.FALSE, Terms.FALSE, Optional.empty(), Map.of(), List.of(), deeds);
        }

        @Override
        public Parts overdue(Goal.Overdue goal) {
            Term any = Terms.or(goal.cases().stream().map(Goal.Case::condition).toList());
            return new Parts(any, Terms.FALSE, Optional.empty());
        }
    }
}
