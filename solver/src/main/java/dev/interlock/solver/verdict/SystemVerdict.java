package dev.interlock.solver.verdict;

import dev.interlock.compiler.system.TransitionSystem;
import java.util.List;

/**
 * Everything that was found about one system.
 *
 * @param answers in the order of the system's questions; only those that were asked
 * @param expectations those about the questions that were asked
 */
public record SystemVerdict(TransitionSystem system, List<Answer> answers, List<ExpectationResult> expectations) {
    public SystemVerdict {
        answers = List.copyOf(answers);
        expectations = List.copyOf(expectations);
    }
}
