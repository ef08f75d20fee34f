package dev.interlock.compiler.live;

import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Every state of something that has finitely many, by number, and every step between them: a list and nothing more.
 * What infinite runs and traps there are is read off it by {@link Endless} and {@link Stuck}.
 *
 * @param starts the states that a run starts in
 * @param able what somebody is able to do in each state, of what runs are fair to
 * @param owners of what runs are fair to, whose it is: an agent's name, or nothing for the world
 * @param time whether there is a clock at all
 */
public record AllSteps<S>(
        List<S> states,
        Set<Integer> starts,
        List<Set<String>> able,
        List<Arc> arcs,
        Map<String, String> owners,
        Time time) {
    public enum Time { MEASURED, NONE }

    /** Who counts as somebody of the world. */
    public static final String WORLD = "";

    /**
     * One step, whoever takes it.
     *
     * @param commands what is executed together
     * @param acting the agents who do something by it
     * @param just of what runs are fair to, what is executed
     * @param passing whether time passes
     */
    public record Arc(int from, int to, Set<String> commands, Set<String> acting, Set<String> just, boolean passing) {
        public Arc {
            commands = Set.copyOf(commands);
            acting = Set.copyOf(acting);
            just = Set.copyOf(just);
        }
    }

    /** The same states, with fewer steps. */
    public AllSteps<S> with(Predicate<Arc> kept) {
        return new AllSteps<>(states, starts, able, arcs.stream().filter(kept).toList(), owners, time);
    }

    /** The runs in which of the agents only these act; they are fair to these and to the world. */
    public AllSteps<S> of(Set<String> members) {
        Map<String, String> owed = new HashMap<>(owners);
        owed.values().removeIf(owner -> !owner.equals(WORLD) && !members.contains(owner));
        List<Set<String>> ableStill = able.stream().map(all -> both(all, owed.keySet())).toList();
        List<Arc> theirs = arcs.stream().filter(arc -> members.containsAll(arc.acting())).toList();
        return new AllSteps<>(states, starts, ableStill, theirs, owed, time);
    }

    /** The runs in which nothing ever happens together. */
    public AllSteps<S> byTurns() {
        return with(arc -> arc.commands().size() == 1);
    }

    private static Set<String> both(Set<String> these, Set<String> those) {
        Set<String> both = new HashSet<>(these);
        both.retainAll(those);
        return both;
    }

    /** Where runs can get to. */
    public BitSet reachable() {
        BitSet seen = new BitSet();
        starts.forEach(seen::set);
        return closed(seen, arcs);
    }

    /** These states and all that the steps lead to from them. */
    static BitSet closed(BitSet from, List<Arc> steps) {
        BitSet seen = (BitSet) from.clone();
        BitSet before = new BitSet();
        while (!seen.equals(before)) {
            before = (BitSet) seen.clone();
            steps.stream().filter(arc -> seen.get(arc.from())).forEach(arc -> seen.set(arc.to()));
        }
        return seen;
    }
}
