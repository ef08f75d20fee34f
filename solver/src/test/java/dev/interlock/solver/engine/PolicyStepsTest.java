package dev.interlock.solver.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.compiler.Compiler;
import dev.interlock.compiler.ShippedPolicies;
import dev.interlock.compiler.interpret.Interpreter;
import dev.interlock.compiler.interpret.Outcome;
import dev.interlock.compiler.interpret.Run;
import dev.interlock.compiler.interpret.State;
import dev.interlock.compiler.system.TransitionSystem;
import dev.interlock.solver.relation.Scope;
import dev.interlock.solver.relation.StepRelation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Random simulation of every policy: what the interpreter does, the solver accepts, and what the solver does, the interpreter
 * executes; {@code -Dinterlock.steps=10000} for longer ones.
 */
class PolicyStepsTest {
    private static final int STEPS = Integer.getInteger("interlock.steps", 1_000);
    private static final int ATTEMPTS = STEPS / 10;
    private static final int RUN_ATTEMPTS = 10;
    private static final int UNBROKEN = 50;
    private static final long SEED = Long.getLong("interlock.seed", 1);

    @ParameterizedTest
    @Execution(ExecutionMode.CONCURRENT)
    @MethodSource("dev.interlock.compiler.ShippedPolicies#names")
    void theSolverTakesEveryStepOfTheInterpreter(String file) {
        StepRelation relation = relation(file);
        RandomRuns runs = new RandomRuns(relation.system(), new Random(SEED));
        Map<State, Set<Run.Move>> agreed = new HashMap<>();
        try (SolverSteps solver = new SolverSteps(relation, new Random(SEED))) {
            for (int steps = 0; steps < STEPS; ) {
                State state = solver.start();
                List<Run.Move> run = runs.from(state, UNBROKEN);
                for (Run.Move move : run) {
                    if (agreed.computeIfAbsent(state, key -> new HashSet<>()).add(move)) {
                        assertThat(solver.takes(state, move)).as("%s from %s", move, state).isTrue();
                    }
                    state = move.after();
                }
                if (run.size() < UNBROKEN && agreed.putIfAbsent(state, Set.of()) == null) {
                    assertThat(solver.takesAny(state)).as("the end of a run, %s", state).isFalse();
                }
                steps += Math.max(1, run.size());
            }
        }
    }

    /** Always another step; a small system has fewer than were asked for, and then all of them were taken. */
    @ParameterizedTest
    @Execution(ExecutionMode.CONCURRENT)
    @MethodSource("dev.interlock.compiler.ShippedPolicies#names")
    void theInterpreterExecutesEveryStepOfTheSolver(String file) {
        StepRelation relation = relation(file);
        Interpreter interpreter = new Interpreter(relation.system());
        Random random = new Random(SEED);
        try (SolverSteps solver = new SolverSteps(relation, random)) {
            List<State> open = new ArrayList<>(List.of(solver.start()));
            Set<State> reached = new HashSet<>(open);
            assertThat(interpreter.whyNotInitial(open.get(0))).isEmpty();
            for (int steps = 0; steps < STEPS && !open.isEmpty(); steps++) {
                int at = random.nextInt(4) == 0 ? random.nextInt(open.size()) : open.size() - 1;
                Optional<Run.Move> move = solver.next(open.get(at));
                if (move.isEmpty()) {
                    open.remove(at);
                } else {
                    assertThat(interpreter.execute(open.get(at), move.get().step()))
                            .as("%s from %s", move.get(), open.get(at))
                            .isEqualTo(new Outcome.Done(move.get().after()));
                    if (reached.add(move.get().after())) {
                        open.add(move.get().after());
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @Execution(ExecutionMode.CONCURRENT)
    @MethodSource("dev.interlock.compiler.ShippedPolicies#names")
    void bothRefuseTheSame(String file) {
        StepRelation relation = relation(file);
        Random random = new Random(SEED);
        RandomRuns runs = new RandomRuns(relation.system(), random);
        try (SolverSteps solver = new SolverSteps(relation, random)) {
            for (int i = 0; i < ATTEMPTS; i += RUN_ATTEMPTS) {
                State start = solver.start();
                for (int j = 0; j < RUN_ATTEMPTS; j++) {
                    agree(solver, runs, end(start, runs.from(start, random.nextInt(UNBROKEN))));
                }
            }
        }
    }

    private static void agree(SolverSteps solver, RandomRuns runs, State state) {
        runs.attempt(state).ifPresent(attempt -> assertThat(solver.takes(state, attempt.step()))
                .as("%s from %s", attempt, state)
                .isEqualTo(attempt.outcome() instanceof Outcome.Done));
    }

    private static State end(State start, List<Run.Move> run) {
        return run.isEmpty() ? start : run.get(run.size() - 1).after();
    }

    private static StepRelation relation(String file) {
        TransitionSystem system = Compiler.compile(file, ShippedPolicies.SOURCES, Map.of()).match(
                compiled -> compiled,
                mistakes -> {
                    throw new AssertionError(file + ": " + mistakes);
                });
        return StepRelation.of(Scope.everyone(system));
    }
}
