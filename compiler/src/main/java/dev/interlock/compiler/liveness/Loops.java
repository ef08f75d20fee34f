package dev.interlock.compiler.liveness;

import dev.interlock.compiler.graph.StateGraph;
import dev.interlock.compiler.interpret.LassoCandidate;
import dev.interlock.compiler.system.Command;
import dev.interlock.compiler.system.Goal;
import dev.interlock.compiler.system.Justice;
import dev.interlock.compiler.system.TransitionSystem;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * All loops of a graph with regard to one question: whether some company has a run without end that is what {@link
 * Goal.Looping} describes. Everything but the search for a short one is linear in the size of the graph.
 *
 * <p>Where agents may act at once, a run in which they act by turns is preferred if there is one.
 */
public final class Loops {
    private final StateGraph graph;
    private final Facts facts;

    /** @throws IllegalArgumentException when a condition is about numbers that are too large, or not whole */
    public Loops(StateGraph graph, Goal.Looping goal) {
        this.graph = graph;
        this.facts = new Facts(graph, goal);
    }

    /** None where a condition is about numbers that are too large, or not whole. */
    public static Optional<Loops> of(StateGraph graph, Goal.Looping goal) {
        try {
            return Optional.of(new Loops(graph, goal));
        } catch (IllegalArgumentException | ArithmeticException beyond) {
            return Optional.empty();
        }
    }

    public LoopFinding find(Company company) {
        Look look = new Look(company);
        if (!look.isPromising()) {
            return look.nothing();
        }
        Look byTurns = company.turns() == TransitionSystem.Turns.JOINT ? new Look(company.byTurns()) : look;
        return new LoopFinding.Found((byTurns.isPromising() ? byTurns : look).candidate());
    }

    /** One look at what a company can do. */
    private final class Look {
        private final Company company;
        private final Stems stems;
        private final List<Demand> demands = new ArrayList<>();
        private final BitSet later;
        private final Part part;
        private final Prospects prospects;
        private final BitSet resting;

        Look(Company company) {
            this.company = company;
            this.stems = new Stems(graph, facts, company);
            this.later = stems.later();
            this.part = new Part(graph, later, stems.silent());
            demands.add(new Demand.Recurrence());
            if (Facts.isTimed(graph)) {
                demands.add(new Demand.Passage());
            }
            owed().forEach(justice -> demands.add(new Demand.Fairness(justice)));
            this.prospects = Prospects.of(part, facts, demands);
            this.resting = Facts.isTimed(graph) ? new BitSet() : resting();
        }

        private List<Justice> owed() {
            return graph.system().justices().stream().filter(company.members()::owe).toList();
        }

        private BitSet resting() {
            BitSet states = (BitSet) later.clone();
            states.and(facts.recurringAtRest());
            owed().forEach(justice -> states.and(facts.met(new Demand.Fairness(justice)).states()));
            return states;
        }

        boolean isPromising() {
            return !resting.isEmpty() || !prospects.promising().isEmpty();
        }

        LassoCandidate candidate() {
            List<Marks> marks = demands.stream().map(facts::met).toList();
            Optional<LassoCandidate> best = new Lassos(graph, stems, prospects, marks).best(resting);
            return best.orElseThrow(() -> new IllegalStateException("internal error: a loop is lost"));
        }

        LoopFinding nothing() {
            List<Command> timeless = timeless();
            return timeless.isEmpty()
                    ? new LoopFinding.Absent(proof())
                    : new LoopFinding.Timeless(timeless, proof());
        }

        private NoLoop proof() {
            return new NoLoop(company, stems.reached(), later, prospects.components().numbers(), prospects.lacks());
        }

        /** What is executed in a loop that lacks nothing but time. */
        private List<Command> timeless() {
            if (!Facts.isTimed(graph)) {
                return List.of();
            }
            List<Demand> others =
                    demands.stream().filter(demand -> !(demand instanceof Demand.Passage)).toList();
            Prospects standing = Prospects.of(part.without(facts.time()), facts, others);
            if (standing.promising().isEmpty()) {
                return List.of();
            }
            List<Marks> marks = others.stream().map(facts::met).toList();
            return new Lassos(graph, stems, standing, marks).best(new BitSet()).stream()
                    .flatMap(lasso -> lasso.loop().stream())
                    .flatMap(step -> step.firings().stream())
                    .map(firing -> firing.command())
                    .distinct()
                    .sorted(Comparator.comparingInt(Command::id))
                    .toList();
        }
    }
}
