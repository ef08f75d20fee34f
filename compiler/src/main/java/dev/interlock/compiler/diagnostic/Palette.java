package dev.interlock.compiler.diagnostic;

/** Whether a rendering may use the colours of a terminal. */
public enum Palette {
    PLAIN("", "", "", "", ""),
    COLOUR("\u001B[1;31m", "\u001B[1;33m", "\u001B[1;34m", "\u001B[1m", "\u001B[0m");

    private final String error;
    private final String warning;
    private final String frame;
    private final String strong;
    private final String end;

    Palette(String error, String warning, String frame, String strong, String end) {
        this.error = error;
        this.warning = warning;
        this.frame = frame;
        this.strong = strong;
        this.end = end;
    }

    String severity(Severity severity, String text) {
        return switch (severity) {
            case ERROR -> error + text + end;
            case WARNING -> warning + text + end;
        };
    }

    /** Line numbers and the bars beside them. */
    String frame(String text) {
        return frame + text + end;
    }

    String strong(String text) {
        return strong + text + end;
    }
}
