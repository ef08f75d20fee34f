package dev.interlock.compiler.syntax;

import java.util.List;

/**
 * A checked file together with everything that it imports, each file once, and once more for each prefix.
 *
 * @param root the file whose {@code system}, {@code expect} and {@code ignore} lines count
 * @param imported the others, in the order in which they were first reached
 * @param imports which of the files imports which
 */
public record Program(PolicyFile root, List<PolicyFile> imported, Imports imports) {
    public Program {
        imported = List.copyOf(imported);
    }

    /** A file that imports nothing. */
    public static Program of(PolicyFile root) {
        return new Program(root, List.of(), Imports.NONE);
    }
}
