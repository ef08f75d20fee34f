package dev.interlock.compiler.lower;

import dev.interlock.compiler.live.AllSteps;
import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Whether an answer ever comes late: along every run it is remembered since when the oldest question waits.
 *
 * @param tick in seconds
 * @param within in seconds
 */
record NaiveWaits(
        AllSteps<NaiveModel> runs,
        Predicate<NaiveModel> asks,
        Predicate<NaiveModel> answers,
        BigInteger tick,
        BigInteger within) {
    /** @param since how long ago the oldest question was asked that has no answer */
    private record Place(int state, Optional<BigInteger> since) {}

    boolean isLate() {
        Map<Integer, List<AllSteps.Arc>> arcs = runs.arcs().stream().collect(Collectors.groupingBy(AllSteps.Arc::from));
        Set<Place> seen = new HashSet<>();
        Deque<Place> open = new ArrayDeque<>();
        runs.starts().forEach(start -> open.add(looked(start, Optional.empty())));
        while (!open.isEmpty()) {
            Place place = open.pop();
            if (!seen.add(place)) {
                continue;
            }
            if (place.since().filter(since -> since.compareTo(within) > 0).isPresent()) {
                return true;
            }
            for (AllSteps.Arc arc : arcs.getOrDefault(place.state(), List.of())) {
                open.add(looked(arc.to(), arc.passing() ? place.since().map(tick::add) : place.since()));
            }
        }
        return false;
    }

    private Place looked(int state, Optional<BigInteger> since) {
        NaiveModel now = runs.states().get(state);
        if (answers.test(now)) {
            return new Place(state, Optional.empty());
        }
        return new Place(state, since.isEmpty() && asks.test(now) ? Optional.of(BigInteger.ZERO) : since);
    }
}
