package dev.interlock.solver.z3;

import com.microsoft.z3.BoolExpr;
import com.microsoft.z3.Context;
import com.microsoft.z3.Expr;
import com.microsoft.z3.Model;
import com.microsoft.z3.Params;
import com.microsoft.z3.Solver;
import com.microsoft.z3.Statistics;
import com.microsoft.z3.Status;
import com.microsoft.z3.Z3Exception;
import dev.interlock.compiler.system.Symbol;
import dev.interlock.compiler.system.Term;
import dev.interlock.compiler.system.Value;
import dev.interlock.solver.budget.Effort;
import dev.interlock.solver.budget.Patience;
import dev.interlock.solver.process.Checked;
import dev.interlock.solver.process.Solvers;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A conversation with the solver's library in this very process. What it was too small for is said at the next check. */
final class LocalTalk implements Solvers.Talk {
    private static final long MOST_UNITS = Integer.MAX_VALUE;

    private final Context context;
    private final Frames frames;
    private final Solver solver;
    private final Watchdog watchdog;
    private Optional<Model> model = Optional.empty();
    private Optional<String> broken = Optional.empty();
    private long counted;
    private int questions;

    LocalTalk(Frames.Numbers numbers, long memory) {
        Z3Library.load();
        NativeMemory.limit(memory);
        this.context = new Context();
        this.frames = new Frames(context, numbers);
        this.solver = switch (numbers) {
            case LINEAR -> context.mkSimpleSolver();
            case BITS -> context.mkSolver("QF_FD");
        };
        this.watchdog = new Watchdog(context);
    }

    @Override
    public void assume(Term condition, int frame) {
        attempt(() -> add((BoolExpr) frames.at(condition, frame)));
    }

    @Override
    public void push() {
        attempt(solver::push);
    }

    @Override
    public void pop() {
        attempt(solver::pop);
    }

    /** What fails here makes all that is asked later unknown. */
    private void attempt(Runnable telling) {
        try {
            telling.run();
        } catch (Z3Exception failure) {
            broken = Optional.of(String.valueOf(failure.getMessage()));
        }
    }

    @Override
    public Checked check(List<Term> conditions, int frame, Patience patience, Effort effort) {
        try {
            BoolExpr[] questions = conditions.stream().map(term -> question(term, frame)).toArray(BoolExpr[]::new);
            if (broken.isPresent()) {
                return Checked.unknown(broken.get(), 0);
            }
            limit(patience, effort);
            Status status = checked(questions, patience);
            model = status == Status.SATISFIABLE ? Optional.of(solver.getModel()) : Optional.empty();
            String words = status == Status.UNKNOWN ? solver.getReasonUnknown() : "";
            return new Checked(Checked.Answer.valueOf(status.name()), core(status, questions), words, spent());
        } catch (Z3Exception failure) {
            return Checked.unknown(String.valueOf(failure.getMessage()), 0);
        }
    }

    private List<Integer> core(Status status, BoolExpr[] questions) {
        if (status != Status.UNSATISFIABLE || questions.length == 0) {
            return List.of();
        }
        List<BoolExpr> places = Arrays.asList(questions);
        return Arrays.stream(solver.getUnsatCore()).map(places::indexOf).filter(place -> place >= 0).sorted().toList();
    }

    private BoolExpr question(Term condition, int frame) {
        BoolExpr question = context.mkBoolConst("q." + questions++);
        add(context.mkImplies(question, (BoolExpr) frames.at(condition, frame)));
        return question;
    }

    private void limit(Patience patience, Effort effort) {
        Params limits = context.mkParams();
        limits.add("timeout", (int) Math.min(Integer.MAX_VALUE - 1L, Math.max(1, patience.millisLeft())));
        limits.add("rlimit", (int) (effort.units() > MOST_UNITS ? 0 : Math.max(1, effort.units())));
        Interrupts.leaveToTheProcess(limits);
        solver.setParameters(limits);
    }

    private Status checked(BoolExpr[] assumptions, Patience patience) {
        watchdog.resume(patience);
        try {
            return ask(assumptions);
        } finally {
            watchdog.pause();
        }
    }

    @SuppressWarnings("unchecked")
    private Status ask(BoolExpr... assumptions) {
        return solver.check(assumptions);
    }

    @SuppressWarnings("unchecked")
    private void add(BoolExpr formula) {
        solver.add(formula);
    }

    /** The library counts for the whole context, also what is done between checks. */
    private long spent() {
        Statistics.Entry entry = solver.getStatistics().get("rlimit count");
        long now = entry == null ? counted : Integer.toUnsignedLong(entry.getUIntValue());
        long spent = Math.max(0, now - counted);
        counted = now;
        return spent;
    }

    @Override
    public Value value(Term term, int frame) {
        return value(frames.at(term, frame));
    }

    @Override
    public Value value(Symbol symbol, int frame) {
        return value(frames.constant(symbol, frame));
    }

    private Value value(Expr<?> expression) {
        return TermDecoder.value(model.orElseThrow().eval(expression, true));
    }

    @Override
    public void close() {
        watchdog.close();
        context.close();
    }
}
