package dev.interlock.compiler.system;

import dev.interlock.compiler.source.Span;

/**
 * That two commands never share a step.
 *
 * @param span the coordination line that says so
 */
public record Exclusion(Command first, Command second, Span span) {}
