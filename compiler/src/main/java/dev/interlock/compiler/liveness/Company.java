package dev.interlock.compiler.liveness;

import dev.interlock.compiler.graph.Condition;
import dev.interlock.compiler.graph.Label;
import dev.interlock.compiler.graph.StateGraph;
import dev.interlock.compiler.interpret.Members;
import dev.interlock.compiler.system.Term;
import dev.interlock.compiler.system.Terms;
import dev.interlock.compiler.system.TransitionSystem;
import java.util.BitSet;

/**
 * Which of a system's runs are looked at.
 *
 * @param members who acts in them
 * @param turns INTERLEAVED for those in which agents never act at once
 * @param starting over current variables, true where they start
 */
public record Company(Members members, TransitionSystem.Turns turns, Term starting) {

    public Company(Members members, TransitionSystem.Turns turns) {
        this(members, turns, Terms.TRUE);
    }

    public static Company everyone(TransitionSystem system) {
        return new Company(Members.everyone(system), system.turns());
    }

    public Company byTurns() {
        return new Company(members, TransitionSystem.Turns.INTERLEAVED, starting);
    }

    /** Whether a step with this label is one of theirs. */
    boolean admits(Label label) {
        return (turns == TransitionSystem.Turns.JOINT || label.isAlone()) && label.keepsTo(members::allow);
    }

    /** The numbers of the states in which they start. */
    BitSet starts(StateGraph graph) {
        Condition condition = graph.condition(starting);
        BitSet starts = new BitSet(graph.starts());
        for (int start = 0; start < graph.starts(); start++) {
            starts.set(start, condition.holds(start));
        }
        return starts;
    }
}
