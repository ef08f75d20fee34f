package dev.interlock.solver.verdict;

import dev.interlock.compiler.interpret.Step;
import dev.interlock.compiler.system.Term;
import java.util.Optional;

/**
 * A step that leads back from wherever a condition holds: to an escape or to a region of a rung before this one. Or, where there is a
 * measure, it may stay in the region while it lowers the measure, which it cannot do for ever.
 *
 * @param region the condition, over current variables
 * @param measure a number over current variables, lowered by at least one from a value that is not negative
 */
public record Rung(Term region, Step step, Optional<Term> measure) {}
