package dev.interlock.compiler.graph;

import dev.interlock.compiler.system.Fault;
import dev.interlock.compiler.system.TransitionSystem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Builds the graph of a system by visiting state after state, with code made of its terms; shares nothing with the interpreter, by
 * which it is checked.
 */
public final class GraphBuilder {
    private final SystemCode code;
    private final GraphLimits limits;
    private final Labels labels;
    private final StateTable states;
    private final Ints first = new Ints();
    private final Ints targets = new Ints();
    private final Ints edgeLabels = new Ints();
    private final List<Incident> incidents = new ArrayList<>();
    private final Seen seen = new Seen();
    private final Seen noted = new Seen();
    private final long[] packed;
    private int starts;
    private int expanded;

    private GraphBuilder(SystemCode code, GraphLimits limits) {
        this.code = code;
        this.limits = limits;
        this.labels = new Labels(code.system().commands());
        this.states = new StateTable(code.packing().words());
        this.packed = new long[code.packing().words()];
    }

    /** As much of the graph as the limits allow; none where numbers or inputs are beyond one. */
    public static Optional<StateGraph> build(TransitionSystem system, GraphLimits limits) {
        GraphBuilder builder;
        try {
            builder = new GraphBuilder(SystemCode.of(system, limits.attempts()), limits);
        } catch (RefusedException refused) {
            return Optional.empty();
        }
        return Optional.of(builder.graph(builder.stopped()));
    }

    private StateGraph graph(Optional<String> gap) {
        int known = first.get(expanded);
        return new StateGraph(
                code,
                limits,
                new StateGraph.Contents(
                        starts,
                        expanded,
                        starts == 0 ? 0 : states.size(),
                        states.packed(),
                        first.toArray(expanded + 1),
                        targets.toArray(known),
                        edgeLabels.toArray(known),
                        incidents.stream().filter(one -> one.state() < expanded).toList()),
                labels.all(),
                gap);
    }

    /** Walks; in words, why that ended early. */
    private Optional<String> stopped() {
        first.add(0);
        try {
            new StartStates(code.system(), limits.states(), limits.enough()).each(this::start);
            starts = states.size();
            return walk(new Expansion(code, labels, limits.attempts()));
        } catch (RefusedException refused) {
            return Optional.of(refused.getMessage());
        } catch (ArithmeticException overflow) {
            return Optional.of("there are numbers of more than 63 bits");
        }
    }

    private void start(long[] frame) {
        if (states.size() >= limits.states()) {
            throw new RefusedException("there are too many states to start in");
        }
        code.packing().pack(frame, code.slots().before(), packed);
        states.add(packed);
    }

    private Optional<String> walk(Expansion expansion) {
        Edges edges = new Edges();
        while (expanded < states.size()) {
            Optional<String> tooMuch = tooMuch();
            if (tooMuch.isPresent()) {
                return tooMuch;
            }
            seen.clear();
            noted.clear();
            code.packing().unpack(states.packed(), expanded * packed.length, expansion.frame(), code.slots().before());
            expansion.attempts(edges);
            expanded++;
            first.add(targets.size());
        }
        return Optional.empty();
    }

    private Optional<String> tooMuch() {
        if (limits.enough().getAsBoolean()) {
            return Optional.of("it was stopped");
        }
        if (states.size() > limits.states()) {
            return Optional.of("there are more than " + limits.states() + " states");
        }
        return targets.size() > limits.edges()
                ? Optional.of("there are more than " + limits.edges() + " steps between states")
                : Optional.empty();
    }

    /** Notes the edges and the incidents of one state. */
    private final class Edges implements Attempted {
        @Override
        public void done(int label, Act[] acts, int size, long[] frame) {
            code.packing().pack(frame, code.slots().after(), packed);
            int known = states.find(packed);
            int target = known >= 0 ? known : states.add(packed);
            if (seen.add(label, target)) {
                targets.add(target);
                edgeLabels.add(label);
            }
        }

        @Override
        public void outOfRange(int label, Act[] acts, int size) {
            note(label, Fault.RANGE);
        }

        @Override
        public void undefined(int label, Act[] acts, int size) {
            for (int i = 0; i < size; i++) {
                if (acts[i].has(Fault.INDEX)) {
                    note(label, Fault.INDEX);
                }
                if (acts[i].has(Fault.DIVISION)) {
                    note(label, Fault.DIVISION);
                }
            }
        }

        @Override
        public void clashing(int label, Act[] acts, int size) {
            note(label, Fault.CLASH);
        }

        private void note(int label, Fault fault) {
            if (noted.add(label, fault.ordinal())) {
                incidents.add(new Incident(expanded, label, fault));
            }
        }

        @Override
        public boolean isSettled() {
            return false;
        }
    }
}
