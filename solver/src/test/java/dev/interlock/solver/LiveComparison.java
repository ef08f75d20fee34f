package dev.interlock.solver;

import dev.interlock.compiler.explore.LiveTruths;
import dev.interlock.compiler.live.Endless;
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
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What the verifier says of a system, compared with what is true of it.
 *
 * @param truths of the runs that matter for a question; nothing where they are too many
 * @param counts how often each question was compared
 */
record LiveComparison(
        TransitionSystem system, Function<Question, Optional<LiveTruths>> truths, Map<String, Integer> counts) {
    /** Only a solver that hangs uses it up, so a busy machine changes no outcome. */
    private static final Budget BUDGET = new Budget(Duration.ofMinutes(2), 25);

    /** Those that are about endless runs, traps, chains and deadlines. */
    static final Set<Question.Kind> ALL = EnumSet.of(
            Question.Kind.SETTLES, Question.Kind.LEADS_TO, Question.Kind.RESPONDS, Question.Kind.RECOVERABLE,
            Question.Kind.CASCADE);

    /** @param asked the kinds of questions that are asked */
    Optional<String> difference(Set<Question.Kind> asked) {
        Predicate<Question> compared = question -> asked.contains(question.kind());
        try {
            return new Verifier(BUDGET, 1)
                    .verify(system, compared.or(Timelock::isAbout), Progress.silent())
                    .accept(new VerifierResult.Visitor<>() {
                        @Override
                        public Optional<String> noStart(VerifierResult.NoStart result) {
                            return Optional.of("a start was overlooked");
                        }

                        @Override
                        public Optional<String> verdict(VerifierResult.Verdict result) {
                            return difference(result.verdict());
                        }
                    });
        } catch (RuntimeException failure) {
            return Optional.of(failure.toString());
        }
    }

    private Optional<String> difference(SystemVerdict verdict) {
        boolean timePasses = verdict.answers().stream().allMatch(LiveComparison::letsTimePass);
        Proofs proofs = timePasses ? Proofs.COUNT : Proofs.DO_NOT;
        return verdict.answers().stream()
                .filter(answer -> !Timelock.isAbout(answer.question()))
                .flatMap(answer -> truths.apply(answer.question()).stream()
                        .flatMap(truth -> difference(truth, answer, proofs).stream()))
                .findFirst();
    }

    /** Where time may come to stand still, no proof counts. */
    private enum Proofs { COUNT, DO_NOT }

    private static boolean letsTimePass(Answer answer) {
        return !Timelock.isAbout(answer.question()) || answer.outcome() instanceof Outcome.Unreachable;
    }

    private Optional<String> difference(LiveTruths truths, Answer answer, Proofs proofs) {
        Question question = answer.question();
        counts.merge(question.name(), 1, Integer::sum);
        Endless.Answer truth = truths.of(question.goal());
        counts.merge(question.name() + " " + truth, 1, Integer::sum);
        Outcome outcome = answer.outcome() instanceof Outcome.Withheld held ? held.found() : answer.outcome();
        boolean same = switch (truth) {
            case FOUND -> outcome instanceof Outcome.Reached;
            case WITHOUT_TIME, NONE -> outcome instanceof Outcome.Unreachable;
        };
        if (!same) {
            return Optional.of(question.name() + " is " + truth + ", but the answer is " + answer.outcome());
        }
        return answer.blame().flatMap(blame -> difference(truths, question, blame, proofs));
    }

    private static Optional<String> difference(
            LiveTruths truths, Question question, Blame blame, Proofs proofs) {
        Map<Set<String>, Endless.Answer> all = new LinkedHashMap<>();
        LiveTruths.subsets(truths.system()).forEach(members -> all.put(members, truths.of(question.goal(), members)));
        Set<Set<String>> minimal = all.keySet().stream()
                .filter(members -> all.get(members) == Endless.Answer.FOUND)
                .filter(members -> all.keySet().stream().noneMatch(fewer -> fewer.size() < members.size()
                        && members.containsAll(fewer) && all.get(fewer) == Endless.Answer.FOUND))
                .collect(Collectors.toSet());
        Set<Set<String>> found = new HashSet<>();
        blame.coalitions().forEach(coalition -> found.add(names(coalition)));
        boolean proved = proofs == Proofs.DO_NOT || blame.completeness() == Blame.Completeness.ALL
                && blame.coalitions().stream()
                        .allMatch(coalition -> coalition.minimality() == Coalition.Minimality.PROVED);
        String answer = question.name() + ": minimal coalitions are " + minimal + ", but the answer is " + found
                + (proved ? "" : " without proof");
        if (!proved || !found.equals(minimal)) {
            return Optional.of(answer);
        }
        return blame.coalitions().stream()
                .filter(coalition -> !isPossible(coalition, truths.byTurns(question.goal(), names(coalition)), proofs))
                .map(coalition -> question.name() + ": " + names(coalition) + " act " + coalition.turns())
                .findFirst();
    }

    private static boolean isPossible(Coalition coalition, Endless.Answer byTurns, Proofs proofs) {
        return switch (coalition.turns()) {
            case NOT_JOINT, ALSO_BY_TURNS -> byTurns == Endless.Answer.FOUND;
            case ONLY_AT_ONCE -> byTurns != Endless.Answer.FOUND;
            case UNDECIDED -> proofs == Proofs.DO_NOT && byTurns != Endless.Answer.FOUND;
        };
    }

    private static Set<String> names(Coalition coalition) {
        return coalition.members().stream().map(Actor::name).collect(Collectors.toSet());
    }
}
