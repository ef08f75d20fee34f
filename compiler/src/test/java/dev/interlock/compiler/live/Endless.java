package dev.interlock.compiler.live;

import dev.interlock.compiler.live.AllSteps.Arc;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/**
 * Whether some infinite fair run is as was looked for, by the definition: each state from which a fair run can go on
 * for ever, found as the greatest set of states that can each, inside of it, do the next of what has to happen
 * infinitely often (Emerson and Lei, Efficient Model Checking in Fragments of the Propositional Mu-Calculus, 1986).
 * {@link #byComponents} looks for strongly connected states instead; the two have to agree.
 */
public record Endless<S>(
        AllSteps<S> graph, Predicate<S> from, Predicate<S> stays, BiPredicate<S, S> recurs, Set<String> silenced) {
    public enum Answer {
        /** There is such a run, and time passes in it where it is measured. */
        FOUND,
        /** There are only such runs in which time comes to stand still. */
        WITHOUT_TIME,
        NONE
    }

    public Answer byFixpoint() {
        return answer(this::goingOn);
    }

    public Answer byComponents() {
        return answer(this::connected);
    }

    private interface Search {
        /** The states from which a run of these steps goes on for ever and takes a step of each group again and again. */
        BitSet states(List<Arc> steps, List<List<Arc>> groups);
    }

    private Answer answer(Search search) {
        List<Arc> inside = graph.arcs().stream().filter(this::isInside).toList();
        List<List<Arc>> groups = groups(inside);
        BitSet resting = AllSteps.closed(resting(), reversed(inside));
        if (graph.time() == AllSteps.Time.NONE) {
            resting.or(search.states(inside, groups));
            return isMet(resting) ? Answer.FOUND : Answer.NONE;
        }
        List<List<Arc>> more = new ArrayList<>(groups);
        more.add(inside.stream().filter(Arc::passing).toList());
        if (isMet(search.states(inside, more))) {
            return Answer.FOUND;
        }
        return isMet(search.states(inside, groups)) ? Answer.WITHOUT_TIME : Answer.NONE;
    }

    private boolean isMet(BitSet good) {
        BitSet met = graph.reachable();
        met.and(good);
        return met.stream().anyMatch(state -> from.test(graph.states().get(state)));
    }

    private boolean isInside(Arc arc) {
        return stays.test(graph.states().get(arc.from()))
                && stays.test(graph.states().get(arc.to()))
                && arc.commands().stream().noneMatch(silenced::contains);
    }

    /** For everything that has to happen infinitely often, the steps by which it does. */
    private List<List<Arc>> groups(List<Arc> inside) {
        List<List<Arc>> groups = new ArrayList<>();
        groups.add(inside.stream()
                .filter(arc -> recurs.test(graph.states().get(arc.from()), graph.states().get(arc.to())))
                .toList());
        for (String owed : graph.owners().keySet()) {
            groups.add(inside.stream()
                    .filter(arc -> arc.just().contains(owed) || !graph.able().get(arc.from()).contains(owed))
                    .toList());
        }
        return groups;
    }

    /** Where a run may rest for ever. */
    private BitSet resting() {
        BitSet resting = new BitSet();
        for (int i = 0; i < graph.states().size(); i++) {
            S state = graph.states().get(i);
            boolean free = graph.time() == AllSteps.Time.NONE && graph.able().get(i).isEmpty();
            resting.set(i, free && stays.test(state) && recurs.test(state, state));
        }
        return resting;
    }

    private BitSet goingOn(List<Arc> steps, List<List<Arc>> groups) {
        BitSet good = new BitSet();
        good.set(0, graph.states().size());
        BitSet before = new BitSet();
        while (!good.equals(before)) {
            before = (BitSet) good.clone();
            for (List<Arc> group : groups) {
                BitSet kept = good;
                BitSet doing = new BitSet();
                Predicate<Arc> within = arc -> kept.get(arc.from()) && kept.get(arc.to());
                group.stream().filter(within).forEach(arc -> doing.set(arc.from()));
                good = AllSteps.closed(doing, reversed(steps.stream().filter(within).toList()));
            }
        }
        return good;
    }

    private BitSet connected(List<Arc> steps, List<List<Arc>> groups) {
        List<BitSet> onward = new ArrayList<>();
        List<BitSet> back = new ArrayList<>();
        for (int i = 0; i < graph.states().size(); i++) {
            BitSet only = new BitSet();
            only.set(i);
            onward.add(AllSteps.closed(only, steps));
            back.add(AllSteps.closed(only, reversed(steps)));
        }
        BitSet good = new BitSet();
        for (int i = 0; i < graph.states().size(); i++) {
            BitSet component = (BitSet) onward.get(i).clone();
            component.and(back.get(i));
            boolean fair = groups.stream().allMatch(group -> group.stream()
                    .anyMatch(arc -> component.get(arc.from()) && component.get(arc.to())));
            if (fair) {
                good.or(back.get(i));
            }
        }
        return good;
    }

    private static List<Arc> reversed(List<Arc> steps) {
        return steps.stream()
                .map(arc -> new Arc(arc.to(), arc.from(), arc.commands(), arc.acting(), arc.just(), arc.passing()))
                .toList();
    }
}
