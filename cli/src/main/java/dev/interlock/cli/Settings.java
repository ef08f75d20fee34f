package dev.interlock.cli;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * What a project says in its {@code interlock.yaml}; the command line wins over it.
 *
 * @param parameters values for {@code param}s, as they would be written in a policy
 */
record Settings(
        Map<String, String> parameters,
        Optional<Duration> timeout,
        Optional<Integer> depth,
        Optional<Integer> jobs,
        Optional<Long> memory) {
    static final Settings NONE =
            new Settings(Map.of(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    Settings {
        parameters = Map.copyOf(parameters);
    }
}
