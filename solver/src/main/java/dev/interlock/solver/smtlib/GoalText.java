package dev.interlock.solver.smtlib;

import dev.interlock.compiler.system.Command;
import dev.interlock.compiler.system.Goal;
import dev.interlock.compiler.system.Term;
import dev.interlock.compiler.system.Terms;
import dev.interlock.solver.relation.StepRelation;
import dev.interlock.solver.relation.Target;
import dev.interlock.solver.relation.Targets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The conditions that make up a goal, by the words under which they are defined. */
final class GoalText implements Goal.Visitor<Map<String, Term>> {
    /** What the words mean. */
    static final String WITHOUT_END = """

            ; A run without end is one of a question for which |q: from| holds in one of its states, |q: stays| in all states from
            ; there on, |q: quiet| in all steps from there on, and |q: again| in infinitely many of them; and which is fair: for
            ; each action of somebody, it has infinitely many states in which |fair to a: able| does not hold or infinitely many
            ; steps in which |fair to a: acts| holds. Where time can pass, it does so again and again; where there is no time, a run
            ; may also rest in one state for ever. A state is a trap if no steps for which |the step| and |q: quiet| hold lead from
            ; it to a state for which |q: back| holds.
            """;

    private final StepRelation relation;

    GoalText(StepRelation relation) {
        this.relation = relation;
    }

    @Override
    public Map<String, Term> reaching(Goal.Reaching goal) {
        Target target = Targets.of(relation, goal);
        Map<String, Term> parts = new LinkedHashMap<>();
        parts.put("in a state", target.inState());
        parts.put("by a step", target.inStep());
        return parts;
    }

    @Override
    public Map<String, Term> looping(Goal.Looping goal) {
        Map<String, Term> parts = new LinkedHashMap<>();
        parts.put("from", goal.from());
        parts.put("stays", goal.stays());
        parts.put("again", goal.recurs());
        parts.put("quiet", Terms.not(anyActs(goal.silenced())));
        return parts;
    }

    @Override
    public Map<String, Term> trapping(Goal.Trapping goal) {
        Map<String, Term> parts = new LinkedHashMap<>();
        parts.put("back", goal.escape());
        parts.put("quiet", Terms.not(anyActs(goal.silenced())));
        return parts;
    }

    Term anyActs(List<Command> commands) {
        return Terms.or(commands.stream().map(relation::acts).toList());
    }
}
