package dev.interlock.solver.z3;

import com.microsoft.z3.BoolExpr;
import com.microsoft.z3.BoolSort;
import com.microsoft.z3.Context;
import com.microsoft.z3.Expr;
import com.microsoft.z3.Fixedpoint;
import com.microsoft.z3.FuncDecl;
import com.microsoft.z3.Params;
import com.microsoft.z3.Quantifier;
import com.microsoft.z3.Solver;
import com.microsoft.z3.Sort;
import com.microsoft.z3.Status;
import com.microsoft.z3.Z3Exception;
import dev.interlock.compiler.system.Input;
import dev.interlock.compiler.system.Term;
import dev.interlock.compiler.system.Terms;
import dev.interlock.compiler.system.Variable;
import dev.interlock.solver.budget.Patience;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Three constrained Horn clauses over one unknown predicate of the state: it holds at the start, steps keep it, and it
 * excludes the goal. Only Boolean, integer and rational symbols occur.
 */
public final class HornClauses implements AutoCloseable {
    private static final HornResult UNDEFINED = new HornResult.Unknown("a proof was found that cannot be checked");

    private final Context context;
    private final Frames frames;
    private final Patience patience;
    private final Watchdog watchdog;
    private final List<Variable> variables;
    private final List<Input> inputs;

    private HornClauses(Context context, List<Variable> variables, List<Input> inputs, Patience patience) {
        this.context = context;
        this.frames = new Frames(context, Frames.Numbers.LINEAR);
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
        FuncDecl<BoolSort> met = context.mkFuncDecl("met", new Sort[0], context.getBoolSort());
        BoolExpr before = (BoolExpr) context.mkApp(reached, constants(0));
        BoolExpr after = (BoolExpr) context.mkApp(reached, constants(1));
        Fixedpoint fixedpoint = context.mkFixedpoint();
        fixedpoint.setParameters(parameters());
        fixedpoint.registerRelation(reached);
        fixedpoint.registerRelation(met);
        fixedpoint.addRule(closed(context.mkImplies(formula(initial), before)), null);
        fixedpoint.addRule(closed(context.mkImplies(context.mkAnd(before, formula(step)), after)), null);
        fixedpoint.addRule(
                closed(context.mkImplies(context.mkAnd(before, formula(goal)), (BoolExpr) context.mkApp(met))), null);
        return switch (fixedpoint.query(array(met))) {
            case SATISFIABLE -> new HornResult.Unsafe();
            case UNSATISFIABLE -> invariant(fixedpoint.getAnswer(), reached, goal);
            case UNKNOWN -> new HornResult.Unknown(Reasons.of(fixedpoint.getReasonUnknown(), patience));
        };
    }

    /** Inlining would leave quantifiers in the answer, slicing would leave parts of the proof out of it. */
    private Params parameters() {
        Params parameters = context.mkParams();
        parameters.add("engine", context.mkSymbol("spacer"));
        parameters.add("xform.inline_eager", false);
        parameters.add("xform.inline_linear", false);
        parameters.add("xform.slice", false);
        parameters.add("timeout", (int) Math.min(Integer.MAX_VALUE - 1L, Math.max(1, patience.millisLeft())));
        return parameters;
    }

    /**
     * Where a clause was found to be empty before any search, the answer defines nothing: then any state will do if the goal is
     * impossible by itself. Sometimes it excludes every state, the start too, and says nothing.
     */
    private HornResult invariant(Expr<?> answer, FuncDecl<BoolSort> reached, Term goal) {
        Optional<Term> invariant = definition(answer, reached)
                .flatMap(definition -> new FormulaDecoder(variables, definition.getArgs()[0].getArgs())
                        .decode(definition.getArgs()[1]))
                .filter(term -> !term.equals(Terms.FALSE));
        if (invariant.isEmpty() && isImpossible(goal)) {
            return new HornResult.Safe(Terms.TRUE);
        }
        return invariant.<HornResult>map(HornResult.Safe::new).orElse(UNDEFINED);
    }

    /** Finds {@code reached(x, y) = ...} in an answer that defines all predicates. */
    private static Optional<Expr<?>> definition(Expr<?> answer, FuncDecl<BoolSort> reached) {
        if (answer instanceof Quantifier quantifier) {
            return definition(quantifier.getBody(), reached);
        }
        if (answer.isEq() && answer.getArgs()[0].isApp() && answer.getArgs()[0].getFuncDecl().equals(reached)) {
            return Optional.of(answer);
        }
        return answer.isAnd()
                ? Arrays.stream(answer.getArgs())
                        .flatMap(part -> definition(part, reached).stream())
                        .findFirst()
                : Optional.empty();
    }

    @SuppressWarnings("unchecked")
    private boolean isImpossible(Term condition) {
        Solver solver = context.mkSolver();
        solver.add(formula(condition));
        return solver.check() == Status.UNSATISFIABLE;
    }

    @SuppressWarnings("unchecked")
    private static FuncDecl<BoolSort>[] array(FuncDecl<BoolSort> relation) {
        return (FuncDecl<BoolSort>[]) new FuncDecl<?>[] {relation};
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
