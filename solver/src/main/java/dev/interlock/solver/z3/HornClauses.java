package dev.interlock.solver.z3;

import com.microsoft.z3.BoolExpr;
import com.microsoft.z3.BoolSort;
import com.microsoft.z3.Context;
import com.microsoft.z3.Expr;
import com.microsoft.z3.FuncDecl;
import com.microsoft.z3.FuncInterp;
import com.microsoft.z3.Params;
import com.microsoft.z3.Solver;
import com.microsoft.z3.Sort;
import com.microsoft.z3.Z3Exception;
import dev.interlock.compiler.system.Input;
import dev.interlock.compiler.system.Term;
import dev.interlock.compiler.system.Variable;
import dev.interlock.solver.budget.Patience;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Three constrained Horn clauses over one unknown predicate of the state: it holds at the start, steps keep it, and it
 * excludes the goal. Only Boolean, integer and rational symbols occur.
 */
public final class HornClauses implements AutoCloseable {
    private final Context context;
    private final Frames frames;
    private final Patience patience;
    private final Watchdog watchdog;
    private final List<Variable> variables;
    private final List<Input> inputs;

    private HornClauses(Context context, List<Variable> variables, List<Input> inputs, Patience patience) {
        this.context = context;
        this.frames = new Frames(context);
        this.variables = variables;
        this.inputs = inputs;
        this.patience = patience;
        this.watchdog = new Watchdog(context, patience);
    }

    public static HornClauses open(List<Variable> variables, List<Input> inputs, Patience patience) {
        Z3Library.load();
        return new HornClauses(new Context(), variables, inputs, patience);
    }

    public HornResult solve(Term initial, Term step, Term goal) {
        try {
            return solved(initial, step, goal);
        } catch (Z3Exception failure) {
            return new HornResult.Unknown(Reasons.of(failure, patience));
        }
    }

    private HornResult solved(Term initial, Term step, Term goal) {
        FuncDecl<BoolSort> reached = context.mkFuncDecl("reached", sorts(), context.getBoolSort());
        BoolExpr before = (BoolExpr) context.mkApp(reached, constants(0));
        BoolExpr after = (BoolExpr) context.mkApp(reached, constants(1));
        Solver solver = context.mkSolver("HORN");
        Params limits = context.mkParams();
        limits.add("timeout", (int) Math.min(Integer.MAX_VALUE - 1L, Math.max(1, patience.millisLeft())));
        solver.setParameters(limits);
        add(solver, closed(context.mkImplies(formula(initial), before)));
        add(solver, closed(context.mkImplies(context.mkAnd(before, formula(step)), after)));
        add(solver, closed(context.mkImplies(context.mkAnd(before, formula(goal)), context.mkFalse())));
        return switch (solver.check()) {
            case SATISFIABLE -> invariant(solver, reached);
            case UNSATISFIABLE -> new HornResult.Unsafe();
            case UNKNOWN -> new HornResult.Unknown(Reasons.of(solver.getReasonUnknown(), patience));
        };
    }

    private HornResult invariant(Solver solver, FuncDecl<BoolSort> reached) {
        Expr<?> interpretation;
        if (variables.isEmpty()) {
            interpretation = solver.getModel().eval(context.mkApp(reached), true);
        } else {
            FuncInterp<BoolSort> function = solver.getModel().getFuncInterp(reached);
            if (function == null || function.getNumEntries() > 0) {
                return new HornResult.Unknown("a proof was found that cannot be checked");
            }
            interpretation = function.getElse();
        }
        Optional<Term> invariant = new FormulaDecoder(variables).decode(interpretation);
        return invariant.<HornResult>map(HornResult.Safe::new)
                .orElseGet(() -> new HornResult.Unknown("a proof was found that cannot be checked"));
    }

    @SuppressWarnings("unchecked")
    private static void add(Solver solver, BoolExpr formula) {
        solver.add(formula);
    }

    private BoolExpr formula(Term term) {
        return (BoolExpr) frames.at(term, 0);
    }

    private BoolExpr closed(BoolExpr clause) {
        List<Expr<?>> bound = new ArrayList<>(List.of(constants(0)));
        bound.addAll(List.of(constants(1)));
        inputs.forEach(input -> bound.add(frames.constant(input, 0)));
        return bound.isEmpty() ? clause
                : context.mkForall(bound.toArray(Expr<?>[]::new), clause, 1, null, null, null, null);
    }

    private Sort[] sorts() {
        return variables.stream().map(variable -> frames.constant(variable, 0).getSort()).toArray(Sort[]::new);
    }

    private Expr<?>[] constants(int frame) {
        return variables.stream().map(variable -> frames.constant(variable, frame)).toArray(Expr<?>[]::new);
    }

    @Override
    public void close() {
        watchdog.close();
        context.close();
    }
}
