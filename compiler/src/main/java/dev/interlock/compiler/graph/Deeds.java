package dev.interlock.compiler.graph;

import dev.interlock.compiler.interpret.Step;
import dev.interlock.compiler.system.Command;
import dev.interlock.compiler.system.Term;
import dev.interlock.compiler.system.Terms;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Looks for steps that can be tried in which a command is executed where a condition (over current variables and its inputs) holds.
 * Whoever can do it beside others can do it alone, so only that is looked at.
 */
final class Deeds implements Attempted {
    private final StateGraph graph;
    private final Code[] conditions;
    private final Slots slots;
    private final long[] frame;
    private final Expansion expansion;
    private final BitSet done = new BitSet();
    private Optional<Step> step = Optional.empty();

    Deeds(StateGraph graph, Map<Command, List<Term>> cases) {
        this.graph = graph;
        this.slots = new Slots(graph.system());
        this.conditions = new Code[graph.system().commands().size()];
        TermCode code = new TermCode(slots);
        cases.forEach((command, terms) -> conditions[command.id()] = code.of(Terms.or(terms)));
        this.frame = slots.frame();
        this.expansion = graph.expansion();
    }

    /** For each state the labels of these commands alone. */
    Pairs all() {
        int[] alone = HitFinder.alone(graph);
        Pairs.Builder pairs = new Pairs.Builder();
        for (int state = 0; state < graph.expanded(); state++) {
            look(state);
            done.stream().map(command -> alone[command]).forEach(pairs::add);
            pairs.next();
        }
        return pairs.build();
    }

    /** Such a step; there is one. */
    Step step(int state) {
        look(state);
        return step.orElseThrow(() -> new IllegalStateException("internal error: a hit of the graph is not found again"));
    }

    private void look(int state) {
        done.clear();
        step = Optional.empty();
        graph.load(state, expansion.frame(), slots.before());
        graph.load(state, frame, slots.before());
        Slots.beforeChanged(frame);
        expansion.attempts(this);
    }

    private void note(Act act, int size) {
        if (size == 1 && conditions[act.command()] != null && !done.get(act.command())) {
            act.prepare(frame);
            if (conditions[act.command()].holds(frame)) {
                done.set(act.command());
                step = step.or(() -> Optional.of(new Step(List.of(act.firing()))));
            }
        }
    }

    @Override
    public void done(int label, Act[] acts, int size, long[] after) {
        note(acts[0], size);
    }

    @Override
    public void outOfRange(int label, Act[] acts, int size) {
        note(acts[0], size);
    }

    @Override
    public void undefined(int label, Act[] acts, int size) {
        note(acts[0], size);
    }

    @Override
    public void clashing(int label, Act[] acts, int size) {
        note(acts[0], size);
    }

    @Override
    public boolean isSettled() {
        return false;
    }
}
