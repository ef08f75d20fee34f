package dev.interlock.compiler.graph;

import dev.interlock.compiler.system.Command;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Numbers for sets of commands, handed out as the sets come up: a set and a later command make a larger set. */
final class Labels {
    /** The empty set. */
    static final int NONE = -1;

    private static final int FEW = 256;

    private final List<Command> commands;
    private final List<Label> labels = new ArrayList<>();
    private long[] keys = filled(FEW);
    private int[] larger = new int[FEW];

    Labels(List<Command> commands) {
        this.commands = commands;
    }

    /** @param command later than those of the label in the system's order */
    int with(int label, int command) {
        long key = (label + 1L) * commands.size() + command;
        int at = place(key);
        if (keys[at] == key) {
            return larger[at];
        }
        List<Command> all = new ArrayList<>(label == NONE ? List.of() : labels.get(label).commands());
        all.add(commands.get(command));
        labels.add(new Label(all));
        if (2 * labels.size() > keys.length) {
            grow();
            at = place(key);
        }
        keys[at] = key;
        larger[at] = labels.size() - 1;
        return labels.size() - 1;
    }

    /** Where the key is, or may be put. */
    private int place(long key) {
        int at = (int) (key * 0x9E3779B97F4A7C15L >>> Integer.SIZE) & keys.length - 1;
        while (keys[at] != NONE && keys[at] != key) {
            at = at + 1 & keys.length - 1;
        }
        return at;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldLarger = larger;
        keys = filled(2 * oldKeys.length);
        larger = new int[keys.length];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != NONE) {
                int at = place(oldKeys[i]);
                keys[at] = oldKeys[i];
                larger[at] = oldLarger[i];
            }
        }
    }

    private static long[] filled(int length) {
        long[] keys = new long[length];
        Arrays.fill(keys, NONE);
        return keys;
    }

    List<Label> all() {
        return labels;
    }
}
