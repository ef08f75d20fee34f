package dev.interlock.compiler.print;

/** Lines of text in blocks between braces. */
final class Indented {
    private final StringBuilder text = new StringBuilder();
    private int level;

    String text() {
        return text.toString();
    }

    void line(String line) {
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
