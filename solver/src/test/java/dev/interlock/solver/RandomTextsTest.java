package dev.interlock.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.interlock.compiler.explore.Explorer;
import dev.interlock.compiler.explore.Finding;
import dev.interlock.compiler.explore.Limits;
import dev.interlock.compiler.random.RandomPolicy;
import dev.interlock.compiler.random.Smaller;
import dev.interlock.compiler.system.Actor;
import dev.interlock.compiler.system.Question;
import dev.interlock.compiler.system.TransitionSystem;
import dev.interlock.solver.budget.Budget;
import dev.interlock.solver.verdict.Answer;
import dev.interlock.solver.verdict.Blame;
import dev.interlock.solver.verdict.Coalition;
import dev.interlock.solver.verdict.Outcome;
import dev.interlock.solver.verdict.SystemVerdict;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongFunction;
import org.junit.jupiter.api.Test;

/**
 * What the verifier says of random texts, against looking at every state: verdicts, lengths of shortest runs, and all
 * minimal coalitions; {@code -Dinterlock.texts=500} for more of them.
 */
class RandomTextsTest {
    private static final long FROM = Long.getLong("interlock.texts.from", 0);
    private static final long TO = Long.getLong("interlock.texts", 6);
    private static final Limits LIMITS = new Limits(3_000, 3_000);
    private static final Budget BUDGET = new Budget(Duration.ofSeconds(20), 25);

    @Test
    void verdictsAndCoalitionsAreThoseOfAllRuns() {
        assertThat(compared(RandomPolicy::text)).as("texts that compile").isGreaterThan((int) (TO - FROM) / 2);
    }

    @Test
    void alsoWhereTimeIsMeasured() {
        assertThat(compared(RandomPolicy::timed)).as("texts that compile").isGreaterThan((int) (TO - FROM) / 2);
    }

    private static int compared(LongFunction<String> texts) {
        int compared = 0;
        for (long seed = FROM; seed < TO; seed++) {
            String text = texts.apply(seed);
            Optional<String> disagreement = disagreement(text);
            if (disagreement.isPresent()) {
                String small = Smaller.text(text, fewer -> disagreement(fewer).isPresent());
                fail("seed " + seed + ": " + disagreement(small).orElseThrow() + "\n" + small);
            }
            compared += compiled(text).isPresent() ? 1 : 0;
        }
        return compared;
    }

    private static Optional<TransitionSystem> compiled(String text) {
        return OneFile.compile(text).match(Optional::of, diagnostics -> Optional.empty());
    }

    private static Optional<String> disagreement(String text) {
        Optional<TransitionSystem> system = compiled(text);
        if (system.isEmpty()) {
            return Optional.empty();
        }
        Explorer explorer = new Explorer(system.get(), LIMITS);
        var states = explorer.reachable();
        if (!states.isComplete()) {
            return Optional.empty();
        }
        try {
            return new Verifier(BUDGET, 1).verify(system.get(), question -> true, Progress.silent())
                    .accept(new Comparison(system.get(), explorer, states.items().isEmpty()));
        } catch (RuntimeException failure) {
            return Optional.of(failure.toString());
        }
    }

    private record Comparison(TransitionSystem system, Explorer explorer, boolean noStart)
            implements VerifierResult.Visitor<Optional<String>> {
        @Override
        public Optional<String> noStart(VerifierResult.NoStart result) {
            return noStart ? Optional.empty() : Optional.of("a start was overlooked");
        }

        @Override
        public Optional<String> verdict(VerifierResult.Verdict result) {
            return noStart ? Optional.of("there is no start") : differences(result.verdict());
        }

        private Optional<String> differences(SystemVerdict verdict) {
            return verdict.answers().stream().flatMap(answer -> difference(answer).stream()).findFirst();
        }

        private Optional<String> difference(Answer answer) {
            Finding truth = explorer.find(answer.question());
            String what = answer.question().kind() + " " + answer.question().name() + ": ";
            if (truth instanceof Finding.GaveUp) {
                return Optional.empty();
            }
            if (!(truth instanceof Finding.Reached reached)) {
                return answer.outcome() instanceof Outcome.Reached
                        ? Optional.of(what + "cannot be, but the answer is " + answer.outcome())
                        : Optional.empty();
            }
            if (!(answer.outcome() instanceof Outcome.Reached found)) {
                return Optional.of(what + "is reached by " + reached.run() + ", but the answer is " + answer.outcome());
            }
            return found.run().length() == reached.run().length()
                    ? blamed(answer, what)
                    : Optional.of(what + "lengths " + reached.run().length() + " and " + found.run().length());
        }

        private Optional<String> blamed(Answer answer, String what) {
            if (answer.blame().isEmpty()) {
                return Optional.empty();
            }
            Blame blame = answer.blame().get();
            Set<Set<Actor>> found = new HashSet<>();
            blame.coalitions().forEach(coalition -> found.add(Set.copyOf(coalition.members())));
            boolean settled = blame.completeness() == Blame.Completeness.ALL && blame.coalitions().stream()
                    .allMatch(coalition -> coalition.minimality() == Coalition.Minimality.PROVED);
            Set<Set<Actor>> minimal = minimal(answer.question());
            return settled && found.equals(minimal)
                    ? Optional.empty()
                    : Optional.of(what + "minimal coalitions are " + minimal + ", but the answer is " + blame);
        }

        private Set<Set<Actor>> minimal(Question question) {
            List<Set<Actor>> breaking = new ArrayList<>();
            for (Set<Actor> members : subsets(system.agents())) {
                boolean smaller = breaking.stream().anyMatch(members::containsAll);
                if (!smaller && explorer.find(question, members) instanceof Finding.Reached) {
                    breaking.add(members);
                }
            }
            return new HashSet<>(breaking);
        }

        private static List<Set<Actor>> subsets(List<Actor> agents) {
            List<Set<Actor>> subsets = new ArrayList<>(List.of(Set.of()));
            for (Actor agent : agents) {
                for (Set<Actor> subset : List.copyOf(subsets)) {
                    Set<Actor> larger = new HashSet<>(subset);
                    larger.add(agent);
                    subsets.add(larger);
                }
            }
            subsets.sort((one, other) -> one.size() - other.size());
            return subsets;
        }
    }
}
