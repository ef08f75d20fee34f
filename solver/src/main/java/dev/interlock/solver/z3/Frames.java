package dev.interlock.solver.z3;

import com.microsoft.z3.Context;
import com.microsoft.z3.Expr;
import dev.interlock.compiler.system.Input;
import dev.interlock.compiler.system.Symbol;
import dev.interlock.compiler.system.Term;
import dev.interlock.compiler.system.Variable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Copies of a system's symbols, one per moment of a run. Frame 0 is the pattern: a term is translated once, for it, and
 * every other frame's copy is made by renaming.
 */
final class Frames {
    private final Context context;
    private final Numbers numbers;
    private final TermEncoder encoder;
    private final List<Symbol> symbols = new ArrayList<>();
    private final List<Map<Symbol, Expr<?>>> frames = new ArrayList<>();

    Frames(Context context, Numbers numbers) {
        this.context = context;
        this.numbers = numbers;
        this.encoder = switch (numbers) {
            case LINEAR -> new LinearEncoder(context, this);
            case BITS -> new BitEncoder(context, this);
        };
    }

    /** How numbers are represented. */
    enum Numbers {
        LINEAR,
        BITS
    }

    /** The term as it reads when frame {@code frame} is the current one. */
    Expr<?> at(Term term, int frame) {
        Expr<?> pattern = encoder.encode(term);
        return frame == 0 ? pattern : pattern.substitute(renamed(0), renamed(frame));
    }

    Expr<?> constant(Symbol symbol, int frame) {
        while (frames.size() <= frame) {
            frames.add(new HashMap<>());
        }
        Expr<?> known = frames.get(frame).get(symbol);
        if (known != null) {
            return known;
        }
        Expr<?> made = make(symbol, frame);
        frames.get(frame).put(symbol, made);
        if (frame == 0) {
            symbols.add(symbol);
        }
        return made;
    }

    private Expr<?> make(Symbol symbol, int frame) {
        String name = (symbol instanceof Variable variable ? "s" + variable.id()
                : "c" + ((Input) symbol).id()) + "." + frame;
        return switch (symbol.domain().sort()) {
            case BOOL -> context.mkBoolConst(name);
            case INT -> switch (numbers) {
                case LINEAR -> context.mkIntConst(name);
                case BITS -> context.mkBVConst(name, BitEncoder.width(symbol.domain()));
            };
            case REAL -> context.mkRealConst(name);
        };
    }

    /** This frame's constants, then the next one's, in the order of the symbols. */
    private Expr<?>[] renamed(int frame) {
        List<Expr<?>> constants = new ArrayList<>();
        for (Symbol symbol : List.copyOf(symbols)) {
            constants.add(constant(symbol, frame));
        }
        for (Symbol symbol : List.copyOf(symbols)) {
            constants.add(constant(symbol, frame + 1));
        }
        return constants.toArray(Expr<?>[]::new);
    }
}
