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
import dev.interlock.compiler.system.Symbols;
import dev.interlock.compiler.system.Term;
import dev.interlock.compiler.system.Terms;
import dev.interlock.compiler.system.Variable;
import dev.interlock.solver.budget.Patience;
import dev.interlock.solver.process.Clauses;
import dev.interlock.solver.process.Solved;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Spacer, in this very process, on Horn clauses in which only Boolean, integer and rational symbols occur. */
final class LocalClauses implements AutoCloseable {
    static final String UNREADABLE = Reasons.saidAsItIs("a proof was found that cannot be checked");

    private final Context context;
    private final Frames frames;
    private final Patience patience;
    private final Watchdog watchdog;
    private final List<Variable> variables;
    private final List<Input> inputs;

    private LocalClauses(Clauses clauses, Patience patience) {
        this.context = new Context();
        this.frames = new Frames(context, Frames.Numbers.LINEAR);
        this.variables = clauses.variables();
        this.inputs = clauses.inputs();
        this.patience = patience;
        this.watchdog = new Watchdog(context);
    }

    static Solved solve(Clauses clauses, long memory, Patience patience) {
        Z3Library.load();
        NativeMemory.limit(memory);
        try (LocalClauses here = new LocalClauses(clauses, patience)) {
            here.watchdog.resume(patience);
            return here.solved(clauses.initial(), clauses.steps(), clauses.goal());
        } catch (Z3Exception failure) {
            return new Solved.Unknown(String.valueOf(failure.getMessage()));
        }
    }

    private Solved solved(Term initial, List<Term> steps, Term goal) {
        FuncDecl<BoolSort> reached = context.mkFuncDecl("reached", sorts(), context.getBoolSort());
        FuncDecl<BoolSort> met = context.mkFuncDecl("met", new Sort[0], context.getBoolSort());
        BoolExpr before = (BoolExpr) context.mkApp(reached, constants(0));
        Fixedpoint fixedpoint = context.mkFixedpoint();
        fixedpoint.setParameters(parameters());
        fixedpoint.registerRelation(reached);
        fixedpoint.registerRelation(met);
        fixedpoint.addRule(closed(context.mkImplies(formula(initial), before)), null);
        for (Term step : steps) {
            BoolExpr after = (BoolExpr) context.mkApp(reached, after(step));
            fixedpoint.addRule(closed(context.mkImplies(context.mkAnd(before, formula(step)), after)), null);
        }
        fixedpoint.addRule(
                closed(context.mkImplies(context.mkAnd(before, formula(goal)), (BoolExpr) context.mkApp(met))), null);
        return switch (fixedpoint.query(array(met))) {
            case SATISFIABLE -> new Solved.Unsafe();
            case UNSATISFIABLE -> invariant(fixedpoint.getAnswer(), reached, goal);
            case UNKNOWN -> new Solved.Unknown(fixedpoint.getReasonUnknown());
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
    private Solved invariant(Expr<?> answer, FuncDecl<BoolSort> reached, Term goal) {
        Optional<Term> invariant = definition(answer, reached)
                .flatMap(definition -> new FormulaDecoder(variables, definition.getArgs()[0].getArgs())
                        .decode(definition.getArgs()[1]))
                .filter(term -> !term.equals(Terms.FALSE));
        if (invariant.isEmpty() && isImpossible(goal)) {
            return new Solved.Safe(Terms.TRUE);
        }
        return invariant.<Solved>map(Solved.Safe::new).orElse(new Solved.Unknown(UNREADABLE));
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
        Params parameters = context.mkParams();
        Interrupts.leaveToTheProcess(parameters);
        solver.setParameters(parameters);
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

    /** What a step does not speak of stays as it is. */
    private Expr<?>[] after(Term step) {
        Set<Variable> spokenOf = Symbols.nextIn(List.of(step));
        return variables.stream()
                .map(variable -> frames.constant(variable, spokenOf.contains(variable) ? 1 : 0))
                .toArray(Expr<?>[]::new);
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
