package dev.interlock.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** A JSON value (RFC 8259), written with two spaces of indentation and its keys in the order in which they were put. */
public sealed interface Json {
    /** Appends the value; {@code margin} is the indentation of the line it stands on. */
    void write(StringBuilder out, String margin);

    static Json of(String text) {
        return new Text(text);
    }

    static Json of(long number) {
        return new Literal(Long.toString(number));
    }

    static Json of(boolean flag) {
        return new Literal(Boolean.toString(flag));
    }

    static <T> Json of(Optional<T> value, Function<T, Json> json) {
        return value.map(json).orElse(new Literal("null"));
    }

    static <T> Json of(List<T> values, Function<T, Json> json) {
        return new Array(values.stream().map(json).toList());
    }

    static Fields object() {
        return new Fields(Map.of());
    }

    /** The value as a document. */
    default String document() {
        StringBuilder out = new StringBuilder();
        write(out, "");
        return out.append('\n').toString();
    }

    record Literal(String text) implements Json {
        @Override
        public void write(StringBuilder out, String margin) {
            out.append(text);
        }
    }

    record Text(String text) implements Json {
        @Override
        public void write(StringBuilder out, String margin) {
            out.append('"');
            text.chars().forEach(c -> escape(out, (char) c));
            out.append('"');
        }

        private static void escape(StringBuilder out, char c) {
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> {
                    boolean plain = c >= ' ' && c != '\u007f' && !Character.isSurrogate(c);
                    out.append(plain ? Character.toString(c) : String.format("\\u%04x", (int) c));
                }
            }
        }
    }

    record Array(List<Json> items) implements Json {
        public Array {
            items = List.copyOf(items);
        }

        @Override
        public void write(StringBuilder out, String margin) {
            out.append('[');
            String inner = margin + "  ";
            for (int i = 0; i < items.size(); i++) {
                out.append(i == 0 ? "\n" : ",\n").append(inner);
                items.get(i).write(out, inner);
            }
            out.append(items.isEmpty() ? "]" : "\n" + margin + "]");
        }
    }

    /** An object; each {@code put} gives a larger one. */
    record Fields(Map<String, Json> members) implements Json {
        Fields put(String key, Json value) {
            Map<String, Json> more = new LinkedHashMap<>(members);
            more.put(key, value);
            return new Fields(more);
        }

        Fields put(String key, String value) {
            return put(key, Json.of(value));
        }

        Fields put(String key, long value) {
            return put(key, Json.of(value));
        }

        @Override
        public void write(StringBuilder out, String margin) {
            out.append('{');
            String inner = margin + "  ";
            String separator = "\n";
            for (Map.Entry<String, Json> member : members.entrySet()) {
                out.append(separator).append(inner);
                new Text(member.getKey()).write(out, inner);
                out.append(": ");
                member.getValue().write(out, inner);
                separator = ",\n";
            }
            out.append(members.isEmpty() ? "}" : "\n" + margin + "}");
        }
    }
}
