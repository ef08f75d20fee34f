package dev.interlock.compiler.interpret;

import dev.interlock.compiler.system.Question;
import dev.interlock.compiler.system.TransitionSystem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Leaves out of a run whoever acts in it for nothing. A shortest run has no step too many, but in a step agents may act
 * beside those who matter, and a reader would take each of them for a cause. What is left is a run of as many steps that
 * reaches the same goal, and from which no single act can be taken.
 */
public final class Thinning {
    private final TransitionSystem system;
    private final Question question;

    private Thinning(TransitionSystem system, Question question) {
        this.system = system;
        this.question = question;
    }

    /** @param candidate one that {@link Replay} confirms; so it does the answer */
    public static Candidate of(TransitionSystem system, Question question, Candidate candidate) {
        Thinning thinning = new Thinning(system, question);
        Candidate thinned = candidate;
        Optional<Candidate> thinner = Optional.of(candidate);
        while (thinner.isPresent()) {
            thinned = thinner.get();
            thinner = thinning.thinner(thinned);
        }
        return thinned;
    }

    /** The last acts first: those before them may have been there only for their sake. */
    private Optional<Candidate> thinner(Candidate candidate) {
        int last = candidate.steps().size() - 1;
        return IntStream.rangeClosed(0, last)
                .boxed()
                .flatMap(back -> withoutOne(candidate, last - back))
                .filter(this::isConfirmed)
                .findFirst();
    }

    private static Stream<Candidate> withoutOne(Candidate candidate, int place) {
        List<Firing> firings = candidate.steps().get(place).firings();
        return firings.size() == 1
                ? Stream.empty()
                : IntStream.range(0, firings.size()).mapToObj(left -> with(candidate, place, without(firings, left)));
    }

    private static Step without(List<Firing> firings, int left) {
        List<Firing> others = new ArrayList<>(firings);
        others.remove(left);
        return new Step(others);
    }

    private static Candidate with(Candidate candidate, int place, Step step) {
        List<Step> steps = new ArrayList<>(candidate.steps());
        steps.set(place, step);
        return new Candidate(candidate.start(), steps, candidate.probe());
    }

    private boolean isConfirmed(Candidate candidate) {
        return Replay.of(system, question, candidate) instanceof Replay.Confirmed;
    }
}
