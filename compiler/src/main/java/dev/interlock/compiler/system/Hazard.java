package dev.interlock.compiler.system;

import dev.interlock.compiler.source.Span;

/**
 * A place in the policy whose evaluation has no value, or no single outcome, when the condition holds.
 *
 * @param condition over the state before the step and the command's inputs; includes that the place is evaluated at all
 */
public record Hazard(Fault fault, Term condition, Span span) {}
