package dev.interlock.solver.engine;

import dev.interlock.compiler.interpret.Candidate;
import dev.interlock.compiler.interpret.Run;
import dev.interlock.compiler.interpret.State;
import dev.interlock.compiler.prepare.Beginning;
import dev.interlock.compiler.prepare.Retelling;
import dev.interlock.compiler.prepare.Slice;
import dev.interlock.compiler.system.Actor;
import dev.interlock.compiler.system.Question;
import dev.interlock.compiler.system.Term;
import dev.interlock.compiler.system.TransitionSystem.Turns;
import dev.interlock.solver.budget.Budget;
import dev.interlock.solver.budget.Patience;
import dev.interlock.solver.verdict.Outcome;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The engines at work on one slice. Whoever has nothing to do there makes no difference, so what is known of a query is asked once. */
final class SliceWork {
    private final Slice slice;
    private final Answering engines;
    private final Experience experience;
    private final Map<Asked, Outcome> known;

    private record Asked(Set<Actor> agents, Turns turns, Term starting) {
        boolean covers(Asked other) {
            return agents.containsAll(other.agents) && turns == other.turns && starting.equals(other.starting);
        }
    }

    SliceWork(Slice slice, Ground ground, Budget budget) {
        this(slice, ground, budget, Engines.Reach.NEAR_FIRST);
    }

    /** The work on a slice in which the vicinity of the goal is all that there is. */
    static SliceWork lookingAtAll(Slice slice, Ground ground, Budget budget) {
        return new SliceWork(slice, ground, budget, Engines.Reach.ALL);
    }

    private SliceWork(Slice slice, Ground ground, Budget budget, Engines.Reach reach) {
        this.slice = slice;
        this.experience = new Experience();
        this.engines = new Lazily(() -> new Engines(ground, slice.question(), budget, reach, experience));
        this.known = new ConcurrentHashMap<>();
    }

    private SliceWork(Slice slice, SliceWork twin) {
        this.slice = slice;
        this.experience = twin.experience;
        this.engines = twin.engines;
        this.known = twin.known;
    }

    /** The same work for a slice with the same system. */
    SliceWork forTwin(Slice twin) {
        return new SliceWork(twin, this);
    }

    Slice slice() {
        return slice;
    }

    /** Whether the slice has all that the query speaks of. */
    boolean understands(Query query) {
        return slice.inside(query.starting()).isPresent();
    }

    /** Takes note that no run of at most so many steps reaches the goal, as somebody knows who has asked about more runs. */
    void passed(Query query, int depth) {
        experience.passed(inside(query), depth);
    }

    Outcome answer(Query query, Patience patience) {
        Query inside = inside(query);
        Asked asked = new Asked(inside.agents(), inside.turns(), inside.starting());
        Optional<Outcome> before = Optional.ofNullable(known.get(asked)).or(() -> provedOfMore(asked));
        if (before.isPresent()) {
            return before.get();
        }
        Outcome outcome = engines.answer(inside, patience);
        if (!(outcome instanceof Outcome.Unknown)) {
            known.put(asked, outcome);
        }
        return outcome;
    }

    /** What more agents cannot do, fewer cannot. */
    private Optional<Outcome> provedOfMore(Asked asked) {
        return known.entrySet().stream()
                .filter(entry -> entry.getValue() instanceof Outcome.Unreachable && entry.getKey().covers(asked))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** What is asked of the slice. */
    Query inside(Query query) {
        Set<Actor> agents = slice.members(query.agents());
        Term starting = slice.inside(query.starting()).orElseThrow();
        return new Query(slice.question(), agents, query.fairness(), query.turns(), starting);
    }

    /** A run that was found in the slice. */
    record Found(SliceWork work, Run run, Question question) {
        /** The same in the whole; empty where there is none that is the same. */
        Optional<Outcome> told(Query query, Patience patience) {
            return start(query, patience)
                    .flatMap(start -> Retelling.of(work.slice, run, start))
                    .map(candidate -> told(query, candidate));
        }

        private Outcome told(Query query, Candidate candidate) {
            return new Outcome.Reached(
                    Replayed.run(query.scope(work.slice.whole()).system(), question, candidate));
        }

        private Optional<State> start(Query query, Patience patience) {
            return Beginning.of(work.slice, run.start())
                    .or(() -> new FullStart(work.slice, query, patience).of(run.start()));
        }
    }
}
