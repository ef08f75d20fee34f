package dev.interlock.certify;

import dev.interlock.compiler.interpret.Attempt;
import dev.interlock.compiler.interpret.Candidate;
import dev.interlock.compiler.interpret.Choices;
import dev.interlock.compiler.interpret.Interpreter;
import dev.interlock.compiler.interpret.Judgement;
import dev.interlock.compiler.interpret.LassoCandidate;
import dev.interlock.compiler.interpret.LassoReplay;
import dev.interlock.compiler.interpret.Listing;
import dev.interlock.compiler.interpret.Members;
import dev.interlock.compiler.interpret.Outcome;
import dev.interlock.compiler.interpret.Replay;
import dev.interlock.compiler.interpret.Run;
import dev.interlock.compiler.interpret.State;
import dev.interlock.compiler.interpret.Step;
import dev.interlock.compiler.interpret.Trap;
import dev.interlock.compiler.interpret.TrapCandidate;
import dev.interlock.compiler.interpret.TrapReplay;
import dev.interlock.compiler.interpret.Witness;
import dev.interlock.compiler.system.Goal;
import dev.interlock.compiler.system.Question;
import dev.interlock.compiler.system.TransitionSystem;
import dev.interlock.solver.certificate.MalformedException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Certifies a run iff the interpreter can go it: from its first state by its steps to each of its states, one after the other, and to
 * what the question looks for. A loop has to lead back, and to be fair; a trap has to be shut.
 */
public final class RunCertification {
    private static final int MOST_STATES = 50_000;
    private static final int MOST_ATTEMPTS = 20_000;

    private final RunFile file;
    private final TransitionSystem system;
    private final Question question;

    private RunCertification(RunFile file, TransitionSystem system, Question question) {
        this.file = file;
        this.system = system.askedFor(question);
        this.question = question;
    }

    /** @param question the one of the system that the file is about */
    public static Certification of(RunFile file, TransitionSystem system, Question question) {
        try {
            return new RunCertification(file, system, question).judged();
        } catch (MalformedException e) {
            return new Certification.Refused(e.getMessage());
        }
    }

    private Certification judged() {
        List<State> states = file.states(system);
        if (states.isEmpty()) {
            throw new MalformedException("it has no states");
        }
        return question.goal().accept(new Goal.Visitor<>() {
            @Override
            public Certification reaching(Goal.Reaching goal) {
                requireNoLoop();
                return finite(states);
            }

            @Override
            public Certification looping(Goal.Looping goal) {
                return lasso(states);
            }

            @Override
            public Certification trapping(Goal.Trapping goal) {
                requireNoLoop();
                return trap(states, goal);
            }
        });
    }

    private void requireNoLoop() {
        if (file.loop().isPresent()) {
            throw new MalformedException("it goes on for ever, which is not what `" + question.name() + "` asks for");
        }
    }

    private Certification finite(List<State> states) {
        List<Step> steps = new ArrayList<>(file.steps(system));
        file.tried(system).ifPresent(steps::add);
        Candidate candidate = new Candidate(states.get(0), steps, file.probe(system));
        return Replay.of(system, question, candidate).accept(new Replay.Result.Visitor<>() {
            @Override
            public Certification confirmed(Replay.Confirmed result) {
                return same(states, result.run());
            }

            @Override
            public Certification refuted(Replay.Refuted result) {
                return new Certification.Refused(result.reason());
            }
        });
    }

    private Certification lasso(List<State> states) {
        List<Step> steps = file.steps(system);
        int knot = file.loop().orElseThrow(() -> new MalformedException("it does not say where its loop begins"));
        int from = file.from().orElseThrow(() -> new MalformedException("it does not say `from` where it counts"));
        if (knot > steps.size() || from > knot || from < 0) {
            throw new MalformedException("its loop does not begin at one of its states");
        }
        LassoCandidate candidate = new LassoCandidate(
                states.get(0), steps.subList(0, knot), from, steps.subList(knot, steps.size()));
        List<State> all = new ArrayList<>(states);
        if (knot < steps.size() && knot < states.size()) {
            all.add(states.get(knot));
        }
        return judged(LassoReplay.of(system, question, Members.everyone(system), candidate), all);
    }

    private Certification trap(List<State> states, Goal.Trapping goal) {
        Optional<List<State>> region = region(states.get(states.size() - 1), goal);
        if (region.isEmpty()) {
            return new Certification.NotChecked("there are too many states in the trap to look at");
        }
        TrapCandidate candidate =
                new TrapCandidate(states.get(0), file.steps(system), new Trap.Listed(region.get()));
        return judged(TrapReplay.of(system, question, Members.everyone(system), candidate), states);
    }

    /** Everything that can still be come to, as long as it is not too much. */
    private Optional<List<State>> region(State last, Goal.Trapping goal) {
        Choices choices = new Choices(new Interpreter(system), MOST_ATTEMPTS);
        Set<State> seen = new LinkedHashSet<>(Set.of(last));
        Deque<State> open = new ArrayDeque<>(seen);
        while (!open.isEmpty()) {
            Listing<Attempt> attempts =
                    choices.attempts(open.remove(), command -> !goal.silenced().contains(command));
            if (attempts.gap().isPresent() || seen.size() > MOST_STATES) {
                return Optional.empty();
            }
            for (Attempt attempt : attempts.items()) {
                if (attempt.outcome() instanceof Outcome.Done done && seen.add(done.after())) {
                    open.add(done.after());
                }
            }
        }
        return Optional.of(List.copyOf(seen));
    }

    private <W extends Witness> Certification judged(Judgement<W> judgement, List<State> states) {
        return judgement.accept(new Judgement.Visitor<W, Certification>() {
            @Override
            public Certification confirmed(Judgement.Confirmed<W> confirmed) {
                return same(states, confirmed.witness().path());
            }

            @Override
            public Certification refuted(Judgement.Refuted<W> refuted) {
                return new Certification.Refused(refuted.reason());
            }

            @Override
            public Certification open(Judgement.Open<W> open) {
                return new Certification.NotChecked(open.gap());
            }
        });
    }

    /** That what it says of the states is what they are. */
    private static Certification same(List<State> told, Run gone) {
        List<State> states = new ArrayList<>(List.of(gone.start()));
        gone.moves().forEach(move -> states.add(move.after()));
        for (int i = 0; i < Math.min(told.size(), states.size()); i++) {
            if (!told.get(i).equals(states.get(i))) {
                return new Certification.Refused("its steps do not lead to its state " + i);
            }
        }
        int length = gone.length();
        return told.size() == states.size()
                ? new Certification.Certified("gone again by the interpreter (" + length + (length == 1 ? " step)" : " steps)"))
                : new Certification.Refused("it has " + told.size() + " states for " + gone.moves().size() + " steps");
    }
}
