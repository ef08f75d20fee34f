package dev.interlock.solver.certificate;

import java.util.ArrayList;
import java.util.List;

/** One expression of the notation: a word, or a list of expressions. */
sealed interface Expression {

    record Word(String text) implements Expression {}

    record Items(List<Expression> items) implements Expression {
        public Items {
            items = List.copyOf(items);
        }
    }

    /** All the expressions of a text. */
    static List<Expression> all(String text) {
        return new Reader(text).all();
    }

    /** The word that it is; a symbol between bars is what stands between them. */
    default String word() {
        if (this instanceof Word word) {
            return word.text();
        }
        throw new MalformedException("a list stands where a word should");
    }

    default List<Expression> items() {
        if (this instanceof Items list) {
            return list.items();
        }
        throw new MalformedException("`" + word() + "` stands where a list should");
    }

    /** The items of a list that begins with this word, without it. */
    default List<Expression> after(String word) {
        List<Expression> items = items();
        if (items.isEmpty() || !(items.get(0) instanceof Word first) || !first.text().equals(word)) {
            throw new MalformedException("`" + word + "` is missing");
        }
        return items.subList(1, items.size());
    }

    /** Reads lists of words (The SMT-LIB Standard: Version 2.6, section 3.1), as far as certificates have them. */
    final class Reader {
        private final String text;
        private int position;

        Reader(String text) {
            this.text = text;
        }

        List<Expression> all() {
            List<Expression> all = new ArrayList<>();
            for (space(); position < text.length(); space()) {
                all.add(expression());
            }
            return all;
        }

        private void space() {
            while (position < text.length()) {
                if (text.charAt(position) == ';') {
                    int end = text.indexOf('\n', position);
                    position = end < 0 ? text.length() : end;
                } else if (Character.isWhitespace(text.charAt(position))) {
                    position++;
                } else {
                    return;
                }
            }
        }

        private Expression expression() {
            return switch (text.charAt(position)) {
                case '(' -> list();
                case '|' -> new Word(between('|'));
                case '"' -> new Word(between('"'));
                case ')' -> throw new MalformedException("there is a `)` too many");
                default -> new Word(plain());
            };
        }

        private Expression list() {
            List<Expression> items = new ArrayList<>();
            position++;
            for (space(); position < text.length() && text.charAt(position) != ')'; space()) {
                items.add(expression());
            }
            if (position == text.length()) {
                throw new MalformedException("a `)` is missing");
            }
            position++;
            return new Items(items);
        }

        private String between(char mark) {
            int end = text.indexOf(mark, position + 1);
            if (end < 0) {
                throw new MalformedException("a `" + mark + "` is missing");
            }
            String inside = text.substring(position + 1, end);
            position = end + 1;
            return inside;
        }

        private String plain() {
            int start = position;
            while (position < text.length() && "()|\";".indexOf(text.charAt(position)) < 0
                    && !Character.isWhitespace(text.charAt(position))) {
                position++;
            }
            return text.substring(start, position);
        }
    }
}
