package dev.interlock.compiler.explore;

import dev.interlock.compiler.interpret.Evaluation;
import dev.interlock.compiler.system.Command;
import dev.interlock.compiler.system.Domain;
import dev.interlock.compiler.system.Term;
import dev.interlock.compiler.system.TransitionSystem;
import dev.interlock.compiler.system.Value;
import dev.interlock.compiler.system.Variable;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/** A reason of time, and only of time, for which a command has to wait. */
record TimeToWait(BigInteger ticks, String why) {
    /** Why the command is not ready, as far as a part of that is a clock. */
    static Optional<TimeToWait> inReady(TransitionSystem system, Command command, Term part, Evaluation seen) {
        if (part instanceof Term.Equal zero && zero.right() instanceof Term.Whole) {
            return clock(zero.left()).map(clock -> untilZero(system, command, clock, number(zero.left(), seen)));
        }
        return growing(part, seen).map(wait -> wait.saying("it can finish in " + wait.why() + " at the earliest"));
    }

    /** That a trigger holds, but has not held for long enough. */
    static Optional<TimeToWait> inTrigger(Term trigger, String text, Evaluation seen) {
        List<Term> failing = parts(trigger).stream().filter(part -> !seen.holds(part)).toList();
        if (failing.size() != 1 || !(failing.get(0) instanceof Term.AtMost longEnough)) {
            return Optional.empty();
        }
        return growing(longEnough, seen).flatMap(wait -> clock(longEnough.right()).map(clock -> wait.saying(
                "`" + text + "`: it has held for " + shown(clock, number(longEnough.right(), seen)) + " and needs "
                        + shown(clock, number(longEnough.left(), seen)))));
    }

    static List<Term> parts(Term term) {
        return term instanceof Term.And all ? all.children() : List.of(term);
    }

    private static TimeToWait untilZero(TransitionSystem system, Command command, Variable clock, BigInteger left) {
        boolean isTurn = system.commands().stream()
                .filter(other -> other.phase() == Command.Phase.TURN && other.actor().equals(command.actor()))
                .anyMatch(other -> other.writes().stream().anyMatch(write -> write.target().equals(clock)));
        return new TimeToWait(
                left,
                isTurn ? "its next turn is in " + shown(clock, left) : "it is cooling down for " + shown(clock, left) + " more");
    }

    /** A clock that has not grown as far as it should. */
    private static Optional<TimeToWait> growing(Term part, Evaluation seen) {
        return part instanceof Term.AtMost atMost
                ? clock(atMost.right()).map(clock -> {
                    BigInteger left = number(atMost.left(), seen).subtract(number(atMost.right(), seen));
                    return new TimeToWait(left, shown(clock, left));
                })
                : Optional.empty();
    }

    private TimeToWait saying(String words) {
        return new TimeToWait(ticks, words);
    }

    private static Optional<Variable> clock(Term term) {
        return term instanceof Term.Current current
                        && current.symbol() instanceof Variable variable
                        && variable.visibility() == Variable.Visibility.HIDDEN
                        && variable.domain() instanceof Domain.Times
                ? Optional.of(variable)
                : Optional.empty();
    }

    private static BigInteger number(Term term, Evaluation seen) {
        return ((Value.Int) seen.value(term)).value();
    }

    private static String shown(Variable clock, BigInteger ticks) {
        return clock.domain().show(new Value.Int(ticks));
    }
}
