package dev.interlock.solver.export;

import java.util.List;

/** The lines of a program, set in by blocks. */
final class PromelaLines {
    private final StringBuilder text = new StringBuilder();
    private int depth;

    PromelaLines line(String line) {
        text.append("  ".repeat(line.isEmpty() ? 0 : depth)).append(line).append('\n');
        return this;
    }

    PromelaLines lines(List<String> lines) {
        lines.forEach(this::line);
        return this;
    }

    PromelaLines open(String line) {
        line(line);
        depth++;
        return this;
    }

    PromelaLines close(String line) {
        depth--;
        return line(line);
    }

    PromelaLines dedent() {
        depth--;
        return this;
    }

    /** The last line goes on. */
    PromelaLines end(String more) {
        text.insert(text.length() - 1, more);
        return this;
    }

    PromelaLines comment(String words) {
        return line("/* " + words.replaceAll("\\R", " ").replace("*/", "* /") + " */");
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
