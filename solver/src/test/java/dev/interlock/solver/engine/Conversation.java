package dev.interlock.solver.engine;

import dev.interlock.compiler.system.Term;
import dev.interlock.solver.budget.Patience;
import dev.interlock.solver.z3.CheckResult;
import dev.interlock.solver.z3.Finiteness;
import dev.interlock.solver.z3.Session;
import java.util.List;

/**
 * Many questions about one condition. Sessions grow with what they were asked, so that there is a fresh one now and then; if
 * the condition is finite, numbers are bits in every second of them.
 */
final class Conversation implements AutoCloseable {
    private static final int QUESTIONS = 100;

    private final Term condition;
    private final boolean isFinite;
    private Session session;
    private int asked;

    Conversation(Term condition) {
        this.condition = condition;
        this.isFinite = Finiteness.of(List.of(condition));
        this.session = next();
    }

    /** Whether the condition can hold together with this; what is answered is forgotten by the next question. */
    CheckResult with(Term other) {
        if (++asked % QUESTIONS == 0) {
            session.close();
            session = next();
        }
        return session.checkWith(other, 0);
    }

    private Session next() {
        boolean bits = isFinite && asked / QUESTIONS % 2 == 0;
        Session opened = bits ? Session.openFinite(Patience.endless()) : Session.open(Patience.endless());
        opened.assume(condition, 0);
        return opened;
    }

    @Override
    public void close() {
        session.close();
    }
}
