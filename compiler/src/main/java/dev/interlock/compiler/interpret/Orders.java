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
        this.before = before;
        this.effects = step.firings().stream().map(firing -> Effect.of(before, firing)).toList();
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
    Optional<List<Step>> sufficient(int limit) {
        List<Effect> first = effects.stream().filter(effect -> !collides(effect)).toList();
        List<Effect> movable = effects.stream().filter(this::collides).toList();
        if (factorial(movable.size()) > limit) {
            return Optional.empty();
        }
        return Optional.of(permutations(movable).stream()
                .map(order -> step(Stream.concat(first.stream(), order.stream())))
                .toList());
    }

    private boolean collides(Effect effect) {
        return effects.stream().anyMatch(other -> other != effect && effect.collidesWith(other));
    }

    private Step extreme(Variable variable, Comparator<Value> upward) {
        Comparator<Effect> bySetValue = Comparator.comparing(effect -> alone(effect, variable), upward.reversed());
        List<Effect> setters = effects.stream().filter(e -> e.overwrites(variable)).sorted(bySetValue).toList();
        Value old = before.get(variable);
        Map<Boolean, List<Effect>> others = effects.stream()
                .filter(effect -> !effect.overwrites(variable))
                .collect(Collectors.partitioningBy(effect -> upward.compare(alone(effect, variable), old) < 0));
        List<Effect> lowering = others.get(true);
        return step(Stream.of(others.get(false), setters, lowering).flatMap(List::stream));
    }

    private Value alone(Effect effect, Variable variable) {
        Value[] values = before.values().toArray(new Value[0]);
        effect.landOn(values);
        return values[variable.id()];
    }

    private static Step step(Stream<Effect> order) {
        return new Step(order.map(Effect::firing).toList());
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
