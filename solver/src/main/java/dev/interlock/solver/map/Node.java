package dev.interlock.solver.map;

import dev.interlock.compiler.source.Span;
import dev.interlock.compiler.system.Actor;
import dev.interlock.compiler.system.Command;
import java.util.List;
import java.util.Optional;

/**
 * A declared action with all that belongs to it: its instances, its parameters' values, its start and its finish. Who asks what an
 * action can do to another means the action as it stands in the policy.
 *
 * @param id its position in {@link CausalMap#nodes()}
 * @param agent the declared name of who does it
 * @param commands in the system's order
 * @param span the action's heading, or the {@code observes} line
 */
public record Node(int id, Kind kind, String agent, String action, List<Command> commands, Span span, Optional<String> doc) {
    public Node {
        commands = List.copyOf(commands);
    }

    public enum Kind {
        /** An agent does it. */
        ACTION,
        /** It happens in an environment. */
        EVENT,
        /** An agent takes a sample of what it observes. */
        SAMPLE
    }

    /** {@code Cost.scale_in}, {@code Cost observes replicas}. */
    public String name() {
        return kind == Kind.SAMPLE ? agent + " " + action : agent + "." + action;
    }

    /** Whether there is more than one of it, by instance or by parameter. */
    public boolean isSeveral() {
        return commands.stream().map(Command::actor).map(Actor::id).distinct().count() > 1
                || commands.stream().anyMatch(command -> !command.arguments().isEmpty());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Node that && id == that.id && name().equals(that.name());
    }

    @Override
    public int hashCode() {
        return id;
    }

    @Override
    public String toString() {
        return name();
    }
}
