package dev.interlock.compiler.interpret;

import dev.interlock.compiler.system.Command;
import dev.interlock.compiler.system.Input;
import dev.interlock.compiler.system.Question;
import dev.interlock.compiler.system.TransitionSystem;
import dev.interlock.compiler.system.Value;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Lets no more time pass in a run than it takes. A solver picks any span that will do, and a reader would look for what needed so
 * long a one. The spans are halved towards the shortest that still leads to the goal, one after the other.
 */
public final class Hurrying {
    private final TransitionSystem system;
    private final Question question;

    private Hurrying(TransitionSystem system, Question question) {
        this.system = system;
        this.question = question;
    }

    /** @param candidate one that {@link Replay} confirms; so it does the answer */
    public static Candidate of(TransitionSystem system, Question question, Candidate candidate) {
        Hurrying hurrying = new Hurrying(system, question);
        Candidate hurried = candidate;
        for (int place = 0; place < candidate.steps().size(); place++) {
            Firing firing = candidate.steps().get(place).firings().get(0);
            if (firing.command().phase() == Command.Phase.TIME) {
                hurried = hurrying.hurried(hurried, place, firing);
            }
        }
        return hurried;
    }

    private Candidate hurried(Candidate candidate, int place, Firing time) {
        Input elapsed = time.command().inputs().get(0);
        BigInteger low = elapsed.domain().bounds().orElseThrow().low();
        BigInteger high = ((Value.Int) time.inputs().get(elapsed)).value();
        Candidate shortest = candidate;
        while (low.compareTo(high) < 0) {
            BigInteger middle = low.add(high).shiftRight(1);
            Candidate shorter = with(candidate, place, new Firing(time.command(), Map.of(elapsed, new Value.Int(middle))));
            if (Replay.of(system, question, shorter) instanceof Replay.Confirmed) {
                shortest = shorter;
                high = middle;
            } else {
                low = middle.add(BigInteger.ONE);
            }
        }
        return shortest;
    }

    private static Candidate with(Candidate candidate, int place, Firing firing) {
        List<Step> steps = new ArrayList<>(candidate.steps());
        steps.set(place, new Step(List.of(firing)));
        return new Candidate(candidate.start(), steps, candidate.probe());
    }
}
