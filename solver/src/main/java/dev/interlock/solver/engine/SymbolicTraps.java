package dev.interlock.solver.engine;

import dev.interlock.compiler.interpret.Evaluation;
import dev.interlock.compiler.interpret.Judgement;
import dev.interlock.compiler.interpret.Members;
import dev.interlock.compiler.interpret.Run;
import dev.interlock.compiler.interpret.State;
import dev.interlock.compiler.interpret.Step;
import dev.interlock.compiler.interpret.Trap;
import dev.interlock.compiler.interpret.TrapCandidate;
import dev.interlock.compiler.interpret.TrapReplay;
import dev.interlock.compiler.system.Term;
import dev.interlock.compiler.system.TransitionSystem;
import dev.interlock.solver.budget.Activity;
import dev.interlock.solver.budget.Budget;
import dev.interlock.solver.budget.Patience;
import dev.interlock.solver.failure.SolverDisagreement;
import dev.interlock.solver.reduction.Original;
import dev.interlock.solver.verdict.Certificate;
import dev.interlock.solver.verdict.Outcome;
import java.util.List;
import java.util.Optional;

/**
 * Answers a question about traps where there are too many states to look at, or no end of them, by learning from examples where ways
 * back are: as long as a state is reached from which none is known, one is looked for there. There is none: then what is reached
 * from there is a trap. There is one: then it leads back from many more states than this, and its weakest precondition says
 * from which.
 */
public final class SymbolicTraps {
    private static final int MOST_RUNGS = 200;
    private static final String WITHHELD = "what was found does not count";

    private final TrapTask task;
    private final Budget budget;
    private final Patience patience;
    private final Original original;
    private final Ladder ladder;

    public SymbolicTraps(TrapTask task, Budget budget, Patience patience) {
        this.task = task;
        this.budget = budget;
        this.patience = patience;
        this.ladder = new Ladder(task, patience);
        this.original = new Original(task.scope().system());
    }

    public Outcome answer() {
        Optional<Outcome> answer = Optional.empty();
        while (answer.isEmpty()) {
            patience.busy(Activity.waysBack(ladder.rungs().size()));
            answer = patience.isOver() || ladder.rungs().size() > MOST_RUNGS
                    ? Optional.of(undecided(-1, patience.isOver() ? patience.why() : "there are too many ways back"))
                    : next();
        }
        return answer.get();
    }

    private Optional<Outcome> next() {
        Task astray = task.outOf(ladder.known());
        return new Portfolio(astray, budget, patience).answer().accept(new Outcome.Visitor<>() {
            @Override
            public Optional<Outcome> reached(Outcome.Reached found) {
                return explored(found.run());
            }

            @Override
            public Optional<Outcome> unreachable(Outcome.Unreachable found) {
                Certificate.Recovering claim = new Certificate.Recovering(ladder.rungs(), found.certificate());
                return Optional.of(new TrapCheck(task, patience).of(claim)
                        .<Outcome>map(Outcome.Unreachable::new)
                        .orElseGet(() -> undecided(-1, patience.why())));
            }

            @Override
            public Optional<Outcome> unknown(Outcome.Unknown found) {
                return Optional.of(undecided(found.depth(), found.reason()));
            }

            @Override
            public Optional<Outcome> withheld(Outcome.Withheld found) {
                return Optional.of(undecided(-1, WITHHELD));
            }
        });
    }

    /** What is found at the end of a run. */
    private Optional<Outcome> explored(Run run) {
        State lost = original.state(run.last());
        return new WayBack(task.into(ladder.known(), lost), budget, patience).find()
                .accept(new Outcome.Visitor<>() {
                    @Override
                    public Optional<Outcome> reached(Outcome.Reached found) {
                        ladder.learn(original.steps(found.run()), original.state(found.run().last()));
                        return Optional.empty();
                    }

                    @Override
                    public Optional<Outcome> unreachable(Outcome.Unreachable found) {
                        return Optional.of(trapped(run, ((Certificate.Inductive) found.certificate()).invariant()));
                    }

                    @Override
                    public Optional<Outcome> unknown(Outcome.Unknown found) {
                        return Optional.of(undecided(-1, found.reason()));
                    }

                    @Override
                    public Optional<Outcome> withheld(Outcome.Withheld found) {
                        return Optional.of(undecided(-1, WITHHELD));
                    }
                });
    }

    private Outcome trapped(Run run, Term region) {
        if (!new TrapCheck(task, patience).isShut(region)) {
            return undecided(-1, patience.why());
        }
        List<Step> steps = original.steps(run);
        int shut = shut(run, region);
        TrapCandidate candidate = new TrapCandidate(
                original.state(run.start()), steps.subList(0, shut), new Trap.Described(region));
        TransitionSystem system = task.scope().system();
        return TrapReplay.of(system, task.question(), Members.of(task.scope().agents()), candidate)
                .accept(new Judgement.Visitor<Trap, Outcome>() {
                    @Override
                    public Outcome confirmed(Judgement.Confirmed<Trap> judgement) {
                        return new Outcome.Reached(judgement.witness());
                    }

                    @Override
                    public Outcome refuted(Judgement.Refuted<Trap> judgement) {
                        throw new SolverDisagreement("the trap found for `" + task.question().name() + "` of `"
                                + system.name() + "` is none: " + judgement.reason() + "; " + candidate);
                    }

                    @Override
                    public Outcome open(Judgement.Open<Trap> judgement) {
                        return undecided(-1, judgement.gap());
                    }
                });
    }

    /** After how many steps the run is in the region for the first time. */
    private static int shut(Run run, Term region) {
        State state = run.start();
        int steps = 0;
        while (!Evaluation.in(state).holds(region)) {
            state = run.moves().get(steps).after();
            steps++;
        }
        return steps;
    }

    private Outcome undecided(int depth, String reason) {
        String known = ladder.rungs().isEmpty()
                ? "no state was looked at from which it is hard to get back"
                : "each state that was looked at leads back";
        return new Outcome.Unknown(depth, known + ", but not all were: " + reason);
    }
}
