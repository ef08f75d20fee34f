package dev.interlock.solver.reduction;

import dev.interlock.compiler.system.Domain;
import dev.interlock.compiler.system.Goal;
import dev.interlock.compiler.system.Question;
import dev.interlock.compiler.system.Term;
import dev.interlock.compiler.system.Terms;
import dev.interlock.compiler.system.Variable;
import dev.interlock.solver.relation.Scope;
import java.math.BigInteger;

/**
 * Counts rounds (k-liveness: Claessen, Sörensson, FMCAD 2012). The state asked for is the one in which so many rounds were counted, or
 * the run may rest for ever. A run that is looked for has a moment from which on it can be watched, and from there infinitely many
 * rounds, unless it rests; so when no such state is reached there is no such run, be the system finite or not. If it is reached
 * nothing is known: there may be a loop, or only more rounds than so many.
 */
public final class Counter {
    private Counter() {}

    public static Reduced of(Scope scope, Question question, Goal.Looping goal, Rounds rounds, int most) {
        Onlooker onlooker = new Onlooker(scope, goal);
        Term rests = onlooker.rests();
        Book book = Book.of(onlooker, goal, rounds);
        Variable count = onlooker.variable(
                "rounds", new Domain.Range(BigInteger.ZERO, BigInteger.valueOf(most)));
        Term more = Terms.and(book.done(), Terms.less(Terms.next(count), Terms.whole(most)));
        onlooker.monitor(count, more, Terms.sum(Terms.next(count), Terms.whole(1)));
        book.turnPage();
        return new Reduced(
                onlooker.asking(question, Terms.or(Terms.equal(Terms.current(count), Terms.whole(most)), rests)),
                scope.agents());
    }
}
