package dev.interlock.solver.z3;

import com.microsoft.z3.Expr;
import com.microsoft.z3.Model;
import dev.interlock.compiler.system.Symbol;
import dev.interlock.compiler.system.Term;
import dev.interlock.compiler.system.Value;

/** Values for all symbols in all frames under which everything assumed holds; usable while its session is open. */
public final class Assignment {
    private final Model model;
    private final Frames frames;

    Assignment(Model model, Frames frames) {
        this.model = model;
        this.frames = frames;
    }

    public Value value(Symbol symbol, int frame) {
        return TermDecoder.value(evaluate(frames.constant(symbol, frame)));
    }

    public boolean holds(Term condition, int frame) {
        return evaluate(frames.at(condition, frame)).isTrue();
    }

    /** The value of any term. */
    public Value value(Term term, int frame) {
        return TermDecoder.value(evaluate(frames.at(term, frame)));
    }

    private Expr<?> evaluate(Expr<?> expression) {
        return model.eval(expression, true);
    }
}
