package dev.interlock.compiler.lower;

import dev.interlock.compiler.model.Action;
import dev.interlock.compiler.model.Local;
import dev.interlock.compiler.model.Rule;
import dev.interlock.compiler.model.Type;
import dev.interlock.compiler.system.Actor;
import dev.interlock.compiler.system.Command;
import dev.interlock.compiler.system.Term;
import dev.interlock.compiler.system.Terms;
import dev.interlock.compiler.system.Value;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One agent instance or environment as commands.
 *
 * <p>An agent is one thread: while something of it is in flight it starts nothing, except that an action {@code in parallel} only
 * waits for its own parameters' flight. An environment's actions do not wait for one another.
 */
final class ActorLowering {
    /** More flights of one action than this would be a state space that nobody can search. */
    private static final int MOST_FLIGHTS = 1_000;

    /** An action for each of more places than this would be harder to read, and no easier to search. */
    private static final int MOST_PLACES = 32;

    private final LoweringContext context;
    private final Inputs inputs;
    private final List<Command> commands;
    private final List<Term> initially;
    private final List<Rule.Guard> guards;

    /** @param guards what coordination demands of this actor's actions */
    ActorLowering(
            LoweringContext context,
            Inputs inputs,
            List<Command> commands,
            List<Term> initially,
            List<Rule.Guard> guards) {
        this.context = context;
        this.inputs = inputs;
        this.commands = commands;
        this.initially = initially;
        this.guards = guards;
    }

    /** One action of one actor, for one tuple of parameters if its flights are told apart by them. */
    private record Slot(int number, Action action, List<Value> fixed) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Slot that && number == that.number;
        }

        @Override
        public int hashCode() {
            return number;
        }
    }

    void lower(dev.interlock.compiler.model.Actor declared, Actor actor, Bindings bindings) {
        List<Slot> slots = new ArrayList<>();
        declared.actions().forEach(action ->
                tuples(action).forEach(tuple -> slots.add(new Slot(slots.size(), action, tuple))));
        Map<Slot, Flight> flights = new LinkedHashMap<>();
        for (Slot slot : slots) {
            slot.action().body().match(instant -> 0, lasting -> {
                flights.put(slot, new Flight(context, name(actor, slot), slot.action().span(), lasting.takes()));
                return 1;
            });
        }
        ActionTiming timing = new ActionTiming(context, declared, actor);
        Samples samples = new Samples(context, actor, declared.observations());
        Bindings sight = bindings.seeing(Optional.of(samples).filter(any -> !declared.observations().isEmpty()));
        for (Slot slot : slots) {
            ActionLowering lowering =
                    new ActionLowering(context, inputs, commands, actor, guarded(slot.action()), slot.fixed(), sight);
            Term ready = ready(actor, slot, flights);
            Optional<Term> trigger = lowering.trigger();
            int start = commands.size();
            ActionTiming.Added added = timing.of(slot.action(), name(actor, slot), trigger, start);
            int parts = slot.action().body().match(
                    instant -> lowering.instant(instant, ready, added),
                    lasting -> lowering.lasting(lasting, ready, flights.get(slot), added));
            context.acts().add(new Ripples.Act(
                    actor, start, Optional.of(start + 1).filter(finish -> parts > 1), trigger));
        }
        flights.forEach((slot, flight) -> context.airborne().add(
                new CoordinationLowering.Airborne(actor, slot.action().name(), flight.isInFlight())));
        flights.values().forEach(flight -> initially.add(flight.initial()));
        samples.take(commands);
        initially.add(samples.initial());
    }

    private ActionLowering.Guarded guarded(Action action) {
        return new ActionLowering.Guarded(
                action, guards.stream().filter(guard -> guard.action().equals(action.name())).toList());
    }

    /** The values of the parameters that are told apart; one empty tuple where none are. */
    private List<List<Value>> tuples(Action action) {
        List<Type> types = action.parameters().stream().map(Local::type).toList();
        if (!isParallel(action) && !hasClocksForEach(action) && !namesPlaces(action, types)) {
            return List.of(List.of());
        }
        List<List<Value>> tuples = Domains.tuples(types);
        if (tuples.size() > MOST_FLIGHTS) {
            throw new TooLargeException(action.span());
        }
        return tuples;
    }

    /**
     * Whether its parameters say nothing but where it happens. One command for each place touches what is there alone, so that
     * places which have nothing to do with one another can be looked at one by one.
     */
    private boolean namesPlaces(Action action, List<Type> types) {
        boolean plain = action.timing().equals(Action.Timing.NONE)
                && action.fault().isEmpty()
                && action.body().match(instant -> true, lasting -> false);
        return plain && types.stream().allMatch(context.layout()::isPlace) && areFew(types);
    }

    private static boolean areFew(List<Type> types) {
        BigInteger count = BigInteger.ONE;
        for (Type type : types) {
            count = count.multiply(Domains.of(type).interval().size().orElse(BigInteger.ZERO));
        }
        return count.compareTo(BigInteger.valueOf(MOST_PLACES)) <= 0;
    }

    private static boolean isParallel(Action action) {
        return action.body().match(
                instant -> false, lasting -> lasting.flights() == Action.Flights.ONE_PER_PARAMETERS);
    }

    private static boolean hasClocksForEach(Action action) {
        Action.Timing timing = action.timing();
        return timing.held().isPresent()
                || timing.within().isPresent()
                || timing.cooldown().map(Action.Cooldown::per).equals(Optional.of(Action.Per.PARAMETERS));
    }

    /** What has to be back before this may start. */
    private Term ready(Actor actor, Slot slot, Map<Slot, Flight> flights) {
        List<Term> back = new ArrayList<>();
        flights.forEach((other, flight) -> {
            boolean sameAction = other.action() == slot.action();
            boolean awaited = isParallel(slot.action())
                    ? other.equals(slot)
                    : actor.role() == Actor.Role.AGENT || sameAction;
            if (awaited) {
                back.add(Terms.not(flight.isInFlight()));
            }
        });
        return Terms.and(back);
    }

    private static String name(Actor actor, Slot slot) {
        String name = actor.name() + "." + slot.action().name();
        if (slot.fixed().isEmpty()) {
            return name;
        }
        String indices = Layout.indices(slot.action().parameters(), slot.fixed());
        return name + "(" + indices.substring(1, indices.length() - 1) + ")";
    }
}
