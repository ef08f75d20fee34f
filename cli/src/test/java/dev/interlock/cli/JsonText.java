package dev.interlock.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads JSON strictly enough to notice when what was written is none. */
final class JsonText {
    private final String text;
    private int position;

    private JsonText(String text) {
        this.text = text;
    }

    static Object parse(String text) {
        JsonText reader = new JsonText(text);
        Object value = reader.value();
        reader.space();
        reader.require(reader.position == text.length());
        return value;
    }

    private Object value() {
        space();
        char c = text.charAt(position);
        return switch (c) {
            case '{' -> object();
            case '[' -> array();
            case '"' -> string();
            default -> literal();
        };
    }

    private Map<String, Object> object() {
        Map<String, Object> members = new LinkedHashMap<>();
        position++;
        space();
        while (text.charAt(position) != '}') {
            space();
            String key = string();
            space();
            expect(':');
            require(!members.containsKey(key));
            members.put(key, value());
            space();
            separator('}');
        }
        position++;
        return members;
    }

    private List<Object> array() {
        List<Object> items = new ArrayList<>();
        position++;
        space();
        while (text.charAt(position) != ']') {
            items.add(value());
            space();
            separator(']');
        }
        position++;
        return items;
    }

    private void separator(char end) {
        if (text.charAt(position) != end) {
            expect(',');
            space();
            require(text.charAt(position) != end);
        }
    }

    private String string() {
        expect('"');
        StringBuilder value = new StringBuilder();
        while (text.charAt(position) != '"') {
            require(text.charAt(position) >= ' ');
            value.append(text.charAt(position) == '\\' ? escaped() : text.charAt(position));
            position++;
        }
        position++;
        return value.toString();
    }

    private char escaped() {
        position++;
        char c = text.charAt(position);
        if (c == 'u') {
            position += 4;
            return (char) Integer.parseInt(text.substring(position - 3, position + 1), 16);
        }
        int known = "\"\\/bfnrt".indexOf(c);
        require(known >= 0);
        return "\"\\/\b\f\n\r\t".charAt(known);
    }

    private Object literal() {
        int start = position;
        while (position < text.length() && "+-.0123456789aefnlrstu".indexOf(text.charAt(position)) >= 0) {
            position++;
        }
        String word = text.substring(start, position);
        return switch (word) {
            case "true" -> true;
            case "false" -> false;
            case "null" -> "null";
            default -> Long.parseLong(word);
        };
    }

    private void space() {
        while (position < text.length() && " \n\r\t".indexOf(text.charAt(position)) >= 0) {
            position++;
        }
    }

    private void expect(char c) {
        require(text.charAt(position) == c);
        position++;
    }

    private void require(boolean condition) {
        if (!condition) {
            throw new IllegalArgumentException("no JSON at " + position + ": "
                    + text.substring(Math.max(0, position - 20), Math.min(text.length(), position + 20)));
        }
    }
}
