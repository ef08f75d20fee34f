package dev.interlock.solver.engine;

import dev.interlock.compiler.system.Domain;
import dev.interlock.compiler.system.Sort;
import dev.interlock.compiler.system.TransitionSystem;
import dev.interlock.compiler.system.Variable;
import java.math.BigInteger;

/**
 * How much there could be to see of a system, by the domains of its variables and its commands alone.
 *
 * @param states at most so many, or more than are of interest
 * @param commands that act in them
 */
record StateSpace(BigInteger states, int commands) {
    /** A system with fewer states than this is looked at as it is, for then all of its questions share one look. */
    private static final BigInteger FEW_STATES = BigInteger.valueOf(20_000);

    /** To look at so many takes less than to start a thread for it. */
    private static final BigInteger FEWEST_STATES = BigInteger.valueOf(500);
    private static final int FEWEST_COMMANDS = 12;

    static StateSpace of(TransitionSystem system) {
        BigInteger states = BigInteger.ONE;
        for (Variable variable : system.variables()) {
            if (states.compareTo(FEW_STATES) <= 0) {
                states = states.multiply(size(variable.domain()));
            }
        }
        return new StateSpace(states, system.commands().size());
    }

    private static BigInteger size(Domain domain) {
        return domain.sort() == Sort.BOOL
                ? BigInteger.TWO
                : domain.interval().size().orElse(FEW_STATES.add(BigInteger.ONE));
    }

    /** Whether all of it can be looked at in a moment. */
    boolean isSurveyable() {
        return states.compareTo(FEW_STATES) <= 0;
    }

    /** Whether all of it can be looked at in no time. */
    boolean isTiny() {
        return states.compareTo(FEWEST_STATES) <= 0 && commands <= FEWEST_COMMANDS;
    }
}
