package dev.interlock.solver.certificate;

import dev.interlock.compiler.graph.StateGraph;
import dev.interlock.compiler.interpret.Members;
import dev.interlock.compiler.interpret.State;
import dev.interlock.compiler.liveness.Company;
import dev.interlock.compiler.liveness.Demand;
import dev.interlock.compiler.liveness.LoopFinding;
import dev.interlock.compiler.liveness.Loops;
import dev.interlock.compiler.liveness.NoLoop;
import dev.interlock.compiler.system.Command;
import dev.interlock.compiler.system.Goal;
import dev.interlock.compiler.system.Question;
import dev.interlock.compiler.system.Term;
import dev.interlock.compiler.system.Terms;
import dev.interlock.compiler.system.TransitionSystem;
import dev.interlock.compiler.system.Variable;
import dev.interlock.solver.reduction.Descent;
import dev.interlock.solver.reduction.Event;
import dev.interlock.solver.reduction.Link;
import dev.interlock.solver.relation.Scope;
import dev.interlock.solver.verdict.Certificate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Why a graph has no loop that counts, as a chain: no step raises the number of a state's class; and within a class, what it lacks does not
 * happen. So of those steps that stay in their class there are none that go on for ever.
 */
final class LoopsAsChain {
    private final TransitionSystem asked;
    private final Question question;
    private final Goal.Looping goal;
    private final StateGraph graph;
    private final List<Event> events;

    /** @param graph of all states of the system that is asked */
    LoopsAsChain(TransitionSystem asked, Question question, Goal.Looping goal, StateGraph graph) {
        this.asked = asked;
        this.question = question;
        this.goal = goal;
        this.graph = graph;
        this.events = Event.of(Scope.everyone(asked), goal);
    }

    /** Empty where there is a loop. */
    Optional<Certificate> certificate() {
        Company everyone = new Company(Members.everyone(asked), asked.turns(), Terms.TRUE);
        return Loops.of(graph, goal).flatMap(loops -> loops.find(everyone).accept(new LoopFinding.Visitor<>() {
            @Override
            public Optional<Certificate> found(LoopFinding.Found finding) {
                return Optional.empty();
            }

            @Override
            public Optional<Certificate> timeless(LoopFinding.Timeless finding) {
                return Optional.of(chain(finding.proof()));
            }

            @Override
            public Optional<Certificate> absent(LoopFinding.Absent finding) {
                return Optional.of(chain(finding.proof()));
            }
        }));
    }

    private Certificate chain(NoLoop proof) {
        List<Link> links = new ArrayList<>();
        links.add(new Link.Lowering(classes(proof)));
        lacking(proof).forEach((event, states) -> links.add(new Link.Closing(where(states), event)));
        TransitionSystem watched = Descent.of(
                        Scope.everyone(asked), question, goal, links, events.get(0), Terms.TRUE)
                .system();
        return new Certificate.Descending(
                links, events.get(0), Terms.TRUE, new Certificate.Inductive(kept(proof, watched)));
    }

    /** The number of the class, from zero. */
    private Term classes(NoLoop proof) {
        int least = proof.later().stream().map(state -> proof.classes()[state]).min().orElse(0);
        Map<Integer, BitSet> states = new LinkedHashMap<>();
        proof.later().stream().forEach(state ->
                states.computeIfAbsent(proof.classes()[state] - least, number -> new BitSet()).set(state));
        Map<Integer, List<State>> shown = new LinkedHashMap<>();
        states.forEach((number, some) -> shown.put(number, states(some)));
        return StatesAsTerm.numbers(asked.variables(), shown);
    }

    /** For each event the states of the classes in which it is never met. */
    private Map<Event, BitSet> lacking(NoLoop proof) {
        Map<Event, BitSet> lacking = new LinkedHashMap<>();
        proof.later().stream().forEach(state -> Optional.ofNullable(proof.lacks().get(proof.classes()[state]))
                .map(this::event)
                .ifPresent(event -> lacking.computeIfAbsent(event, key -> new BitSet()).set(state)));
        return lacking;
    }

    private Event event(Demand demand) {
        return demand.accept(new Demand.Visitor<>() {
            @Override
            public Event recurrence(Demand.Recurrence recurrence) {
                return events.get(0);
            }

            @Override
            public Event passage(Demand.Passage passage) {
                return events.stream()
                        .filter(event -> event.commands().stream().anyMatch(LoopsAsChain::isTime))
                        .findFirst()
                        .orElseThrow();
            }

            @Override
            public Event fairness(Demand.Fairness fairness) {
                return new Event(fairness.justice().commands(), Terms.not(fairness.justice().able()));
            }
        });
    }

    private static boolean isTime(Command command) {
        return command.phase() == Command.Phase.TIME;
    }

    /** What holds all the time while somebody looks on: who watches has begun where it may, or where it does not stay. */
    private Term kept(NoLoop proof, TransitionSystem watched) {
        List<Variable> own = watched.variables().subList(asked.variables().size(), watched.variables().size());
        List<Term> all = new ArrayList<>();
        all.add(where(proof.reached()));
        all.add(Terms.implies(
                Terms.current(own.get(0)), Terms.or(where(proof.later()), Terms.not(goal.stays()))));
        own.stream().skip(1).forEach(note -> all.add(Terms.not(Terms.current(note))));
        return Terms.and(all);
    }

    private Term where(BitSet states) {
        return StatesAsTerm.of(asked.variables(), states(states));
    }

    private List<State> states(BitSet states) {
        return states.stream().mapToObj(graph::state).toList();
    }
}
