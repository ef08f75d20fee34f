package dev.interlock.compiler.interpret;

import java.util.List;
import java.util.Optional;

/**
 * What was enumerated, and whether that is all.
 *
 * @param gap in words, why there may be more; empty when the items are all there are
 */
public record Listing<T>(List<T> items, Optional<String> gap) {
    public Listing {
        items = List.copyOf(items);
    }

    public static <T> Listing<T> complete(List<T> items) {
        return new Listing<>(items, Optional.empty());
    }

    public static <T> Listing<T> partial(List<T> items, String gap) {
        return new Listing<>(items, Optional.of(gap));
    }

    public boolean isComplete() {
        return gap.isEmpty();
    }
}
