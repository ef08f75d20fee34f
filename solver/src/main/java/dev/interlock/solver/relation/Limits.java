package dev.interlock.solver.relation;

import dev.interlock.compiler.system.Actor;
import dev.interlock.compiler.system.Command;
import dev.interlock.compiler.system.Exclusion;
import dev.interlock.compiler.system.Intervals;
import dev.interlock.compiler.system.Term;
import dev.interlock.compiler.system.Terms;
import dev.interlock.compiler.system.TransitionSystem;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Exclusions: of some commands only so many are in one step. Of one actor's there is one at most anyway. */
final class Limits {
    private Limits() {}

    static Term of(StepRelation relation, Exclusion exclusion) {
        Map<Actor, List<Term>> byActor = new LinkedHashMap<>();
        for (Command command : exclusion.commands()) {
            if (relation.scope().includes(command)) {
                byActor.computeIfAbsent(command.actor(), key -> new ArrayList<>()).add(relation.acts(command));
            }
        }
        List<Term> acting = byActor.values().stream().map(Terms::or).toList();
        if (acting.isEmpty()) {
            return Terms.TRUE;
        }
        return exclusion.most().equals(Terms.whole(1)) ? atMostOne(acting) : atMost(exclusion.most(), acting);
    }

    /** That the command may be in a step by itself. */
    static Term alone(TransitionSystem system, Command command) {
        return Terms.and(system.exclusions().stream()
                .filter(exclusion -> exclusion.commands().contains(command))
                .map(exclusion -> Terms.atMost(Terms.whole(1), exclusion.most()))
                .toList());
    }

    /** That no two of the conditions hold. */
    static Term atMostOne(List<Term> options) {
        List<Term> all = new ArrayList<>();
        for (int i = 1; i < options.size(); i++) {
            all.add(Terms.not(Terms.and(options.get(i), Terms.or(options.subList(0, i)))));
        }
        return Terms.and(all);
    }

    private static Term atMost(Term most, List<Term> options) {
        Term number = Terms.sum(options.stream()
                .map(option -> Terms.ifThenElse(option, Terms.whole(1), Terms.whole(0)))
                .toList());
        Term isAllowed = Terms.atMost(number, most);
        return mayBeNegative(most) ? Terms.implies(Terms.or(options), isAllowed) : isAllowed;
    }

    private static boolean mayBeNegative(Term most) {
        return new Intervals().of(most).low().map(low -> low.compareTo(BigInteger.ZERO) < 0).orElse(true);
    }
}
