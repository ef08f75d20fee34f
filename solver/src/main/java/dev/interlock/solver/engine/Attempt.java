package dev.interlock.solver.engine;

import dev.interlock.solver.verdict.Certificate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * One way in which a claim about infinite runs might be proved.
 *
 * @param states the claim about states that it is reduced to
 * @param wrapped what a proof of that one is a proof of
 */
record Attempt(Supplier<Task> states, UnaryOperator<Certificate> wrapped) {}
