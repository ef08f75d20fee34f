package dev.interlock.solver.verdict;

import dev.interlock.compiler.system.Expectation;
import java.util.Optional;

/** Whether an {@code expect} line came true. */
public sealed interface ExpectationResult {
    Expectation expectation();

    record Met(Expectation expectation) implements ExpectationResult {}

    /** @param why what was found instead, in one sentence of a user's words, without a full stop */
    record NotMet(Expectation expectation, String why) implements ExpectationResult {}

    /** The question was not decided, so neither is this. */
    record Open(Expectation expectation, Optional<String> why) implements ExpectationResult {
        public Open(Expectation expectation) {
            this(expectation, Optional.empty());
        }
    }
}
