package dev.interlock.solver.engine;

import dev.interlock.compiler.system.Actor;
import dev.interlock.compiler.system.Question;
import dev.interlock.compiler.system.Term;
import dev.interlock.compiler.system.Terms;
import dev.interlock.compiler.system.TransitionSystem;
import dev.interlock.compiler.system.TransitionSystem.Turns;
import dev.interlock.solver.relation.Scope;
import java.util.Set;

/**
 * A question about some of a system's runs.
 *
 * @param agents who acts in them, besides the environment
 * @param fairness what is owed in those that are infinite
 * @param turns INTERLEAVED for those without joint steps
 * @param starting over current variables, true where they start
 */
public record Query(Question question, Set<Actor> agents, Fairness fairness, Turns turns, Term starting) {
    public Query {
        agents = Set.copyOf(agents);
    }

    /** To whom infinite runs are fair. */
    public enum Fairness {
        /** To all who act. */
        FULL,
        /** To environments only. */
        NOT_TO_AGENTS
    }

    /** About all of them. */
    public static Query of(Question question, TransitionSystem system) {
        return new Query(question, Set.copyOf(system.agents()), Fairness.FULL, system.turns(), Terms.TRUE);
    }

    public Query by(Set<Actor> members) {
        return new Query(question, members, fairness, turns, starting);
    }

    public Query byTurns() {
        return new Query(question, agents, fairness, Turns.INTERLEAVED, starting);
    }

    /** About more of them: whatever fewer agents do is among them. */
    public Query unowed() {
        return new Query(question, agents, Fairness.NOT_TO_AGENTS, turns, starting);
    }

    public Query startingWhere(Term condition) {
        return new Query(question, agents, fairness, turns, Terms.and(starting, condition));
    }

    /** The system that has these runs only, when only the scope's agents act in it. */
    public Scope scope(TransitionSystem system) {
        TransitionSystem started = starting.equals(Terms.TRUE) ? system : system.startingWhere(starting);
        return Scope.only(turns == system.turns() ? started : started.interleaved(), agents);
    }
}
