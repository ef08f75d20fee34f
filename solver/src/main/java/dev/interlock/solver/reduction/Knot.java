package dev.interlock.solver.reduction;

import dev.interlock.compiler.interpret.Evaluation;
import dev.interlock.compiler.interpret.LassoCandidate;
import dev.interlock.compiler.interpret.Run;
import dev.interlock.compiler.interpret.Step;
import dev.interlock.compiler.system.Command;
import dev.interlock.compiler.system.Goal;
import dev.interlock.compiler.system.Question;
import dev.interlock.compiler.system.Term;
import dev.interlock.compiler.system.Terms;
import dev.interlock.compiler.system.TransitionSystem;
import dev.interlock.compiler.system.Variable;
import dev.interlock.compiler.system.Write;
import dev.interlock.solver.relation.Scope;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Looks for loops. Once while watching, the onlooker makes a copy of the state; the state asked for is one that equals the copy, with
 * all that a round takes noted in between, or one in which the run may rest for ever. A run to it is a lasso, and each lasso
 * gives such a run.
 */
public final class Knot {
    private static final String KNOT = "knot";

    private final Original original;
    private final Reduced reduced;
    private final Term closed;

    private Knot(Original original, Reduced reduced, Term closed) {
        this.original = original;
        this.reduced = reduced;
        this.closed = closed;
    }

    public static Knot of(Scope scope, Question question, Goal.Looping goal) {
        Onlooker onlooker = new Onlooker(scope, goal);
        Variable looping = onlooker.mood("looping");
        List<Term> same = new ArrayList<>();
        same.add(Terms.current(looping));
        same.add(goal.stays());
        List<Write> copying = new ArrayList<>();
        copying.add(onlooker.noting(looping));
        copying.add(onlooker.noting(onlooker.watching()));
        for (Variable variable : changing(scope)) {
            Variable copy = onlooker.variable("copy of " + variable, variable.domain());
            copying.add(onlooker.setting(copy, Terms.current(variable)));
            same.add(Terms.equal(Terms.current(copy), Terms.current(variable)));
        }
        Term since = Terms.or(Terms.current(onlooker.watching()), Terms.truth(goal.from().equals(Terms.TRUE)));
        onlooker.step(KNOT, Terms.and(Terms.not(Terms.current(looping)), since, goal.stays()), copying);
        onlooker.notes(Rounds.FAIR, looping).forEach(note -> same.add(Terms.current(note)));
        Term closed = Terms.and(same);
        TransitionSystem asked = onlooker.asking(question, Terms.or(closed, onlooker.rests()));
        return new Knot(new Original(scope.system()), new Reduced(asked, scope.agents()), closed);
    }

    public Reduced reduced() {
        return reduced;
    }

    private static List<Variable> changing(Scope scope) {
        Set<Variable> written = new HashSet<>();
        scope.commands().forEach(command -> command.writes().forEach(write -> written.add(write.target())));
        scope.system().monitors().forEach(monitor -> written.add(monitor.target()));
        return scope.system().variables().stream().filter(written::contains).toList();
    }

    /** The lasso that a run to the state asked for shows. */
    public LassoCandidate lasso(Run run) {
        boolean loops = Evaluation.in(run.last()).holds(closed);
        List<Step> stem = new ArrayList<>();
        List<Step> loop = new ArrayList<>();
        int from = -1;
        List<Step> current = stem;
        for (Run.Move move : run.moves()) {
            Command first = move.step().firings().get(0).command();
            if (original.has(first)) {
                current.add(original.step(move.step()));
            } else {
                from = from < 0 ? stem.size() : from;
                current = loops && first.action().equals(KNOT) ? loop : current;
            }
        }
        return new LassoCandidate(original.state(run.start()), stem, from, loop);
    }
}
