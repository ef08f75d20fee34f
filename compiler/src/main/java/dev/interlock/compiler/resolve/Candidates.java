package dev.interlock.compiler.resolve;

import dev.interlock.compiler.diagnostic.Suggestion;
import java.util.Collection;
import java.util.stream.Collectors;

/** What to say to somebody whose name is not known. */
final class Candidates {
    private static final int SHOWN = 5;

    private Candidates() {}

    /** The nearest name, else some that there are, else what could be done. */
    static String hint(String wanted, Collection<String> known, String otherwise) {
        return Suggestion.hint(wanted, known).orElseGet(() -> some(known, otherwise));
    }

    private static String some(Collection<String> known, String otherwise) {
        if (known.isEmpty()) {
            return otherwise;
        }
        String first = known.stream().sorted().limit(SHOWN).map(k -> "`" + k + "`").collect(Collectors.joining(", "));
        return known.size() > SHOWN ? "known here are " + first + ", …" : "known here: " + first;
    }
}
