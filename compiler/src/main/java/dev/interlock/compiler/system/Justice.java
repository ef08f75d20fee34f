package dev.interlock.compiler.system;

import java.util.List;

/**
 * Weak fairness towards one action of one actor, whatever its parameters (justice in the sense of Manna and Pnueli, The Temporal
 * Logic of Reactive and Concurrent Systems, 1992): an infinite run is just to it iff infinitely often none of the commands is able, or
 * infinitely often one of them is executed.
 *
 * @param able that one of the commands could be executed, over current variables
 */
public record Justice(Actor actor, String action, Command.Phase phase, List<Command> commands, Term able) {
    public Justice {
        commands = List.copyOf(commands);
    }
}
