package dev.interlock.compiler.lower;

import dev.interlock.compiler.model.Action;
import dev.interlock.compiler.model.Actor;
import dev.interlock.compiler.model.Expr;
import dev.interlock.compiler.model.Local;
import dev.interlock.compiler.model.Model;
import dev.interlock.compiler.model.Rule;
import dev.interlock.compiler.model.StateVariable;
import dev.interlock.compiler.model.Statement;
import dev.interlock.compiler.model.Type;
import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * A model executed directly, one actor at a time: arrays are maps, quantifiers are loops, an action in flight keeps its parameters and
 * readings in a map of its own. It knows nothing of terms, commands or hidden variables.
 */
final class NaiveModel {
    private final Model model;
    private final Map<String, Object> state = new HashMap<>();
    private final Map<String, Map<Local, Supplier<Object>>> flights = new LinkedHashMap<>();

    private final Map<String, Move> airborne = new LinkedHashMap<>();
    private final NaiveFaults faults;
    private final Map<String, Map<Object, Map<String, Object>>> samples = new HashMap<>();

    private final NaiveTime time;

    /** @param tick in seconds; zero where there is no time */
    NaiveModel(Model model, BigInteger tick) {
        this.model = model;
        this.faults = new NaiveFaults(model);
        this.time = new NaiveTime(model, this, tick);
    }

    private NaiveModel(NaiveModel other) {
        this.model = other.model;
        this.state.putAll(other.state);
        this.flights.putAll(other.flights);
        this.airborne.putAll(other.airborne);
        this.faults = other.faults.copy();
        other.samples.forEach((actor, known) -> this.samples.put(actor, new IdentityHashMap<>(known)));
        this.time = other.time.copy(this);
    }

    /** The same run up to now, to be continued in another way. */
    NaiveModel copy() {
        return new NaiveModel(this);
    }

    NaiveTime time() {
        return time;
    }

    /** What the rest of a run depends on. Two runs that agree on it go on alike. */
    List<Object> situation() {
        Map<String, Object> kept = new HashMap<>();
        flights.forEach((flight, locals) -> locals.forEach((local, value) -> kept.put(flight + local, valueOf(value))));
        Map<String, Object> sampled = new HashMap<>();
        samples.forEach((actor, known) -> known.forEach((observed, then) -> sampled.put(actor + observed, then)));
        return List.of(Map.copyOf(state), airborne.keySet().stream().sorted().toList(), kept, faults.situation(), sampled,
                time.situation());
    }

    private static Object valueOf(Supplier<Object> value) {
        try {
            return value.get();
        } catch (NaiveExpr.NoValue noValue) {
            return Optional.empty();
        }
    }

    Collection<Move> airborne() {
        return airborne.values();
    }

    Map<String, Object> state() {
        return state;
    }

    int indicesOfOwner(StateVariable variable) {
        return variable.owner().flatMap(owner -> model.actors().stream()
                .filter(actor -> actor.name().equals(owner)).findFirst()).map(actor -> actor.indices().size()).orElse(0);
    }

    /** One thing that one actor could do, with everything that it depends on. */
    record Move(Actor actor, List<Object> instance, Action action, List<Object> parameters, String phase) {
        List<String> instanceWords() {
            List<String> words = new ArrayList<>();
            for (int i = 0; i < instance.size(); i++) {
                words.add(NaiveNames.word(actor.indices().get(i), instance.get(i)));
            }
            return words;
        }

        String name() {
            List<String> words = instanceWords();
            boolean told = !phase.equals(" finish") || parallel() || hasClocksForEach();
            List<String> arguments = new ArrayList<>();
            for (int i = 0; told && i < parameters.size(); i++) {
                arguments.add(NaiveNames.word(action.parameters().get(i), parameters.get(i)));
            }
            return actor.name() + NaiveNames.bracket(words) + "." + action.name() + arguments + phase;
        }

        private boolean parallel() {
            return action.body().match(i -> false, l -> l.flights() == Action.Flights.ONE_PER_PARAMETERS);
        }

        private boolean hasClocksForEach() {
            Action.Timing timing = action.timing();
            return timing.held().isPresent()
                    || timing.within().isPresent()
                    || timing.cooldown().filter(cooldown -> cooldown.per() == Action.Per.PARAMETERS).isPresent();
        }

        String thread() {
            return actor.name() + instance;
        }

        String flight() {
            return thread() + action.name() + (parallel() ? parameters : "");
        }
    }

    /** The first samples of every instance of an agent. */
    void sampleAll(Actor actor) {
        for (List<Object> instance : NaiveExpr.tuples(actor.indices())) {
            actor.observations().forEach(observation -> sample(NaiveNames.actor(actor, instance), observation));
        }
    }

    /** One instance of an agent looks: from now on it knows the whole state as it is. */
    void sample(String actor, Actor.Observation observation) {
        Map<Object, Map<String, Object>> known = samples.computeIfAbsent(actor, key -> new IdentityHashMap<>());
        observation.states().forEach(observed -> known.put(observed, Map.copyOf(state)));
        observation.lets().forEach(observed -> known.put(observed, Map.copyOf(state)));
    }

    private Map<Object, Map<String, Object>> seen(Move move) {
        return seen(move, samples);
    }

    private static Map<Object, Map<String, Object>> seen(
            Move move, Map<String, Map<Object, Map<String, Object>>> samples) {
        Map<Object, Map<String, Object>> seen = new IdentityHashMap<>();
        seen.putAll(samples.getOrDefault(NaiveNames.actor(move.actor(), move.instance()), Map.of()));
        return seen;
    }

    /** What everybody who only sees samples knows now. */
    Map<String, Map<Object, Map<String, Object>>> samples() {
        Map<String, Map<Object, Map<String, Object>>> copy = new HashMap<>();
        samples.forEach((actor, known) -> copy.put(actor, new IdentityHashMap<>(known)));
        return copy;
    }

    /** Moves that are enabled, finishes included. */
    Map<String, Move> enabled() {
        Map<String, Move> enabled = new LinkedHashMap<>();
        for (Move move : all()) {
            if (isEnabled(move)) {
                enabled.put(move.name(), move);
            }
        }
        return enabled;
    }

    List<Move> all() {
        List<Move> moves = new ArrayList<>();
        for (Actor actor : model.actors()) {
            for (List<Object> instance : NaiveExpr.tuples(actor.indices())) {
                for (Action action : actor.actions()) {
                    boolean lasting = action.body().match(i -> false, l -> true);
                    for (List<Object> parameters : NaiveExpr.tuples(action.parameters())) {
                        moves.add(new Move(actor, instance, action, parameters, lasting ? " start" : ""));
                        if (lasting) {
                            moves.add(new Move(actor, instance, action, parameters, " finish"));
                        }
                    }
                }
            }
        }
        return moves;
    }

    private boolean isEnabled(Move move) {
        if (move.phase().equals(" finish")) {
            return flights.containsKey(move.flight()) && sameParameters(move) && time.mayFinish(move);
        }
        return couldStart(move) && waitsFor(move).noneMatch(this::couldStart);
    }

    /** Whether it can be done; what the world cannot do without leaving a range cannot be done. */
    boolean isAble(Move move) {
        return isEnabled(move)
                && (move.actor().role() == Actor.Role.AGENT || outcomes(move).stream().anyMatch(Optional::isPresent));
    }

    private Stream<Move> waitsFor(Move move) {
        return rules(Rule.Before.class)
                .filter(rule -> isMeant(rule.second(), move))
                .flatMap(rule -> all().stream().filter(first -> isMeant(rule.first(), first)))
                .filter(first -> !first.phase().equals(" finish"));
    }

    <R extends Rule> Stream<R> rules(Class<R> kind) {
        return model.coordination().stream().filter(kind::isInstance).map(kind::cast);
    }

    static boolean isMeant(Rule.Member member, Move move) {
        List<String> words = move.instanceWords();
        return member.agent().equals(move.actor().name())
                && member.action().equals(move.action().name())
                && (member.instance().isEmpty() || member.instance().equals(words));
    }

    private boolean isAlone(Move move) {
        return rules(Rule.Exclusive.class)
                .filter(rule -> rule.members().stream().anyMatch(member -> isMeant(member, move)))
                .noneMatch(rule -> airborne.values().stream()
                        .anyMatch(other -> rule.members().stream().anyMatch(member -> isMeant(member, other))));
    }

    private Stream<Rule.Guard> guards(Move move, Rule.Moment moment) {
        return rules(Rule.Guard.class)
                .filter(rule -> rule.moment() == moment)
                .filter(rule -> rule.agent().equals(move.actor().name()))
                .filter(rule -> rule.action().equals(move.action().name()));
    }

    private NaiveExpr expressions(Move move, Rule.Guard guard) {
        Map<Local, Supplier<Object>> locals = new HashMap<>(locals(move));
        bind(locals, guard.indices(), move.instance());
        for (int i = 0; i < guard.parameters().size(); i++) {
            locals.put(guard.parameters().get(i), locals.get(move.action().parameters().get(i)));
        }
        return new NaiveExpr(Map.copyOf(state), Map.copyOf(state), locals);
    }

    private boolean couldStart(Move move) {
        boolean lasting = !move.phase().isEmpty();
        boolean ownOnly = move.actor().role() == Actor.Role.ENVIRONMENT || move.parallel();
        boolean free = ownOnly
                ? !lasting || !flights.containsKey(move.flight())
                : flights.keySet().stream().noneMatch(flight -> flight.startsWith(move.thread()));
        if (!free || !faults.mayHappen(move, expressions(move)) || !time.mayStart(move)) {
            return false;
        }
        NaiveExpr seen = expressions(move);
        return move.action().trigger().map(seen::holds).orElse(true)
                && move.action().guards().stream().allMatch(seen::holds)
                && guards(move, Rule.Moment.START).allMatch(g -> expressions(move, g).holds(g.condition()))
                && isAlone(move);
    }

    private boolean sameParameters(Move move) {
        Map<Local, Supplier<Object>> kept = flights.get(move.flight());
        for (int i = 0; i < move.parameters().size(); i++) {
            if (!kept.get(move.action().parameters().get(i)).get().equals(move.parameters().get(i))) {
                return false;
            }
        }
        return true;
    }

    private NaiveExpr expressions(Move move) {
        return new NaiveExpr(Map.copyOf(state), Map.copyOf(state), locals(move)).seeing(seen(move));
    }

    private Map<Local, Supplier<Object>> locals(Move move) {
        if (move.phase().equals(" finish")) {
            return flights.get(move.flight());
        }
        return locals(move, Map.copyOf(state));
    }

    /** Whether what wakes the move was so in an earlier state. */
    boolean isTriggered(Move move, Map<String, Object> earlier) {
        NaiveExpr seen = new NaiveExpr(earlier, earlier, locals(move, earlier));
        return move.action().trigger().map(seen::holds).orElse(true);
    }

    /** The same, for somebody who knew these samples. */
    boolean isTriggered(
            Move move, Map<String, Object> earlier, Map<String, Map<Object, Map<String, Object>>> samples) {
        Map<Object, Map<String, Object>> seen = seen(move, samples);
        NaiveExpr then = new NaiveExpr(earlier, earlier, locals(move, earlier, seen)).seeing(seen);
        return move.action().trigger().map(then::holds).orElse(true);
    }

    private Map<Local, Supplier<Object>> locals(Move move, Map<String, Object> before) {
        return locals(move, before, seen(move));
    }

    private static Map<Local, Supplier<Object>> locals(
            Move move, Map<String, Object> before, Map<Object, Map<String, Object>> seen) {
        Map<Local, Supplier<Object>> locals = new HashMap<>();
        bind(locals, move.actor().indices(), move.instance());
        bind(locals, move.action().parameters(), move.parameters());
        for (Action.Reading reading : move.action().readings()) {
            Map<Local, Supplier<Object>> soFar = Map.copyOf(locals);
            locals.put(reading.local(), () -> new NaiveExpr(before, before, soFar).seeing(seen).eval(reading.value()));
        }
        return locals;
    }

    private static void bind(Map<Local, Supplier<Object>> locals, List<Local> names, List<Object> values) {
        for (int i = 0; i < names.size(); i++) {
            Object value = values.get(i);
            locals.put(names.get(i), () -> value);
        }
    }

    /** Everything that a move can do, by what is chosen in it. */
    Set<Optional<Map<String, Object>>> outcomes(Move move) {
        Set<Optional<Map<String, Object>>> outcomes = new HashSet<>();
        deeds(move).forEach(deed -> outcomes.add(deed.flatMap(one -> NaiveWritten.landed(state, List.of(one)))));
        return outcomes;
    }

    /** What a move can write, by what is chosen in it; empty where there is no outcome. */
    Set<Optional<List<NaiveWritten>>> deeds(Move move) {
        Set<Optional<List<NaiveWritten>>> deeds = new HashSet<>();
        Deque<List<Object>> open = new ArrayDeque<>(List.of(List.of()));
        while (!open.isEmpty()) {
            List<Object> choices = open.pop();
            try {
                deeds.add(deed(move, choices));
            } catch (NeedsChoice needed) {
                NaiveExpr.values(needed.type).forEach(value -> {
                    List<Object> longer = new ArrayList<>(choices);
                    longer.add(value);
                    open.push(longer);
                });
            }
        }
        return deeds;
    }

    /** What a move writes; what is chosen decides on the values only. */
    List<NaiveWritten> written(Move move) {
        return deeds(move).stream().flatMap(Optional::stream).findFirst().orElseThrow();
    }

    /** One more thing is to be chosen before it is known what a move does. */
    private static final class NeedsChoice extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final transient Type type;

        NeedsChoice(Type type) {
            this.type = type;
        }
    }

    /** Empty when there is no outcome (an expression without value, an index outside). */
    private Optional<List<NaiveWritten>> deed(Move move, List<Object> choices) {
        Body body = new Body(expressions(move), new ArrayList<>(choices),
                NaiveNames.written(move.actor().name(), move.instance()));
        try {
            for (Rule.Guard guard : guards(move, Rule.Moment.FINISH).toList()) {
                if (move.phase().equals(" finish") && !(Boolean) expressions(move, guard).eval(guard.condition())) {
                    return Optional.of(List.of());
                }
            }
            if (!move.phase().equals(" finish")) {
                faults.checkArguments(move, expressions(move));
            }
            statements(move).forEach(body::execute);
        } catch (NaiveExpr.NoValue noValue) {
            return Optional.empty();
        }
        return Optional.of(body.written);
    }

    /** Whether the move answers a fault and there is none of those that it says it answers. */
    boolean isUnfounded(Move move) {
        return !move.phase().equals(" finish") && faults.isUnfounded(move, expressions(move));
    }

    /** Several moves are made on the same reading. */
    void apply(List<Move> together, Map<String, Object> after) {
        apply(together, Set.of(), after);
    }

    /** @param turns who has a turn in this step and finds nothing to do */
    void apply(List<Move> together, Set<String> turns, Map<String, Object> after) {
        List<Map<Local, Supplier<Object>>> locals = together.stream().map(this::locals).toList();
        together.forEach(move -> faults.happen(move, expressions(move)));
        for (int i = 0; i < together.size(); i++) {
            Move move = together.get(i);
            if (move.phase().equals(" start")) {
                flights.put(move.flight(), locals.get(i));
                airborne.put(move.flight(), move);
            } else if (move.phase().equals(" finish")) {
                flights.remove(move.flight());
                airborne.remove(move.flight());
            }
        }
        time.did(together, turns);
        state.clear();
        state.putAll(after);
        time.looked();
    }

    private static List<Statement> statements(Move move) {
        return move.action().body().match(
                Action.Instant::statements,
                lasting -> move.phase().equals(" start") ? lasting.start() : lasting.finish());
    }

    /** The statements of one body, one after the other; all expressions see the state before. */
    private final class Body {
        private final List<NaiveWritten> written = new ArrayList<>();
        private final List<Object> choices;
        private final List<Object> actor;
        private NaiveExpr seen;

        Body(NaiveExpr seen, List<Object> choices, List<Object> actor) {
            this.seen = seen;
            this.choices = choices;
            this.actor = actor;
        }

        void execute(Statement statement) {
            if (statement instanceof Statement.Assign assign) {
                write(assign.target(), assign.update(), seen.eval(assign.value()));
            } else if (statement instanceof Statement.Choose choose) {
                write(choose.target(), Statement.Update.SET, chosen(choose.type()));
            } else if (statement instanceof Statement.If branch) {
                block((Boolean) seen.eval(branch.condition()) ? branch.whenTrue() : branch.whenFalse());
            } else if (statement instanceof Statement.For loop) {
                for (List<Object> tuple : NaiveExpr.tuples(loop.binders())) {
                    iterate(loop, tuple);
                }
            } else {
                Statement.Let let = (Statement.Let) statement;
                NaiveExpr before = seen;
                seen = seen.bindingLazily(let.local(), () -> before.eval(let.value()));
            }
        }

        private Object chosen(Type type) {
            if (choices.isEmpty()) {
                throw new NeedsChoice(type);
            }
            return choices.remove(0);
        }

        private void iterate(Statement.For loop, List<Object> tuple) {
            NaiveExpr outer = seen;
            for (int i = 0; i < tuple.size(); i++) {
                Object value = tuple.get(i);
                seen = seen.bindingLazily(loop.binders().get(i), () -> value);
            }
            if (loop.where().map(where -> (Boolean) seen.eval(where)).orElse(true)) {
                block(loop.body());
            }
            seen = outer;
        }

        private void block(List<Statement> statements) {
            NaiveExpr outer = seen;
            statements.forEach(this::execute);
            seen = outer;
        }

        private void write(Expr.StateRef target, Statement.Update update, Object value) {
            String key = NaiveNames.of(target.state(), seen.indices(target));
            if (!state.containsKey(key)) {
                throw new NaiveExpr.NoValue();
            }
            written.add(new NaiveWritten(key, target.state(), update, value, actor));
        }
    }
}
