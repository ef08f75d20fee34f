package dev.interlock.cli;

/** In which form a causal map is shown ({@code --format}). */
enum MapFormat {
    /** For people at a terminal. */
    text,
    /** For pages that draw Mermaid. */
    mermaid,
    /** For Graphviz. */
    dot,
    /** A drawing. */
    svg,
    /** For programs. */
    json
}
