package dev.interlock.solver.export;

import dev.interlock.compiler.system.Actor;
import dev.interlock.compiler.system.Command;
import dev.interlock.compiler.system.Fault;
import dev.interlock.compiler.system.Goal;
import dev.interlock.compiler.system.Hazard;
import dev.interlock.compiler.system.Term;
import dev.interlock.compiler.system.Terms;
import dev.interlock.compiler.system.TransitionSystem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A goal by the places of a program at which it shows.
 *
 * @param inState of every state
 * @param probes of every state and any inputs of the command
 * @param inStep of every step that is completed, over current and next variables
 * @param attempts of a step that may be tried and has the command in it; an environment's has to be one that can happen
 * @param fault which fault of a step is looked for
 * @param orders whether it is two orders of the writes that are looked for
 */
record PromelaGoal(
        Term inState,
        List<Probe> probes,
        Term inStep,
        Map<Command, Term> attempts,
        Optional<Fault> fault,
        Orders orders) {

    record Probe(Command command, Term condition) {}

    enum Orders {
        ANY,
        /** Two that end differently are what is looked for. */
        COMPARED
    }

    private static final PromelaGoal NOTHING = new PromelaGoal(
            Terms.FALSE, List.of(), Terms.FALSE, Map.of(), Optional.empty(), Orders.ANY);

    static PromelaGoal of(TransitionSystem system, Goal.Reaching goal) {
        return goal.accept(new Translation(system.commands()));
    }

    private PromelaGoal inState(Term condition) {
        return new PromelaGoal(condition, probes, inStep, attempts, fault, orders);
    }

    private PromelaGoal inStep(Term condition) {
        return new PromelaGoal(inState, probes, condition, attempts, fault, orders);
    }

    private PromelaGoal probes(List<Probe> more) {
        return new PromelaGoal(inState, List.copyOf(more), inStep, attempts, fault, orders);
    }

    private PromelaGoal attempts(Map<Command, Term> more) {
        return new PromelaGoal(inState, probes, inStep, Map.copyOf(more), fault, orders);
    }

    private PromelaGoal fault(Fault wanted) {
        return new PromelaGoal(inState, probes, inStep, attempts, Optional.of(wanted), orders);
    }

    private PromelaGoal compared() {
        return new PromelaGoal(inState, probes, inStep, attempts, fault, Orders.COMPARED);
    }

    static Term any(List<Hazard> hazards, Fault fault) {
        return Terms.or(hazards.stream()
                .filter(hazard -> hazard.fault() == fault)
                .map(Hazard::condition)
                .toList());
    }

    static boolean isEnvironment(Command command) {
        return command.actor().role() == Actor.Role.ENVIRONMENT;
    }

    private record Translation(List<Command> commands) implements Goal.Reaching.Visitor<PromelaGoal> {
        @Override
        public PromelaGoal inState(Goal.InState goal) {
            return NOTHING.inState(goal.condition());
        }

        @Override
        public PromelaGoal inStep(Goal.InStep goal) {
            return NOTHING.inStep(goal.condition());
        }

        @Override
        public PromelaGoal faulting(Goal.Faulting goal) {
            List<Probe> probes = new ArrayList<>();
            for (Command command : commands) {
                Term evaluated = any(command.guardHazards(), goal.fault());
                boolean counts = goal.fault() != Fault.INDEX || !isEnvironment(command);
                if (counts && !evaluated.equals(Terms.FALSE)) {
                    probes.add(new Probe(command, evaluated));
                }
            }
            return NOTHING.inState(Terms.or(goal.inQuestions().stream().map(Hazard::condition).toList()))
                    .inStep(Terms.or(goal.inSteps().stream().map(Hazard::condition).toList()))
                    .probes(probes)
                    .fault(goal.fault());
        }

        @Override
        public PromelaGoal clashing(Goal.Clashing goal) {
            return NOTHING.compared();
        }

        @Override
        public PromelaGoal enabling(Goal.Enabling goal) {
            List<Probe> probes = new ArrayList<>();
            Map<Command, Term> attempts = new LinkedHashMap<>();
            for (Command command : commands.stream().filter(goal.commands()::contains).toList()) {
                if (isEnvironment(command)) {
                    attempts.put(command, Terms.TRUE);
                } else {
                    probes.add(new Probe(command, command.enabled()));
                }
            }
            return NOTHING.probes(probes).attempts(attempts);
        }

        @Override
        public PromelaGoal acting(Goal.Acting goal) {
            Map<Command, Term> attempts = new LinkedHashMap<>();
            goal.cases().forEach(one -> attempts.merge(one.command(), one.condition(), Terms::or));
            return NOTHING.attempts(attempts);
        }

        @Override
        public PromelaGoal overdue(Goal.Overdue goal) {
            return NOTHING.inState(Terms.or(goal.cases().stream().map(Goal.Case::condition).toList()));
        }
    }
}
