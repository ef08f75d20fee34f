package dev.interlock.solver.reduction;

import dev.interlock.compiler.number.Rational;
import dev.interlock.compiler.system.Domain;
import dev.interlock.compiler.system.Goal;
import dev.interlock.compiler.system.Question;
import dev.interlock.compiler.system.Sort;
import dev.interlock.compiler.system.Term;
import dev.interlock.compiler.system.Terms;
import dev.interlock.compiler.system.Value;
import dev.interlock.compiler.system.Variable;
import dev.interlock.solver.relation.Scope;
import java.math.BigInteger;

/**
 * Measures the state after each round (a ranking function as in Floyd, Assigning Meanings to Programs, 1967, looked at only where a round
 * ends). The state asked for is one where a round has ended, the measure after the round before was negative, or is not larger by at
 * least one; or the run may rest for ever. A run that is looked for has infinitely many rounds, unless it rests, and no number can be
 * lowered by one for ever without becoming negative; so when no such state is reached there is no such run.
 */
public final class Ruler {
    private static final Term ONE = Terms.constant(new Value.Real(Rational.of(BigInteger.ONE)));
    private static final Term ZERO = Terms.constant(new Value.Real(Rational.ZERO));

    private Ruler() {}

    /** @param measure a number over current variables */
    public static Reduced of(Scope scope, Question question, Goal.Looping goal, Rounds rounds, Term measure) {
        Onlooker onlooker = new Onlooker(scope, goal);
        Term rests = onlooker.rests();
        Book book = Book.of(onlooker, goal, rounds);
        Variable before = onlooker.variable(
                "measured", measure.sort() == Sort.INT ? Domain.INTEGERS : Domain.REALS);
        Variable begun = onlooker.flag("begun");
        Variable failed = onlooker.flag("failed");
        Term now = onlooker.after(measure);
        onlooker.monitor(
                failed,
                Terms.and(book.done(), Terms.next(begun), Terms.not(isLower(now, Terms.next(before)))),
                Terms.TRUE);
        onlooker.monitor(before, book.done(), now);
        onlooker.monitor(begun, book.done(), Terms.TRUE);
        book.turnPage();
        return new Reduced(onlooker.asking(question, Terms.or(Terms.current(failed), rests)), scope.agents());
    }

    private static Term isLower(Term now, Term before) {
        boolean whole = now.sort() == Sort.INT;
        return Terms.and(
                Terms.atMost(whole ? Terms.whole(0) : ZERO, before),
                Terms.atMost(Terms.sum(now, whole ? Terms.whole(1) : ONE), before));
    }
}
