package dev.interlock.compiler.graph;

import dev.interlock.compiler.interpret.Firing;
import dev.interlock.compiler.interpret.State;
import dev.interlock.compiler.interpret.Step;
import dev.interlock.compiler.system.Command;
import dev.interlock.compiler.system.Term;
import dev.interlock.compiler.system.TransitionSystem;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The states that a system can reach when everybody may act, and every step between them; and what goes wrong with steps that lead
 * nowhere. States have numbers in breadth-first order, the starts first; the edges from a state have consecutive numbers.
 *
 * <p>What is seen of the system when only some act, or by turns, is the part of the graph whose labels keep to that.
 *
 * <p>Nothing in it changes any more, so threads may share it. Its own {@link Condition}s are for one thread each.
 */
public final class StateGraph {
    private final SystemCode code;
    private final GraphLimits limits;
    private final Contents contents;
    private final List<Label> labels;
    private final Optional<String> gap;
    private final int[] firstIncident;

    /**
     * What was found.
     *
     * @param packed the states, one after the other
     * @param first the number of the first edge from each state; one more at the end
     */
    record Contents(int starts, int expanded, int size, long[] packed, int[] first, int[] targets, int[] labels,
            List<Incident> incidents) {}

    StateGraph(SystemCode code, GraphLimits limits, Contents contents, List<Label> labels, Optional<String> gap) {
        this.code = code;
        this.limits = limits;
        this.contents = contents;
        this.labels = List.copyOf(labels);
        this.gap = gap;
        this.firstIncident = new int[contents.expanded() + 1];
        contents.incidents().forEach(incident -> firstIncident[incident.state() + 1]++);
        for (int state = 0; state < contents.expanded(); state++) {
            firstIncident[state + 1] += firstIncident[state];
        }
    }

    public TransitionSystem system() {
        return code.system();
    }

    /** In words, why not everything was looked at; empty when there are no other states and no other steps. */
    public Optional<String> gap() {
        return gap;
    }

    public int size() {
        return contents.size();
    }

    /** The starts are the states before this one. */
    public int starts() {
        return contents.starts();
    }

    /** Whether there are no other starts. */
    public boolean isEveryStartKnown() {
        return contents.starts() > 0 || gap.isEmpty();
    }

    /** All steps are known that are possible in the states before this one; of the others none is. All, when there is no gap. */
    public int expanded() {
        return contents.expanded();
    }

    public int edges() {
        return contents.targets().length;
    }

    public int firstEdge(int state) {
        return contents.first()[Math.min(state, contents.expanded())];
    }

    /** One more than the last edge from the state. */
    public int endEdge(int state) {
        return contents.first()[Math.min(state + 1, contents.expanded())];
    }

    public int target(int edge) {
        return contents.targets()[edge];
    }

    public int labelId(int edge) {
        return contents.labels()[edge];
    }

    public Label label(int edge) {
        return labels.get(labelId(edge));
    }

    /** All labels, by their numbers; also those of steps that lead nowhere. */
    public List<Label> labels() {
        return labels;
    }

    /** Whatever goes wrong, in the order of the states. */
    public List<Incident> incidents() {
        return contents.incidents();
    }

    /** What goes wrong in the state. */
    public Stream<Incident> incidentsOf(int state) {
        return state < contents.expanded()
                ? contents.incidents().subList(firstIncident[state], firstIncident[state + 1]).stream()
                : Stream.empty();
    }

    public State state(int id) {
        long[] frame = new long[code.slots().size()];
        load(id, frame, code.slots().before());
        return code.state(frame, code.slots().before());
    }

    /** A step along the edge: inputs with which, and an order in which, the commands of its label lead to its target. */
    public Step step(int state, int edge) {
        return attempt(state, Recall.to(code, label(edge), packed(target(edge))));
    }

    /** A step that can be tried in the state and with which this goes wrong. */
    public Step step(Incident incident) {
        return attempt(incident.state(), Recall.of(labels.get(incident.label()), incident.fault()));
    }

    /** Inputs with which some step of the command alone can be tried in the state, if it has any. */
    public Optional<Firing> attempted(int state, Command command) {
        List<Command> alone = List.of(command);
        OptionalInt edge = IntStream.range(firstEdge(state), endEdge(state))
                .filter(one -> label(one).commands().equals(alone))
                .findFirst();
        Optional<Step> step = edge.isPresent()
                ? Optional.of(step(state, edge.getAsInt()))
                : incidentsOf(state)
                        .filter(one -> labels.get(one.label()).commands().equals(alone))
                        .findFirst()
                        .map(this::step);
        return step.map(one -> one.firings().get(0));
    }

    Expansion expansion() {
        return new Expansion(code, new Labels(system().commands()), limits.attempts());
    }

    private Step attempt(int state, Recall recall) {
        Expansion expansion = expansion();
        load(state, expansion.frame(), code.slots().before());
        expansion.attempts(recall);
        return recall.step();
    }

    /** The condition (over current variables, or over current and next ones) to be looked at in many states. */
    public Condition condition(Term term) {
        return new Condition(this, term);
    }

    /** The states in which a condition over current variables holds. */
    public BitSet where(Term term) {
        Condition condition = condition(term);
        BitSet states = new BitSet(size());
        for (int state = 0; state < size(); state++) {
            states.set(state, condition.holds(state));
        }
        return states;
    }

    void load(int state, long[] frame, int at) {
        code.packing().unpack(contents.packed(), state * code.packing().words(), frame, at);
    }

    private long[] packed(int state) {
        int words = code.packing().words();
        return Arrays.copyOfRange(contents.packed(), state * words, (state + 1) * words);
    }

    Contents contents() {
        return contents;
    }

    SystemCode code() {
        return code;
    }
}
