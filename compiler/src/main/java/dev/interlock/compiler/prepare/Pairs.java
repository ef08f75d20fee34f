package dev.interlock.compiler.prepare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A growing one-to-one assignment, of which the latest pairs can be taken back. */
final class Pairs<T> {
    private final Map<T, T> images = new HashMap<>();
    private final Map<T, T> origins = new HashMap<>();
    private final List<T> order = new ArrayList<>();

    /** Whether the two are, or now become, a pair. */
    boolean pair(T one, T other) {
        T image = images.get(one);
        T origin = origins.get(other);
        if (image != null || origin != null) {
            return other.equals(image) && one.equals(origin);
        }
        images.put(one, other);
        origins.put(other, one);
        order.add(one);
        return true;
    }

    boolean has(T one) {
        return images.containsKey(one);
    }

    T of(T one) {
        return images.get(one);
    }

    int size() {
        return order.size();
    }

    /** The first of the pair that was made at this place of the order. */
    T get(int place) {
        return order.get(place);
    }

    void shrink(int size) {
        while (order.size() > size) {
            origins.remove(images.remove(order.remove(order.size() - 1)));
        }
    }
}
