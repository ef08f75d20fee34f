package dev.interlock.compiler.liveness;

import dev.interlock.compiler.graph.Label;
import dev.interlock.compiler.interpret.Members;
import dev.interlock.compiler.system.TransitionSystem;

/** Who acts in the runs that are looked at, and whether they may act at once. */
public record Company(Members members, TransitionSystem.Turns turns) {

    public static Company everyone(TransitionSystem system) {
        return new Company(Members.everyone(system), system.turns());
    }

    public Company byTurns() {
        return new Company(members, TransitionSystem.Turns.INTERLEAVED);
    }

    /** Whether a step with this label is one of theirs. */
    boolean admits(Label label) {
        return (turns == TransitionSystem.Turns.JOINT || label.isAlone()) && label.keepsTo(members::allow);
    }
}
