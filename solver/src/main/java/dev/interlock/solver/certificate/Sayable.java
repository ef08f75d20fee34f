package dev.interlock.solver.certificate;

import dev.interlock.compiler.graph.GraphBuilder;
import dev.interlock.compiler.graph.GraphLimits;
import dev.interlock.compiler.graph.StateGraph;
import dev.interlock.compiler.interpret.State;
import dev.interlock.compiler.system.Goal;
import dev.interlock.compiler.system.Question;
import dev.interlock.compiler.system.Term;
import dev.interlock.compiler.system.TransitionSystem;
import dev.interlock.solver.budget.Budget;
import dev.interlock.solver.budget.Patience;
import dev.interlock.solver.engine.LoopProof;
import dev.interlock.solver.engine.LoopTask;
import dev.interlock.solver.engine.Portfolio;
import dev.interlock.solver.engine.SymbolicTraps;
import dev.interlock.solver.engine.Task;
import dev.interlock.solver.engine.TrapTask;
import dev.interlock.solver.relation.Scope;
import dev.interlock.solver.verdict.Certificate;
import dev.interlock.solver.verdict.Outcome;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Finds for what was proved by a look at all states a proof that can be spelled out: where there are few states, that they are all; else
 * one by an engine that reasons about many at once.
 */
final class Sayable {
    private static final int FEW = 300;
    private static final int MOST_STATES = 30_000;
    private static final int MOST_EDGES = 4_000_000;
    private static final int MOST_ATTEMPTS = 20_000;

    private final TransitionSystem asked;
    private final Question question;
    private final Patience patience;

    /** @param asked the system as the question is asked of it */
    Sayable(TransitionSystem asked, Question question, Patience patience) {
        this.asked = asked;
        this.question = question;
        this.patience = patience;
    }

    Optional<Certificate> of(Certificate certificate) {
        if (certificate instanceof Certificate.Parted parted) {
            return new Parts(patience).together(parted).or(() -> instead(Integer.MAX_VALUE));
        }
        return certificate instanceof Certificate.Explored explored ? instead(explored.states()) : Optional.of(certificate);
    }

    private Optional<Certificate> instead(int states) {
        return question.goal().accept(new Goal.Visitor<>() {
            @Override
            public Optional<Certificate> reaching(Goal.Reaching goal) {
                Optional<Certificate> listed = states <= FEW ? listed() : Optional.empty();
                return listed.or(Sayable.this::induced).or(states <= FEW ? Optional::empty : Sayable.this::listed);
            }

            @Override
            public Optional<Certificate> looping(Goal.Looping goal) {
                Patience quarter = patience.atMost(Duration.ofMillis(patience.millisLeft() / 4));
                return new LoopProof(new LoopTask(question, goal, Scope.everyone(asked)), quarter)
                        .find()
                        .or(() -> graph().flatMap(
                                graph -> new LoopsAsChain(asked, question, goal, graph).certificate()));
            }

            @Override
            public Optional<Certificate> trapping(Goal.Trapping goal) {
                TrapTask task = TrapTask.of(question, goal, Scope.everyone(asked));
                return certificate(new SymbolicTraps(task, Budget.USUAL, patience).answer());
            }
        });
    }

    private Optional<Certificate> induced() {
        Patience half = patience.atMost(Duration.ofMillis(patience.millisLeft() / 2));
        Task task = Task.of(question, Scope.everyone(asked));
        return certificate(new Portfolio(task, Budget.USUAL, half).answer());
    }

    private static Optional<Certificate> certificate(Outcome outcome) {
        return outcome instanceof Outcome.Unreachable proved ? Optional.of(proved.certificate()) : Optional.empty();
    }

    private Optional<Certificate> listed() {
        return graph().map(this::states);
    }

    private Optional<StateGraph> graph() {
        GraphLimits limits = new GraphLimits(MOST_STATES, MOST_EDGES, MOST_ATTEMPTS, patience::isOver);
        return GraphBuilder.build(asked, limits)
                .filter(graph -> graph.gap().isEmpty() && graph.isEveryStartKnown());
    }

    private Certificate states(StateGraph graph) {
        List<State> states = IntStream.range(0, graph.size()).mapToObj(graph::state).toList();
        Term all = StatesAsTerm.of(asked.variables(), states);
        return new Certificate.Inductive(all);
    }
}
