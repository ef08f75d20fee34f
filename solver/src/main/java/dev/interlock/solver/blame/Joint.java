package dev.interlock.solver.blame;

import dev.interlock.compiler.interpret.Witness;
import dev.interlock.compiler.system.Actor;
import dev.interlock.solver.verdict.Coalition;
import dev.interlock.solver.verdict.Outcome;
import java.util.Set;

/** Whether it takes agents that act at the very same moment. */
final class Joint {
    private Joint() {}

    /** @param witness what these agents do */
    static Coalition.Turns turns(Oracle oracle, Set<Actor> members, Witness witness) {
        if (!Participants.actTogether(witness)) {
            return Coalition.Turns.NOT_JOINT;
        }
        return oracle.byTurns(members).accept(new Outcome.Visitor<>() {
            @Override
            public Coalition.Turns reached(Outcome.Reached outcome) {
                return Coalition.Turns.ALSO_BY_TURNS;
            }

            @Override
            public Coalition.Turns unreachable(Outcome.Unreachable outcome) {
                return Coalition.Turns.ONLY_AT_ONCE;
            }

            @Override
            public Coalition.Turns unknown(Outcome.Unknown outcome) {
                return Coalition.Turns.UNDECIDED;
            }

            @Override
            public Coalition.Turns withheld(Outcome.Withheld outcome) {
                return Coalition.Turns.UNDECIDED;
            }
        });
    }
}
