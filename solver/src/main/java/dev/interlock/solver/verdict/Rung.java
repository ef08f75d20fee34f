package dev.interlock.solver.verdict;

import dev.interlock.compiler.interpret.Step;
import dev.interlock.compiler.system.Term;

/**
 * A step that leads back from wherever a condition holds.
 *
 * @param region the condition, over current variables
 * @param step leads from each state of the region to an escape, or to a region of a rung before this one
 */
public record Rung(Term region, Step step) {}
