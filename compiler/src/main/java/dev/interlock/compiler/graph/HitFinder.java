package dev.interlock.compiler.graph;

import dev.interlock.compiler.system.Actor;
import dev.interlock.compiler.system.Command;
import dev.interlock.compiler.system.Fault;
import dev.interlock.compiler.system.Goal;
import dev.interlock.compiler.system.Hazard;
import dev.interlock.compiler.system.Term;
import dev.interlock.compiler.system.Terms;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Finds the hits of each kind of goal. */
final class HitFinder implements Goal.Reaching.Visitor<Hits> {
    private final StateGraph graph;

    HitFinder(StateGraph graph) {
        this.graph = graph;
    }

    @Override
    public Hits inState(Goal.InState goal) {
        return new Hits(graph.where(goal.condition()), Pairs.none(), new BitSet(), Pairs.none());
    }

    @Override
    public Hits inStep(Goal.InStep goal) {
        return new Hits(new BitSet(), Pairs.none(), edges(goal.condition()), Pairs.none());
    }

    @Override
    public Hits faulting(Goal.Faulting goal) {
        Map<Command, Term> guards = new HashMap<>();
        for (Command command : graph.system().commands()) {
            if (goal.fault() != Fault.INDEX || command.actor().role() == Actor.Role.AGENT) {
                guards.put(command, any(command.guardHazards(), goal.fault()));
            }
        }
        return new Hits(
                graph.where(any(goal.inQuestions(), goal.fault())),
                probes(guards),
                edges(any(goal.inSteps(), goal.fault())),
                incidents(goal.fault()));
    }

    @Override
    public Hits clashing(Goal.Clashing goal) {
        return new Hits(new BitSet(), Pairs.none(), new BitSet(), incidents(Fault.CLASH));
    }

    @Override
    public Hits enabling(Goal.Enabling goal) {
        Map<Command, Term> agents = new HashMap<>();
        BitSet others = new BitSet();
        for (Command command : goal.commands()) {
            if (command.actor().role() == Actor.Role.AGENT) {
                agents.put(command, command.enabled());
            } else {
                others.set(command.id());
            }
        }
        Probes enabled = new Probes(graph, agents);
        Pairs.Builder pairs = new Pairs.Builder();
        for (int state = 0; state < graph.size(); state++) {
            enabled.in(state).forEach(pairs::add);
            possible(others, state).forEach(pairs::add);
            pairs.next();
        }
        return new Hits(new BitSet(), pairs.build(), new BitSet(), Pairs.none());
    }

    /** The environments' commands of which some step can be tried. */
    private IntStream possible(BitSet commands, int state) {
        if (commands.isEmpty()) {
            return IntStream.empty();
        }
        IntStream edges = IntStream.range(graph.firstEdge(state), graph.endEdge(state)).map(graph::labelId);
        IntStream failing = graph.incidentsOf(state).mapToInt(Incident::label);
        return IntStream.concat(edges, failing)
                .mapToObj(label -> graph.labels().get(label).commands())
                .filter(step -> step.size() == 1)
                .mapToInt(step -> step.get(0).id())
                .filter(commands::get)
                .distinct();
    }

    @Override
    public Hits acting(Goal.Acting goal) {
        Map<Command, List<Term>> cases = new HashMap<>();
        goal.cases().forEach(one -> cases.computeIfAbsent(one.command(), c -> new ArrayList<>()).add(one.condition()));
        return new Hits(new BitSet(), Pairs.none(), new BitSet(), new Deeds(graph, cases).all());
    }

    @Override
    public Hits overdue(Goal.Overdue goal) {
        Term any = Terms.or(goal.cases().stream().map(Goal.Case::condition).toList());
        return new Hits(graph.where(any), Pairs.none(), new BitSet(), Pairs.none());
    }

    private static Term any(List<Hazard> hazards, Fault fault) {
        return Terms.or(hazards.stream()
                .filter(hazard -> hazard.fault() == fault)
                .map(Hazard::condition)
                .toList());
    }

    private Pairs probes(Map<Command, Term> conditions) {
        Probes probes = new Probes(graph, conditions);
        if (probes.isEmpty()) {
            return Pairs.none();
        }
        Pairs.Builder pairs = new Pairs.Builder();
        for (int state = 0; state < graph.size(); state++) {
            probes.in(state).forEach(pairs::add);
            pairs.next();
        }
        return pairs.build();
    }

    private BitSet edges(Term term) {
        BitSet edges = new BitSet(graph.edges());
        if (term.equals(Terms.FALSE)) {
            return edges;
        }
        Condition condition = graph.condition(term);
        for (int state = 0; state < graph.expanded(); state++) {
            for (int edge = graph.firstEdge(state); edge < graph.endEdge(state); edge++) {
                edges.set(edge, condition.holds(state, graph.target(edge)));
            }
        }
        return edges;
    }

    private Pairs incidents(Fault fault) {
        Pairs.Builder pairs = new Pairs.Builder();
        for (int state = 0; state < graph.expanded(); state++) {
            graph.incidentsOf(state).filter(one -> one.fault() == fault).forEach(one -> pairs.add(one.label()));
            pairs.next();
        }
        return pairs.build();
    }

    /** The labels of steps of one command alone. */
    static int[] alone(StateGraph graph) {
        int[] alone = new int[graph.system().commands().size()];
        Arrays.fill(alone, -1);
        IntStream.range(0, graph.labels().size())
                .filter(label -> graph.labels().get(label).isAlone())
                .forEach(label -> alone[graph.labels().get(label).commands().get(0).id()] = label);
        return alone;
    }
}
