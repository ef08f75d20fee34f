package dev.interlock.solver.map;

import dev.interlock.compiler.system.Variable;
import java.util.List;

/**
 * What one action may be able to do to another.
 *
 * @param mentioned the declared variables for whose sake one would think so: written there and read here
 */
public record Link(Node from, Node to, Kind kind, Reach reach, List<Variable> mentioned) {
    public Link {
        mentioned = List.copyOf(mentioned);
    }

    /**
     * From some reachable state, a step of the one alone (or the end of what it began), and then: what of the other.
     */
    public enum Kind {
        /** Its trigger was false and is true; how long it has to hold does not count. */
        WAKES,
        /** It was able to act and is not, although its trigger holds still: a guard, a coordination line or its agent forbids it. */
        BLOCKS,
        /** It is able to act, and by what it reads it would do something else than before. */
        FEEDS,
        /**
         * It is the next to act, and gives a variable that the one had changed the value back that it had before. Time may pass and
         * samples may be taken in between, and where it takes time its start comes before.
         */
        UNDOES
    }

    /** To whom it is done. */
    public enum Reach {
        ANOTHER_ACTION,
        /** The same action, of another instance of the agent or with other parameters. */
        ANOTHER_INSTANCE,
        ITSELF
    }

    /** {@code Users.busier wakes Performance.drain}, for messages of ours. */
    @Override
    public String toString() {
        return from + " " + kind + " " + to + " (" + reach + ")";
    }
}
