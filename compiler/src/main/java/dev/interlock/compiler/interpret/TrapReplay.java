package dev.interlock.compiler.interpret;

import dev.interlock.compiler.system.Goal;
import dev.interlock.compiler.system.Question;
import dev.interlock.compiler.system.TransitionSystem;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The judge of traps: a candidate is confirmed iff its start is a start, each of its steps is a step of the system by
 * members alone, and its last state lies in a region that no step of anybody without silenced commands leaves and in
 * which the escape holds nowhere. Of a region that is only described, what can be seen in the last state is judged
 * here; that nothing leads out of it is for whoever described it to prove.
 */
public final class TrapReplay {
    private static final int MOST_ATTEMPTS = 50_000;

    private final Goal.Trapping goal;
    private final TrapCandidate candidate;
    private final Interpreter interpreter;
    private final Passages passages;

    private TrapReplay(TransitionSystem system, Goal.Trapping goal, Members members, TrapCandidate candidate) {
        this.goal = goal;
        this.candidate = candidate;
        this.interpreter = new Interpreter(system);
        this.passages = new Passages(interpreter, members, candidate.start());
    }

    public static Judgement<Trap> of(
            TransitionSystem system, Question question, Members members, TrapCandidate candidate) {
        if (question.goal() instanceof Goal.Trapping goal) {
            return new TrapReplay(system, goal, members, candidate).judgement();
        }
        throw new IllegalStateException("no trap shows what `" + question.name() + "` looks for");
    }

    private Judgement<Trap> judgement() {
        Optional<String> wrong = interpreter.whyNotInitial(candidate.start())
                .map(why -> "no run starts like this: " + why)
                .or(() -> passages.go(candidate.steps()));
        return wrong.<Judgement<Trap>>map(Judgement.Refuted::new)
                .orElseGet(() -> candidate.region().accept(new Shut()));
    }

    private boolean isEscape(State state) {
        return Evaluation.in(state).holds(goal.escape());
    }

    private Judgement<Trap> confirmed() {
        return new Judgement.Confirmed<>(new Trap(candidate.start(), passages.moves(), candidate.region()));
    }

    private static Judgement<Trap> refuted(String reason) {
        return new Judgement.Refuted<>(reason);
    }

    private final class Shut implements Trap.Region.Visitor<Judgement<Trap>> {
        private static final String ELSEWHERE = "the run does not end in the region";
        private static final String ESCAPED = "what is to be out of reach holds in the region";

        @Override
        public Judgement<Trap> described(Trap.Described region) {
            if (!Evaluation.in(passages.last()).holds(region.invariant())) {
                return refuted(ELSEWHERE);
            }
            return isEscape(passages.last()) ? refuted(ESCAPED) : confirmed();
        }

        @Override
        public Judgement<Trap> listed(Trap.Listed region) {
            Set<State> states = new HashSet<>(region.states());
            if (!states.contains(passages.last())) {
                return refuted(ELSEWHERE);
            }
            if (states.stream().anyMatch(TrapReplay.this::isEscape)) {
                return refuted(ESCAPED);
            }
            return closed(states);
        }

        private Judgement<Trap> closed(Set<State> states) {
            Choices choices = new Choices(interpreter, MOST_ATTEMPTS);
            Optional<String> gap = Optional.empty();
            for (State state : states) {
                Listing<Attempt> attempts =
                        choices.attempts(state, command -> !goal.silenced().contains(command));
                if (leaves(attempts.items(), states)) {
                    return refuted("a step leads out of the region");
                }
                gap = gap.or(attempts::gap);
            }
            return gap.<Judgement<Trap>>map(Judgement.Open::new).orElseGet(TrapReplay.this::confirmed);
        }

        private boolean leaves(List<Attempt> attempts, Set<State> states) {
            return attempts.stream()
                    .map(Attempt::outcome)
                    .anyMatch(outcome -> outcome instanceof Outcome.Done done && !states.contains(done.after()));
        }
    }
}
