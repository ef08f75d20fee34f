package dev.interlock.compiler.diagnostic;

import dev.interlock.compiler.source.Span;

/**
 * One line of a policy as it looks on a terminal, with the stretch of it that is meant.
 *
 * <p>Tabs become spaces, letters that take two columns count as two, characters that would move the cursor are
 * replaced, and of a line longer than a screen only the part around the stretch is kept.
 *
 * @param text the line to print
 * @param from the column, counted from 0, at which the stretch begins
 * @param width how many columns it takes, at least 1
 */
record SourceLine(String text, int from, int width) {
    private static final int TAB = 4;
    private static final int WIDEST = 120;
    private static final int LEAD = 40;
    private static final String CUT = "…";

    static SourceLine of(Span span) {
        String line = span.file().lineText(span.line());
        int start = Math.min(span.column() - 1, line.length());
        int end = Math.min(line.length(), start + Math.max(0, span.end() - span.start()));
        String before = visible(line.substring(0, start), 0);
        String meant = visible(line.substring(start, end), columns(before));
        String after = visible(line.substring(end), columns(before + meant));
        return clipped(before, meant, after);
    }

    private static SourceLine clipped(String before, String meant, String after) {
        if (columns(before + meant + after) <= WIDEST) {
            return new SourceLine(
                    (before + meant + after).stripTrailing(), columns(before), Math.max(1, columns(meant)));
        }
        boolean isFar = columns(before) > LEAD;
        String lead = isFar ? CUT + last(before, LEAD) : before;
        String body = first(meant, WIDEST - columns(lead));
        String tail = first(after, Math.max(0, WIDEST - columns(lead + body)));
        boolean isCut = body.length() + tail.length() < meant.length() + after.length();
        return new SourceLine(
                lead + body + tail + (isCut ? CUT : ""), columns(lead), Math.max(1, columns(body)));
    }

    private static String visible(String text, int column) {
        StringBuilder shown = new StringBuilder();
        int at = column;
        for (int c : text.codePoints().toArray()) {
            String piece = c == '\t' ? " ".repeat(TAB - at % TAB) : isPrintable(c) ? Character.toString(c) : "\uFFFD";
            shown.append(piece);
            at += columns(piece);
        }
        return shown.toString();
    }

    private static boolean isPrintable(int c) {
        return !Character.isISOControl(c) && Character.getType(c) != Character.FORMAT;
    }

    private static String first(String text, int columns) {
        int end = 0;
        int used = 0;
        while (end < text.length() && used + columns(text.codePointAt(end)) <= columns) {
            used += columns(text.codePointAt(end));
            end += Character.charCount(text.codePointAt(end));
        }
        return text.substring(0, end);
    }

    private static String last(String text, int columns) {
        int start = text.length();
        int used = 0;
        while (start > 0 && used + columns(text.codePointBefore(start)) <= columns) {
            used += columns(text.codePointBefore(start));
            start -= Character.charCount(text.codePointBefore(start));
        }
        return text.substring(start);
    }

    private static int columns(String text) {
        return text.codePoints().map(SourceLine::columns).sum();
    }

    /** Roughly the East Asian Width property (Unicode Annex 11): wide and full-width letters, and pictures. */
    private static int columns(int c) {
        int type = Character.getType(c);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
            return 0;
        }
        boolean isWide = c >= 0x1100 && c <= 0x115F
                || c >= 0x2E80 && c <= 0xA4CF && c != 0x303F
                || c >= 0xAC00 && c <= 0xD7A3
                || c >= 0xF900 && c <= 0xFAFF
                || c >= 0xFE30 && c <= 0xFE6F
                || c >= 0xFF00 && c <= 0xFF60
                || c >= 0xFFE0 && c <= 0xFFE6
                || c >= 0x1F300 && c <= 0x1F64F
                || c >= 0x1F680 && c <= 0x1F6FF
                || c >= 0x1F900 && c <= 0x1F9FF
                || c >= 0x20000 && c <= 0x3FFFD;
        return isWide ? 2 : 1;
    }
}
