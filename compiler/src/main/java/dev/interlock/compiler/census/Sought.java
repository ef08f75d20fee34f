package dev.interlock.compiler.census;

import dev.interlock.compiler.system.Actor;
import dev.interlock.compiler.system.Command;
import dev.interlock.compiler.system.Fault;
import dev.interlock.compiler.system.Goal;
import dev.interlock.compiler.system.Term;
import dev.interlock.compiler.system.TransitionSystem;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** A goal, ready to be looked for. Threads may share it. */
final class Sought implements Goal.Reaching.Visitor<Void> {
    private final TransitionSystem system;
    private final Predicate<Command> allowed;
    private final Readings readings;
    private final int limit;
    private final List<Reading> states = new ArrayList<>();
    private final List<Reading> steps = new ArrayList<>();
    private final List<Sight> sights = new ArrayList<>();
    private final Set<Fault> failures = EnumSet.noneOf(Fault.class);
    private final Set<Integer> attempts = new HashSet<>();
    private final List<Doing> doings = new ArrayList<>();
    private boolean clashes;

    /** That all of these hold with some inputs of the command. */
    private record Sight(Rule rule, Reading[] conditions) {}

    /** That the command is executed where the condition holds. */
    private record Doing(int command, Reading condition) {}

    Sought(
            Goal.Reaching goal, TransitionSystem system, Predicate<Command> allowed, Readings readings, int limit) {
        this.system = system;
        this.allowed = allowed;
        this.readings = readings;
        this.limit = limit;
        goal.accept(this);
    }

    @Override
    public Void inState(Goal.InState goal) {
        states.add(readings.of(goal.condition()));
        return null;
    }

    @Override
    public Void inStep(Goal.InStep goal) {
        steps.add(readings.of(goal.condition()));
        return null;
    }

    @Override
    public Void faulting(Goal.Faulting goal) {
        Fault fault = goal.fault();
        Rule.hazards(goal.inQuestions(), fault).forEach(term -> states.add(readings.of(term)));
        Rule.hazards(goal.inSteps(), fault).forEach(term -> steps.add(readings.of(term)));
        for (Command command : system.commands()) {
            boolean counts = fault != Fault.INDEX || command.actor().role() != Actor.Role.ENVIRONMENT;
            if (counts && allowed.test(command)) {
                Rule.hazards(command.guardHazards(), fault).forEach(term -> addSight(command, List.of(term)));
            }
        }
        failures.add(fault);
        clashes = fault == Fault.CLASH;
        return null;
    }

    @Override
    public Void clashing(Goal.Clashing goal) {
        clashes = true;
        return null;
    }

    @Override
    public Void enabling(Goal.Enabling goal) {
        for (Command asked : goal.commands()) {
            Command command = system.commands().get(asked.id());
            if (allowed.test(command) && command.actor().role() == Actor.Role.ENVIRONMENT) {
                attempts.add(command.id());
            } else if (allowed.test(command)) {
                addSight(command, List.of(command.enabled()));
            }
        }
        return null;
    }

    @Override
    public Void acting(Goal.Acting goal) {
        goal.cases().forEach(one -> doings.add(new Doing(one.command().id(), readings.of(one.condition()))));
        return null;
    }

    @Override
    public Void overdue(Goal.Overdue goal) {
        goal.cases().forEach(one -> states.add(readings.of(one.condition())));
        return null;
    }

    private void addSight(Command command, List<Term> conditions) {
        sights.add(new Sight(new Rule(command, readings, limit), readings.of(conditions)));
    }

    /** Whether it is in the state that is in the scene. */
    boolean isInState(Scene scene) {
        for (Reading state : states) {
            if (state.in(scene) == 1) {
                return true;
            }
        }
        for (Sight sight : sights) {
            if (isSeen(sight, scene)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isSeen(Sight sight, Scene scene) {
        sight.rule().firstInputs(scene);
        do {
            boolean holds = true;
            for (Reading condition : sight.conditions()) {
                holds &= condition.in(scene) == 1;
            }
            if (holds) {
                return true;
            }
        } while (sight.rule().nextInputs(scene));
        return false;
    }

    /** Whether it is in the step between the states that are in the scene. */
    boolean isInStep(Scene scene) {
        for (Reading step : steps) {
            if (step.in(scene) == 1) {
                return true;
            }
        }
        return false;
    }

    boolean isFailure(Fault fault) {
        return failures.contains(fault);
    }

    boolean isClash() {
        return clashes;
    }

    /** Whether it is in what is tried, whatever comes of it. */
    boolean isInAttempt(Deed[] deeds, int count, Scene scene) {
        if (count == 1 && attempts.contains(deeds[0].rule().command.id())) {
            return true;
        }
        for (Doing doing : doings) {
            for (int i = 0; i < count; i++) {
                if (deeds[i].rule().command.id() == doing.command() && isDone(deeds[i], doing, scene)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isDone(Deed deed, Doing doing, Scene scene) {
        deed.recall(scene);
        return doing.condition().in(scene) == 1;
    }
}
