package dev.interlock.solver;

import static dev.interlock.solver.Draft.add;
import static dev.interlock.solver.Draft.atLeast;
import static dev.interlock.solver.Draft.is;
import static dev.interlock.solver.Draft.n;
import static dev.interlock.solver.Draft.v;

import dev.interlock.compiler.system.Actor;
import dev.interlock.compiler.system.Term;
import dev.interlock.compiler.system.Terms;
import dev.interlock.compiler.system.TransitionSystem;
import dev.interlock.compiler.system.Variable;

/** Database tiers with a quorum: the example of the language, in variants. */
public final class Tiers {
    private Tiers() {}

    /** Two agents guard what they see; Cost looks at all replicas where it should look at those that serve. */
    public static TransitionSystem belowQuorum() {
        return tier("replicas", 6, 120);
    }

    /** The same where Cost looks at those that serve. */
    public static TransitionSystem guarded() {
        return tier("serving", 6, 120);
    }

    public static TransitionSystem tier(String costLooksAt, long size, long load) {
        Draft draft = new Draft("DatabaseTier");
        Variable replicas = draft.range("replicas", 0, size);
        Variable drained = draft.range("drained", 0, size);
        Variable demand = draft.range("demand", 0, load);
        draft.initially(is(replicas, 5));
        draft.initially(is(drained, 0));
        draft.initially(is(demand, 50));
        Term serving = Terms.minus(v(replicas), v(drained));
        Term utilization = Terms.ifThenElse(
                Terms.equal(serving, n(0)), n(100), Terms.divide(Terms.product(v(demand), n(10)), serving));
        Actor users = draft.environment("Users");
        draft.command(users, "busier", Terms.TRUE, add(demand, n(10)));
        draft.command(users, "quieter", Terms.TRUE, add(demand, n(-10)));
        Actor performance = draft.agent("Performance");
        draft.command(
                performance,
                "drain",
                Terms.and(Terms.less(n(120), utilization), Terms.less(n(2), serving)),
                add(drained, n(1)));
        Actor cost = draft.agent("Cost");
        Term seen = costLooksAt.equals("serving") ? serving : v(replicas);
        draft.command(
                cost,
                "scale_in",
                Terms.and(Terms.less(utilization, n(40)), Terms.less(n(2), seen)),
                add(replicas, n(-1)));
        draft.invariant("quorum", atLeast(serving, 2));
        return draft.system();
    }
}
