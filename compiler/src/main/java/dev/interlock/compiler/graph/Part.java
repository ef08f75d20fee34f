package dev.interlock.compiler.graph;

import dev.interlock.compiler.system.Command;
import dev.interlock.compiler.system.Term;
import dev.interlock.compiler.system.TransitionSystem;
import java.util.BitSet;
import java.util.function.Predicate;

/** What is seen of a graph when not everybody acts, or not at once, or when runs start in some states only. */
public final class Part {
    private final boolean[] commands;
    private final BitSet labels;
    private final BitSet starts;

    private Part(boolean[] commands, BitSet labels, BitSet starts) {
        this.commands = commands;
        this.labels = labels;
        this.starts = starts;
    }

    /**
     * @param allowed which commands are ever executed
     * @param turns INTERLEAVED for steps of one command only
     * @param starting over current variables, true of the starts that count
     */
    public static Part of(
            StateGraph graph, Predicate<Command> allowed, TransitionSystem.Turns turns, Term starting) {
        boolean[] commands = new boolean[graph.system().commands().size()];
        graph.system().commands().forEach(command -> commands[command.id()] = allowed.test(command));
        BitSet labels = new BitSet();
        for (int label = 0; label < graph.labels().size(); label++) {
            Label one = graph.labels().get(label);
            labels.set(
                    label,
                    one.keepsTo(command -> commands[command.id()])
                            && (turns == TransitionSystem.Turns.JOINT || one.isAlone()));
        }
        BitSet starts = new BitSet(graph.starts());
        Condition condition = graph.condition(starting);
        for (int start = 0; start < graph.starts(); start++) {
            starts.set(start, condition.holds(start));
        }
        return new Part(commands, labels, starts);
    }

    public boolean hasCommand(int id) {
        return commands[id];
    }

    public boolean hasLabel(int id) {
        return labels.get(id);
    }

    public BitSet starts() {
        return (BitSet) starts.clone();
    }
}
