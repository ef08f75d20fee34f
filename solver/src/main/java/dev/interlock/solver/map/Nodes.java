package dev.interlock.solver.map;

import dev.interlock.compiler.system.Actor;
import dev.interlock.compiler.system.Command;
import dev.interlock.compiler.system.TransitionSystem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The nodes of a system's map, in the order in which the policy declares them. */
final class Nodes {
    private final List<Node> nodes = new ArrayList<>();
    private final Map<Command, Node> byCommand = new LinkedHashMap<>();

    private Nodes() {}

    static Nodes of(TransitionSystem system) {
        Map<String, List<Command>> together = new LinkedHashMap<>();
        for (Command command : system.commands()) {
            if (command.isAct() || command.phase() == Command.Phase.SAMPLE) {
                String key = command.actor().agent() + "\n" + command.action();
                together.computeIfAbsent(key, k -> new ArrayList<>()).add(command);
            }
        }
        Nodes nodes = new Nodes();
        together.values().forEach(nodes::add);
        return nodes;
    }

    private void add(List<Command> commands) {
        Command first = commands.get(0);
        Node node = new Node(
                nodes.size(), kind(first), first.actor().agent(), first.action(), commands, first.span(), first.doc());
        nodes.add(node);
        commands.forEach(command -> byCommand.put(command, node));
    }

    private static Node.Kind kind(Command command) {
        if (command.phase() == Command.Phase.SAMPLE) {
            return Node.Kind.SAMPLE;
        }
        return command.actor().role() == Actor.Role.AGENT ? Node.Kind.ACTION : Node.Kind.EVENT;
    }

    List<Node> all() {
        return List.copyOf(nodes);
    }

    /** None for time, and for a turn that finds nothing to do. */
    Optional<Node> of(Command command) {
        return Optional.ofNullable(byCommand.get(command));
    }
}
