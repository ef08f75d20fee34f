package dev.interlock.compiler.graph;

import dev.interlock.compiler.interpret.Candidate;
import dev.interlock.compiler.interpret.Firing;
import dev.interlock.compiler.interpret.Step;
import dev.interlock.compiler.system.Command;
import dev.interlock.compiler.system.Fault;
import dev.interlock.compiler.system.Goal;
import dev.interlock.compiler.system.TransitionSystem;
import java.util.LinkedList;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Looks for a shortest run to a goal by visiting state after state, breadth first. Of the steps it keeps only from which state each
 * state was first come to, and finds out again what was done when a run is asked for: so it comes to many times the states that a
 * {@link StateGraph} can have, in memory that is bounded.
 *
 * <p>A run to a state of the next level is as long as one that ends in a step from this level; so the first hit is a shortest run, but
 * for goals of which it is only seen among the steps from a state that the state itself is one ({@link Aim#seesStatesLate}).
 */
public final class Sweep {
    private static final int NOWHERE = -1;
    private static final int MOST_STARTS = 4_000_000;
    private static final int PATIENCE_MASK = (1 << 8) - 1;

    private final SystemCode code;
    private final Predicate<Command> allowed;
    private final SweepLimits limits;
    private final Aim aim;
    private final Expansion expansion;
    private final Roll roll;
    private final long[] packed;
    private final Attempted attempts = new Attempts();
    private int current = NOWHERE;
    private int depth = -1;
    private long transitions;
    private Optional<Candidate> found = Optional.empty();

    private Sweep(SystemCode code, Goal.Reaching goal, Predicate<Command> allowed, SweepLimits limits) {
        this.code = code;
        this.allowed = allowed;
        this.limits = limits;
        this.aim = Aim.at(goal, code.system(), allowed, limits.attempts());
        this.expansion = expansion();
        this.packed = new long[code.packing().words()];
        this.roll = new Roll(packed.length, limits.memory());
    }

    /** @param allowed which commands are ever executed */
    public static Swept of(
            TransitionSystem system, Goal.Reaching goal, Predicate<Command> allowed, SweepLimits limits) {
        Sweep sweep;
        try {
            SystemCode code = SystemCode.of(system, limits.attempts());
            sweep = new Sweep(code, goal, allowed, limits);
        } catch (RefusedException refused) {
            return new Swept.GaveUp(-1, refused.getMessage());
        }
        return sweep.run();
    }

    private Expansion expansion() {
        return new Expansion(code, new Labels(code.system().commands()), limits.attempts(), allowed);
    }

    private Swept run() {
        Optional<String> gap = gap();
        if (found.isEmpty() && gap.isEmpty()) {
            roll.forgetOrder();
            return new Swept.Everywhere(new SweptStates(code.packing(), roll, transitions));
        }
        roll.close();
        return gap.isPresent() && !hasShortest()
                ? new Swept.GaveUp(Math.max(-1, aim.seesStatesLate() ? depth - 1 : depth), gap.get())
                : new Swept.Shortest(found.orElseThrow());
    }

    /** Walks; in words, why that ended early. */
    private Optional<String> gap() {
        try {
            int starts = (int) Math.min(MOST_STARTS, limits.work());
            new StartStates(code.system(), starts, limits.enough()).each(frame -> visit(frame, code.slots().before()));
            depth = 0;
            walk();
            return Optional.empty();
        } catch (RefusedException refused) {
            return Optional.of(refused.getMessage());
        } catch (ArithmeticException overflow) {
            return Optional.of("there are numbers of more than 63 bits");
        }
    }

    private void walk() {
        int endOfLevel = roll.size();
        for (current = 0; current < roll.size() && !hasShortest(); current++) {
            if (current == endOfLevel) {
                if (found.isPresent()) {
                    return;
                }
                endOfLevel = roll.size();
                depth++;
            }
            askForPatience(current);
            code.packing().unpack(
                    roll.chunk(current), roll.offset(current), expansion.frame(), code.slots().before());
            aim.leave(expansion.frame(), code.slots().before());
            expansion.attempts(attempts);
        }
    }

    private void askForPatience(int state) {
        if (roll.size() + transitions > limits.work()) {
            throw new RefusedException("there are more than " + limits.work() + " states and steps");
        }
        if ((state & PATIENCE_MASK) == 0 && limits.enough().getAsBoolean()) {
            throw new RefusedException("it was stopped");
        }
    }

    private void visit(long[] frame, int at) {
        code.packing().pack(frame, at, packed);
        int number = roll.put(packed, current);
        if (number < 0) {
            return;
        }
        if (current == NOWHERE) {
            askForPatience(number);
        }
        if (found.isEmpty() && aim.isIn(frame, at)) {
            found = Optional.of(candidate(number, Optional.empty(), aim.probe()));
        }
    }

    /** Whether nothing that is found any more is shorter. */
    private boolean hasShortest() {
        return found.isPresent() && (!aim.seesStatesLate() || found.get().steps().size() <= depth);
    }

    private void tried(Act[] acts, int size, boolean isHit) {
        if (aim.isPossible(acts, size) && !hasShortest()) {
            found = Optional.of(candidate(current, Optional.empty(), Optional.of(acts[0].firing())));
        } else if (found.isEmpty() && (isHit || aim.isDeed(acts, size))) {
            found = Optional.of(candidate(current, Optional.of(Act.step(acts, size)), Optional.empty()));
        }
    }

    private Candidate candidate(int last, Optional<Step> further, Optional<Firing> probe) {
        LinkedList<Step> steps = new LinkedList<>();
        further.ifPresent(steps::add);
        Expansion again = expansion();
        int state = last;
        while (roll.source(state) != NOWHERE) {
            int source = roll.source(state);
            Recall recall = Recall.to(code, roll.packed(state));
            code.packing().unpack(roll.chunk(source), roll.offset(source), again.frame(), code.slots().before());
            again.attempts(recall);
            steps.addFirst(recall.step());
            state = source;
        }
        long[] frame = again.frame();
        code.packing().unpack(roll.chunk(state), roll.offset(state), frame, code.slots().before());
        return new Candidate(code.state(frame, code.slots().before()), steps, probe);
    }

    /** Notes the states that are come to, and the hits. */
    private final class Attempts implements Attempted {
        @Override
        public void done(int label, Act[] acts, int size, long[] frame) {
            transitions++;
            tried(acts, size, aim.isStep(frame, code.slots().after()));
            visit(frame, code.slots().after());
        }

        @Override
        public void outOfRange(int label, Act[] acts, int size) {
            tried(acts, size, aim.isAt(Fault.RANGE));
        }

        @Override
        public void undefined(int label, Act[] acts, int size) {
            boolean isHit = false;
            for (int i = 0; i < size; i++) {
                isHit |= acts[i].has(Fault.INDEX) && aim.isAt(Fault.INDEX)
                        || acts[i].has(Fault.DIVISION) && aim.isAt(Fault.DIVISION);
            }
            tried(acts, size, isHit);
        }

        @Override
        public void clashing(int label, Act[] acts, int size) {
            tried(acts, size, aim.isAt(Fault.CLASH));
        }

        @Override
        public boolean isSettled() {
            return hasShortest();
        }
    }
}
