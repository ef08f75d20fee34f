package dev.interlock.compiler.explore;

import dev.interlock.compiler.interpret.Attempt;
import dev.interlock.compiler.interpret.Choices;
import dev.interlock.compiler.interpret.Evaluation;
import dev.interlock.compiler.interpret.Firing;
import dev.interlock.compiler.interpret.Interpreter;
import dev.interlock.compiler.interpret.Listing;
import dev.interlock.compiler.interpret.Outcome;
import dev.interlock.compiler.interpret.State;
import dev.interlock.compiler.interpret.Step;
import dev.interlock.compiler.system.Actor;
import dev.interlock.compiler.system.Command;
import dev.interlock.compiler.system.Fault;
import dev.interlock.compiler.system.Goal;
import dev.interlock.compiler.system.Hazard;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The watch for each kind of goal, when only some actors act. */
final class Watches implements Goal.Reaching.Visitor<Watch> {
    private static final Predicate<State> NO_STATE = state -> false;
    private static final OfFiring NO_FIRING = (state, firing) -> false;
    private static final OfAttempt NO_STEP = (before, attempt) -> false;

    private final Interpreter interpreter;
    private final Choices choices;
    private final Predicate<Command> allowed;

    Watches(Interpreter interpreter, Choices choices, Predicate<Command> allowed) {
        this.interpreter = interpreter;
        this.choices = choices;
        this.allowed = allowed;
    }

    @Override
    public Watch inState(Goal.InState goal) {
        return watch(
                state -> Evaluation.in(state).holds(goal.condition()), Listing.complete(List.of()), NO_FIRING, NO_STEP);
    }

    @Override
    public Watch inStep(Goal.InStep goal) {
        return watch(
                NO_STATE,
                Listing.complete(List.of()),
                NO_FIRING,
                (before, attempt) -> attempt.outcome() instanceof Outcome.Done done
                        && Evaluation.ofStep(before, done.after()).holds(goal.condition()));
    }

    @Override
    public Watch faulting(Goal.Faulting goal) {
        Fault fault = goal.fault();
        return watch(
                state -> any(goal.inQuestions(), fault, Evaluation.in(state)),
                firings(command -> fault != Fault.INDEX || command.actor().role() == Actor.Role.AGENT),
                (state, firing) -> any(firing.command().guardHazards(), fault, Evaluation.in(state, firing)),
                (before, attempt) -> attempt.outcome().accept(new Faults(goal, before)));
    }

    @Override
    public Watch clashing(Goal.Clashing goal) {
        return new ClashWatch(interpreter);
    }

    @Override
    public Watch enabling(Goal.Enabling goal) {
        return watch(NO_STATE, firings(goal.commands()::contains), this::canHappen, NO_STEP);
    }

    @Override
    public Watch acting(Goal.Acting goal) {
        return watch(
                NO_STATE,
                Listing.complete(List.of()),
                NO_FIRING,
                (before, attempt) -> attempt.step().firings().stream().anyMatch(firing -> isCase(goal, before, firing)));
    }

    private static boolean isCase(Goal.Acting goal, State before, Firing firing) {
        Evaluation seen = Evaluation.in(before, firing);
        return goal.cases().stream()
                .anyMatch(one -> one.command().equals(firing.command()) && seen.holds(one.condition()));
    }

    @Override
    public Watch overdue(Goal.Overdue goal) {
        return watch(
                state -> goal.cases().stream().anyMatch(one -> Evaluation.in(state).holds(one.condition())),
                Listing.complete(List.of()),
                NO_FIRING,
                NO_STEP);
    }

    private boolean canHappen(State state, Firing firing) {
        return firing.command().actor().role() == Actor.Role.AGENT
                ? interpreter.isEnabled(state, firing)
                : !(interpreter.execute(state, new Step(List.of(firing))) instanceof Outcome.Impossible);
    }

    private Listing<Firing> firings(Predicate<Command> wanted) {
        List<Firing> all = new ArrayList<>();
        Optional<String> gap = Optional.empty();
        for (Command command : interpreter.system().commands()) {
            if (allowed.and(wanted).test(command)) {
                Listing<Firing> some = choices.firings(command);
                all.addAll(some.items());
                gap = gap.or(some::gap);
            }
        }
        return new Listing<>(all, gap);
    }

    private static boolean any(List<Hazard> hazards, Fault fault, Evaluation seen) {
        return hazards.stream().anyMatch(hazard -> hazard.fault() == fault && seen.holds(hazard.condition()));
    }

    private interface OfFiring {
        boolean test(State state, Firing firing);
    }

    private interface OfAttempt {
        boolean test(State before, Attempt attempt);
    }

    private static Watch watch(Predicate<State> state, Listing<Firing> probes, OfFiring probe, OfAttempt attempt) {
        return new PlainWatch(state, probes, probe, attempt);
    }

    private record PlainWatch(Predicate<State> state, Listing<Firing> probes, OfFiring probe, OfAttempt attempt)
            implements Watch {
        @Override
        public Optional<Sighting> in(State here) {
            return state.test(here)
                    ? Optional.of(new Sighting(Optional.empty()))
                    : probes.items().stream()
                            .filter(firing -> probe.test(here, firing))
                            .findFirst()
                            .map(firing -> new Sighting(Optional.of(firing)));
        }

        @Override
        public Optional<Step> among(State before, List<Attempt> attempts) {
            return attempts.stream().filter(a -> attempt.test(before, a)).findFirst().map(Attempt::step);
        }

        @Override
        public Optional<String> gap() {
            return probes.gap();
        }
    }

    private record Faults(Goal.Faulting goal, State before) implements Outcome.Visitor<Boolean> {
        @Override
        public Boolean done(Outcome.Done outcome) {
            return any(goal.inSteps(), goal.fault(), Evaluation.ofStep(before, outcome.after()));
        }

        @Override
        public Boolean undefined(Outcome.Undefined outcome) {
            return outcome.hazards().stream().anyMatch(hazard -> hazard.fault() == goal.fault());
        }

        @Override
        public Boolean outOfRange(Outcome.OutOfRange outcome) {
            return goal.fault() == Fault.RANGE;
        }

        @Override
        public Boolean impossible(Outcome.Impossible outcome) {
            return false;
        }
    }

    private record ClashWatch(Interpreter interpreter) implements Watch {
        @Override
        public Optional<Sighting> in(State state) {
            return Optional.empty();
        }

        @Override
        public Optional<Step> among(State before, List<Attempt> attempts) {
            Clashes clashes = new Clashes(interpreter, before);
            return attempts.stream().filter(clashes::isOne).findFirst().map(Attempt::step);
        }

        @Override
        public Optional<String> gap() {
            return Optional.empty();
        }
    }
}
