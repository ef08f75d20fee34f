package dev.interlock.cli;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a user asks of a check, on the command line; what is left open is taken from the project's settings.
 *
 * @param questions the names of the questions to ask; all when empty
 * @param parameters values for {@code param}s
 */
record CheckRequest(
        List<String> questions,
        Map<String, String> parameters,
        Optional<Duration> timeout,
        Optional<Integer> depth,
        Optional<Integer> jobs,
        Optional<Long> memory) {
    static final CheckRequest EVERYTHING =
            new CheckRequest(List.of(), Map.of(), Optional.empty(), Optional.empty(), Optional.empty());

    CheckRequest {
        questions = List.copyOf(questions);
        parameters = Map.copyOf(parameters);
    }

    /** With as much memory as usual. */
    CheckRequest(
            List<String> questions,
            Map<String, String> parameters,
            Optional<Duration> timeout,
            Optional<Integer> depth,
            Optional<Integer> jobs) {
        this(questions, parameters, timeout, depth, jobs, Optional.empty());
    }
}
