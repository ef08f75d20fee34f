package dev.interlock.solver.relation;

import dev.interlock.compiler.system.Actor;
import dev.interlock.compiler.system.Command;
import dev.interlock.compiler.system.Fault;
import dev.interlock.compiler.system.Goal;
import dev.interlock.compiler.system.Hazard;
import dev.interlock.compiler.system.Term;
import dev.interlock.compiler.system.Terms;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Translates goals, for the runs of one step relation. */
public final class Targets implements Goal.Reaching.Visitor<Target> {
    private final StepRelation relation;

    private Targets(StepRelation relation) {
        this.relation = relation;
    }

    public static Target of(StepRelation relation, Goal.Reaching goal) {
        return goal.accept(new Targets(relation));
    }

    @Override
    public Target inState(Goal.InState goal) {
        return new Target(List.of(new Target.Probe(Optional.empty(), goal.condition())), Terms.FALSE);
    }

    @Override
    public Target inStep(Goal.InStep goal) {
        return new Target(List.of(), Terms.and(relation.legal(), goal.condition()));
    }

    @Override
    public Target faulting(Goal.Faulting goal) {
        List<Target.Probe> probes = new ArrayList<>();
        goal.inQuestions().forEach(hazard -> probes.add(new Target.Probe(Optional.empty(), hazard.condition())));
        for (Command command : relation.commands()) {
            Term evaluated = StepRelation.any(command.guardHazards(), hazard -> counts(goal.fault(), hazard, command));
            if (!evaluated.equals(Terms.FALSE)) {
                probes.add(new Target.Probe(Optional.of(command), Terms.and(evaluated, inputsInDomain(command))));
            }
        }
        Term questions = StepRelation.any(goal.inSteps(), hazard -> true);
        Term possible = questions.equals(Terms.FALSE) ? Terms.FALSE : Terms.and(relation.legal(), questions);
        return new Target(probes, Terms.or(possible, Terms.and(relation.attempted(), faulty(goal.fault()))));
    }

    @Override
    public Target clashing(Goal.Clashing goal) {
        Term ownWrites = Terms.or(relation.commands().stream()
                .map(command -> Terms.and(
                        relation.acts(command),
                        StepRelation.any(command.effectHazards(), hazard -> hazard.fault() == Fault.CLASH)))
                .toList());
        Term step = Terms.and(
                relation.attempted(),
                relation.hasOutcome(),
                Terms.or(relation.ordersDiffer(), ownWrites),
                Terms.not(environmentWhere(command -> relation.leavesRangeAlone(command))));
        return new Target(List.of(), step);
    }

    @Override
    public Target enabling(Goal.Enabling goal) {
        List<Target.Probe> probes = new ArrayList<>();
        for (Command command : own(goal.commands())) {
            probes.add(new Target.Probe(Optional.of(command), possible(command)));
        }
        return new Target(probes, Terms.FALSE);
    }

    @Override
    public Target acting(Goal.Acting goal) {
        List<Term> acting = new ArrayList<>();
        for (Goal.Case one : goal.cases()) {
            if (relation.scope().includes(one.command())) {
                acting.add(Terms.and(relation.acts(one.command()), one.condition(), mayHappen(one.command())));
            }
        }
        return new Target(List.of(), Terms.and(relation.attempted(), Terms.or(acting)));
    }

    @Override
    public Target overdue(Goal.Overdue goal) {
        Term overdue = Terms.or(goal.cases().stream().map(Goal.Case::condition).toList());
        return new Target(List.of(new Target.Probe(Optional.empty(), overdue)), Terms.FALSE);
    }

    /** The relation's own commands of this name: those of a system that keeps the books of one question only write less. */
    private List<Command> own(List<Command> commands) {
        return relation.commands().stream().filter(commands::contains).toList();
    }

    private Term possible(Command command) {
        Term enabled = Terms.and(command.enabled(), inputsInDomain(command));
        Term alone = isEnvironment(command) ? Limits.alone(relation.system(), command) : Terms.TRUE;
        return Terms.and(enabled, alone, mayHappen(command));
    }

    /** Of an environment's command, that what would come of it does not make it impossible. */
    private Term mayHappen(Command command) {
        if (!isEnvironment(command)) {
            return Terms.TRUE;
        }
        Term undefined = StepRelation.any(command.effectHazards(), hazard -> hazard.fault() == Fault.DIVISION);
        return Terms.and(
                Terms.not(impossible(command)),
                Terms.or(undefined, Terms.not(relation.leavesRangeAlone(command))));
    }

    private Term faulty(Fault fault) {
        return switch (fault) {
            case RANGE -> Terms.and(
                    relation.hasOutcome(), Terms.not(environmentWhere(command -> Terms.TRUE)), relation.leavesRange());
            case INDEX, DIVISION -> Terms.or(relation.commands().stream()
                    .map(command -> Terms.and(relation.acts(command), hasFault(command, fault)))
                    .toList());
            case CLASH -> Terms.FALSE;
        };
    }

    private static Term hasFault(Command command, Fault fault) {
        Term own = StepRelation.any(command.effectHazards(), hazard -> counts(fault, hazard, command));
        return isEnvironment(command) ? Terms.and(own, Terms.not(impossible(command))) : own;
    }

    /** That an environment's command would use an index outside its type: then it cannot happen. */
    private static Term impossible(Command command) {
        return StepRelation.any(command.effectHazards(), hazard -> hazard.fault() == Fault.INDEX);
    }

    private static boolean counts(Fault fault, Hazard hazard, Command command) {
        return hazard.fault() == fault && !(fault == Fault.INDEX && isEnvironment(command));
    }

    private Term environmentWhere(Function<Command, Term> condition) {
        return Terms.or(relation.commands().stream()
                .filter(Targets::isEnvironment)
                .map(command -> Terms.and(relation.acts(command), condition.apply(command)))
                .toList());
    }

    private static boolean isEnvironment(Command command) {
        return command.actor().role() == Actor.Role.ENVIRONMENT;
    }

    private static Term inputsInDomain(Command command) {
        return Terms.and(command.inputs().stream()
                .map(input -> Terms.inDomain(Terms.current(input), input.domain()))
                .toList());
    }
}
