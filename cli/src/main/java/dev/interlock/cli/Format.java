package dev.interlock.cli;

/** In which form findings are shown ({@code --format}). */
enum Format {
    /** For people. */
    text,
    /** For programs. */
    json
}
