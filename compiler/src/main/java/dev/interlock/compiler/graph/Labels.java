package dev.interlock.compiler.graph;

import dev.interlock.compiler.system.Command;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Numbers for sets of commands, handed out as the sets come up: a set and a later command make a larger set. */
final class Labels {
    /** The empty set. */
    static final int NONE = -1;

    private final List<Command> commands;
    private final List<Label> labels = new ArrayList<>();
    private final Map<Long, Integer> larger = new HashMap<>();

    Labels(List<Command> commands) {
        this.commands = commands;
    }

    /** @param command later than those of the label in the system's order */
    int with(int label, int command) {
        long key = (long) (label + 1) * commands.size() + command;
        Integer known = larger.get(key);
        if (known != null) {
            return known;
        }
        List<Command> all = new ArrayList<>(label == NONE ? List.of() : labels.get(label).commands());
        all.add(commands.get(command));
        labels.add(new Label(all));
        larger.put(key, labels.size() - 1);
        return labels.size() - 1;
    }

    List<Label> all() {
        return labels;
    }
}
