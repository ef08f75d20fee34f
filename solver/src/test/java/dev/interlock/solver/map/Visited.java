package dev.interlock.solver.map;

import dev.interlock.compiler.explore.Explorer;
import dev.interlock.compiler.explore.Limits;
import dev.interlock.compiler.interpret.Attempt;
import dev.interlock.compiler.interpret.Choices;
import dev.interlock.compiler.interpret.Evaluation;
import dev.interlock.compiler.interpret.Interpreter;
import dev.interlock.compiler.interpret.Listing;
import dev.interlock.compiler.interpret.Outcome;
import dev.interlock.compiler.interpret.State;
import dev.interlock.compiler.interpret.Step;
import dev.interlock.compiler.system.Command;
import dev.interlock.compiler.system.Term;
import dev.interlock.compiler.system.TransitionSystem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A terrain that the interpreter has visited, state by state. */
final class Visited implements Terrain {
    private final List<State> states;
    private final List<Step> steps = new ArrayList<>();
    private final List<Integer> targets = new ArrayList<>();
    private final List<Integer> first = new ArrayList<>();
    private final int starts;
    private final Interpreter interpreter;
    private final Choices choices;

    private Visited(TransitionSystem system, List<State> states, Limits limits) {
        this.interpreter = new Interpreter(system);
        this.choices = new Choices(interpreter, limits.attempts());
        this.states = states;
        this.starts = (int) states.stream().filter(interpreter::isInitial).count();
    }

    /** Empty when there is more than the limits allow to look at. */
    static Optional<Terrain> of(TransitionSystem system, Limits limits) {
        Listing<State> states = new Explorer(system, limits).reachable();
        return states.isComplete()
                ? Optional.of(new Visited(system, states.items(), limits).connected())
                : Optional.empty();
    }

    private Visited connected() {
        Map<State, Integer> numbers = new HashMap<>();
        states.forEach(state -> numbers.put(state, numbers.size()));
        for (State state : states) {
            first.add(targets.size());
            for (Attempt attempt : choices.attempts(state, command -> true).items()) {
                if (attempt.outcome() instanceof Outcome.Done done) {
                    steps.add(attempt.step());
                    targets.add(numbers.get(done.after()));
                }
            }
        }
        first.add(targets.size());
        return this;
    }

    @Override
    public int states() {
        return states.size();
    }

    @Override
    public int starts() {
        return starts;
    }

    @Override
    public int firstEdge(int state) {
        return first.get(state);
    }

    @Override
    public int endEdge(int state) {
        return first.get(state + 1);
    }

    @Override
    public int target(int edge) {
        return targets.get(edge);
    }

    @Override
    public Optional<Command> alone(int edge) {
        Step step = steps.get(edge);
        return step.firings().size() == 1 ? Optional.of(step.firings().get(0).command()) : Optional.empty();
    }

    @Override
    public State state(int state) {
        return states.get(state);
    }

    @Override
    public Step step(int state, int edge) {
        return steps.get(edge);
    }

    @Override
    public List<Step> alike(int state, int edge) {
        return List.of(steps.get(edge));
    }

    @Override
    public Test test(Term condition) {
        return (from, to) -> Evaluation.ofStep(states.get(from), states.get(to)).holds(condition);
    }
}
