package dev.interlock.solver.z3;

import com.microsoft.z3.BoolExpr;
import com.microsoft.z3.Context;
import com.microsoft.z3.Params;
import com.microsoft.z3.Solver;
import com.microsoft.z3.Status;
import com.microsoft.z3.Z3Exception;
import dev.interlock.compiler.system.Term;
import dev.interlock.compiler.system.Terms;
import dev.interlock.solver.budget.Patience;

/**
 * A conversation with the solver about the moments of a run: conditions are assumed at a frame, and asked about. One thread
 * at a time; close it, for the solver's memory is its own. A check ends when patience does.
 */
public final class Session implements AutoCloseable {
    private final Context context;
    private final Frames frames;
    private final Solver solver;
    private final Patience patience;
    private final Watchdog watchdog;
    private int questions;

    private Session(Context context, Frames.Numbers numbers, Patience patience) {
        this.context = context;
        this.frames = new Frames(context, numbers);
        this.solver = switch (numbers) {
            case LINEAR -> context.mkSimpleSolver();
            case BITS -> context.mkSolver("QF_FD");
        };
        this.patience = patience;
        this.watchdog = new Watchdog(context, patience);
    }

    public static Session open(Patience patience) {
        Z3Library.load();
        return new Session(new Context(), Frames.Numbers.LINEAR, patience);
    }

    /** For terms that {@linkplain Finiteness are finite}, answered much faster. */
    public static Session openFinite(Patience patience) {
        Z3Library.load();
        return new Session(new Context(), Frames.Numbers.BITS, patience);
    }

    /** From now on the condition holds at the frame. */
    public void assume(Term condition, int frame) {
        if (!condition.equals(Terms.TRUE)) {
            add((BoolExpr) frames.at(condition, frame));
        }
    }

    /** Whether all that is assumed can be so. */
    public CheckResult check() {
        return ask();
    }

    /** Whether it can be so together with this condition, which is forgotten afterwards. */
    public CheckResult checkWith(Term condition, int frame) {
        if (condition.equals(Terms.FALSE)) {
            return new CheckResult.Unsat();
        }
        BoolExpr question = context.mkBoolConst("q." + questions++);
        add(context.mkImplies(question, (BoolExpr) frames.at(condition, frame)));
        return ask(question);
    }

    @SuppressWarnings("unchecked")
    private void add(BoolExpr formula) {
        solver.add(formula);
    }

    @SuppressWarnings("unchecked")
    private CheckResult ask(BoolExpr... assumptions) {
        if (patience.isOver()) {
            return new CheckResult.Unknown(patience.why());
        }
        Params limits = context.mkParams();
        limits.add("timeout", (int) Math.min(Integer.MAX_VALUE - 1L, Math.max(1, patience.millisLeft())));
        solver.setParameters(limits);
        try {
            return switch (checked(assumptions)) {
                case SATISFIABLE -> new CheckResult.Sat(new Assignment(solver.getModel(), frames));
                case UNSATISFIABLE -> new CheckResult.Unsat();
                case UNKNOWN -> new CheckResult.Unknown(reason());
            };
        } catch (Z3Exception failure) {
            return new CheckResult.Unknown(Reasons.of(failure, patience));
        }
    }

    private Status checked(BoolExpr... assumptions) {
        watchdog.resume();
        try {
            return solver.check(assumptions);
        } finally {
            watchdog.pause();
        }
    }

    private String reason() {
        return Reasons.of(solver.getReasonUnknown(), patience);
    }

    @Override
    public void close() {
        watchdog.close();
        context.close();
    }
}
