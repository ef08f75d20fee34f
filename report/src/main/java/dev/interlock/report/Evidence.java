package dev.interlock.report;

import dev.interlock.solver.verdict.Answer;
import java.util.Optional;

/** Where certificates were written, for a report to say so. */
public interface Evidence {
    /** None were. */
    Evidence NONE = answer -> Optional.empty();

    /** The file about an answer. */
    Optional<String> file(Answer answer);
}
