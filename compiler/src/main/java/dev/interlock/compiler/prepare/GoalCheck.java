package dev.interlock.compiler.prepare;

import dev.interlock.compiler.system.Command;
import dev.interlock.compiler.system.Fault;
import dev.interlock.compiler.system.Goal;
import dev.interlock.compiler.system.Hazard;
import dev.interlock.compiler.system.Monitor;
import dev.interlock.compiler.system.Question;
import dev.interlock.compiler.system.Term;
import dev.interlock.compiler.system.Terms;
import dev.interlock.compiler.system.TransitionSystem;
import dev.interlock.compiler.system.Variable;
import dev.interlock.compiler.system.Write;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Judges whether each way to reach the whole's goal is one to reach the goal of some slice. */
final class GoalCheck implements Goal.Reaching.Visitor<Optional<String>> {
    private final TransitionSystem whole;
    private final List<Seen> slices;

    private GoalCheck(TransitionSystem whole, List<Seen> slices) {
        this.whole = whole;
        this.slices = slices;
    }

    private record Seen(Likeness likeness, Goal.Reaching goal) {}

    static Optional<String> complaint(TransitionSystem whole, Question question, List<Slice> slices) {
        List<Seen> seen = slices.stream()
                .filter(slice -> slice.question().goal().getClass().equals(question.goal().getClass()))
                .map(slice -> new Seen(new Likeness(slice), slice.question().reaching()))
                .toList();
        return question.reaching().accept(new GoalCheck(whole, seen));
    }

    @Override
    public Optional<String> inState(Goal.InState goal) {
        return unless(alternatives(goal.condition()).allMatch(
                one -> isSought(one, seen -> ((Goal.InState) seen.goal).condition())));
    }

    @Override
    public Optional<String> inStep(Goal.InStep goal) {
        return unless(alternatives(goal.condition()).allMatch(
                one -> isSought(one, seen -> ((Goal.InStep) seen.goal).condition())));
    }

    @Override
    public Optional<String> faulting(Goal.Faulting goal) {
        boolean places = goal.inQuestions().stream().allMatch(hazard -> slices.stream().anyMatch(
                        seen -> seen.likeness.isAmong(hazard, faulting(seen).inQuestions())))
                && goal.inSteps().stream().allMatch(hazard -> slices.stream().anyMatch(
                        seen -> seen.likeness.isAmong(hazard, faulting(seen).inSteps())));
        boolean kind = slices.stream().allMatch(seen -> faulting(seen).fault() == goal.fault());
        boolean ranges = goal.fault() != Fault.RANGE || whole.variables().stream()
                .filter(this::mayLeave)
                .allMatch(this::isKept);
        return unless(places && kind && ranges && areKept(goal.fault()));
    }

    @Override
    public Optional<String> clashing(Goal.Clashing goal) {
        return unless(areKept(Fault.CLASH) && whole.variables().stream()
                .filter(variable -> isDisputed(variable) || variable.known().filter(this::isDisputed).isPresent())
                .filter(variable -> variable.visibility() == Variable.Visibility.DECLARED)
                .allMatch(this::isKept));
    }

    @Override
    public Optional<String> enabling(Goal.Enabling goal) {
        return unless(goal.commands().stream().allMatch(command -> slices.stream().anyMatch(seen ->
                contains(((Goal.Enabling) seen.goal).commands(), seen.likeness.commands().get(command)))));
    }

    @Override
    public Optional<String> acting(Goal.Acting goal) {
        return unless(goal.cases().stream().allMatch(one -> slices.stream().anyMatch(
                seen -> isAmong(one, ((Goal.Acting) seen.goal).cases(), seen.likeness))));
    }

    @Override
    public Optional<String> overdue(Goal.Overdue goal) {
        return unless(goal.cases().stream().allMatch(one -> slices.stream().anyMatch(
                seen -> isAmong(one, ((Goal.Overdue) seen.goal).cases(), seen.likeness))));
    }

    private static Optional<String> unless(boolean right) {
        return right ? Optional.empty() : Optional.of("a way to reach the goal is left out");
    }

    private static Goal.Faulting faulting(Seen seen) {
        return (Goal.Faulting) seen.goal;
    }

    /** What an alternative looks like is found again in the goal of a slice, as it is or among others. */
    private boolean isSought(Term alternative, Function<Seen, Term> condition) {
        return alternative.equals(Terms.FALSE) || slices.stream().anyMatch(seen ->
                condition.apply(seen).equals(Terms.TRUE)
                        || alternatives(condition.apply(seen)).anyMatch(one -> seen.likeness.is(alternative, one)));
    }

    private static Stream<Term> alternatives(Term term) {
        List<Term> found = new ArrayList<>();
        List<Term> open = new ArrayList<>(List.of(term));
        while (!open.isEmpty()) {
            Term next = open.remove(open.size() - 1);
            if (next instanceof Term.Or or) {
                open.addAll(or.children());
            } else if (next instanceof Term.Not not && not.operand() instanceof Term.And and) {
                and.children().forEach(child -> open.add(Terms.not(child)));
            } else {
                found.add(next);
            }
        }
        return found.stream();
    }

    private static boolean isAmong(Goal.Case original, List<Goal.Case> cases, Likeness likeness) {
        return cases.stream().anyMatch(one -> one.command().equals(likeness.commands().get(original.command()))
                && likeness.is(original.condition(), one.condition()));
    }

    private static boolean contains(List<Command> commands, Command image) {
        return image != null && commands.contains(image);
    }

    private boolean mayLeave(Variable variable) {
        boolean monitored = whole.monitors().stream().map(Monitor::target).anyMatch(variable::equals);
        boolean written = whole.commands().stream()
                .flatMap(command -> command.writes().stream())
                .map(Write::target)
                .anyMatch(variable::equals);
        boolean saturating = variable.overflow() == Variable.Overflow.SATURATING;
        return variable.domain().bounds().isPresent() && (monitored || written && !saturating);
    }

    private boolean isDisputed(Variable variable) {
        return whole.commands().stream()
                        .filter(command -> command.joins()
                                && command.writes().stream().map(Write::target).anyMatch(variable::equals))
                        .map(Command::actor)
                        .distinct()
                        .count()
                > 1;
    }

    private boolean isKept(Variable variable) {
        return slices.stream().anyMatch(seen -> seen.likeness.variables().containsKey(variable));
    }

    /** Whether each place with the fault is kept with its command. */
    private boolean areKept(Fault fault) {
        return whole.commands().stream().allMatch(command -> Stream.concat(
                        command.guardHazards().stream().filter(hazard -> fault != Fault.CLASH),
                        command.effectHazards().stream())
                .filter(hazard -> hazard.fault() == fault)
                .allMatch(hazard -> slices.stream().anyMatch(seen -> isKept(command, hazard, seen.likeness))));
    }

    private static boolean isKept(Command command, Hazard hazard, Likeness likeness) {
        Command image = likeness.commands().get(command);
        return image != null
                && (!command.guardHazards().contains(hazard) || likeness.isAmong(hazard, image.guardHazards()))
                && (!command.effectHazards().contains(hazard) || likeness.isAmong(hazard, image.effectHazards()));
    }
}
