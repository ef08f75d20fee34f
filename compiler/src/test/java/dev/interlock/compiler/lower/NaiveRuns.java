package dev.interlock.compiler.lower;

import dev.interlock.compiler.diagnostic.Result;
import dev.interlock.compiler.live.AllSteps;
import dev.interlock.compiler.model.Action;
import dev.interlock.compiler.model.Actor;
import dev.interlock.compiler.model.Model;
import dev.interlock.compiler.model.Rule;
import dev.interlock.compiler.model.StateVariable;
import dev.interlock.compiler.resolve.Resolver;
import dev.interlock.compiler.source.SourceFile;
import dev.interlock.compiler.syntax.PolicyParser;
import dev.interlock.compiler.syntax.Program;
import dev.interlock.compiler.system.Command;
import dev.interlock.compiler.system.Domain;
import dev.interlock.compiler.system.TransitionSystem;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * All runs of a small model that is executed directly, with everything that can happen at once. Two runs are one where
 * nothing that still matters tells them apart.
 */
final class NaiveRuns {
    private final Model model;
    private final BigInteger tick;
    private final int most;
    private final Map<List<Object>, Integer> numbers = new HashMap<>();
    private final List<NaiveModel> states = new ArrayList<>();
    private final List<Set<String>> able = new ArrayList<>();
    private final Set<AllSteps.Arc> arcs = new LinkedHashSet<>();
    private final Map<String, String> owners = new HashMap<>();

    private NaiveRuns(Model model, BigInteger tick, int most) {
        this.model = model;
        this.tick = tick;
        this.most = most;
    }

    /**
     * Nothing where there are more states than so many.
     *
     * @param tick in seconds; zero where there is no time
     */
    static Optional<AllSteps<NaiveModel>> of(Model model, BigInteger tick, int most) {
        return new NaiveRuns(model, tick, most).listed();
    }

    /** Nothing where the text is none that compiles. */
    static Optional<Model> compiled(String text) {
        Result<Model> model = PolicyParser.parse(new SourceFile("random.interlock", text))
                .then(file -> Resolver.resolve(Program.of(file), Map.of()));
        return model.match(Optional::of, diagnostics -> Optional.empty());
    }

    /** What a system measures time in. */
    static BigInteger tick(TransitionSystem system) {
        return system.commands().stream()
                .filter(command -> command.phase() == Command.Phase.TIME)
                .findFirst()
                .map(passing -> ((Domain.Times) passing.inputs().get(0).domain()).secondsPerTick())
                .orElse(BigInteger.ZERO);
    }

    private Optional<AllSteps<NaiveModel>> listed() {
        for (Map<String, Object> start : starts()) {
            begin(start);
        }
        Set<Integer> starts = Set.copyOf(numbers.values());
        for (int i = 0; i < states.size(); i++) {
            if (states.size() > most) {
                return Optional.empty();
            }
            look(i);
        }
        AllSteps.Time time = tick.signum() == 0 ? AllSteps.Time.NONE : AllSteps.Time.MEASURED;
        return Optional.of(new AllSteps<>(states, starts, able, List.copyOf(arcs), owners, time));
    }

    private List<Map<String, Object>> starts() {
        List<Map<String, Object>> starts = List.of(Map.of());
        for (StateVariable variable : model.states()) {
            for (List<Object> tuple : NaiveExpr.tuples(variable.dimensions())) {
                List<Map<String, Object>> longer = new ArrayList<>();
                for (Object value : variable.initial().accept(new NaiveStarts(variable, tuple))) {
                    starts.forEach(start -> {
                        Map<String, Object> more = new HashMap<>(start);
                        more.put(NaiveNames.of(variable, tuple), value);
                        longer.add(more);
                    });
                }
                starts = longer;
            }
        }
        return starts.stream()
                .filter(start -> model.initially().stream().allMatch(new NaiveExpr(start, Map.of(), Map.of())::holds))
                .toList();
    }

    private void begin(Map<String, Object> start) {
        NaiveModel fresh = new NaiveModel(model, tick);
        fresh.state().putAll(start);
        for (Map<String, BigInteger> turns : fresh.time().beginnings()) {
            NaiveModel begun = fresh.copy();
            begun.time().begin(turns);
            number(begun);
        }
    }

    private int number(NaiveModel state) {
        return numbers.computeIfAbsent(state.situation(), key -> {
            states.add(state);
            return states.size() - 1;
        });
    }

    private void look(int from) {
        NaiveModel now = states.get(from);
        List<NaiveModel.Move> enabled = List.copyOf(now.enabled().values());
        able.add(enabled.stream()
                .filter(NaiveRuns::isOwed)
                .filter(now::isAble)
                .map(this::owed)
                .collect(Collectors.toUnmodifiableSet()));
        Set<String> turns = tick.signum() == 0 ? Set.of() : now.time().idleTurns();
        together(from, List.of(), Set.of(), enabled, turns);
        if (tick.signum() > 0 && now.time().mayTick()) {
            NaiveModel later = now.copy();
            later.time().tick();
            arcs.add(new AllSteps.Arc(from, number(later), Set.of("time"), Set.of(), Set.of(), true));
        }
    }

    /** Runs are fair to what an agent does but what may never end, and to what the world has begun and surely ends. */
    static boolean isOwed(NaiveModel.Move move) {
        boolean agent = move.actor().role() == Actor.Role.AGENT;
        return move.phase().equals(" finish")
                ? move.action().body().match(instant -> false, lasting -> agent
                        ? !(lasting.takes() instanceof Action.AnyTimeOrNever)
                        : lasting.takes() instanceof Action.AnyTime)
                : agent;
    }

    private String owed(NaiveModel.Move move) {
        String owed = move.thread() + "." + move.action().name() + move.phase();
        owners.put(owed, move.actor().role() == Actor.Role.AGENT ? instance(move) : AllSteps.WORLD);
        return owed;
    }

    static String instance(NaiveModel.Move move) {
        return NaiveNames.actor(move.actor(), move.instance());
    }

    private void together(
            int from, List<NaiveModel.Move> chosen, Set<String> turns, List<NaiveModel.Move> rest, Set<String> idle) {
        if (!chosen.isEmpty() || !turns.isEmpty()) {
            take(from, chosen, turns);
        }
        boolean more = chosen.isEmpty() && turns.isEmpty()
                || model.turns() == Model.Turns.JOINT
                        && chosen.stream().allMatch(this::joins)
                        && turns.stream().allMatch(this::isAgent);
        for (int i = 0; more && i < rest.size(); i++) {
            NaiveModel.Move move = rest.get(i);
            boolean first = chosen.isEmpty() && turns.isEmpty();
            boolean other = chosen.stream().noneMatch(one -> one.thread().equals(move.thread()));
            if (first || other && joins(move)) {
                List<NaiveModel.Move> longer = new ArrayList<>(chosen);
                longer.add(move);
                together(from, longer, turns, rest.subList(i + 1, rest.size()), idle);
            }
        }
        for (String turn : idle) {
            boolean first = chosen.isEmpty() && turns.isEmpty();
            boolean inOrder = turns.stream().allMatch(one -> one.compareTo(turn) < 0);
            if (more && inOrder && (first || isAgent(turn))) {
                Set<String> longer = new TreeSet<>(turns);
                longer.add(turn);
                together(from, chosen, longer, List.of(), idle);
            }
        }
    }

    private boolean joins(NaiveModel.Move move) {
        return move.actor().role() == Actor.Role.AGENT && !move.phase().equals(" finish");
    }

    private boolean isAgent(String turn) {
        return model.actors().stream()
                .filter(actor -> actor.role() == Actor.Role.AGENT)
                .anyMatch(actor -> NaiveExpr.tuples(actor.indices()).stream()
                        .anyMatch(tuple -> NaiveNames.actor(actor, tuple).equals(turn)));
    }

    private void take(int from, List<NaiveModel.Move> moves, Set<String> turns) {
        NaiveModel now = states.get(from);
        boolean allowed = now.rules(Rule.Exclusive.class).allMatch(rule -> members(moves, rule.members()) <= 1)
                && now.rules(Rule.AtMost.class).allMatch(rule ->
                        members(moves, rule.members()) <= now.time().room(rule));
        if (!allowed) {
            return;
        }
        for (Map<String, Object> after : outcomes(now, moves)) {
            NaiveModel next = now.copy();
            next.apply(moves, turns, after);
            arcs.add(arc(from, number(next), moves, turns));
        }
    }

    private static long members(List<NaiveModel.Move> moves, List<Rule.Member> members) {
        return moves.stream()
                .filter(move -> !move.phase().equals(" finish"))
                .filter(move -> members.stream().anyMatch(member -> NaiveModel.isMeant(member, move)))
                .count();
    }

    /** In every order, and with everything that each may choose. */
    private static Set<Map<String, Object>> outcomes(NaiveModel now, List<NaiveModel.Move> moves) {
        Set<Map<String, Object>> outcomes = new HashSet<>();
        List<Set<Optional<List<NaiveWritten>>>> deeds = moves.stream().map(now::deeds).toList();
        orders(List.of(), deeds).forEach(order -> NaiveWritten.landed(now.state(), order).ifPresent(outcomes::add));
        return outcomes;
    }

    private static List<List<List<NaiveWritten>>> orders(
            List<List<NaiveWritten>> landed, List<Set<Optional<List<NaiveWritten>>>> rest) {
        if (rest.isEmpty()) {
            return List.of(landed);
        }
        List<List<List<NaiveWritten>>> orders = new ArrayList<>();
        for (int i = 0; i < rest.size(); i++) {
            List<Set<Optional<List<NaiveWritten>>>> others = new ArrayList<>(rest);
            for (Optional<List<NaiveWritten>> deed : others.remove(i)) {
                deed.ifPresent(written -> {
                    List<List<NaiveWritten>> longer = new ArrayList<>(landed);
                    longer.add(written);
                    orders.addAll(orders(longer, others));
                });
            }
        }
        return orders;
    }

    private AllSteps.Arc arc(int from, int to, List<NaiveModel.Move> moves, Set<String> turns) {
        Set<String> commands = moves.stream().map(NaiveModel.Move::name).collect(Collectors.toSet());
        turns.forEach(turn -> commands.add("turn of " + turn));
        Set<String> acting = moves.stream()
                .filter(move -> move.actor().role() == Actor.Role.AGENT)
                .map(NaiveRuns::instance)
                .collect(Collectors.toSet());
        Set<String> just = moves.stream().filter(NaiveRuns::isOwed).map(this::owed).collect(Collectors.toSet());
        return new AllSteps.Arc(from, to, commands, acting, just, false);
    }
}
