package dev.interlock.solver.z3;

import dev.interlock.compiler.system.Term;
import dev.interlock.compiler.system.Terms;
import dev.interlock.solver.budget.Effort;
import dev.interlock.solver.budget.Patience;
import dev.interlock.solver.process.Checked;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * A conversation with the solver about the moments of a run: conditions are assumed at a frame, and asked about. One thread
 * at a time; close it, for the solver's memory is its own. A check ends when patience does, or when the effort that was allowed for
 * the session is spent.
 */
public final class Session implements AutoCloseable {
    private final Conversation conversation;
    private final Patience patience;
    private Effort effort;
    private Effort most = Effort.UNLIMITED;
    private List<Integer> core = List.of();

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
        return ask(List.of(), 0);
    }

    /** Whether it can be so together with this condition, which is forgotten afterwards. */
    public CheckResult checkWith(Term condition, int frame) {
        return condition.equals(Terms.FALSE) ? new CheckResult.Unsat() : ask(List.of(condition), frame);
    }

    /**
     * Whether it can be so together with this condition and all the hypotheses; if not, {@link #needed()} says which of these it
     * took.
     */
    public CheckResult checkWith(List<Term> hypotheses, Term condition, int frame) {
        core = List.of();
        if (condition.equals(Terms.FALSE)) {
            return new CheckResult.Unsat();
        }
        List<Term> all = new ArrayList<>(hypotheses);
        all.add(condition);
        CheckResult result = ask(all, frame);
        core = core.stream().filter(place -> place < hypotheses.size()).toList();
        return result;
    }

    /** The places of the hypotheses without which the last answer might have been another; not the fewest that would do. */
    public List<Integer> needed() {
        return core;
    }

    /** What is assumed while this part of the conversation goes on is forgotten when it is over. */
    public <T> T aside(Supplier<T> part) {
        conversation.push();
        try {
            return part.get();
        } finally {
            conversation.pop();
        }
    }

    /** From now on each check gives up after so much work, counted by the solver: the same amount on every machine. */
    public void limit(Effort ofACheck) {
        most = ofACheck;
    }

    private CheckResult ask(List<Term> conditions, int frame) {
        if (patience.isOver()) {
            return new CheckResult.Unknown(patience.why());
        }
        if (effort.isOver()) {
            return new CheckResult.Unknown(effort.why());
        }
        Effort allowed = effort.atMost(most);
        Checked checked = conversation.check(conditions, frame, allowed);
        effort = effort.without(checked.spent());
        core = checked.core();
        return switch (checked.answer()) {
            case SATISFIABLE -> new CheckResult.Sat(new Assignment(conversation));
            case UNSATISFIABLE -> new CheckResult.Unsat();
            case UNKNOWN -> new CheckResult.Unknown(reason(checked, allowed));
        };
    }

    /** Whether it has moved to a process of its own. */
    boolean isElsewhere() {
        return conversation.isElsewhere();
    }

    private String reason(Checked checked, Effort allowed) {
        return allowed.without(checked.spent()).isOver() && !patience.isOver()
                ? effort.why()
                : Reasons.of(checked.words(), patience);
    }

    @Override
    public void close() {
        conversation.close();
    }
}
