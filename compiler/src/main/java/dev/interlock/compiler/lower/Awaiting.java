package dev.interlock.compiler.lower;

import dev.interlock.compiler.model.Question.LeadsTo;
import dev.interlock.compiler.system.Goal;
import dev.interlock.compiler.system.Term;
import dev.interlock.compiler.system.Terms;
import dev.interlock.compiler.system.Variable;

/**
 * {@code p leads to q within d}: whether an answer is awaited, and since when the oldest question waits for it. The goal is a state
 * in which that is longer than it may be (the observer for a bounded response of Alur and Henzinger, Real-Time Logics, 1993).
 */
final class Awaiting {
    private final LoweringContext context;
    private final Conditions conditions;

    Awaiting(LoweringContext context, Conditions conditions) {
        this.context = context;
        this.conditions = conditions;
    }

    /** One tick more than the answer may take is as late as any other time after it. */
    Goal late(LeadsTo asked, Ledger ledger) {
        Term asks = conditions.of(asked.trigger());
        Term answers = conditions.of(asked.response());
        Term length = context.clocks().length(asked.within().orElseThrow());
        Term tooLong = Terms.sum(length, Terms.whole(1));
        Variable awaited = ledger.flag(asked.name() + " is awaited", Terms.and(asks, Terms.not(answers)));
        Variable waiting = ledger.number(
                context.clocks().variable(asked.name() + " is awaited for", tooLong, asked.span()));
        context.clocks().countUp(waiting, tooLong, Terms.current(awaited));
        Term asking = Terms.or(Terms.current(awaited), asks);
        ledger.after(awaited, Terms.TRUE, ledger.atEnd(Terms.and(asking, Terms.not(answers))));
        ledger.after(waiting, Terms.not(Terms.next(awaited)), Terms.whole(0));
        return new Goal.InState(Terms.less(length, Terms.current(waiting)));
    }
}
