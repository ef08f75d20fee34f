package dev.interlock.report;

/** What a stretch of the report means to the reader; a {@link Palette} decides how that looks. */
public enum Tone {
    PLAIN(""),
    HEADING("1"),
    GOOD("32"),
    BAD("1;31"),
    EXPECTED("33"),
    WARNING("1;33"),
    CHANGED("36"),
    FAINT("2");

    private final String code;

    Tone(String code) {
        this.code = code;
    }

    /** The parameters of the terminal's "select graphic rendition"; empty for no change. */
    String code() {
        return code;
    }
}
