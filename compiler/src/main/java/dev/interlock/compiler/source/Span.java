package dev.interlock.compiler.source;

/**
 * A stretch of a policy file: from {@code start} (inclusive) to {@code end} (exclusive), in characters.
 */
public record Span(SourceFile file, int start, int end) {
    public Span {
        if (start < 0 || end < start || end > file.text().length()) {
            throw new IllegalArgumentException("no such place in " + file + ": " + start + ".." + end);
        }
    }

    /** The 1-based line on which the stretch begins. */
    public int line() {
        return file.line(start);
    }

    /** The 1-based column at which the stretch begins. */
    public int column() {
        return file.column(start);
    }

    /** The text as the user wrote it. */
    public String text() {
        return file.text().substring(start, end);
    }

    /** From the beginning of this stretch to the end of a later one in the same file. */
    public Span to(Span last) {
        return new Span(file, start, Math.max(end, last.end));
    }

    /** {@code path:line:column}, as compilers and editors write it. */
    public String place() {
        return file.path() + ":" + line() + ":" + column();
    }

    @Override
    public String toString() {
        return place();
    }
}
