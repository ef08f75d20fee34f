package dev.interlock.compiler.prepare;

import dev.interlock.compiler.system.Clause;
import dev.interlock.compiler.system.Command;
import dev.interlock.compiler.system.Goal;
import dev.interlock.compiler.system.Input;
import dev.interlock.compiler.system.Monitor;
import dev.interlock.compiler.system.Question;
import dev.interlock.compiler.system.Substitution;
import dev.interlock.compiler.system.Term;
import dev.interlock.compiler.system.Terms;
import dev.interlock.compiler.system.TransitionSystem;
import dev.interlock.compiler.system.Variable;
import dev.interlock.compiler.system.Write;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Looks at some variables of a system as if all others had any value at any time (localization reduction: Kurshan, Computer-Aided
 * Verification of Coordinating Processes, 1994). Every run of the whole is one of what is left, but not the other way round: so what always
 * holds there always holds in the whole, and a run to the goal is as long there, or shorter.
 */
public final class Localization {
    /** Far from the numbers of a system's own inputs. */
    private static final int FIRST_INPUT = 1_000_000;

    private final TransitionSystem whole;
    private final Set<Variable> kept;
    private final Reads reads = new Reads();
    private int inputs = FIRST_INPUT;

    private Localization(TransitionSystem whole, Set<Variable> kept) {
        this.whole = whole;
        this.kept = kept;
    }

    /**
     * The part of the whole that these variables are; every command in it is one of the whole's that writes one of them.
     *
     * @param kept what the goal speaks of, and more
     */
    public static Slice of(TransitionSystem whole, Question question, Goal.InState goal, Set<Variable> kept) {
        Localization local = new Localization(whole, kept);
        TransitionSystem loose = local.loosened();
        Set<Command> writers = new LinkedHashSet<>(
                loose.commands().stream().filter(command -> !command.writes().isEmpty()).toList());
        return Cutting.of(
                loose, new Cone(kept, writers), question, new Aim(goal, local.reads.of(goal.condition()), Set.of()),
                local.reads);
    }

    /** Of the whole, only what these commands do; its runs are runs of the whole. */
    public static Slice only(TransitionSystem whole, Question question, Collection<Command> commands) {
        Reads reads = new Reads();
        Goal.Reaching goal = question.reaching();
        return Cutting.of(
                whole, new Cone(Set.copyOf(whole.variables()), Set.copyOf(commands)), question,
                new Aim(goal, Set.of(), Set.of()), reads);
    }

    /** What bookkeeping of these goes by, and so on. */
    public static Set<Variable> closed(TransitionSystem whole, Collection<Variable> variables) {
        Reads reads = new Reads();
        Set<Variable> closed = new LinkedHashSet<>(variables);
        boolean grows = true;
        while (grows) {
            grows = false;
            for (Monitor monitor : whole.monitors()) {
                if (closed.contains(monitor.target())) {
                    grows |= closed.addAll(reads.of(List.of(monitor.condition(), monitor.value())));
                }
            }
            for (Variable variable : List.copyOf(closed)) {
                grows |= variable.known().filter(closed::add).isPresent();
            }
        }
        return closed;
    }

    /** What these commands go by. */
    public static Set<Variable> readBy(Collection<Command> commands) {
        Reads reads = new Reads();
        Set<Variable> read = new LinkedHashSet<>();
        for (Command command : commands) {
            read.addAll(reads.of(command.enabled()));
            command.writes().forEach(write -> read.addAll(reads.of(List.of(write.condition(), write.value()))));
        }
        return read;
    }

    private TransitionSystem loosened() {
        return new TransitionSystem(
                whole.name(), whole.span(), whole.doc(), whole.turns(), whole.variables(), whole.initial(),
                whole.actors(), whole.commands().stream().map(this::loosened).toList(),
                whole.monitors().stream().filter(monitor -> kept.contains(monitor.target())).toList(),
                whole.exclusions().stream().filter(exclusion -> isInside(exclusion.most())).toList(),
                List.of(), whole.questions(), List.of(), List.of(), List.of());
    }

    private Command loosened(Command command) {
        Map<Variable, Term> any = new HashMap<>();
        List<Input> free = new ArrayList<>(command.inputs());
        for (Write write : command.writes()) {
            if (kept.contains(write.target())) {
                reads.of(List.of(write.condition(), write.value())).stream()
                        .filter(variable -> !kept.contains(variable))
                        .forEach(variable -> any.computeIfAbsent(variable, key -> anything(key, free)));
            }
        }
        List<Write> writes = command.writes().stream()
                .filter(write -> kept.contains(write.target()))
                .map(write -> new Write(
                        write.target(), write.update(), Substitution.in(write.condition(), any),
                        Substitution.in(write.value(), any), write.span()))
                .toList();
        return new Command(
                command.id(), command.actor(), command.action(), command.phase(), free, List.of(), List.of(),
                List.of(), loosened(command.ready()), command.trigger().map(this::loosened),
                command.guards().stream().map(this::loosened).toList(), writes, List.of(), List.of(), List.of(),
                command.span(), command.doc());
    }

    private Term anything(Variable variable, List<Input> free) {
        Input input = new Input(inputs++, "any " + variable.name(), variable.domain(), Input.Role.CHOICE);
        free.add(input);
        return Terms.current(input);
    }

    private Clause loosened(Clause clause) {
        Term term = loosened(clause.term());
        return new Clause(term, term, clause.span(), clause.origin());
    }

    /** What is demanded of the others is not demanded. */
    private Term loosened(Term condition) {
        return Terms.and(Reads.conjuncts(condition).stream().filter(this::isInside).toList());
    }

    private boolean isInside(Term term) {
        return kept.containsAll(reads.of(term));
    }
}
