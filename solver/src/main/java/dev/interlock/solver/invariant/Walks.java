package dev.interlock.solver.invariant;

import dev.interlock.compiler.interpret.Evaluation;
import dev.interlock.compiler.interpret.Firing;
import dev.interlock.compiler.interpret.State;
import dev.interlock.compiler.number.Rational;
import dev.interlock.compiler.system.Input;
import dev.interlock.compiler.system.Sort;
import dev.interlock.compiler.system.Value;
import dev.interlock.solver.relation.Solo;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** Steps from a state taken at random, always the same ones: what does not hold after them need not be asked about. */
final class Walks {
    private static final int WALKS = 12;
    private static final int STEPS = 80;
    private static final int TRIES = 40;

    private final List<Solo> solos;
    private final State start;
    private final Random random = new Random(1);

    Walks(List<Solo> solos, State start) {
        this.solos = solos;
        this.start = start;
    }

    /** The state after a step from this state. */
    static State after(Solo solo, State before, Map<Input, Value> inputs) {
        Evaluation evaluation = Evaluation.in(before, new Firing(solo.command(), inputs));
        List<Value> values = new ArrayList<>(before.values());
        solo.outcome().forEach((variable, value) -> values.set(variable.id(), evaluation.value(value)));
        return new State(values);
    }

    /** Takes out of the index what is seen not to hold. */
    void thin(Index index) {
        for (int walk = 0; walk < WALKS; walk++) {
            State state = start;
            for (int step = 0; step < STEPS; step++) {
                Optional<State> next = step(state, index);
                if (next.isEmpty()) {
                    break;
                }
                state = next.get();
            }
        }
    }

    private Optional<State> step(State state, Index index) {
        for (int tries = 0; tries < TRIES; tries++) {
            Solo solo = solos.get(random.nextInt(solos.size()));
            Map<Input, Value> inputs = inputs(solo);
            if (Evaluation.in(state, new Firing(solo.command(), inputs)).holds(solo.possible())) {
                State next = after(solo, state, inputs);
                Evaluation evaluation = Evaluation.in(next);
                List.copyOf(index.changedBy(solo)).stream()
                        .filter(candidate -> !evaluation.holds(candidate.term()))
                        .forEach(index::remove);
                return Optional.of(next);
            }
        }
        return Optional.empty();
    }

    private Map<Input, Value> inputs(Solo solo) {
        Map<Input, Value> inputs = new HashMap<>();
        solo.command().inputs().forEach(input -> inputs.put(input, any(input)));
        return inputs;
    }

    private Value any(Input input) {
        if (input.domain().sort() == Sort.BOOL) {
            return Value.of(random.nextBoolean());
        }
        if (input.domain().sort() == Sort.REAL) {
            return new Value.Real(Rational.ZERO);
        }
        BigInteger low = input.domain().bounds().map(ends -> ends.low()).orElse(BigInteger.ZERO);
        BigInteger size = input.domain().interval().size().orElse(BigInteger.ONE);
        return new Value.Int(low.add(BigInteger.valueOf(random.nextInt(1 << 20)).mod(size)));
    }
}
