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

    /** Whose step comes first: whoever undoes comes after what is undone. */
    Node first() {
        return kind == Kind.UNDOES ? to : from;
    }

    Node second() {
        return kind == Kind.UNDOES ? from : to;
    }

    /** What a step of the one, alone, from some reachable state, does to the other. */
    public enum Kind {
        /** The other's trigger was false and is true; how long it has to hold does not count. */
        WAKES,
        /** It was able to act and is not, although its trigger holds still: a guard, a coordination line or its agent forbids it. */
        BLOCKS,
        /** It is able to act, and by what it reads it would do something else than before. */
        FEEDS,
        /**
         * The one acts next after the other, and gives a variable that the other changed the value back that it had before. Time may
         * pass and samples may be taken in between, and where the one takes time, its start comes before.
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
