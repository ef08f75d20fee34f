package dev.interlock.compiler.interpret;

/** A step that was tried, and what became of it. */
public record Attempt(Step step, Outcome outcome) {}
