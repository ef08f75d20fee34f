package dev.interlock.compiler.lower;

import dev.interlock.compiler.model.Action;
import dev.interlock.compiler.model.Actor;
import dev.interlock.compiler.model.Expr;
import dev.interlock.compiler.model.Model;
import dev.interlock.compiler.model.Rule;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Time as it is told: what was so from when on and who did what when, in seconds from the start of the run. Nothing is counted; every
 * question looks back at the whole run. Time passes tick by tick.
 */
final class NaiveTime {
    private final Model model;
    private final NaiveModel naive;
    private final BigInteger tick;
    private final List<Moment> moments = new ArrayList<>();
    private final List<Set<String>> steps = new ArrayList<>();
    private final List<Deed> deeds = new ArrayList<>();
    private final Map<String, BigInteger> turns = new HashMap<>();
    private BigInteger now = BigInteger.ZERO;

    private record Moment(BigInteger since, Map<String, Object> state, Set<String> able) {}

    private record Deed(NaiveModel.Move move, BigInteger when) {}

    /** @param tick in seconds; zero where there is no time */
    NaiveTime(Model model, NaiveModel naive, BigInteger tick) {
        this.model = model;
        this.naive = naive;
        this.tick = tick;
    }

    /** The same past, for another run. */
    NaiveTime copy(NaiveModel other) {
        NaiveTime copy = new NaiveTime(model, other, tick);
        copy.moments.addAll(moments);
        copy.steps.addAll(steps);
        copy.deeds.addAll(deeds);
        copy.turns.putAll(turns);
        copy.now = now;
        return copy;
    }

    /** Says when everybody has the first turn, and looks at the start of the run. */
    void begin(Random random) {
        List<Map<String, BigInteger>> all = beginnings();
        begin(all.get(random.nextInt(all.size())));
    }

    void begin(Map<String, BigInteger> first) {
        moments.clear();
        turns.putAll(first);
        look();
    }

    /** All the ways in which everybody may have the first turn. */
    List<Map<String, BigInteger>> beginnings() {
        List<Map<String, BigInteger>> beginnings = List.of(Map.of());
        for (Thread thread : threads()) {
            if (thread.actor().period().isPresent()) {
                List<Map<String, BigInteger>> more = new ArrayList<>();
                for (BigInteger first : firsts(thread.actor().period().get())) {
                    beginnings.forEach(begun -> more.add(and(begun, thread.name(), first)));
                }
                beginnings = more;
            }
        }
        return beginnings;
    }

    private List<BigInteger> firsts(Actor.Period period) {
        List<BigInteger> firsts = new ArrayList<>(List.of(BigInteger.ZERO));
        BigInteger length = seconds(period.length());
        for (BigInteger at = tick; period.phase() == Actor.Phase.FREE && at.compareTo(length) < 0; at = at.add(tick)) {
            firsts.add(at);
        }
        return firsts;
    }

    private static Map<String, BigInteger> and(Map<String, BigInteger> begun, String thread, BigInteger first) {
        Map<String, BigInteger> more = new HashMap<>(begun);
        more.put(thread, first);
        return more;
    }

    /** How long ago everything is that may still matter; what is longer ago than it can matter is all the same. */
    List<Object> situation() {
        if (tick.signum() == 0) {
            return List.of();
        }
        Map<String, Object> ago = new HashMap<>();
        turns.forEach((thread, at) -> ago.put("turn of " + thread, at.subtract(now)));
        naive.all().forEach(move -> clocks(move, ago));
        naive.airborne().forEach(move -> takes(move).ifPresent(takes ->
                ago.put("flight " + move.flight(), upTo(tookOff(move), takes.most()))));
        List<Rule.AtMost> rules = naive.rules(Rule.AtMost.class).toList();
        for (int i = 0; i < rules.size(); i++) {
            Rule.AtMost rule = rules.get(i);
            ago.put("window " + i, deeds.stream()
                    .filter(deed -> !deed.move().phase().equals(" finish") && isMeant(rule, deed.move()))
                    .filter(deed -> !isAgo(deed.when(), rule.within()))
                    .map(deed -> now.subtract(deed.when()))
                    .sorted()
                    .toList());
        }
        return List.of(ago);
    }

    private void clocks(NaiveModel.Move move, Map<String, Object> ago) {
        Action.Timing timing = move.action().timing();
        if (move.phase().equals(" finish")) {
            return;
        }
        timing.held().ifPresent(held -> heldSince(move).ifPresent(since ->
                ago.put("held " + move.name(), upTo(since, held))));
        timing.within().filter(within -> moments.get(moments.size() - 1).able().contains(move.name())).ifPresent(within ->
                ago.put("able " + move.name(), upTo(ableSince(move.name()), within)));
        timing.cooldown().ifPresent(cooldown -> last(move, cooldown).ifPresent(when ->
                ago.put("done " + move.name(), upTo(when, cooldown.length()))));
    }

    private Optional<BigInteger> last(NaiveModel.Move move, Action.Cooldown cooldown) {
        return coolingDeeds(move, cooldown).map(Deed::when).max(BigInteger::compareTo);
    }

    private BigInteger upTo(BigInteger when, Expr most) {
        return now.subtract(when).min(seconds(most));
    }

    /** In seconds; of an instance as reports name it. */
    BigInteger firstTurn(String name) {
        return threads().stream()
                .filter(t -> NaiveNames.actor(t.actor(), t.instance()).equals(name))
                .findFirst()
                .map(t -> turns.get(t.name()))
                .orElseThrow();
    }

    BigInteger now() {
        return now;
    }

    BigInteger seconds(Expr duration) {
        return (BigInteger) new NaiveExpr(naive.state(), naive.state(), Map.of()).eval(duration);
    }

    private boolean isAgo(BigInteger when, Expr atLeast) {
        return now.subtract(when).compareTo(seconds(atLeast)) >= 0;
    }

    private void look() {
        if (tick.signum() == 0) {
            return;
        }
        Moment moment = new Moment(now, Map.copyOf(naive.state()), new HashSet<>());
        moments.add(moment);
        naive.all().stream().filter(naive::isAble).forEach(move -> moment.able().add(move.name()));
    }

    boolean mayStart(NaiveModel.Move move) {
        Action.Timing timing = move.action().timing();
        return move.actor().period().map(period -> turns.get(move.thread()).equals(now)).orElse(true)
                && timing.cooldown().map(cooldown -> hasCooled(move, cooldown)).orElse(true)
                && timing.held().map(held -> heldSince(move).filter(since -> isAgo(since, held)).isPresent()).orElse(true)
                && naive.rules(Rule.AtMost.class).filter(rule -> isMeant(rule, move)).allMatch(this::hasRoom);
    }

    private boolean hasCooled(NaiveModel.Move move, Action.Cooldown cooldown) {
        return coolingDeeds(move, cooldown).allMatch(deed -> isAgo(deed.when(), cooldown.length()));
    }

    private Stream<Deed> coolingDeeds(NaiveModel.Move move, Action.Cooldown cooldown) {
        return deeds.stream()
                .filter(deed -> !deed.move().phase().equals(" start"))
                .filter(deed -> deed.move().thread().equals(move.thread()) && deed.move().action() == move.action())
                .filter(deed -> cooldown.per() == Action.Per.ACTION
                        || deed.move().parameters().equals(move.parameters()));
    }

    private Optional<BigInteger> heldSince(NaiveModel.Move move) {
        Optional<BigInteger> since = Optional.empty();
        for (int i = moments.size() - 1; i >= 0 && naive.isTriggered(move, moments.get(i).state()); i--) {
            since = Optional.of(moments.get(i).since());
        }
        return since;
    }

    private static boolean isMeant(Rule.AtMost rule, NaiveModel.Move move) {
        return rule.members().stream().anyMatch(member -> NaiveModel.isMeant(member, move));
    }

    private boolean hasRoom(Rule.AtMost rule) {
        return room(rule) > 0;
    }

    /** How many more may start now. */
    long room(Rule.AtMost rule) {
        long recent = deeds.stream()
                .filter(deed -> !deed.move().phase().equals(" finish") && isMeant(rule, deed.move()))
                .filter(deed -> !isAgo(deed.when(), rule.within()))
                .count();
        return seconds(rule.most()).longValueExact() - recent;
    }

    boolean mayFinish(NaiveModel.Move move) {
        return takes(move).map(takes -> isAgo(tookOff(move), takes.least())).orElse(true);
    }

    private static Optional<Action.Between> takes(NaiveModel.Move move) {
        return move.action().body().match(i -> Optional.<Action.Takes>empty(), l -> Optional.of(l.takes()))
                .filter(Action.Between.class::isInstance)
                .map(Action.Between.class::cast);
    }

    private BigInteger tookOff(NaiveModel.Move move) {
        return deeds.stream()
                .filter(deed -> deed.move().phase().equals(" start") && deed.move().flight().equals(move.flight()))
                .reduce((earlier, later) -> later)
                .orElseThrow()
                .when();
    }

    void did(List<NaiveModel.Move> together, Set<String> idle) {
        together.forEach(move -> deeds.add(new Deed(move, now)));
        steps.add(together.stream().map(NaiveModel.Move::name).collect(Collectors.toSet()));
        together.stream()
                .filter(move -> !move.phase().equals(" finish"))
                .forEach(move -> endTurn(move.actor(), move.thread()));
        idle.forEach(this::endTurn);
    }

    /** After a step has taken place. */
    void looked() {
        look();
    }

    private void endTurn(Actor actor, String thread) {
        actor.period().ifPresent(period -> turns.merge(thread, seconds(period.length()), BigInteger::add));
    }

    private record Thread(Actor actor, List<Object> instance) {
        String name() {
            return actor.name() + instance;
        }
    }

    private List<Thread> threads() {
        List<Thread> threads = new ArrayList<>();
        for (Actor actor : model.actors()) {
            NaiveExpr.tuples(actor.indices()).forEach(instance -> threads.add(new Thread(actor, instance)));
        }
        return threads;
    }

    private boolean isAtTurn(Thread thread) {
        return now.equals(turns.get(thread.name()));
    }

    private boolean isIdle(Thread thread) {
        return naive.all().stream()
                .filter(move -> move.thread().equals(thread.name()))
                .filter(move -> !move.phase().equals(" finish"))
                .noneMatch(naive::isAble);
    }

    /** Who has a turn and finds nothing to do. */
    Set<String> idleTurns() {
        Set<String> idle = new TreeSet<>();
        threads().stream().filter(t -> isAtTurn(t) && isIdle(t)).forEach(t ->
                idle.add(NaiveNames.actor(t.actor(), t.instance())));
        return idle;
    }

    void passTurn(String name) {
        steps.add(Set.of());
        endTurn(name);
        look();
    }

    private void endTurn(String name) {
        threads().stream()
                .filter(t -> NaiveNames.actor(t.actor(), t.instance()).equals(name))
                .forEach(t -> endTurn(t.actor(), t.name()));
    }

    /** Whether nobody has to do anything before the next tick. */
    boolean mayTick() {
        boolean turns = threads().stream().allMatch(thread -> !isAtTurn(thread) || isIdle(thread));
        boolean flights = naive.airborne().stream().allMatch(move ->
                takes(move).map(takes -> isBefore(tookOff(move), takes.most())).orElse(true));
        return turns && flights && naive.all().stream().allMatch(move -> !naive.isAble(move) || mayWait(move));
    }

    /** Whether the time since then is shorter by a tick at least. */
    private boolean isBefore(BigInteger when, Expr most) {
        return now.add(tick).subtract(when).compareTo(seconds(most)) <= 0;
    }

    private boolean mayWait(NaiveModel.Move move) {
        return move.phase().equals(" finish")
                || move.action().timing().within().map(within -> isBefore(ableSince(move.name()), within)).orElse(true);
    }

    private BigInteger ableSince(String name) {
        int i = moments.size() - 1;
        while (i > 0 && moments.get(i - 1).able().contains(name) && !steps.get(i - 1).contains(name)) {
            i--;
        }
        return moments.get(i).since();
    }

    void tick() {
        steps.add(Set.of());
        threads().stream().filter(this::isAtTurn).forEach(thread -> endTurn(thread.actor(), thread.name()));
        now = now.add(tick);
        look();
    }
}
