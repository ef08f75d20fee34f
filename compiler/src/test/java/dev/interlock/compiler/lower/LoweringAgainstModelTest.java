package dev.interlock.compiler.lower;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.compiler.diagnostic.Result;
import dev.interlock.compiler.interpret.Choices;
import dev.interlock.compiler.interpret.Evaluation;
import dev.interlock.compiler.interpret.Firing;
import dev.interlock.compiler.interpret.Interpreter;
import dev.interlock.compiler.interpret.Outcome;
import dev.interlock.compiler.interpret.State;
import dev.interlock.compiler.interpret.Step;
import dev.interlock.compiler.model.Model;
import dev.interlock.compiler.model.StateVariable;
import dev.interlock.compiler.number.Rational;
import dev.interlock.compiler.resolve.Resolver;
import dev.interlock.compiler.source.SourceFile;
import dev.interlock.compiler.syntax.PolicyParser;
import dev.interlock.compiler.syntax.Program;
import dev.interlock.compiler.system.Command;
import dev.interlock.compiler.system.Domain;
import dev.interlock.compiler.system.Goal;
import dev.interlock.compiler.system.Input;
import dev.interlock.compiler.system.Named;
import dev.interlock.compiler.system.Question;
import dev.interlock.compiler.system.Term;
import dev.interlock.compiler.system.TransitionSystem;
import dev.interlock.compiler.system.Value;
import dev.interlock.compiler.system.Variable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Lowering against the direct meaning of the model: in every state of random walks both allow the same moves, and each move of one
 * actor has the same outcome.
 */
class LoweringAgainstModelTest {
    private static final int WALKS = 20;
    private static final int STEPS = 40;

    @ParameterizedTest
    @ValueSource(strings = {
        "fleet", "flights", "arithmetic", "branches", "private", "definitions", "tables", "reals", "assumptions"
    })
    void bothAllowTheSameMovesWithTheSameOutcomes(String name) {
        Model model = model(name);
        TransitionSystem system = value(Lowering.lower(model));
        for (int seed = 0; seed < WALKS; seed++) {
            new Walk(model, system, new Random(seed)).run();
        }
    }

    private static Model model(String name) {
        String path = "/lower/" + name + ".interlock";
        try (var stream = LoweringAgainstModelTest.class.getResourceAsStream(path)) {
            String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            return value(PolicyParser.parse(new SourceFile(name + ".interlock", text))
                    .then(file -> Resolver.resolve(Program.of(file), Map.of())));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static <T> T value(Result<T> result) {
        return result.match(value -> value, diagnostics -> {
            throw new AssertionError(diagnostics.toString());
        });
    }

    /** One random walk of both sides in step. */
    private static final class Walk {
        private final Model model;
        private final TransitionSystem system;
        private final Random random;
        private final NaiveModel naive;
        private final Interpreter interpreter;
        private final Map<String, String> keys = new HashMap<>();
        private State state;

        Walk(Model model, TransitionSystem system, Random random) {
            this.model = model;
            this.system = system;
            this.random = random;
            this.naive = new NaiveModel(model);
            this.interpreter = new Interpreter(system);
        }

        void run() {
            start();
            for (int i = 0; i < STEPS; i++) {
                Map<String, List<Firing>> firings = firings();
                Map<String, NaiveModel.Move> moves = naive.enabled();
                assertThat(new TreeSet<>(firings.keySet())).isEqualTo(new TreeSet<>(moves.keySet()));
                compareQuestions();
                List<Runnable> possible = new ArrayList<>();
                firings.forEach((name, same) -> same.forEach(firing -> compare(moves.get(name), firing, possible)));
                if (possible.isEmpty()) {
                    return;
                }
                possible.get(random.nextInt(possible.size())).run();
            }
        }

        private void start() {
            for (int attempt = 0; attempt < 1_000; attempt++) {
                Map<String, Object> shown = new HashMap<>();
                model.states().forEach(variable -> initial(variable, shown));
                state = new State(system.variables().stream().map(v -> startOf(v, shown)).toList());
                if (interpreter.isInitial(state)) {
                    return;
                }
            }
            throw new AssertionError("no start found");
        }

        private void initial(StateVariable variable, Map<String, Object> shown) {
            for (List<Object> tuple : NaiveExpr.tuples(variable.dimensions())) {
                Object value = variable.initial().accept(new StartOf(variable, tuple));
                String key = NaiveNames.of(variable, tuple);
                String name = NaiveNames.shown(variable, tuple, naive.indicesOfOwner(variable));
                keys.put(name, key);
                shown.put(name, value);
                naive.state().put(key, value);
            }
        }

        private final class StartOf implements StateVariable.Initial.Visitor<Object> {
            private final StateVariable variable;
            private final NaiveExpr seen;

            StartOf(StateVariable variable, List<Object> tuple) {
                this.variable = variable;
                NaiveExpr bound = new NaiveExpr(Map.of(), Map.of(), Map.of());
                for (int i = 0; i < tuple.size(); i++) {
                    Object value = tuple.get(i);
                    bound = bound.bindingLazily(variable.dimensions().get(i), () -> value);
                }
                this.seen = bound;
            }

            @Override
            public Object any(StateVariable.Any initial) {
                List<Object> values = NaiveExpr.values(variable.type());
                return values.get(random.nextInt(values.size()));
            }

            @Override
            public Object value(StateVariable.Value initial) {
                return seen.eval(initial.value());
            }

            @Override
            public Object between(StateVariable.Between initial) {
                BigInteger low = (BigInteger) seen.eval(initial.low());
                BigInteger high = (BigInteger) seen.eval(initial.high());
                return low.add(BigInteger.valueOf(random.nextInt(high.subtract(low).intValueExact() + 1)));
            }
        }

        private static Value startOf(Variable variable, Map<String, Object> shown) {
            if (variable.visibility() == Variable.Visibility.DECLARED) {
                return toValue(shown.get(variable.name()));
            }
            return switch (variable.domain().sort()) {
                case BOOL -> Value.of(false);
                case INT -> new Value.Int(variable.domain().bounds().map(Domain.Bounds::low).orElse(BigInteger.ZERO));
                case REAL -> new Value.Real(Rational.ZERO);
            };
        }

        private Map<String, List<Firing>> firings() {
            Map<String, List<Firing>> named = new TreeMap<>();
            for (Firing firing : new Choices(interpreter, 100_000).enabledFirings(state).items()) {
                named.computeIfAbsent(name(firing), key -> new ArrayList<>()).add(firing);
            }
            return named;
        }

        private static String name(Firing firing) {
            Command command = firing.command();
            List<String> arguments = new ArrayList<>();
            boolean inputs = command.phase() != Command.Phase.FINISH;
            for (Named argument : command.arguments()) {
                boolean stored = argument.term() instanceof Term.Current current && current.symbol() instanceof Variable;
                if (inputs || !stored) {
                    arguments.add(argument.domain().show(value(firing, argument.term())));
                }
            }
            return command.name() + arguments + switch (command.phase()) {
                case WHOLE -> "";
                case START -> " start";
                case FINISH -> " finish";
            };
        }

        private static Value value(Firing firing, Term term) {
            if (term instanceof Term.Current current) {
                return firing.inputs().get((Input) current.symbol());
            }
            return term instanceof Term.Truth truth
                    ? Value.of(truth.value())
                    : new Value.Int(((Term.Whole) term).value());
        }

        private void compare(NaiveModel.Move move, Firing firing, List<Runnable> possible) {
            List<Object> choices = firing.command().inputs().stream()
                    .filter(input -> input.role() == Input.Role.CHOICE)
                    .map(input -> fromValue(firing.inputs().get(input)))
                    .toList();
            Outcome outcome = interpreter.execute(state, new Step(List.of(firing)));
            var direct = naive.outcome(move, choices);
            if (!(outcome instanceof Outcome.Done done)) {
                assertThat(direct).as("%s in %s: %s", name(firing), state, outcome).isEmpty();
                return;
            }
            assertThat(direct).as("%s in %s", name(firing), state).isPresent();
            Map<String, Object> lowered = new LinkedHashMap<>();
            Map<String, Object> naively = new LinkedHashMap<>();
            keys.forEach((shown, key) -> naively.put(shown, direct.get().get(key)));
            system.variables().stream()
                    .filter(v -> v.visibility() == Variable.Visibility.DECLARED)
                    .forEach(v -> lowered.put(v.name(), fromValue(done.after().get(v))));
            assertThat(lowered).as("%s in %s", name(firing), state).containsExactlyInAnyOrderEntriesOf(naively);
            possible.add(() -> {
                state = done.after();
                naive.apply(move, direct.get());
            });
        }

        private void compareQuestions() {
            for (dev.interlock.compiler.model.Question asked : model.questions()) {
                Question question = system.questions().stream()
                        .filter(q -> q.name().equals(asked.name()) && q.kind() != Question.Kind.VACUOUS)
                        .findFirst().orElseThrow();
                if (question.goal() instanceof Goal.InState goal) {
                    boolean reached = Evaluation.in(state).holds(goal.condition());
                    assertThat(reached).as("%s in %s", asked.name(), state).isEqualTo(asked.accept(new Reached()));
                }
            }
        }

        /** Whether the state is one that the question looks for. */
        private final class Reached implements dev.interlock.compiler.model.Question.Visitor<Boolean> {
            private final NaiveExpr seen = new NaiveExpr(naive.state(), Map.of(), Map.of());

            @Override
            public Boolean invariant(dev.interlock.compiler.model.Question.Invariant question) {
                return !seen.holds(question.condition());
            }

            @Override
            public Boolean assumption(dev.interlock.compiler.model.Question.Assumption question) {
                for (List<Object> tuple : NaiveExpr.tuples(question.indices())) {
                    NaiveExpr bound = seen;
                    for (int i = 0; i < tuple.size(); i++) {
                        Object value = tuple.get(i);
                        bound = bound.bindingLazily(question.indices().get(i), () -> value);
                    }
                    if (!bound.holds(question.condition())) {
                        return true;
                    }
                }
                return false;
            }

            @Override
            public Boolean reachable(dev.interlock.compiler.model.Question.Reachable question) {
                return seen.holds(question.target());
            }
        }
    }

    private static Value toValue(Object value) {
        if (value instanceof Boolean bool) {
            return Value.of(bool);
        }
        return value instanceof BigInteger whole
                ? new Value.Int(whole)
                : new Value.Real((Rational) value);
    }

    private static Object fromValue(Value value) {
        if (value instanceof Value.Bool bool) {
            return bool.value();
        }
        return value instanceof Value.Int whole ? whole.value() : ((Value.Real) value).value();
    }
}
