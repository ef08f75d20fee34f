package dev.interlock.compiler.interpret;

import dev.interlock.compiler.system.Actor;
import dev.interlock.compiler.system.Input;
import dev.interlock.compiler.system.TransitionSystem;
import dev.interlock.compiler.system.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The longest chain of agents' acts that ends with one act of a run, each woken by what the one before it changed, with no
 * event of an environment between them.
 *
 * @param acts in the order of the run
 * @param cause the last event of an environment before the first of them
 */
public record Relay(List<CausalChain.Link> acts, Optional<CausalChain.Link> cause) {
    public Relay {
        acts = List.copyOf(acts);
    }

    /** @param firing of the step after so many completed moves, which need not be completed itself */
    public static Relay endingWith(Run run, TransitionSystem system, int move, Firing firing) {
        Steps steps = new Steps(run, system);
        List<CausalChain.Link> acts = steps.chain(new CausalChain.Link(move, firing));
        return new Relay(acts, steps.eventBefore(acts.get(0).move()));
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

        /** The acts of agents that made true what this one waits for, if nothing gave it another reason since. */
        private List<CausalChain.Link> wakers(CausalChain.Link act) {
            if (!(analysis.stirredBy(act.move(), act.firing()) instanceof Waking.ByMove waking)) {
                return List.of();
            }
            int step = waking.move();
            if (hasEvent(step, act.move()) || hasActed(act.firing(), step + 1, act.move())) {
                return List.of();
            }
            return analysis.changers(step, act.firing()).stream()
                    .filter(firing -> firing.command().actor().role() == Actor.Role.AGENT && firing.command().isAct())
                    .map(firing -> beginning(step, firing))
                    .filter(link -> !hasEvent(link.move(), step))
                    .toList();
        }

        private boolean hasEvent(int from, int to) {
            return firings(from, to).anyMatch(Steps::isEvent);
        }

        /** Whether the same was done meanwhile: that was what its being woken led to. */
        private boolean hasActed(Firing woken, int from, int to) {
            return firings(from, to).anyMatch(firing -> firing.command().equals(woken.command())
                    && parameters(firing).equals(parameters(woken)));
        }

        private static Map<Input, Value> parameters(Firing firing) {
            Map<Input, Value> parameters = new HashMap<>(firing.inputs());
            parameters.keySet().removeIf(input -> input.role() != Input.Role.PARAMETER);
            return parameters;
        }

        private Stream<Firing> firings(int from, int to) {
            return run.moves().subList(from, to).stream().flatMap(move -> move.step().firings().stream());
        }

        private static boolean isEvent(Firing firing) {
            return firing.command().actor().role() == Actor.Role.ENVIRONMENT && firing.command().isAct();
        }

        private CausalChain.Link beginning(int move, Firing firing) {
            return analysis.beginning(move, firing).orElse(new CausalChain.Link(move, firing));
        }

        Optional<CausalChain.Link> eventBefore(int move) {
            return IntStream.iterate(move - 1, place -> place >= 0, place -> place - 1)
                    .boxed()
                    .flatMap(place -> run.moves().get(place).step().firings().stream()
                            .filter(Steps::isEvent)
                            .map(firing -> new CausalChain.Link(place, firing)))
                    .findFirst();
        }
    }
}
