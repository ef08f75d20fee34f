package dev.interlock.solver;

import dev.interlock.compiler.system.Actor;
import dev.interlock.compiler.system.Expectation;
import dev.interlock.compiler.system.TransitionSystem;
import dev.interlock.solver.verdict.Answer;
import dev.interlock.solver.verdict.Blame;
import dev.interlock.solver.verdict.Coalition;
import dev.interlock.solver.verdict.ExpectationResult;
import dev.interlock.solver.verdict.Outcome;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Judges {@code violated by … in … steps} where the question is violated: are these the minimal coalitions, all of them. */
final class BlameJudge {
    private final Expectation.Violated expectation;
    private final Answer answer;
    private final ExpectedCoalitions expected;
    private final List<Coalition> found;
    private final boolean complete;

    BlameJudge(TransitionSystem system, Expectation.Violated expectation, Answer answer) {
        this.expectation = expectation;
        this.answer = answer;
        this.expected = ExpectedCoalitions.of(system, expectation.coalitions());
        this.found = answer.blame().map(Blame::coalitions).orElse(List.of());
        this.complete = answer.blame().map(blame -> blame.completeness() == Blame.Completeness.ALL).orElse(true);
    }

    ExpectationResult result() {
        return wrongSteps()
                .or(this::unknownAgent)
                .or(this::missing)
                .or(this::unexpected)
                .<ExpectationResult>map(why -> new ExpectationResult.NotMet(expectation, why))
                .orElseGet(() -> isSettled()
                        ? new ExpectationResult.Met(expectation)
                        : new ExpectationResult.Open(expectation));
    }

    private Optional<String> wrongSteps() {
        if (expectation.steps().isEmpty() || !(answer.outcome() instanceof Outcome.Reached reached)) {
            return Optional.empty();
        }
        int steps = expectation.steps().getAsInt();
        return steps == reached.run().length() ? Optional.empty() : Optional.of(Wording.steps(answer, steps));
    }

    private Optional<String> unknownAgent() {
        return expected.unknown().stream().findFirst().map(Wording::unknown);
    }

    /** An expected coalition that surely is none. */
    private Optional<String> missing() {
        return expected.sets().stream()
                .filter(set -> isFound(set).isEmpty())
                .filter(set -> complete && found.stream().allMatch(BlameJudge::isProved) || hasBreakingPart(set))
                .findFirst()
                .map(set -> Wording.missing(answer, set));
    }

    private boolean hasBreakingPart(Set<Actor> set) {
        return found.stream().anyMatch(coalition ->
                set.size() > coalition.members().size() && set.containsAll(coalition.members()));
    }

    /** A coalition that surely is one and was not expected. */
    private Optional<String> unexpected() {
        if (saysNothingOfOthers()) {
            return Optional.empty();
        }
        return found.stream()
                .filter(coalition -> !expected.sets().contains(Set.copyOf(coalition.members())))
                .filter(coalition -> isProved(coalition) || expected.sets().stream()
                        .noneMatch(set -> coalition.members().containsAll(set)))
                .findFirst()
                .map(coalition -> Wording.unexpected(answer, coalition.members()));
    }

    private boolean isSettled() {
        boolean allAreCoalitions = expected.sets().stream()
                .allMatch(set -> isFound(set).filter(BlameJudge::isProved).isPresent());
        return allAreCoalitions && (saysNothingOfOthers() || complete && found.stream().allMatch(BlameJudge::isProved));
    }

    private boolean saysNothingOfOthers() {
        return expectation.coalitions().isEmpty() || expectation.others() == Expectation.Others.ALLOWED;
    }

    private Optional<Coalition> isFound(Set<Actor> set) {
        return found.stream()
                .filter(coalition -> new HashSet<>(coalition.members()).equals(set))
                .findFirst();
    }

    private static boolean isProved(Coalition coalition) {
        return coalition.minimality() == Coalition.Minimality.PROVED;
    }

    /** The sets of agent instances that an {@code expect} line stands for, and the members that nobody can be. */
    private record ExpectedCoalitions(Set<Set<Actor>> sets, List<Expectation.Member> unknown) {
        static ExpectedCoalitions of(TransitionSystem system, List<Expectation.Coalition> coalitions) {
            CoalitionPattern pattern = new CoalitionPattern(system);
            Set<Set<Actor>> sets =
                    coalitions.stream().flatMap(one -> pattern.sets(one).stream()).collect(Collectors.toSet());
            List<Expectation.Member> unknown =
                    coalitions.stream().flatMap(one -> pattern.unknown(one).stream()).toList();
            return new ExpectedCoalitions(sets, unknown);
        }
    }
}
