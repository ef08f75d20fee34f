package dev.interlock.compiler.system;

import dev.interlock.compiler.source.Span;

/** A condition together with the place where the user wrote it. False where the expression has no value. */
public record Clause(Term term, Span span) {}
