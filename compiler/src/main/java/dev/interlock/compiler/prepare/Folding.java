package dev.interlock.compiler.prepare;

import dev.interlock.compiler.number.Interval;
import dev.interlock.compiler.system.Clause;
import dev.interlock.compiler.system.Command;
import dev.interlock.compiler.system.Domain;
import dev.interlock.compiler.system.Exclusion;
import dev.interlock.compiler.system.Goal;
import dev.interlock.compiler.system.Hazard;
import dev.interlock.compiler.system.Monitor;
import dev.interlock.compiler.system.Question;
import dev.interlock.compiler.system.Read;
import dev.interlock.compiler.system.Renaming;
import dev.interlock.compiler.system.Sort;
import dev.interlock.compiler.system.Term;
import dev.interlock.compiler.system.Terms;
import dev.interlock.compiler.system.TransitionSystem;
import dev.interlock.compiler.system.Variable;
import dev.interlock.compiler.system.Write;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Makes folded systems: of what is known of the values of variables, everything that their terms can be simplified
 * by.
 */
public final class Folding {
    private final TransitionSystem whole;
    private final Set<Command> acting;
    private final Question question;
    private final Map<Variable, Interval> extents;
    private final Map<Variable, Term> now = new HashMap<>();
    private final Map<Variable, Term> then = new HashMap<>();
    private final Map<Variable, Variable> narrowed = new HashMap<>();
    private final Folder folder;
    private final Folder afterwards;
    private final Folder inGoals;
    private final Map<Command, Command> kept = new LinkedHashMap<>();

    private Folding(
            TransitionSystem whole, Collection<Command> acting, Question question, Map<Variable, Interval> extents) {
        this.whole = whole;
        this.acting = Set.copyOf(acting);
        this.question = question;
        this.extents = extents;
        for (Variable variable : whole.variables()) {
            Variable narrow = narrow(variable);
            narrowed.put(variable, narrow);
            now.put(variable, Terms.current(narrow));
            then.put(variable, Terms.next(narrow));
        }
        now.putAll(new Rationals(whole, acting).fixed());
        this.folder = new Folder(new Foresight(extents, Map.of()), now, then);
        this.afterwards = new Folder(new Foresight(extents, untouched()), now, then);
        this.inGoals = new Folder(new Foresight(extents, extents), now, then);
        whole.commands().stream().filter(this::isNeeded).forEach(command ->
                kept.put(command, folded(command, kept.size())));
    }

    /**
     * Empty where there is nothing to simplify.
     *
     * @param acting who may act
     */
    public static Optional<Folded> of(TransitionSystem system, Collection<Command> acting, Question question) {
        return Extents.of(system, acting)
                .map(extents -> new Folding(system, acting, question, extents))
                .filter(Folding::isWorthwhile)
                .map(Folding::folded);
    }

    private boolean isWorthwhile() {
        return !kept.keySet().containsAll(acting) || !assumptions().isEmpty();
    }

    private Folded folded() {
        Question asked = new Question(
                question.kind(), question.name(), question.reaching().accept(new GoalFolding(folder, inGoals, kept)),
                question.span(), question.doc(), question.ledger());
        Term assumed = Terms.and(assumptions());
        Term initial = Terms.and(folder.of(whole.initial()), renamed(assumed));
        TransitionSystem system = new TransitionSystem(
                whole.name(), whole.span(), whole.doc(), whole.turns(),
                whole.variables().stream().map(narrowed::get).toList(), initial, whole.actors(), List.copyOf(kept.values()),
                whole.monitors().stream().flatMap(monitor -> folded(monitor).stream()).toList(),
                whole.exclusions().stream().map(this::folded).toList(), List.of(), List.of(asked), List.of(),
                List.of(), List.of());
        return new Folded(whole, system, List.copyOf(kept.keySet()), asked, assumed);
    }

    /** Where a write stops at the ends of a range, the range says what the outcome is, so it stays as it is. */
    private Variable narrow(Variable variable) {
        Interval extent = extents.getOrDefault(variable, Interval.ALL);
        boolean isNarrower = variable.domain().sort() == Sort.INT
                && variable.overflow() == Variable.Overflow.CHECKED
                && extent.isFinite()
                && !extent.equals(variable.domain().interval());
        return isNarrower
                ? new Variable(
                        variable.id(), variable.name(),
                        new Domain.Range(extent.low().orElseThrow(), extent.high().orElseThrow()),
                        variable.known(), variable.overflow(), variable.visibility(), variable.span())
                : variable;
    }

    /** What nobody writes is after every step what it was before, however the step ends. */
    private Map<Variable, Interval> untouched() {
        Set<Variable> touched = new HashSet<>();
        acting.forEach(command -> command.writes().forEach(write -> touched.add(write.target())));
        whole.monitors().forEach(monitor -> touched.add(monitor.target()));
        return extents.entrySet().stream()
                .filter(one -> !touched.contains(one.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Everything that the domains do not say. */
    private List<Term> assumptions() {
        List<Term> all = new ArrayList<>();
        for (Variable variable : whole.variables()) {
            Term value = Terms.current(variable);
            Interval extent = extents.getOrDefault(variable, Interval.ALL);
            if (now.get(variable) instanceof Term.Fraction fraction) {
                all.add(Terms.equal(value, fraction));
            } else if (variable.domain().sort() == Sort.BOOL && !extent.equals(Foresight.EITHER)) {
                all.add(extent.equals(Foresight.HOLDS) ? value : Terms.not(value));
            } else if (variable.domain().sort() == Sort.INT) {
                Interval domain = variable.domain().interval();
                extent.low().filter(low -> !extent.low().equals(domain.low()))
                        .ifPresent(low -> all.add(Terms.atMost(Terms.whole(low), value)));
                extent.high().filter(high -> !extent.high().equals(domain.high()))
                        .ifPresent(high -> all.add(Terms.atMost(value, Terms.whole(high))));
            }
        }
        return all;
    }

    private Term renamed(Term term) {
        return new Renaming(narrowed).of(term);
    }

    /**
     * Unless it can never be executed, no place in its guards is at fault either, and the question does not wait
     * for it.
     */
    private boolean isNeeded(Command command) {
        boolean isAwaited = question.reaching() instanceof Goal.Overdue overdue
                && overdue.cases().stream().anyMatch(one -> one.command().equals(command));
        boolean isIdle = folder.of(command.enabled()).equals(Terms.FALSE) && folded(command.guardHazards()).isEmpty();
        return isAwaited || acting.contains(command) && !isIdle;
    }

    private Command folded(Command command, int id) {
        return new Command(
                id, command.actor(), command.action(), command.phase(), command.inputs(), List.of(),
                List.of(), List.of(), folder.of(command.ready()), command.trigger().map(this::folded),
                command.guards().stream().map(this::folded).toList(),
                command.writes().stream().map(this::folded).filter(write -> isPossible(write.condition())).toList(),
                command.exclusions().stream().map(this::folded).filter(read -> isPossible(read.condition())).toList(),
                folded(command.guardHazards()), folded(command.effectHazards()), command.span(), command.doc());
    }

    private List<Hazard> folded(List<Hazard> hazards) {
        return hazards.stream()
                .map(one -> new Hazard(one.fault(), folder.of(one.condition()), one.span()))
                .filter(hazard -> isPossible(hazard.condition()))
                .toList();
    }

    private static boolean isPossible(Term condition) {
        return !condition.equals(Terms.FALSE);
    }

    private Clause folded(Clause clause) {
        return new Clause(folder.of(clause.term()), clause.span());
    }

    private Write folded(Write write) {
        return new Write(
                narrowed.get(write.target()), write.update(), folder.of(write.condition()), folder.of(write.value()),
                write.span());
    }

    private Read folded(Read read) {
        return new Read(narrowed.get(read.variable()), folder.of(read.condition()));
    }

    private Optional<Monitor> folded(Monitor monitor) {
        Term condition = afterwards.of(monitor.condition());
        return isPossible(condition)
                ? Optional.of(new Monitor(narrowed.get(monitor.target()), condition, afterwards.of(monitor.value())))
                : Optional.empty();
    }

    private Exclusion folded(Exclusion exclusion) {
        return new Exclusion(
                exclusion.commands().stream().filter(kept::containsKey).map(kept::get).toList(),
                folder.of(exclusion.most()), exclusion.span());
    }
}
