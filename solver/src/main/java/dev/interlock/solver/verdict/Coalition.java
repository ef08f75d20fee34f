package dev.interlock.solver.verdict;

import dev.interlock.compiler.interpret.Run;
import dev.interlock.compiler.interpret.Witness;
import dev.interlock.compiler.system.Actor;
import java.util.List;

/**
 * A set of agent instances that breaks a question: some run of the whole system violates it in which only they and the
 * environment act.
 *
 * @param members in the system's order; empty when the environment alone does it
 * @param witness a shortest such run, or what shows that there is one
 */
public record Coalition(List<Actor> members, Witness witness, Minimality minimality, Turns turns) {
    public Coalition {
        members = List.copyOf(members);
    }

    /** The steps that are shown. */
    public Run run() {
        return witness.path();
    }

    /** Whether a smaller set could do it. */
    public enum Minimality {
        /** Every smaller set is proved not to break the question. */
        PROVED,
        /** No smaller set was found to, but not every one was proved. */
        NOT_PROVED
    }

    /** Whether it takes agents that act at the very same moment. */
    public enum Turns {
        /** No step of the run is joint. */
        NOT_JOINT,
        /** The run has a joint step, and there is another run in which they act by turns. */
        ALSO_BY_TURNS,
        /** It is proved that they cannot do it by turns. */
        ONLY_AT_ONCE,
        /** The run has a joint step; whether turns suffice was not decided. */
        UNDECIDED
    }
}
