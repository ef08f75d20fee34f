package dev.interlock.compiler.explore;

import dev.interlock.compiler.system.Clause;
import dev.interlock.compiler.system.Command;
import dev.interlock.compiler.system.Exclusion;
import dev.interlock.compiler.system.Goal;
import dev.interlock.compiler.system.Hazard;
import dev.interlock.compiler.system.Justice;
import dev.interlock.compiler.system.Monitor;
import dev.interlock.compiler.system.Question;
import dev.interlock.compiler.system.Read;
import dev.interlock.compiler.system.Substitution;
import dev.interlock.compiler.system.Symbol;
import dev.interlock.compiler.system.Term;
import dev.interlock.compiler.system.Terms;
import dev.interlock.compiler.system.TransitionSystem;
import dev.interlock.compiler.system.Variable;
import dev.interlock.compiler.system.Write;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A system taken apart, to be put together again with something less. Commands and variables find their new places
 * then, and what is owed is worked out anew.
 */
record SystemParts(
        TransitionSystem system,
        TransitionSystem.Turns turns,
        List<Optional<Command>> commands,
        Map<Variable, Term> constants,
        List<Monitor> monitors,
        List<Exclusion> exclusions,
        List<Command> owed,
        List<Question> questions) {
    static SystemParts of(TransitionSystem system) {
        List<Command> owed = system.justices().stream().map(Justice::commands).flatMap(List::stream).toList();
        return new SystemParts(
                system, system.turns(), system.commands().stream().map(Optional::of).toList(), Map.of(),
                system.monitors(), system.exclusions(), owed, system.questions());
    }

    SystemParts asking(List<Question> others) {
        return new SystemParts(system, turns, commands, constants, monitors, exclusions, owed, others);
    }

    SystemParts interleaved() {
        return new SystemParts(
                system, TransitionSystem.Turns.INTERLEAVED, commands, constants, monitors, exclusions, owed, questions);
    }

    SystemParts without(Command command) {
        return changed(command, Optional.empty());
    }

    SystemParts with(Command command, Command other) {
        return changed(command, Optional.of(other));
    }

    private SystemParts changed(Command command, Optional<Command> other) {
        List<Optional<Command>> changed = SmallerSystem.with(commands, command.id(), other);
        return new SystemParts(system, turns, changed, constants, monitors, exclusions, owed, questions);
    }

    /** The variable never changes. */
    SystemParts with(Variable variable, Term constant) {
        List<Monitor> rest = monitors.stream().filter(monitor -> !monitor.target().equals(variable)).toList();
        return new SystemParts(
                system, turns, commands, Map.of(variable, constant), rest, exclusions, owed, questions);
    }

    SystemParts withoutOwing(List<Command> others) {
        List<Command> rest = owed.stream().filter(command -> !others.contains(command)).toList();
        return new SystemParts(system, turns, commands, constants, monitors, exclusions, rest, questions);
    }

    SystemParts withoutMonitor(Monitor monitor) {
        List<Monitor> rest = monitors.stream().filter(other -> other != monitor).toList();
        return new SystemParts(system, turns, commands, constants, rest, exclusions, owed, questions);
    }

    SystemParts withoutLimit(Exclusion exclusion) {
        List<Exclusion> rest = exclusions.stream().filter(other -> other != exclusion).toList();
        return new SystemParts(system, turns, commands, constants, monitors, rest, owed, questions);
    }

    TransitionSystem whole() {
        return new Assembly().whole();
    }

    private final class Assembly {
        private final Map<Variable, Variable> variables = new HashMap<>();
        private final Map<Symbol, Term> now = new HashMap<>(constants);
        private final Map<Variable, Term> next = new HashMap<>(constants);
        private final Map<Integer, Command> numbered = new HashMap<>();

        TransitionSystem whole() {
            List<Variable> kept = new ArrayList<>();
            for (Variable old : system.variables()) {
                if (!constants.containsKey(old)) {
                    Variable moved = new Variable(
                            kept.size(), old.name(), old.domain(), old.overflow(), old.visibility(), old.span());
                    kept.add(moved);
                    variables.put(old, moved);
                    now.put(old, Terms.current(moved));
                    next.put(old, Terms.next(moved));
                }
            }
            commands.forEach(command -> command.ifPresent(one -> numbered.put(one.id(), moved(one, numbered.size()))));
            List<Command> inOrder =
                    commands.stream().flatMap(Optional::stream).map(one -> numbered.get(one.id())).toList();
            TransitionSystem made = new TransitionSystem(
                    system.name(), system.span(), system.doc(), turns, kept, moved(system.initial()), system.actors(),
                    inOrder, monitors.stream().map(this::moved).toList(), exclusions.stream().map(this::moved).toList(),
                    List.of(), questions.stream().map(this::moved).toList(), List.of(), List.of(), List.of());
            return Owed.to(made, still(owed));
        }

        private Term moved(Term term) {
            return Substitution.ofNext(Substitution.in(term, now), next);
        }

        private Command moved(Command command, int id) {
            return new Command(
                    id, command.actor(), command.action(), command.phase(), command.inputs(), command.arguments(),
                    List.of(), List.of(), moved(command.ready()), command.trigger().map(this::moved),
                    command.guards().stream().map(this::moved).toList(),
                    command.writes().stream().filter(w -> variables.containsKey(w.target())).map(this::moved).toList(),
                    command.exclusions().stream()
                            .filter(read -> variables.containsKey(read.variable()))
                            .map(read -> new Read(variables.get(read.variable()), moved(read.condition())))
                            .toList(),
                    hazards(command.guardHazards()), hazards(command.effectHazards()), command.span(), command.doc());
        }

        private List<Hazard> hazards(List<Hazard> hazards) {
            return hazards.stream()
                    .map(hazard -> new Hazard(hazard.fault(), moved(hazard.condition()), hazard.span()))
                    .toList();
        }

        private Clause moved(Clause clause) {
            return new Clause(moved(clause.term()), clause.span());
        }

        private Write moved(Write write) {
            return new Write(
                    variables.get(write.target()), write.update(), moved(write.condition()), moved(write.value()),
                    write.span());
        }

        private Monitor moved(Monitor monitor) {
            return new Monitor(variables.get(monitor.target()), moved(monitor.condition()), moved(monitor.value()));
        }

        private Exclusion moved(Exclusion exclusion) {
            return new Exclusion(still(exclusion.commands()), moved(exclusion.most()), exclusion.span());
        }

        private List<Command> still(List<Command> old) {
            return old.stream().map(Command::id).filter(numbered::containsKey).map(numbered::get).toList();
        }

        private Question moved(Question question) {
            Goal goal = question.goal() instanceof Goal.Looping looping
                    ? new Goal.Looping(
                            moved(looping.from()), moved(looping.stays()), moved(looping.recurs()),
                            still(looping.silenced()))
                    : trap((Goal.Trapping) question.goal());
            return new Question(question.kind(), question.name(), goal, question.span(), question.doc());
        }

        private Goal trap(Goal.Trapping trapping) {
            return new Goal.Trapping(moved(trapping.escape()), still(trapping.silenced()));
        }
    }
}
