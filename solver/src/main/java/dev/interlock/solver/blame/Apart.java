package dev.interlock.solver.blame;

import dev.interlock.compiler.interpret.Witness;
import dev.interlock.compiler.system.Actor;
import dev.interlock.solver.verdict.Blame;
import dev.interlock.solver.verdict.Coalition;
import dev.interlock.solver.verdict.Outcome;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Who breaks a question that can be taken apart: whoever breaks a part of it. Each part is looked at alone, for where they have little to do
 * with each other the sets that break none of them are as many as all their combinations.
 */
final class Apart {
    private final Collection<Actor> agents;
    private final Oracle whole;
    private final List<Blame> blames = new ArrayList<>();
    private int open;

    private Apart(Collection<Actor> agents, Oracle whole) {
        this.agents = agents;
        this.whole = whole;
    }

    /** @param shortest a shortest run of all */
    static Blame of(Collection<Actor> agents, Oracle oracle, Witness shortest) {
        List<Oracle> parts = oracle.parts();
        if (parts.size() == 1) {
            return new Coalitions(agents, oracle).of(shortest);
        }
        Apart apart = new Apart(agents, oracle);
        parts.forEach(apart::look);
        return apart.together(shortest);
    }

    private void look(Oracle part) {
        Outcome outcome = part.together(Set.copyOf(agents));
        if (outcome instanceof Outcome.Reached reached) {
            Blame blame = new Coalitions(agents, part).of(reached.witness());
            blames.add(blame);
            open += blame.completeness() == Blame.Completeness.ALL ? 0 : 1;
        } else if (!(outcome instanceof Outcome.Unreachable)) {
            open++;
        }
    }

    private Blame together(Witness shortest) {
        if (blames.isEmpty()) {
            return new Coalitions(agents, whole).of(shortest);
        }
        Map<Set<Actor>, Coalition> found = new LinkedHashMap<>();
        for (Blame blame : blames) {
            int others = open - (blame.completeness() == Blame.Completeness.ALL ? 0 : 1);
            blame.coalitions().forEach(one -> found.merge(
                    new HashSet<>(one.members()), among(one, others), Apart::shorter));
        }
        List<Coalition> minimal = new ArrayList<>(found.entrySet().stream()
                .filter(entry -> found.keySet().stream().noneMatch(other -> isLess(other, entry.getKey())))
                .map(Map.Entry::getValue)
                .toList());
        minimal.sort(Comparator.<Coalition>comparingInt(coalition -> coalition.members().size())
                .thenComparing(coalition -> coalition.members().toString()));
        return new Blame(minimal, open == 0 ? Blame.Completeness.ALL : Blame.Completeness.MAYBE_MORE);
    }

    /** While another part is open, some of these might break that one. */
    private Coalition among(Coalition coalition, int openOthers) {
        boolean proved = openOthers == 0 && coalition.minimality() == Coalition.Minimality.PROVED;
        return new Coalition(
                coalition.members(),
                coalition.witness(),
                proved ? Coalition.Minimality.PROVED : Coalition.Minimality.NOT_PROVED,
                Joint.turns(whole, Set.copyOf(coalition.members()), coalition.witness()));
    }

    private static Coalition shorter(Coalition one, Coalition other) {
        return other.run().length() < one.run().length() ? other : one;
    }

    private static boolean isLess(Set<Actor> one, Set<Actor> other) {
        return one.size() < other.size() && other.containsAll(one);
    }
}
