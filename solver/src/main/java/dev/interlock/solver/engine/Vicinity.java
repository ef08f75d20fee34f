package dev.interlock.solver.engine;

import dev.interlock.compiler.interpret.Candidate;
import dev.interlock.compiler.interpret.Firing;
import dev.interlock.compiler.interpret.Run;
import dev.interlock.compiler.prepare.Localization;
import dev.interlock.compiler.prepare.Retelling;
import dev.interlock.compiler.prepare.Slice;
import dev.interlock.compiler.system.Command;
import dev.interlock.compiler.system.Goal;
import dev.interlock.compiler.system.Question;
import dev.interlock.compiler.system.Symbols;
import dev.interlock.compiler.system.TransitionSystem;
import dev.interlock.compiler.system.Variable;
import dev.interlock.solver.budget.Patience;
import dev.interlock.solver.verdict.Certificate;
import dev.interlock.solver.verdict.Outcome;
import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Answers a question of a large system by looking at the vicinity of its goal first, and further only where that does not settle it
 * (Clarke, Grumberg, Jha, Lu, Veith, Counterexample-Guided Abstraction Refinement, CAV 2000). An invariant of the vicinity is one of the
 * whole, and is checked there. A run of it is at most as long as one of the whole; so one of that length that those who act there can
 * take is a shortest.
 */
final class Vicinity {
    /** Smaller systems are looked at as they are. */
    private static final int FEW_VARIABLES = 6;

    private static final int MOST_ROUNDS = 12;
    private static final int SHARE = 4;

    private final Surroundings surroundings;
    private final TransitionSystem system;
    private final Query query;
    private final Patience patience;
    private int depth = -1;

    Vicinity(Surroundings surroundings, Query query, Patience patience) {
        this.surroundings = surroundings;
        this.system = surroundings.system();
        this.query = query;
        this.patience = patience;
    }

    /** Whether it may be worth a look: not for questions of which the goal is everywhere, nor where the system is small. */
    static Optional<Goal.InState> goal(TransitionSystem system, Question question) {
        return question.goal() instanceof Goal.InState goal && system.variables().size() >= FEW_VARIABLES
                ? Optional.of(goal)
                : Optional.empty();
    }

    /** No run of at most so many steps reaches the goal, as far as is known by now. */
    int depth() {
        return depth;
    }

    /** Empty where looking at a part does not help. */
    Optional<Outcome> answer() {
        Set<Variable> kept = first();
        for (int round = 0; round < MOST_ROUNDS && isPart(kept) && !patience.isOver(); round++) {
            SliceWork part = surroundings.part(kept);
            if (!part.understands(query)) {
                return Optional.empty();
            }
            part.passed(query, depth);
            Outcome outcome = part.answer(query, share());
            if (outcome instanceof Outcome.Unreachable unreachable) {
                return proved(part, unreachable.certificate());
            }
            if (!(outcome instanceof Outcome.Reached reached)) {
                return Optional.empty();
            }
            depth = Math.max(depth, reached.run().length() - 1);
            Optional<Outcome> found = concrete(part.slice());
            if (found.isPresent()) {
                return found;
            }
            kept = more(kept, part.slice(), reached.run());
        }
        return Optional.empty();
    }

    private Patience share() {
        return patience.atMost(Duration.ofMillis(patience.millisLeft() / SHARE + 1));
    }

    private boolean isPart(Set<Variable> kept) {
        return 4 * kept.size() <= 3 * system.variables().size();
    }

    /** What the goal speaks of, and what those who change it go by. */
    private Set<Variable> first() {
        Set<Variable> goals = new LinkedHashSet<>();
        Symbols.in(surroundings.goal().condition()).forEach(symbol -> {
            if (symbol instanceof Variable variable) {
                goals.add(variable);
            }
        });
        Set<Variable> near = new LinkedHashSet<>(Localization.closed(system, goals));
        near.addAll(Localization.readBy(acting().stream().filter(command -> writes(command, goals)).toList()));
        return Localization.closed(system, near);
    }

    private List<Command> acting() {
        return query.scope(system).commands();
    }

    private static boolean writes(Command command, Set<Variable> variables) {
        return command.writes().stream().anyMatch(write -> variables.contains(write.target()));
    }

    private Optional<Outcome> proved(SliceWork part, Certificate certificate) {
        Task task = Task.of(surroundings.question(), query.scope(system));
        return surroundings.outside(part, query, certificate, share())
                .flatMap(proof -> new CertificateCheck(task, patience).of(proof))
                .map(Outcome.Unreachable::new);
    }

    /** A run of the whole in which only those act who act in the part, no longer than any must be. */
    private Optional<Outcome> concrete(Slice part) {
        Set<Command> able = new HashSet<>(acting());
        List<Command> commands = part.commands().stream()
                .map(command -> system.commands().get(command.id()))
                .filter(able::contains)
                .toList();
        Slice few = Localization.only(system, surroundings.question(), commands);
        Query inside = new Query(
                few.question(), few.members(query.agents()), query.fairness(), query.turns(), query.starting());
        try (BoundedSearch search =
                new BoundedSearch(Task.of(few.question(), inside.scope(few.system())), depth, share())) {
            return search.upTo(Math.min(surroundings.budget().depth(), depth + 1)) instanceof Outcome.Reached reached
                    ? Retelling.of(few, reached.run(), reached.run().start())
                            .map(run -> new Outcome.Reached(replayed(run)))
                    : Optional.empty();
        }
    }

    private Run replayed(Candidate run) {
        return Replayed.run(query.scope(system).system(), surroundings.question(), run);
    }

    /** What those go by who act in the run; where that is nothing new, all who act in the part. */
    private Set<Variable> more(Set<Variable> kept, Slice part, Run run) {
        Set<Variable> more = new LinkedHashSet<>(kept);
        List<Command> acted = run.moves().stream()
                .flatMap(move -> move.step().firings().stream())
                .map(Firing::command)
                .filter(command -> command.id() < part.commands().size())
                .map(command -> system.commands().get(part.commands().get(command.id()).id()))
                .toList();
        more.addAll(Localization.readBy(acted));
        if (more.size() == kept.size()) {
            more.addAll(Localization.readBy(
                    part.commands().stream().map(command -> system.commands().get(command.id())).toList()));
        }
        return more.size() == kept.size() ? Set.copyOf(system.variables()) : Localization.closed(system, more);
    }
}
