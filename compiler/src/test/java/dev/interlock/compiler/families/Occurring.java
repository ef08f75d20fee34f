package dev.interlock.compiler.families;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The classes of everything that values are made of, however deep. */
final class Occurring {
    private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Deque<Object> open = new ArrayDeque<>();
    private final Set<Class<?>> classes = new HashSet<>();

    private Occurring() {}

    static Set<Class<?>> in(Collection<?> roots) {
        Occurring occurring = new Occurring();
        occurring.push(roots);
        while (!occurring.open.isEmpty()) {
            occurring.visit(occurring.open.pop());
        }
        return occurring.classes;
    }

    private void visit(Object value) {
        classes.add(value.getClass());
        Arrays.stream(value.getClass().getDeclaredFields())
                .filter(field -> !Modifier.isStatic(field.getModifiers()))
                .forEach(field -> push(get(field, value)));
    }

    private void push(Object value) {
        if (value instanceof Collection<?> items) {
            items.forEach(this::push);
        } else if (value instanceof Map<?, ?> map) {
            push(map.keySet());
            push(map.values());
        } else if (value instanceof Optional<?> optional) {
            optional.ifPresent(this::push);
        } else if (value.getClass().getName().startsWith("dev.interlock") && !(value instanceof Enum) && seen.add(value)) {
            open.push(value);
        }
    }

    private static Object get(Field field, Object owner) {
        try {
            field.setAccessible(true);
            return field.get(owner);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
