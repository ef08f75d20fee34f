package dev.interlock.compiler.interpret;

import dev.interlock.compiler.system.Value;
import dev.interlock.compiler.system.Variable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The orders in which the effects of one step can land.
 *
 * <p>Whether a variable's value depends on the order is seen from two orders alone. It ends lowest when those who raise
 * it come first, then those who set it with the lowest value last, then those who lower it; and highest the other way
 * round. Every other order ends between these, and saturation keeps that so.
 */
final class Orders {
    private final State before;
    private final List<Effect> effects;

    Orders(State before, Step step) {
        this(before, Effect.of(before, step));
    }

    Orders(State before, List<Effect> effects) {
        this.before = before;
        this.effects = effects;
    }

    /** Orders among which there is one that looks different in the end from the given one, if any order does. */
    Stream<Step> extremes() {
        return effects.stream()
                .flatMap(effect -> effect.landings().stream())
                .map(Effect.Landing::target)
                .filter(variable -> variable.visibility() == Variable.Visibility.DECLARED)
                .flatMap(variable -> Stream.concat(variable.known().stream(), Stream.of(variable)))
                .distinct()
                .flatMap(variable -> Stream.of(
                        extreme(variable, Values.ASCENDING), extreme(variable, Values.ASCENDING.reversed())));
    }

    /**
     * Orders that between them end in every way there is; empty when more than the limit would be needed. Only effects
     * that collide with another are moved about.
     */
    Optional<List<List<Effect>>> sufficient(int limit) {
        List<Effect> first = new ArrayList<>();
        List<Effect> movable = new ArrayList<>();
        effects.forEach(effect -> (collides(effect) ? movable : first).add(effect));
        if (movable.isEmpty()) {
            return Optional.of(List.of(first));
        }
        return factorial(movable.size()) > limit
                ? Optional.empty()
                : Optional.of(permutations(movable).stream().map(order -> joined(first, order)).toList());
    }

    private static List<Effect> joined(List<Effect> first, List<Effect> then) {
        List<Effect> all = new ArrayList<>(first);
        all.addAll(then);
        return all;
    }

    private boolean collides(Effect effect) {
        for (Effect other : effects) {
            if (other != effect && effect.collidesWith(other)) {
                return true;
            }
        }
        return false;
    }

    private Step extreme(Variable variable, Comparator<Value> upward) {
        Comparator<Effect> bySetValue = Comparator.comparing(effect -> alone(effect, variable), upward.reversed());
        List<Effect> setters = effects.stream().filter(e -> e.overwrites(variable)).sorted(bySetValue).toList();
        Value old = before.get(variable);
        Map<Boolean, List<Effect>> others = effects.stream()
                .filter(effect -> !effect.overwrites(variable))
                .collect(Collectors.partitioningBy(effect -> upward.compare(alone(effect, variable), old) < 0));
        List<Effect> lowering = others.get(true);
        return Effect.step(Stream.of(others.get(false), setters, lowering).flatMap(List::stream).toList());
    }

    private Value alone(Effect effect, Variable variable) {
        Value[] values = before.values().toArray(new Value[0]);
        effect.landOn(values);
        return values[variable.id()];
    }

    private static List<List<Effect>> permutations(List<Effect> effects) {
        if (effects.isEmpty()) {
            return List.of(List.of());
        }
        Effect head = effects.get(0);
        List<List<Effect>> result = new ArrayList<>();
        for (List<Effect> tail : permutations(effects.subList(1, effects.size()))) {
            for (int at = 0; at <= tail.size(); at++) {
                List<Effect> order = new ArrayList<>(tail);
                order.add(at, head);
                result.add(Collections.unmodifiableList(order));
            }
        }
        return result;
    }

    private static long factorial(int n) {
        long result = 1;
        for (int i = 2; i <= n && result < Integer.MAX_VALUE; i++) {
            result *= i;
        }
        return result;
    }
}
