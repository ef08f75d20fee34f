package dev.interlock.maven;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The options of {@code interlock check}, built up in the order in which a person would type them. */
final class CheckOptions {
    private final List<String> words = new ArrayList<>();

    /** @param value what the user configured, or null where nothing was, as Maven hands it over */
    CheckOptions with(String option, Object value) {
        if (value != null) {
            words.add(option);
            words.add(value.toString());
        }
        return this;
    }

    CheckOptions withEach(String option, List<String> values) {
        values.forEach(value -> with(option, value));
        return this;
    }

    /** A parameter of the policies without a value is left as the policies have it. */
    CheckOptions withParameters(Map<String, String> parameters) {
        parameters.forEach((name, value) -> {
            if (value != null) {
                with("-D", name + "=" + value);
            }
        });
        return this;
    }

    List<String> andPath(String path) {
        List<String> all = new ArrayList<>(words);
        all.add(path);
        return List.copyOf(all);
    }
}
