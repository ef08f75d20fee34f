package dev.interlock.compiler.syntax;

import dev.interlock.compiler.source.Span;

/** A name where it stands. */
public record Identifier(Span span, String text) {
    @Override
    public String toString() {
        return text;
    }
}
