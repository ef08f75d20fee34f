package dev.interlock.solver.engine;

import dev.interlock.compiler.interpret.Firing;
import dev.interlock.compiler.interpret.Step;
import dev.interlock.compiler.system.Command;
import dev.interlock.compiler.system.Goal;
import dev.interlock.compiler.system.Input;
import dev.interlock.compiler.system.Justice;
import dev.interlock.compiler.system.Term;
import dev.interlock.compiler.system.Terms;
import dev.interlock.compiler.system.Value;
import dev.interlock.solver.relation.FixedStep;
import dev.interlock.solver.relation.StepRelation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** A round of steps in which nothing is left to choose, from whatever state: what it does and when it is a round that is looked for. */
final class Course {
    private final List<Step> steps;
    private final List<FixedStep> fixed;

    Course(StepRelation relation, List<Step> steps) {
        this.steps = List.copyOf(steps);
        this.fixed = steps.stream().map(step -> fixed(relation, step)).toList();
    }

    private static FixedStep fixed(StepRelation relation, Step step) {
        Map<Input, Value> inputs = new HashMap<>();
        step.firings().forEach(firing -> inputs.putAll(firing.inputs()));
        return new FixedStep(relation, step.firings().stream().map(Firing::command).toList(), inputs);
    }

    List<Step> steps() {
        return steps;
    }

    List<FixedStep> fixed() {
        return fixed;
    }

    Set<Command> commands() {
        return steps.stream().flatMap(step -> step.firings().stream()).map(Firing::command).collect(Collectors.toSet());
    }

    /** What a term over current variables comes to after the whole round. */
    Term after(Term term) {
        return after(fixed.size(), term);
    }

    /** What it comes to after so many steps of it. */
    private Term after(int count, Term term) {
        Term later = term;
        for (int i = count - 1; i >= 0; i--) {
            later = fixed.get(i).after(later);
        }
        return later;
    }

    /** That the round can be gone from a state, and is just to all that is owed and does not without what recurs. */
    Term isRound(Goal.Looping goal, List<Justice> owed) {
        List<Term> all = new ArrayList<>();
        List<Term> recurs = new ArrayList<>();
        all.add(goal.stays());
        for (int i = 0; i < fixed.size(); i++) {
            all.add(after(i, fixed.get(i).possible()));
            all.add(after(i + 1, goal.stays()));
            recurs.add(after(i, fixed.get(i).across(goal.recurs())));
        }
        all.add(Terms.or(recurs));
        Set<Command> commands = commands();
        for (Justice justice : owed) {
            if (justice.commands().stream().noneMatch(commands::contains)) {
                List<Term> unable = new ArrayList<>();
                for (int i = 0; i < fixed.size(); i++) {
                    unable.add(after(i, Terms.not(justice.able())));
                }
                all.add(Terms.or(unable));
            }
        }
        return Terms.and(all);
    }
}
