package dev.interlock.cli;

import java.math.BigInteger;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Spans of time as people write them: {@code 30s}, {@code 2m}, {@code 500ms}. */
final class Durations {
    static final String FORM = "a whole number and its unit, such as `30s` or `2m`";

    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,9})(ms|s|m|h)");
    private static final Map<String, Long> MILLISECONDS = Map.of("ms", 1L, "s", 1000L, "m", 60_000L, "h", 3_600_000L);

    private Durations() {}

    /** The time meant, if it is written as it should be and is not nothing. */
    static Optional<Duration> parse(String text) {
        Matcher matcher = WRITTEN.matcher(text.strip());
        if (!matcher.matches() || new BigInteger(matcher.group(1)).signum() == 0) {
            return Optional.empty();
        }
        return Optional.of(Duration.ofMillis(Long.parseLong(matcher.group(1)) * MILLISECONDS.get(matcher.group(2))));
    }
}
