package dev.interlock.compiler.print;

/** Lines of text in blocks between braces. */
final class Indented {
    private final StringBuilder text = new StringBuilder();
    private int level;
    private String gap = "";

    String text() {
        return text.toString();
    }

    /** One empty line before the next, unless that is the first. */
    void gap() {
        gap = text.isEmpty() ? "" : "\n";
    }

    void line(String line) {
        text.append(gap);
        gap = "";
        text.append("  ".repeat(level)).append(line).append('\n');
    }

    void block(String heading, Runnable content) {
        line(heading.isEmpty() ? "{" : heading + " {");
        deeper(content);
        line("}");
    }

    void deeper(Runnable content) {
        level++;
        content.run();
        level--;
    }
}
