package dev.interlock.solver.reduction;

import dev.interlock.compiler.number.Rational;
import dev.interlock.compiler.system.Goal;
import dev.interlock.compiler.system.Question;
import dev.interlock.compiler.system.Sort;
import dev.interlock.compiler.system.Substitution;
import dev.interlock.compiler.system.Symbol;
import dev.interlock.compiler.system.Term;
import dev.interlock.compiler.system.Terms;
import dev.interlock.compiler.system.Value;
import dev.interlock.compiler.system.Variable;
import dev.interlock.solver.relation.Scope;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Watches, step by step, that each link of a chain is what it says (lexicographic ranking, as in Bradley, Manna, Sipma, CAV 2005, and
 * conditions that close for ever). A step that a link speaks of is left behind: an infinite run that is looked for has only finitely many of
 * these. Of the steps that are left in the end none may be the event. The state asked for is one after a step that is otherwise, or one
 * in which the run may rest for ever. If none is reached, every watched part of an infinite run comes to a point from which
 * on the event does not happen; so there is no run as is looked for.
 */
public final class Descent {
    private static final Term ONE = Terms.constant(new Value.Real(Rational.of(BigInteger.ONE)));
    private static final Term ZERO = Terms.constant(new Value.Real(Rational.ZERO));

    private final Onlooker onlooker;
    private final Variable failed;
    private final Map<Event, Variable> happened = new HashMap<>();
    private final List<Term> left = new ArrayList<>();

    private Descent(Onlooker onlooker, Goal.Looping goal) {
        this.onlooker = onlooker;
        this.failed = onlooker.flag("failed");
        left.add(Terms.current(onlooker.watching()));
        left.add(onlooker.after(goal.stays()));
    }

    /** @param invariant what may help to see it; a state without it is asked for, too */
    public static Reduced of(
            Scope scope, Question question, Goal.Looping goal, List<Link> links, Event event, Term invariant) {
        Onlooker onlooker = new Onlooker(scope, goal);
        Term rests = onlooker.rests();
        Descent descent = new Descent(onlooker, goal);
        links.forEach(descent::watch);
        descent.fail(descent.occurs(event));
        descent.happened.values().forEach(flag -> onlooker.monitor(flag, Terms.TRUE, Terms.FALSE));
        Term asked = Terms.or(Terms.current(descent.failed), rests, Terms.not(invariant));
        return new Reduced(onlooker.asking(question, asked), scope.agents());
    }

    private void watch(Link link) {
        left.add(link.accept(new Link.Visitor<Term>() {
            @Override
            public Term lowering(Link.Lowering lowering) {
                Term later = onlooker.after(lowering.measure());
                fail(Terms.less(lowering.measure(), later));
                return Terms.not(lowers(lowering.measure(), later));
            }

            @Override
            public Term closing(Link.Closing closing) {
                Term open = Terms.not(onlooker.after(closing.condition()));
                fail(Terms.and(closing.condition(), Terms.or(open, occurs(closing.event()))));
                return Terms.not(closing.condition());
            }
        }));
    }

    private Term occurs(Event event) {
        if (event.commands().isEmpty()) {
            return event.condition();
        }
        Variable flag = happened.computeIfAbsent(event, onlooker::happened);
        return Terms.or(Terms.next(flag), event.condition());
    }

    private void fail(Term how) {
        List<Term> all = new ArrayList<>(left);
        all.add(how);
        onlooker.monitor(failed, Terms.and(all), Terms.TRUE);
    }

    /** That the measure is lowered by at least one from a value that is not negative. */
    public static Term lowers(Term measure, Term later) {
        boolean whole = measure.sort() == Sort.INT;
        return Terms.and(
                Terms.atMost(whole ? Terms.whole(0) : ZERO, measure),
                Terms.atMost(Terms.sum(later, whole ? Terms.whole(1) : ONE), measure));
    }

    /** A term over current variables of the scope's system, as it reads after a step. */
    public static Term after(Scope scope, Term term) {
        Map<Symbol, Term> renamed = new HashMap<>();
        scope.system().variables().forEach(variable -> renamed.put(variable, Terms.next(variable)));
        return Substitution.in(term, renamed);
    }
}
