package dev.interlock.compiler.lower;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.compiler.interpret.Choices;
import dev.interlock.compiler.interpret.Evaluation;
import dev.interlock.compiler.interpret.Firing;
import dev.interlock.compiler.interpret.Interpreter;
import dev.interlock.compiler.interpret.Outcome;
import dev.interlock.compiler.interpret.Run;
import dev.interlock.compiler.interpret.State;
import dev.interlock.compiler.interpret.Step;
import dev.interlock.compiler.model.Actor;
import dev.interlock.compiler.model.Expr;
import dev.interlock.compiler.model.Local;
import dev.interlock.compiler.model.Model;
import dev.interlock.compiler.model.Question.Scope;
import dev.interlock.compiler.model.StateVariable;
import dev.interlock.compiler.model.Type;
import dev.interlock.compiler.number.Rational;
import dev.interlock.compiler.system.Command;
import dev.interlock.compiler.system.Domain;
import dev.interlock.compiler.system.Goal;
import dev.interlock.compiler.system.Hazard;
import dev.interlock.compiler.system.Input;
import dev.interlock.compiler.system.Named;
import dev.interlock.compiler.system.Question;
import dev.interlock.compiler.system.Term;
import dev.interlock.compiler.system.TransitionSystem;
import dev.interlock.compiler.system.Value;
import dev.interlock.compiler.system.Variable;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** One random walk of a model and of what it was lowered to, in step. */
final class Walk {
    private static final int STEPS = 40;

    private final Model model;
    private final TransitionSystem system;
    private final Random random;
    private final NaiveModel naive;
    private final Interpreter interpreter;
    private final NaiveHistory history;
    private final AskedOfRuns runs;
    private final Map<String, String> keys = new HashMap<>();
    private final Optional<Command> time;
    private final BigInteger tick;
    private final List<Run.Move> run = new ArrayList<>();
    private State begun;
    private State state;

    Walk(Model model, TransitionSystem system, Random random) {
        this.model = model;
        this.system = system;
        this.random = random;
        this.time = system.commands().stream().filter(c -> c.phase() == Command.Phase.TIME).findFirst();
        this.tick = time.map(passing -> ((Domain.Times) passing.inputs().get(0).domain()).secondsPerTick())
                .orElse(BigInteger.ZERO);
        this.naive = new NaiveModel(model, tick);
        this.interpreter = new Interpreter(system);
        this.history = new NaiveHistory(naive);
        this.runs = new AskedOfRuns(model, system, naive, history);
    }

    /** Whether a start was found and the walk was made. */
    boolean run() {
        if (!start()) {
            return false;
        }
        for (int i = 0; i < STEPS; i++) {
            Map<String, List<Firing>> firings = firings();
            Map<String, NaiveModel.Move> moves = naive.enabled();
            moves.keySet().removeIf(name -> !firings.containsKey(name) && isImpossible(moves.get(name)));
            assertThat(new TreeSet<>(firings.keySet())).isEqualTo(new TreeSet<>(moves.keySet()));
            compareQuestions();
            runs.compareState(new Run(begun, run, new Run.Arrived()), moves, firings);
            List<Runnable> possible = new ArrayList<>();
            looks().forEach(possible::add);
            firings.forEach((name, same) -> compare(moves.get(name), same, possible));
            compareTime(possible);
            together(moves, firings).ifPresent(possible::add);
            if (possible.isEmpty()) {
                return true;
            }
            possible.get(random.nextInt(possible.size())).run();
        }
        return true;
    }

    /** Samples that may be taken. When one of them would tell nothing new, it does not matter whether it is. */
    private List<Runnable> looks() {
        List<Runnable> looks = new ArrayList<>();
        for (Firing firing : new Choices(interpreter, 100_000).enabledFirings(state).items()) {
            if (firing.command().phase() == Command.Phase.SAMPLE
                    && interpreter.execute(state, new Step(List.of(firing))) instanceof Outcome.Done done) {
                assertThat(directly(done.after())).as("%s changes nothing", firing.command()).isEqualTo(directly(state));
                looks.add(() -> {
                    advance(new Step(List.of(firing)), done.after());
                    naive.sample(firing.command().actor().name(), observation(firing.command()));
                    history.stepped();
                });
            }
        }
        return looks;
    }

    private Actor.Observation observation(Command command) {
        return model.actors().stream()
                .flatMap(actor -> actor.observations().stream())
                .filter(observation -> observation.span().equals(command.span()))
                .findFirst()
                .orElseThrow();
    }

    /** A step of the environment that would use an index outside its type cannot happen. */
    private boolean isImpossible(NaiveModel.Move move) {
        return move.actor().role() == Actor.Role.ENVIRONMENT
                && naive.outcomes(move).equals(Set.of(Optional.empty()));
    }

    private boolean start() {
        for (int attempt = 0; attempt < 1_000; attempt++) {
            Map<String, Object> shown = new HashMap<>();
            model.states().forEach(variable -> initial(variable, shown));
            writers().forEach(writer -> naive.state().put(keyOfWriter(writer), List.of()));
            naive.time().begin(random);
            state = sampled(new State(system.variables().stream().map(v -> startOf(v, shown)).toList()));
            model.actors().forEach(naive::sampleAll);
            NaiveExpr seen = new NaiveExpr(naive.state(), Map.of(), Map.of());
            boolean expected = model.initially().stream().allMatch(seen::holds);
            assertThat(interpreter.isInitial(state)).as("start in %s", state).isEqualTo(expected);
            if (expected) {
                history.begin();
                begun = state;
                runs.compareOnce();
                return true;
            }
        }
        return false;
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
            List<Object> values = variable.type() instanceof Type.Duration duration
                    ? NaiveExpr.values(duration.low().orElseThrow(), duration.high().orElseThrow(), tick)
                    : NaiveExpr.values(variable.type());
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

    /** The first samples are taken at the start. */
    private State sampled(State shown) {
        Value[] values = shown.values().toArray(new Value[0]);
        for (Command command : system.commands()) {
            if (command.phase() == Command.Phase.SAMPLE) {
                command.writes().forEach(write ->
                        values[write.target().id()] = Evaluation.in(shown).value(write.value()));
            }
        }
        return new State(List.of(values));
    }

    private Stream<Variable> writers() {
        return system.variables().stream()
                .filter(v -> v.visibility() == Variable.Visibility.HIDDEN && v.name().startsWith("writer("));
    }

    private String keyOfWriter(Variable writer) {
        return NaiveNames.writer(keys.get(writer.name().substring("writer(".length(), writer.name().length() - 1)));
    }

    /** Who is meant by what a variable of this kind says. */
    private List<Object> whoWrote(Variable writer, State shown) {
        String name = writer.domain().show(shown.get(writer));
        return model.actors().stream()
                .flatMap(actor -> NaiveExpr.tuples(actor.indices()).stream()
                        .filter(tuple -> NaiveNames.actor(actor, tuple).equals(name))
                        .map(tuple -> NaiveNames.written(actor.name(), tuple)))
                .findFirst()
                .orElse(List.of());
    }

    private Value startOf(Variable variable, Map<String, Object> shown) {
        if (variable.visibility() == Variable.Visibility.DECLARED
                && !shown.get(variable.name()).equals(NaiveExpr.Missing.UNKNOWN)) {
            Value value = toValue(shown.get(variable.name()));
            return variable.domain() instanceof Domain.Times
                    ? new Value.Int(((Value.Int) value).value().divide(tick))
                    : value;
        }
        Optional<Boolean> awaited = awaited(variable);
        if (awaited.isPresent()) {
            return Value.of(awaited.get());
        }
        Optional<Variable> meant = system.variables().stream()
                .filter(v -> v.visibility() == Variable.Visibility.DECLARED)
                .filter(v -> v.known().filter(variable::equals).isPresent())
                .findFirst();
        if (meant.isPresent()) {
            return Value.of(!shown.get(meant.get().name()).equals(NaiveExpr.Missing.UNKNOWN));
        }
        return system.actors().stream()
                .filter(actor -> variable.name().equals(actor.name() + " next turn"))
                .findFirst()
                .map(actor -> (Value) new Value.Int(naive.time().firstTurn(actor.name()).divide(tick)))
                .orElseGet(() -> atRest(variable));
    }

    /** For the note of a question for an answer in time: whether one is awaited at the start. */
    private Optional<Boolean> awaited(Variable variable) {
        NaiveExpr seen = new NaiveExpr(naive.state(), naive.state(), Map.of());
        return model.questions().stream()
                .filter(dev.interlock.compiler.model.Question.LeadsTo.class::isInstance)
                .map(dev.interlock.compiler.model.Question.LeadsTo.class::cast)
                .filter(asked -> variable.name().equals(asked.name() + " is awaited"))
                .findFirst()
                .map(asked -> seen.holds(asked.trigger()) && !seen.holds(asked.response()));
    }

    private static Value atRest(Variable variable) {
        return switch (variable.domain().sort()) {
            case BOOL -> Value.of(false);
            case INT -> new Value.Int(variable.domain().bounds().map(Domain.Bounds::low).orElse(BigInteger.ZERO));
            case REAL -> new Value.Real(Rational.ZERO);
        };
    }

    private Map<String, List<Firing>> firings() {
        Map<String, List<Firing>> named = new TreeMap<>();
        for (Firing firing : new Choices(interpreter, 100_000).enabledFirings(state).items()) {
            if (!firing.command().isAct()) {
                continue;
            }
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
            case WHOLE, SAMPLE, TURN, TIME -> "";
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

    private void compare(NaiveModel.Move move, List<Firing> firings, List<Runnable> possible) {
        Set<Optional<Map<String, Object>>> lowered = new HashSet<>();
        for (Firing firing : firings) {
            assertThat(isUnfounded(firing)).as("%s answers a fault that is none in %s", name(firing), state)
                    .isEqualTo(naive.isUnfounded(move));
            Outcome outcome = interpreter.execute(state, new Step(List.of(firing)));
            if (outcome instanceof Outcome.Done done) {
                Map<String, Object> after = directly(done.after());
                lowered.add(Optional.of(after));
                compareStep(done.after(), after);
                possible.add(() -> step(List.of(move), new Step(List.of(firing)), done.after(), after));
            } else {
                lowered.add(Optional.empty());
            }
        }
        assertThat(lowered).as("%s in %s", name(firings.get(0)), state).isEqualTo(naive.outcomes(move));
    }

    private void advance(Step step, State after) {
        state = after;
        run.add(new Run.Move(step, after));
    }

    private void step(List<NaiveModel.Move> moves, Step step, State after, Map<String, Object> naively) {
        List<List<NaiveWritten>> written = moves.stream().map(naive::written).toList();
        advance(step, after);
        naive.apply(moves, naively);
        history.stepped(moves, written);
    }

    /** Some agents that act at one moment; what comes of it is believed. */
    private Optional<Runnable> together(Map<String, NaiveModel.Move> moves, Map<String, List<Firing>> firings) {
        List<Firing> open = new ArrayList<>();
        firings.values().forEach(open::addAll);
        open.removeIf(firing -> !firing.command().joins());
        List<Firing> chosen = new ArrayList<>();
        while (!open.isEmpty()) {
            Firing next = open.get(random.nextInt(open.size()));
            chosen.add(next);
            open.removeIf(firing -> firing.command().actor().equals(next.command().actor()));
        }
        return chosen.size() > 1 && interpreter.execute(state, new Step(chosen)) instanceof Outcome.Done done
                ? Optional.of(() -> step(
                        chosen.stream().map(firing -> moves.get(name(firing))).toList(), new Step(chosen),
                        done.after(), directly(done.after())))
                : Optional.empty();
    }

    private boolean isUnfounded(Firing firing) {
        return system.questions().stream()
                .filter(question -> question.kind() == Question.Kind.ATTRIBUTION)
                .flatMap(question -> ((Goal.Acting) question.goal()).cases().stream())
                .anyMatch(one -> one.command().equals(firing.command())
                        && Evaluation.in(state, firing).holds(one.condition()));
    }

    /**
     * Time may pass by one tick where nobody has to do anything first, and by several where that is so after each of them. By how many
     * at once does not matter: the others follow.
     */
    private void compareTime(List<Runnable> possible) {
        Set<String> turns = new TreeSet<>();
        boolean ticks = false;
        for (Firing firing : new Choices(interpreter, 100_000).enabledFirings(state).items()) {
            if (firing.command().phase() == Command.Phase.TURN) {
                turns.add(firing.command().actor().name());
                passing(firing, possible, () -> naive.time().passTurn(firing.command().actor().name()));
            } else if (firing.command().phase() == Command.Phase.TIME) {
                int by = ((Value.Int) firing.inputs().get(firing.command().inputs().get(0))).value().intValueExact();
                ticks |= by == 1;
                passing(firing, possible, () -> tick(by));
            }
        }
        assertThat(turns).as("turns in %s", state).isEqualTo(naive.time().idleTurns());
        if (time.isPresent()) {
            assertThat(ticks).as("time may pass in %s", state).isEqualTo(naive.time().mayTick());
        }
    }

    private void passing(Firing firing, List<Runnable> possible, Runnable naively) {
        Outcome outcome = interpreter.execute(state, new Step(List.of(firing)));
        State after = ((Outcome.Done) outcome).after();
        assertThat(directly(after)).as("time changes nothing else").isEqualTo(directly(state));
        possible.add(() -> {
            advance(new Step(List.of(firing)), after);
            naively.run();
            history.stepped();
        });
    }

    private void tick(int times) {
        for (int i = 0; i < times; i++) {
            assertThat(naive.time().mayTick()).as("tick %s of %s to %s", i, times, state).isTrue();
            naive.time().tick();
        }
    }

    /** A state as the model executed directly has it. */
    private Map<String, Object> directly(State shown) {
        Map<String, Object> direct = new HashMap<>();
        for (Variable variable : system.variables()) {
            if (variable.visibility() == Variable.Visibility.DECLARED) {
                Optional<Value> known = shown.known(variable);
                direct.put(keys.get(variable.name()), known.map(value -> fromValue(variable, value)).orElse(NaiveExpr.Missing.UNKNOWN));
                known.ifPresentOrElse(value -> {}, () ->
                        assertThat(shown.get(variable)).as("%s at rest", variable).isEqualTo(atRest(variable)));
            }
        }
        writers().forEach(writer -> direct.put(keyOfWriter(writer), whoWrote(writer, shown)));
        return direct;
    }

    private void compareQuestions() {
        NaiveExpr seen = new NaiveExpr(naive.state(), Map.of(), Map.of());
        compareQuestions(seen, Evaluation.in(state), question -> question.goal() instanceof Goal.InState);
        boolean hazards = hazards(Goal.Faulting::inQuestions).anyMatch(Evaluation.in(state)::holds);
        assertThat(hazards).as("places without a value in %s", state).isEqualTo(lacksValue(Scope.STATE, seen));
    }

    private void compareStep(State after, Map<String, Object> naively) {
        NaiveExpr seen = new NaiveExpr(naively, naive.state(), Map.of());
        Evaluation step = Evaluation.ofStep(state, after);
        compareQuestions(seen, step, question -> question.goal() instanceof Goal.InStep);
        runs.compareStep(state, after, naively);
        boolean hazards = hazards(Goal.Faulting::inSteps).anyMatch(step::holds);
        assertThat(hazards).as("places without a value from %s to %s", state, after)
                .isEqualTo(lacksValue(Scope.STEP, seen));
    }

    private void compareQuestions(NaiveExpr seen, Evaluation evaluation, Predicate<Question> compared) {
        for (dev.interlock.compiler.model.Question asked : model.questions()) {
            Question question = system.questions().stream()
                    .filter(q -> q.name().equals(asked.name()) && q.kind() != Question.Kind.VACUOUS)
                    .findFirst().orElseThrow();
            if (compared.test(question) && question.kind() != Question.Kind.RESPONDS) {
                Term condition = question.goal() instanceof Goal.InState goal
                        ? goal.condition()
                        : ((Goal.InStep) question.goal()).condition();
                assertThat(evaluation.holds(condition)).as("%s in %s", asked.name(), state)
                        .isEqualTo(asked.accept(new NaiveQuestions.Reached(seen)));
            }
        }
    }

    private Stream<Term> hazards(Function<Goal.Faulting, List<Hazard>> places) {
        return system.questions().stream()
                .map(Question::goal)
                .filter(Goal.Faulting.class::isInstance)
                .flatMap(goal -> places.apply((Goal.Faulting) goal).stream())
                .map(Hazard::condition);
    }

    private boolean lacksValue(Scope scope, NaiveExpr seen) {
        return model.questions().stream().anyMatch(asked -> asked.accept(new NaiveQuestions.LacksValue(scope, seen)));
    }

    private static Value toValue(Object value) {
        if (value instanceof Boolean bool) {
            return Value.of(bool);
        }
        return value instanceof BigInteger whole
                ? new Value.Int(whole)
                : new Value.Real((Rational) value);
    }

    private static Object fromValue(Variable variable, Value value) {
        return variable.domain() instanceof Domain.Times times
                ? ((Value.Int) value).value().multiply(times.secondsPerTick())
                : fromValue(value);
    }

    private static Object fromValue(Value value) {
        if (value instanceof Value.Bool bool) {
            return bool.value();
        }
        return value instanceof Value.Int whole ? whole.value() : ((Value.Real) value).value();
    }
}
