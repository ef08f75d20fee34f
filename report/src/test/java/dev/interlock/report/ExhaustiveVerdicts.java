package dev.interlock.report;

import dev.interlock.compiler.Compiler;
import dev.interlock.compiler.explore.Explorer;
import dev.interlock.compiler.explore.Finding;
import dev.interlock.compiler.explore.Limits;
import dev.interlock.compiler.graph.GraphBuilder;
import dev.interlock.compiler.graph.GraphLimits;
import dev.interlock.compiler.graph.StateGraph;
import dev.interlock.compiler.interpret.Judgement;
import dev.interlock.compiler.interpret.LassoReplay;
import dev.interlock.compiler.interpret.Members;
import dev.interlock.compiler.interpret.Run;
import dev.interlock.compiler.interpret.TrapReplay;
import dev.interlock.compiler.interpret.Witness;
import dev.interlock.compiler.liveness.Company;
import dev.interlock.compiler.liveness.LoopFinding;
import dev.interlock.compiler.liveness.Loops;
import dev.interlock.compiler.liveness.TrapFinding;
import dev.interlock.compiler.liveness.Traps;
import dev.interlock.compiler.source.Sources;
import dev.interlock.compiler.system.Actor;
import dev.interlock.compiler.system.Expectation;
import dev.interlock.compiler.system.Goal;
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
        Optional<Witness> witness = witness(system, question, system.agents());
        Outcome outcome = witness.<Outcome>map(Outcome.Reached::new)
                .orElse(new Outcome.Unreachable(new Certificate.KInductive(1)));
        boolean violated = witness.isPresent()
                && question.kind().wanted() == Question.Wanted.NEVER
                && question.kind() != Question.Kind.LEADS_TO;
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
                witness(system, question, members)
                        .ifPresent(witness -> found.add(coalition(question, members, witness)));
            }
        }
        return new Blame(found, Blame.Completeness.ALL);
    }

    private Coalition coalition(Question question, List<Actor> members, Witness witness) {
        Run run = witness.path();
        boolean joint = run.moves().stream().anyMatch(move -> move.step().firings().size() > 1)
                || run.ending() instanceof Run.Faulted fault && fault.step().firings().size() > 1
                || run.ending() instanceof Run.Clashed;
        boolean byTurns = witness(system.interleaved(), question, members).isPresent();
        Turns turns = joint ? (byTurns ? Turns.ALSO_BY_TURNS : Turns.ONLY_AT_ONCE) : Turns.NOT_JOINT;
        return new Coalition(members, witness, Coalition.Minimality.PROVED, turns);
    }

    private static Optional<Witness> witness(TransitionSystem whole, Question question, List<Actor> members) {
        TransitionSystem system = whole.askedFor(question);
        return question.goal().accept(new Goal.Visitor<>() {
            @Override
            public Optional<Witness> reaching(Goal.Reaching goal) {
                return run(system, question, members);
            }

            @Override
            public Optional<Witness> looping(Goal.Looping goal) {
                LoopFinding finding = new Loops(graph(system), goal).find(new Company(Members.of(members), system.turns()));
                return finding instanceof LoopFinding.Found found
                        ? Optional.of(confirmed(
                                LassoReplay.of(system, question, Members.of(members), found.candidate())))
                        : Optional.empty();
            }

            @Override
            public Optional<Witness> trapping(Goal.Trapping goal) {
                TrapFinding finding = new Traps(graph(system), goal).find(new Company(Members.of(members), system.turns()));
                return finding instanceof TrapFinding.Found found
                        ? Optional.of(confirmed(TrapReplay.of(system, question, Members.of(members), found.candidate())))
                        : Optional.empty();
            }
        });
    }

    private static StateGraph graph(TransitionSystem system) {
        return GraphBuilder.build(system, new GraphLimits(100_000, 1_000_000, 1_000_000)).orElseThrow();
    }

    private static Witness confirmed(Judgement<? extends Witness> judgement) {
        if (judgement instanceof Judgement.Confirmed<? extends Witness> confirmed) {
            return confirmed.witness();
        }
        throw new AssertionError(judgement.toString());
    }

    private static Optional<Witness> run(TransitionSystem system, Question question, List<Actor> members) {
        return new Explorer(system, LIMITS).find(question, members).accept(new Finding.Visitor<>() {
            @Override
            public Optional<Witness> reached(Finding.Reached finding) {
                return Optional.of(finding.run());
            }

            @Override
            public Optional<Witness> unreachable(Finding.Unreachable finding) {
                return Optional.empty();
            }

            @Override
            public Optional<Witness> gaveUp(Finding.GaveUp finding) {
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
