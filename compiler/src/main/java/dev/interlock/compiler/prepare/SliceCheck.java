package dev.interlock.compiler.prepare;

import dev.interlock.compiler.system.Actor;
import dev.interlock.compiler.system.Clause;
import dev.interlock.compiler.system.Command;
import dev.interlock.compiler.system.Exclusion;
import dev.interlock.compiler.system.Fault;
import dev.interlock.compiler.system.Goal;
import dev.interlock.compiler.system.Hazard;
import dev.interlock.compiler.system.Monitor;
import dev.interlock.compiler.system.Question;
import dev.interlock.compiler.system.Read;
import dev.interlock.compiler.system.Substitution;
import dev.interlock.compiler.system.Term;
import dev.interlock.compiler.system.Terms;
import dev.interlock.compiler.system.TransitionSystem;
import dev.interlock.compiler.system.Variable;
import dev.interlock.compiler.system.Write;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Judges slices apart from what has cut them: that each run of the whole which reaches the goal is a run of one of them which reaches
 * that one's, so that proofs about all of them are one about the whole. It asks of every command, monitor and exclusion of the
 * whole that it is kept with all that it does to the kept variables, or does nothing to them; and that nothing in the slice stops a step
 * for which there is no reason in the whole. That a slice stops fewer steps is no matter here: what is found in it is executed in the whole.
 */
public final class SliceCheck {
    private final TransitionSystem whole;
    private final Slice slice;
    private final TransitionSystem part;
    private final Likeness terms;
    private final Map<Variable, Variable> images;
    private final Map<Command, Command> commands;
    private final Map<Actor, Actor> actors = new HashMap<>();
    private final Map<Actor, Actor> standIns = new HashMap<>();

    private SliceCheck(TransitionSystem whole, Slice slice) {
        this.whole = whole;
        this.slice = slice;
        this.part = slice.system();
        this.terms = new Likeness(slice);
        this.images = terms.variables();
        this.commands = terms.commands();
    }

    /** In words, what is wrong with the slices; empty when they will do. */
    public static Optional<String> complaint(TransitionSystem whole, Question question, List<Slice> slices) {
        return slices.stream()
                .map(slice -> new SliceCheck(whole, slice).complaint())
                .flatMap(Optional::stream)
                .findFirst()
                .or(() -> GoalCheck.complaint(whole, question, slices));
    }

    private Optional<String> complaint() {
        return wrongVariable()
                .or(this::wrongFrame)
                .or(() -> whole.commands().stream()
                        .filter(command -> !isRight(command))
                        .findFirst()
                        .map(command -> "`" + command + "` is not what it was"))
                .or(this::wrongBookkeeping)
                .or(this::wrongOther);
    }

    private Optional<String> wrongVariable() {
        for (int i = 0; i < slice.variables().size(); i++) {
            Variable old = slice.variables().get(i);
            Variable image = part.variables().get(i);
            boolean same = image.id() == i
                    && image.domain().equals(old.domain())
                    && image.overflow() == old.overflow()
                    && image.visibility() == old.visibility()
                    && image.known().equals(old.known().map(images::get));
            if (!same || old.known().isPresent() != image.known().isPresent()) {
                return Optional.of("`" + old + "` is not what it was");
            }
        }
        boolean each = new HashSet<>(slice.variables()).size() == part.variables().size();
        return each ? Optional.empty() : Optional.of("variables are missing");
    }

    private Optional<String> wrongFrame() {
        int others = slice.other().isPresent() ? 1 : 0;
        boolean counted = part.commands().size() == slice.commands().size() + others
                && commands.size() == slice.commands().size();
        if (part.turns() != whole.turns() || !counted) {
            return Optional.of("turns or commands are others");
        }
        return Reads.conjuncts(part.initial()).stream()
                .filter(one -> !one.equals(Terms.TRUE))
                .filter(one -> Reads.conjuncts(whole.initial()).stream().noneMatch(all -> terms.is(all, one)))
                .findFirst()
                .map(one -> "it is a new demand on the start that " + one);
    }

    private boolean isRight(Command command) {
        List<Write> writes = command.writes().stream()
                .filter(write -> images.containsKey(write.target()))
                .toList();
        Command image = commands.get(command);
        return image == null
                ? writes.isEmpty()
                : isSame(command, image) && areSame(writes, image.writes()) && stopsNoMore(command, image);
    }

    private boolean isSame(Command command, Command image) {
        return isSameActor(command.actor(), image.actor())
                && image.action().equals(command.action())
                && image.phase() == command.phase()
                && image.inputs().equals(command.inputs())
                && terms.is(command.ready(), image.ready())
                && terms.are(clauses(command), clauses(image));
    }

    /** In twins of a slice another instance of the same agent acts, always the same one. */
    private boolean isSameActor(Actor original, Actor image) {
        return image.role() == original.role()
                && image.agent().equals(original.agent())
                && actors.computeIfAbsent(original, any -> image).equals(image)
                && standIns.computeIfAbsent(image, any -> original).equals(original);
    }

    private static List<Term> clauses(Command command) {
        List<Clause> clauses = new ArrayList<>(command.guards());
        command.trigger().ifPresent(clauses::add);
        return clauses.stream().map(Clause::term).toList();
    }

    private boolean areSame(List<Write> writes, List<Write> others) {
        if (writes.size() != others.size()) {
            return false;
        }
        for (int i = 0; i < writes.size(); i++) {
            Write write = writes.get(i);
            Write other = others.get(i);
            if (!other.target().equals(images.get(write.target())) || write.update() != other.update()
                    || !terms.is(write.condition(), other.condition()) || !terms.is(write.value(), other.value())) {
                return false;
            }
        }
        return true;
    }

    private boolean stopsNoMore(Command command, Command image) {
        return image.exclusions().stream().allMatch(read -> command.exclusions().stream().anyMatch(is(read)))
                && areAmong(image.effectHazards(), command.effectHazards())
                && areAmong(image.guardHazards(), command.guardHazards())
                && command.effectHazards().stream()
                        .filter(hazard -> hazard.fault() != Fault.CLASH)
                        .allMatch(hazard -> terms.isAmong(hazard, image.effectHazards()));
    }

    private Predicate<Read> is(Read image) {
        return read -> image.variable().equals(images.get(read.variable()))
                && terms.is(read.condition(), image.condition());
    }

    private boolean areAmong(List<Hazard> renamed, List<Hazard> originals) {
        return renamed.stream().allMatch(one -> originals.stream().anyMatch(all -> terms.is(all, one)));
    }

    private Optional<String> wrongBookkeeping() {
        List<Monitor> kept = whole.monitors().stream()
                .filter(monitor -> images.containsKey(monitor.target()))
                .toList();
        boolean same = kept.size() == part.monitors().size();
        for (int i = 0; same && i < kept.size(); i++) {
            same = isSame(kept.get(i), part.monitors().get(i));
        }
        if (!same) {
            return Optional.of("the monitors are others");
        }
        return part.exclusions().stream()
                .filter(exclusion -> whole.exclusions().stream().noneMatch(all -> isPart(exclusion, all)))
                .findFirst()
                .map(exclusion -> "nothing says that of " + exclusion.commands() + " only so many may act");
    }

    private boolean isSame(Monitor monitor, Monitor image) {
        return image.target().equals(images.get(monitor.target()))
                && terms.is(monitor.condition(), image.condition())
                && terms.is(monitor.value(), image.value());
    }

    private boolean isPart(Exclusion renamed, Exclusion original) {
        Set<Command> limited = new HashSet<>();
        original.commands().stream().filter(commands::containsKey).forEach(one -> limited.add(commands.get(one)));
        return limited.containsAll(renamed.commands()) && terms.is(original.most(), renamed.most());
    }

    /** A step of those left out is one of the slice wherever it can be told from no step at all. */
    private Optional<String> wrongOther() {
        if (slice.commands().size() == whole.commands().size()) {
            return slice.other().map(other -> "nobody is left out");
        }
        List<Command> added = part.commands().subList(slice.commands().size(), part.commands().size());
        boolean free = added.stream().allMatch(SliceCheck::isFree);
        List<Term> ready = added.stream().flatMap(other -> Reads.disjuncts(other.enabled()).stream()).toList();
        boolean always = ready.contains(Terms.TRUE);
        return free && (always || ready.containsAll(telling())) ? Optional.empty() : Optional.of("the others are not free to act");
    }

    private static boolean isFree(Command other) {
        return other.inputs().isEmpty()
                && other.exclusions().isEmpty()
                && other.effectHazards().isEmpty()
                && other.writes().isEmpty()
                && !other.isAct()
                && !other.joins()
                && other.actor().role() == Actor.Role.AGENT;
    }

    /** Where a step without an effect of its own does something in the slice, as far as that is not plainly impossible. */
    private List<Term> telling() {
        List<Term> telling = new ArrayList<>();
        part.monitors().forEach(monitor -> telling.add(Terms.and(
                monitor.condition(), Terms.not(Terms.equal(monitor.value(), Terms.current(monitor.target()))))));
        if (slice.question().goal() instanceof Goal.InStep step) {
            telling.add(step.condition());
        }
        if (slice.question().goal() instanceof Goal.Faulting faulting) {
            faulting.inSteps().forEach(hazard -> telling.add(hazard.condition()));
        }
        Map<Variable, Term> resting = new HashMap<>();
        part.variables().forEach(variable -> resting.put(variable, Terms.current(variable)));
        List<Term> alternatives = new ArrayList<>();
        telling.forEach(term -> alternatives.addAll(Reads.disjuncts(Substitution.ofNext(term, resting))));
        alternatives.removeIf(Terms.FALSE::equals);
        return alternatives;
    }
}
