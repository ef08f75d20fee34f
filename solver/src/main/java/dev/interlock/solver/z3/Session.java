package dev.interlock.solver.z3;

import dev.interlock.compiler.system.Term;
import dev.interlock.compiler.system.Terms;
import dev.interlock.solver.budget.Effort;
import dev.interlock.solver.budget.Patience;
import dev.interlock.solver.process.Checked;
import java.util.Optional;

/**
 * A conversation with the solver about the moments of a run: conditions are assumed at a frame, and asked about. One thread
 * at a time; close it, for the solver's memory is its own. A check ends when patience does, or when the effort that was allowed for
 * the session is spent.
 */
public final class Session implements AutoCloseable {
    private final Conversation conversation;
    private final Patience patience;
    private Effort effort;

    private Session(Frames.Numbers numbers, Patience patience, Effort effort) {
        this.conversation = new Conversation(numbers, patience);
        this.patience = patience;
        this.effort = effort;
    }

    public static Session open(Patience patience) {
        return open(patience, Effort.UNLIMITED);
    }

    /** With so much effort for all its checks: whether it suffices does not depend on the speed of the machine. */
    public static Session open(Patience patience, Effort effort) {
        return new Session(Frames.Numbers.LINEAR, patience, effort);
    }

    /** For terms that {@linkplain Finiteness are finite}, answered much faster. */
    public static Session openFinite(Patience patience) {
        return openFinite(patience, Effort.UNLIMITED);
    }

    public static Session openFinite(Patience patience, Effort effort) {
        return new Session(Frames.Numbers.BITS, patience, effort);
    }

    /** From now on the condition holds at the frame. */
    public void assume(Term condition, int frame) {
        if (!condition.equals(Terms.TRUE)) {
            conversation.assume(condition, frame);
        }
    }

    /** Whether all that is assumed can be so. */
    public CheckResult check() {
        return ask(Optional.empty(), 0);
    }

    /** Whether it can be so together with this condition, which is forgotten afterwards. */
    public CheckResult checkWith(Term condition, int frame) {
        return condition.equals(Terms.FALSE) ? new CheckResult.Unsat() : ask(Optional.of(condition), frame);
    }

    private CheckResult ask(Optional<Term> condition, int frame) {
        if (patience.isOver()) {
            return new CheckResult.Unknown(patience.why());
        }
        if (effort.isOver()) {
            return new CheckResult.Unknown(effort.why());
        }
        Checked checked = conversation.check(condition, frame, effort);
        effort = effort.without(checked.spent());
        return switch (checked.answer()) {
            case SATISFIABLE -> new CheckResult.Sat(new Assignment(conversation));
            case UNSATISFIABLE -> new CheckResult.Unsat();
            case UNKNOWN -> new CheckResult.Unknown(reason(checked.words()));
        };
    }

    /** Whether it has moved to a process of its own. */
    boolean isElsewhere() {
        return conversation.isElsewhere();
    }

    private String reason(String solverWords) {
        return effort.isOver() && !patience.isOver() ? effort.why() : Reasons.of(solverWords, patience);
    }

    @Override
    public void close() {
        conversation.close();
    }
}
