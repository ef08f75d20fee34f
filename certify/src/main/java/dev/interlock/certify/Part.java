package dev.interlock.certify;

import dev.interlock.solver.certificate.MalformedException;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** A part of a JSON document, read as what it should be, or refused as {@code where} it is. */
record Part(Object value, String where) {
    static Part of(String text) {
        return new Part(JsonReader.read(text), "the file");
    }

    Part get(String key) {
        if (value instanceof Map<?, ?> map && map.containsKey(key)) {
            return new Part(map.get(key), "`" + key + "`");
        }
        throw new MalformedException(where + " has no `" + key + "`");
    }

    boolean has(String key) {
        return value instanceof Map<?, ?> map && map.containsKey(key);
    }

    /** Whether it is {@code null}. */
    boolean isNothing() {
        return value.equals(List.of());
    }

    Set<String> keys() {
        if (value instanceof Map<?, ?> map) {
            return map.keySet().stream().map(String.class::cast).collect(Collectors.toSet());
        }
        throw wrong("an object");
    }

    List<Part> items() {
        if (value instanceof List<?> list) {
            return list.stream().map(item -> new Part(item, "an item of " + where)).toList();
        }
        throw wrong("a list");
    }

    String text() {
        if (value instanceof String text) {
            return text;
        }
        throw wrong("a text");
    }

    int number() {
        if (value instanceof BigInteger number && number.bitLength() < 31) {
            return number.intValue();
        }
        throw wrong("a number");
    }

    boolean truth() {
        if (value instanceof Boolean truth) {
            return truth;
        }
        throw wrong("true or false");
    }

    private MalformedException wrong(String wanted) {
        return new MalformedException(where + " is not " + wanted);
    }
}
