package dev.interlock.cli;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Amounts of memory as people write them: {@code 500m}, {@code 2g}. */
final class Sizes {
    static final String FORM = "a whole number and its unit, such as `500m` or `2g`";

    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,6})([mg])");
    private static final Map<String, Long> BYTES = Map.of("m", 1L << 20, "g", 1L << 30);

    private Sizes() {}

    /** The bytes meant, if they are written as they should be and are not nothing. */
    static Optional<Long> parse(String text) {
        Matcher matcher = WRITTEN.matcher(text.strip().toLowerCase(Locale.ROOT));
        return matcher.matches()
                ? Optional.of(Long.parseLong(matcher.group(1)) * BYTES.get(matcher.group(2))).filter(size -> size > 0)
                : Optional.empty();
    }
}
