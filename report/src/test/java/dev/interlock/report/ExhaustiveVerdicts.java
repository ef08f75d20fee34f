package dev.interlock.report;

import dev.interlock.compiler.Compiler;
import dev.interlock.compiler.explore.Explorer;
import dev.interlock.compiler.explore.Finding;
import dev.interlock.compiler.explore.Limits;
import dev.interlock.compiler.interpret.Run;
import dev.interlock.compiler.source.Sources;
import dev.interlock.compiler.system.Actor;
import dev.interlock.compiler.system.Expectation;
import dev.interlock.compiler.system.Question;
import dev.interlock.compiler.system.TransitionSystem;
import dev.interlock.solver.verdict.Answer;
import dev.interlock.solver.verdict.Blame;
import dev.interlock.solver.verdict.Certificate;
import dev.interlock.solver.verdict.Coalition;
import dev.interlock.solver.verdict.Coalition.Turns;
import dev.interlock.solver.verdict.ExpectationResult;
import dev.interlock.solver.verdict.Outcome;
import dev.interlock.solver.verdict.SystemVerdict;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** True verdicts about small policies without the solver: every state is visited, for every set of agents. */
final class ExhaustiveVerdicts {
    private static final Limits LIMITS = new Limits(100_000, 10_000);

    private final TransitionSystem system;

    private ExhaustiveVerdicts(TransitionSystem system) {
        this.system = system;
    }

    static TransitionSystem compile(String path, String text) {
        return Compiler.compile(path, new OneFile(path, text), Map.of())
                .match(system -> system, errors -> {
                    throw new AssertionError(errors.toString());
                });
    }

    /** @param judge what became of the {@code expect} lines */
    static SystemVerdict of(TransitionSystem system, Function<Expectation, ExpectationResult> judge) {
        List<Answer> answers = system.questions().stream().map(new ExhaustiveVerdicts(system)::answer).toList();
        return new SystemVerdict(system, answers, system.expectations().stream().map(judge).toList());
    }

    static SystemVerdict of(String path, String text) {
        return of(compile(path, text), ExpectationResult.Met::new);
    }

    private Answer answer(Question question) {
        Optional<Run> run = run(system, question, system.agents());
        Outcome outcome = run.<Outcome>map(Outcome.Reached::new)
                .orElse(new Outcome.Unreachable(new Certificate.KInductive(1)));
        boolean violated = run.isPresent() && question.kind().wanted() == Question.Wanted.NEVER;
        Optional<Blame> blame = violated ? Optional.of(blame(question)) : Optional.empty();
        return new Answer(question, outcome, blame, Duration.ofMillis(5));
    }

    private Blame blame(Question question) {
        List<List<Actor>> subsets = new ArrayList<>(List.of(List.of()));
        for (Actor agent : system.agents()) {
            for (List<Actor> subset : List.copyOf(subsets)) {
                List<Actor> larger = new ArrayList<>(subset);
                larger.add(agent);
                subsets.add(larger);
            }
        }
        subsets.sort((a, b) -> Integer.compare(a.size(), b.size()));
        List<Coalition> found = new ArrayList<>();
        for (List<Actor> members : subsets) {
            if (found.stream().noneMatch(smaller -> members.containsAll(smaller.members()))) {
                run(system, question, members).ifPresent(run -> found.add(coalition(question, members, run)));
            }
        }
        return new Blame(found, Blame.Completeness.ALL);
    }

    private Coalition coalition(Question question, List<Actor> members, Run run) {
        boolean joint = run.moves().stream().anyMatch(move -> move.step().firings().size() > 1)
                || run.ending() instanceof Run.Faulted fault && fault.step().firings().size() > 1
                || run.ending() instanceof Run.Clashed;
        boolean byTurns = run(system.interleaved(), question, members).isPresent();
        Turns turns = joint ? (byTurns ? Turns.ALSO_BY_TURNS : Turns.ONLY_AT_ONCE) : Turns.NOT_JOINT;
        return new Coalition(members, run, Coalition.Minimality.PROVED, turns);
    }

    private static Optional<Run> run(TransitionSystem system, Question question, List<Actor> members) {
        return new Explorer(system, LIMITS).find(question, members).accept(new Finding.Visitor<>() {
            @Override
            public Optional<Run> reached(Finding.Reached finding) {
                return Optional.of(finding.run());
            }

            @Override
            public Optional<Run> unreachable(Finding.Unreachable finding) {
                return Optional.empty();
            }

            @Override
            public Optional<Run> gaveUp(Finding.GaveUp finding) {
                throw new AssertionError(finding.reason());
            }
        });
    }

    private record OneFile(String path, String text) implements Sources {
        @Override
        public Answer read(String wanted) {
            return wanted.equals(path) ? new Found(text.getBytes(StandardCharsets.UTF_8)) : new Missing();
        }

        @Override
        public String resolve(String importing, String quoted) {
            return quoted;
        }

        @Override
        public List<String> neighbours(String wanted) {
            return List.of();
        }
    }
}
