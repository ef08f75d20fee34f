package dev.interlock.solver.engine;

import dev.interlock.compiler.interpret.Candidate;
import dev.interlock.compiler.interpret.Run;
import dev.interlock.compiler.interpret.State;
import dev.interlock.compiler.prepare.Beginning;
import dev.interlock.compiler.prepare.Retelling;
import dev.interlock.compiler.prepare.Slice;
import dev.interlock.compiler.system.Actor;
import dev.interlock.compiler.system.Command;
import dev.interlock.compiler.system.Question;
import dev.interlock.compiler.system.Term;
import dev.interlock.compiler.system.TransitionSystem.Turns;
import dev.interlock.solver.budget.Budget;
import dev.interlock.solver.budget.Patience;
import dev.interlock.solver.verdict.Outcome;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** The engines at work on one slice. Whoever has nothing to do there makes no difference, so what is known of a query is asked once. */
final class SliceWork {
    private final Slice slice;
    private final Ground ground;
    private final Answering engines;
    private final Set<Actor> needed;
    private final Map<Asked, Outcome> known = new ConcurrentHashMap<>();

    private record Asked(Set<Actor> agents, Turns turns, Term starting) {}

    SliceWork(Slice slice, Ground ground, Budget budget) {
        this.slice = slice;
        this.ground = ground;
        this.engines = new Lazily(() -> new Engines(ground, slice.question(), budget));
        this.needed = slice.commands().stream()
                .filter(Command::isAct)
                .map(Command::actor)
                .collect(Collectors.toSet());
    }

    Slice slice() {
        return slice;
    }

    /** Whether the slice has all that the query speaks of. */
    boolean understands(Query query) {
        return slice.inside(query.starting()).isPresent();
    }

    Outcome answer(Query query, Patience patience) {
        Query inside = inside(query);
        Asked asked = new Asked(inside.agents(), inside.turns(), inside.starting());
        Outcome before = known.get(asked);
        if (before != null) {
            return before;
        }
        Outcome outcome = engines.answer(inside, patience);
        if (!(outcome instanceof Outcome.Unknown)) {
            known.put(asked, outcome);
        }
        return outcome;
    }

    private Query inside(Query query) {
        Set<Actor> agents = new HashSet<>(ground.system().agents());
        agents.removeIf(agent -> needed.contains(agent) && !query.agents().contains(agent));
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
