package dev.interlock.compiler.interpret;

import dev.interlock.compiler.system.Actor;
import dev.interlock.compiler.system.Command;
import dev.interlock.compiler.system.Term;
import dev.interlock.compiler.system.Terms;
import dev.interlock.compiler.system.TransitionSystem;
import dev.interlock.compiler.system.Variable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The longest chain of agents' acts that ends with one act of a run, each woken by what the one before it changed.
 *
 * @param acts in the order of the run
 * @param cause the last event of an environment before the first of them
 */
public record Relay(List<CausalChain.Link> acts, Optional<CausalChain.Link> cause) {
    private static final String HELD = " held for";

    public Relay {
        acts = List.copyOf(acts);
    }

    /** @param firing of the step after so many completed moves, which need not be completed itself */
    public static Relay endingWith(Run run, TransitionSystem system, int move, Firing firing) {
        Steps steps = new Steps(run, system);
        List<CausalChain.Link> acts = steps.chain(new CausalChain.Link(move, firing));
        return new Relay(acts, steps.eventBefore(acts.get(0).move()));
    }

    /** What an act waits for, without how long it has to be so: the one who made it true has woken it. */
    static Term trigger(Command command) {
        Term whole = command.trigger().orElseThrow().term();
        return whole instanceof Term.And and
                ? Terms.and(and.children().stream().filter(part -> !isDuration(part)).toList())
                : whole;
    }

    private static boolean isDuration(Term term) {
        return term.children().stream().anyMatch(child -> child instanceof Term.Current current
                && current.symbol() instanceof Variable variable
                && variable.visibility() == Variable.Visibility.HIDDEN
                && variable.name().endsWith(HELD));
    }

    private static final class Steps {
        private final Run run;
        private final RunAnalysis analysis;

        Steps(Run run, TransitionSystem system) {
            this.run = run;
            this.analysis = new RunAnalysis(system, run);
        }

        List<CausalChain.Link> chain(CausalChain.Link act) {
            List<CausalChain.Link> longest = List.of();
            for (CausalChain.Link waker : wakers(act)) {
                List<CausalChain.Link> chain = chain(waker);
                longest = chain.size() > longest.size() ? chain : longest;
            }
            List<CausalChain.Link> all = new ArrayList<>(longest);
            all.add(act);
            return all;
        }

        /** The acts of agents that made true what this one waited for; what ends one was begun by another command of it. */
        private List<CausalChain.Link> wakers(CausalChain.Link act) {
            if (!(analysis.stirredBy(act.move(), act.firing()) instanceof Waking.ByMove waking)) {
                return List.of();
            }
            int move = waking.move();
            Term trigger = trigger(act.firing().command());
            State woken = run.moves().get(move).after();
            Set<Variable> watched = Support.of(trigger, Evaluation.in(woken, act.firing())).now();
            return run.moves().get(move).step().firings().stream()
                    .filter(firing -> firing.command().actor().role() == Actor.Role.AGENT && firing.command().isAct())
                    .filter(firing -> changes(move, firing, watched))
                    .map(firing -> beginning(move, firing))
                    .toList();
        }

        private boolean changes(int move, Firing firing, Set<Variable> watched) {
            State before = analysis.before(move);
            State after = run.moves().get(move).after();
            return Effect.of(before, firing).landings().stream()
                    .map(Effect.Landing::target)
                    .anyMatch(target -> watched.contains(target) && !before.get(target).equals(after.get(target)));
        }

        private CausalChain.Link beginning(int move, Firing firing) {
            return analysis.beginning(move, firing).orElse(new CausalChain.Link(move, firing));
        }

        Optional<CausalChain.Link> eventBefore(int move) {
            return IntStream.iterate(move - 1, place -> place >= 0, place -> place - 1)
                    .boxed()
                    .flatMap(place -> run.moves().get(place).step().firings().stream()
                            .filter(firing -> firing.command().actor().role() == Actor.Role.ENVIRONMENT)
                            .filter(firing -> firing.command().isAct())
                            .map(firing -> new CausalChain.Link(place, firing)))
                    .findFirst();
        }
    }
}
