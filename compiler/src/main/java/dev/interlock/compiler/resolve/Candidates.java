package dev.interlock.compiler.resolve;

import dev.interlock.compiler.diagnostic.Suggestion;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Collectors;

/** What to say to somebody whose name is not known. */
final class Candidates {
    private static final int SHOWN = 5;
    /** Among more names than a person can know, the nearest is not worth the search. */
    private static final int MOST_COMPARED = 2_000;

    private Candidates() {}

    /** The nearest name, else some that there are, else what could be done. */
    static String hint(String wanted, Collection<String> known, String otherwise) {
        return nearest(wanted, known)
                .map(name -> "did you mean `" + name + "`?")
                .orElseGet(() -> some(known, otherwise));
    }

    static Optional<String> nearest(String wanted, Collection<String> known) {
        return known.size() > MOST_COMPARED ? Optional.empty() : Suggestion.nearest(wanted, known);
    }

    private static String some(Collection<String> known, String otherwise) {
        if (known.isEmpty()) {
            return otherwise;
        }
        String first = known.stream().sorted().limit(SHOWN).map(k -> "`" + k + "`").collect(Collectors.joining(", "));
        return known.size() > SHOWN ? "known here are " + first + ", …" : "known here: " + first;
    }
}
