package dev.interlock.certify;

import dev.interlock.solver.certificate.MalformedException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads JSON (RFC 8259) as maps, lists, texts, truth values and whole numbers; {@code null} as an empty list. It takes no key twice and
 * nothing after the end.
 */
final class JsonReader {
    private static final int DEEPEST = 100;

    private final String text;
    private int position;
    private int depth;

    private JsonReader(String text) {
        this.text = text;
    }

    static Object read(String text) {
        JsonReader reader = new JsonReader(text);
        Object value = reader.value();
        if (reader.next() != 0) {
            throw reader.malformed();
        }
        return value;
    }

    private MalformedException malformed() {
        return new MalformedException("it is no JSON, or not the whole of it: look at character " + (position + 1));
    }

    /** The next character that counts; zero at the end. */
    private char next() {
        while (position < text.length() && " \t\r\n".indexOf(text.charAt(position)) >= 0) {
            position++;
        }
        return position < text.length() ? text.charAt(position) : 0;
    }

    private void take(char wanted) {
        if (next() != wanted) {
            throw malformed();
        }
        position++;
    }

    private Object value() {
        if (++depth > DEEPEST) {
            throw malformed();
        }
        Object value = switch (next()) {
            case '{' -> object();
            case '[' -> array();
            case '"' -> string();
            default -> word();
        };
        depth--;
        return value;
    }

    private Map<String, Object> object() {
        Map<String, Object> members = new LinkedHashMap<>();
        take('{');
        while (next() != '}') {
            if (!members.isEmpty()) {
                take(',');
                next();
            }
            String key = string();
            take(':');
            if (members.put(key, value()) != null) {
                throw new MalformedException("it says `" + key + "` twice");
            }
        }
        take('}');
        return members;
    }

    private List<Object> array() {
        List<Object> items = new ArrayList<>();
        take('[');
        while (next() != ']') {
            if (!items.isEmpty()) {
                take(',');
            }
            items.add(value());
        }
        take(']');
        return items;
    }

    private String string() {
        take('"');
        StringBuilder read = new StringBuilder();
        while (position < text.length() && text.charAt(position) != '"') {
            char c = text.charAt(position++);
            read.append(c == '\\' ? escaped() : c);
        }
        if (position == text.length()) {
            throw malformed();
        }
        position++;
        return read.toString();
    }

    private char escaped() {
        if (position == text.length()) {
            throw malformed();
        }
        char c = text.charAt(position++);
        int which = "\"\\/nrtbf".indexOf(c);
        if (which >= 0) {
            return "\"\\/\n\r\t\b\f".charAt(which);
        }
        if (c == 'u' && position + 4 <= text.length() && text.substring(position, position + 4).matches("[0-9a-fA-F]{4}")) {
            position += 4;
            return (char) Integer.parseInt(text.substring(position - 4, position), 16);
        }
        throw malformed();
    }

    private Object word() {
        int start = position;
        while (position < text.length() && (Character.isLetterOrDigit(text.charAt(position)) || text.charAt(position) == '-')) {
            position++;
        }
        String word = text.substring(start, position);
        if (word.equals("true") || word.equals("false")) {
            return word.equals("true");
        }
        if (word.equals("null")) {
            return List.of();
        }
        if (word.matches("-?[0-9]+")) {
            return new BigInteger(word);
        }
        throw malformed();
    }
}
