package dev.interlock.solver.z3;

import dev.interlock.compiler.system.Symbol;
import dev.interlock.compiler.system.Term;
import dev.interlock.compiler.system.Value;

/** Values for all symbols in all frames under which everything assumed holds; usable until its session is asked again or closed. */
public final class Assignment {
    private final Conversation conversation;

    Assignment(Conversation conversation) {
        this.conversation = conversation;
    }

    public Value value(Symbol symbol, int frame) {
        return conversation.value(symbol, frame);
    }

    public boolean holds(Term condition, int frame) {
        return conversation.value(condition, frame).equals(Value.TRUE);
    }

    /** The value of any term. */
    public Value value(Term term, int frame) {
        return conversation.value(term, frame);
    }
}
