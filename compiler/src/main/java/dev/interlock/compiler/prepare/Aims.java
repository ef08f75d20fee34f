package dev.interlock.compiler.prepare;

import dev.interlock.compiler.system.Actor;
import dev.interlock.compiler.system.Command;
import dev.interlock.compiler.system.Fault;
import dev.interlock.compiler.system.Goal;
import dev.interlock.compiler.system.Hazard;
import dev.interlock.compiler.system.Term;
import dev.interlock.compiler.system.Terms;
import dev.interlock.compiler.system.TransitionSystem;
import dev.interlock.compiler.system.Variable;
import dev.interlock.compiler.system.Write;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Takes a goal apart: one aim for each condition, place, variable or command by which it can be reached. */
final class Aims implements Goal.Reaching.Visitor<List<Aim>> {
    private final TransitionSystem system;
    private final Reads reads;

    private Aims(TransitionSystem system, Reads reads) {
        this.system = system;
        this.reads = reads;
    }

    static List<Aim> of(TransitionSystem system, Goal.Reaching goal, Reads reads) {
        return goal.accept(new Aims(system, reads));
    }

    @Override
    public List<Aim> inState(Goal.InState goal) {
        return disjuncts(goal.condition()).stream().map(one -> about(new Goal.InState(one), one)).toList();
    }

    @Override
    public List<Aim> inStep(Goal.InStep goal) {
        return disjuncts(goal.condition()).stream().map(one -> about(new Goal.InStep(one), one)).toList();
    }

    @Override
    public List<Aim> faulting(Goal.Faulting goal) {
        List<Aim> aims = new ArrayList<>();
        for (Hazard hazard : goal.inQuestions()) {
            aims.add(about(new Goal.Faulting(goal.fault(), List.of(hazard), List.of()), hazard.condition()));
        }
        for (Hazard hazard : goal.inSteps()) {
            aims.add(about(new Goal.Faulting(goal.fault(), List.of(), List.of(hazard)), hazard.condition()));
        }
        Goal.Faulting bare = new Goal.Faulting(goal.fault(), List.of(), List.of());
        if (goal.fault() == Fault.RANGE) {
            ranged().forEach(variable -> aims.add(new Aim(bare, Set.of(variable), Set.of())));
        }
        for (Command command : system.commands()) {
            List<Hazard> hazards = new ArrayList<>(command.guardHazards());
            hazards.addAll(command.effectHazards());
            addHazards(aims, bare, command, goal.fault(), hazards);
        }
        return aims;
    }

    @Override
    public List<Aim> clashing(Goal.Clashing goal) {
        List<Aim> aims = new ArrayList<>();
        contended().forEach(variable -> aims.add(new Aim(goal, Set.of(variable), Set.of())));
        for (Command command : system.commands()) {
            addHazards(aims, goal, command, Fault.CLASH, command.effectHazards());
        }
        return aims;
    }

    @Override
    public List<Aim> enabling(Goal.Enabling goal) {
        return own(goal.commands()).stream()
                .map(command -> new Aim(new Goal.Enabling(List.of(command)), Set.of(), Set.of(command)))
                .toList();
    }

    @Override
    public List<Aim> acting(Goal.Acting goal) {
        return goal.cases().stream().map(one -> about(new Goal.Acting(List.of(one)), one)).toList();
    }

    @Override
    public List<Aim> overdue(Goal.Overdue goal) {
        return goal.cases().stream().map(one -> about(new Goal.Overdue(List.of(one)), one)).toList();
    }

    /** The alternatives of which the condition consists. */
    static List<Term> disjuncts(Term condition) {
        if (condition instanceof Term.Or or) {
            return or.children().stream().flatMap(child -> disjuncts(child).stream()).toList();
        }
        if (condition instanceof Term.Not not && not.operand() instanceof Term.And and) {
            return and.children().stream().flatMap(child -> disjuncts(Terms.not(child)).stream()).toList();
        }
        return List.of(condition);
    }

    private Aim about(Goal.Reaching goal, Term condition) {
        return new Aim(goal, reads.of(condition), Set.of());
    }

    private Aim about(Goal.Reaching goal, Goal.Case one) {
        return new Aim(goal, reads.of(one.condition()), Set.of(own(List.of(one.command())).get(0)));
    }

    private void addHazards(
            List<Aim> aims, Goal.Reaching goal, Command command, Fault fault, List<Hazard> hazards) {
        Set<Variable> variables = new LinkedHashSet<>();
        boolean has = false;
        for (Hazard hazard : hazards) {
            if (hazard.fault() == fault) {
                variables.addAll(reads.of(hazard.condition()));
                has = true;
            }
        }
        if (has) {
            aims.add(new Aim(goal, variables, Set.of(command)));
        }
    }

    /** The system's own commands of these names; where it keeps the books of one question only, they write less. */
    private List<Command> own(List<Command> commands) {
        return commands.stream().map(command -> system.commands().get(command.id())).toList();
    }

    /** The variables that a step could take out of their domain, for all that can be seen at once. */
    private Set<Variable> ranged() {
        Set<Variable> written = new LinkedHashSet<>();
        system.commands().forEach(command -> command.writes().forEach(write -> written.add(write.target())));
        written.removeIf(variable -> variable.overflow() == Variable.Overflow.SATURATING);
        system.monitors().forEach(monitor -> written.add(monitor.target()));
        written.removeIf(variable -> variable.domain().bounds().isEmpty());
        return written;
    }

    /** The variables that two actors may write in one step, and those of which it is not known then whether they are known. */
    private Set<Variable> contended() {
        Map<Variable, Set<Actor>> writers = new LinkedHashMap<>();
        for (Command command : system.commands()) {
            for (Write write : command.joins() ? command.writes() : List.<Write>of()) {
                writers.computeIfAbsent(write.target(), key -> new LinkedHashSet<>()).add(command.actor());
            }
        }
        writers.values().removeIf(actors -> actors.size() < 2);
        Set<Variable> contended = new LinkedHashSet<>();
        for (Variable variable : system.variables()) {
            boolean flagged = variable.known().filter(writers::containsKey).isPresent();
            if (variable.visibility() == Variable.Visibility.DECLARED && (flagged || writers.containsKey(variable))) {
                contended.add(variable);
            }
        }
        return contended;
    }
}
