package dev.interlock.certify;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A solver that had no part in what it is asked about. */
public interface SecondSolver {
    String name();

    /** What it answers to the checks of a text in SMT-LIB 2, all of them in that time or less. */
    Reply ask(String text, Duration time);

    /**
     * The answers that it gave, in the order of the checks.
     *
     * @param trouble why it gave no more, or what it complained about
     */
    record Reply(List<Answer> answers, Optional<String> trouble) {
        public Reply {
            answers = List.copyOf(answers);
        }
    }

    /** Whether the facts of one check are possible together. */
    enum Answer {
        IMPOSSIBLE,
        POSSIBLE,
        UNKNOWN
    }
}
