package dev.interlock.solver.reduction;

import dev.interlock.compiler.interpret.LassoCandidate;
import dev.interlock.compiler.interpret.Run;
import dev.interlock.compiler.interpret.Step;
import dev.interlock.compiler.system.Goal;
import dev.interlock.compiler.system.Question;
import dev.interlock.compiler.system.Term;
import dev.interlock.compiler.system.Terms;
import dev.interlock.solver.relation.Scope;
import java.util.ArrayList;
import java.util.List;

/** Looks for a state where a condition holds while the onlooker watches: for where a loop might begin. */
public final class Approach {
    private final Original original;
    private final Reduced reduced;

    private Approach(Original original, Reduced reduced) {
        this.original = original;
        this.reduced = reduced;
    }

    public static Approach to(Term condition, Scope scope, Question question, Goal.Looping goal) {
        Onlooker onlooker = new Onlooker(scope, goal);
        Term there = Terms.and(Terms.current(onlooker.watching()), condition);
        return new Approach(
                new Original(scope.system()), new Reduced(onlooker.asking(question, there), scope.agents()));
    }

    public Reduced reduced() {
        return reduced;
    }

    /** The stem that the run is, without a loop. */
    public LassoCandidate stem(Run run) {
        List<Step> stem = new ArrayList<>();
        int from = 0;
        for (Run.Move move : run.moves()) {
            if (original.has(move.step().firings().get(0).command())) {
                stem.add(original.step(move.step()));
            } else {
                from = stem.size();
            }
        }
        return new LassoCandidate(original.state(run.start()), stem, from, List.of());
    }
}
