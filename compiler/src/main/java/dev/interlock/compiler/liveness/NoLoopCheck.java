package dev.interlock.compiler.liveness;

import dev.interlock.compiler.graph.Label;
import dev.interlock.compiler.graph.StateGraph;
import dev.interlock.compiler.system.Command;
import dev.interlock.compiler.system.Goal;
import dev.interlock.compiler.system.Justice;
import java.util.BitSet;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Checks, step by step of a graph and without searching for anything, that it has no loop that would count. A claim
 * is accepted iff:
 *
 * <ul>
 *   <li>the starts are reached, and no step of the company leaves what is reached;
 *   <li>where it may begin among these is later, and no silent step of the company that stays leaves what is later;
 *   <li>along each of those steps the class falls, or the class lacks something, and the step does not have it. So every loop
 *       lies in one class and lacks what the class lacks;
 *   <li>nobody may rest in a later state: there is time, or nothing recurs there, or something is able that has to be done.
 * </ul>
 *
 * <p>What holds where, and who is able, the interpreter says; that the graph is the system's is for others to check.
 */
public final class NoLoopCheck {
    private final StateGraph graph;
    private final Goal.Looping goal;
    private final Testimony testimony;
    private final Recalled from;
    private final Recalled stays;
    private final Recalled recurringAtRest;
    private final Set<Command> silenced;
    private final boolean timed;

    public NoLoopCheck(StateGraph graph, Goal.Looping goal) {
        this.graph = graph;
        this.goal = goal;
        this.testimony = new Testimony(graph);
        this.from = testimony.inStates(goal.from());
        this.stays = testimony.inStates(goal.stays());
        this.recurringAtRest = testimony.inRests(goal.recurs());
        this.silenced = new HashSet<>(goal.silenced());
        this.timed = graph.system().commands().stream().anyMatch(NoLoopCheck::isTime);
    }

    /** In words, what is wrong with the claim; empty when it is true of all states that the graph was made to show. */
    public Optional<String> complaint(NoLoop claim) {
        BitSet allowed = Part.labels(graph, claim.company()::admits);
        BitSet silent = Part.labels(graph, label ->
                claim.company().admits(label) && label.commands().stream().noneMatch(silenced::contains));
        if (testimony.starts(claim.company().starting()).anyMatch(start -> !claim.reached().get(start))) {
            return Optional.of("a start is left out");
        }
        return claim.reached().stream()
                .mapToObj(state -> whyNotReached(claim, state, allowed))
                .flatMap(Optional::stream)
                .findFirst()
                .or(() -> claim.later().stream()
                        .mapToObj(state -> whyLooping(claim, state, silent))
                        .flatMap(Optional::stream)
                        .findFirst());
    }

    private Optional<String> whyNotReached(NoLoop claim, int state, BitSet allowed) {
        if (!claim.later().get(state) && from.is(state) && stays.is(state)) {
            return Optional.of("a state where it may begin is left out");
        }
        for (int edge = graph.firstEdge(state); edge < graph.endEdge(state); edge++) {
            if (allowed.get(graph.labelId(edge)) && !claim.reached().get(graph.target(edge))) {
                return Optional.of("a step leads out of what is reached");
            }
        }
        return Optional.empty();
    }

    private Optional<String> whyLooping(NoLoop claim, int state, BitSet silent) {
        if (!timed && recurringAtRest.is(state) && mayRest(claim, state)) {
            return Optional.of("a run may rest in a state for ever");
        }
        for (int edge = graph.firstEdge(state); edge < graph.endEdge(state); edge++) {
            int target = graph.target(edge);
            if (silent.get(graph.labelId(edge)) && stays.is(target)) {
                if (!claim.later().get(target) || claim.classes()[target] > claim.classes()[state]) {
                    return Optional.of("a step leads out of what comes later, or back to a higher class");
                }
                if (claim.classes()[target] == claim.classes()[state] && !isLacking(claim, state, edge)) {
                    return Optional.of("a step in a class has what the class is said to lack");
                }
            }
        }
        return Optional.empty();
    }

    private boolean mayRest(NoLoop claim, int state) {
        return graph.system().justices().stream()
                .filter(claim.company().members()::owe)
                .noneMatch(justice -> testimony.isAble(justice, state));
    }

    private boolean isLacking(NoLoop claim, int state, int edge) {
        Demand demand = claim.lacks().get(claim.classes()[state]);
        return demand != null && demand.accept(new Demand.Visitor<Boolean>() {
            @Override
            public Boolean recurrence(Demand.Recurrence recurrence) {
                return !testimony.holds(goal.recurs(), state, graph.target(edge));
            }

            @Override
            public Boolean passage(Demand.Passage passage) {
                return timed && graph.label(edge).commands().stream().noneMatch(NoLoopCheck::isTime);
            }

            @Override
            public Boolean fairness(Demand.Fairness fairness) {
                Justice justice = fairness.justice();
                return claim.company().members().owe(justice)
                        && graph.system().justices().stream().anyMatch(known -> known == justice)
                        && !executes(graph.label(edge), justice)
                        && testimony.isAble(justice, state);
            }
        });
    }

    private static boolean executes(Label label, Justice justice) {
        return label.commands().stream().anyMatch(justice.commands()::contains);
    }

    private static boolean isTime(Command command) {
        return command.phase() == Command.Phase.TIME;
    }
}
