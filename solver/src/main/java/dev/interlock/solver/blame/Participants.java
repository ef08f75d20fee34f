package dev.interlock.solver.blame;

import dev.interlock.compiler.interpret.Firing;
import dev.interlock.compiler.interpret.Run;
import dev.interlock.compiler.interpret.Step;
import dev.interlock.compiler.interpret.Witness;
import dev.interlock.compiler.system.Actor;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Who acts in what is shown. */
final class Participants {
    private Participants() {}

    /** The agents among them, in the system's order. */
    static Set<Actor> agents(Witness witness) {
        Run run = witness.path();
        Set<Actor> agents = new TreeSet<>(Comparator.comparingInt(Actor::id));
        steps(run).forEach(step -> acts(step).forEach(firing -> agents.add(firing.command().actor())));
        run.ending().accept(new Endings()).probes().stream()
                .filter(firing -> firing.command().isAct())
                .forEach(firing -> agents.add(firing.command().actor()));
        agents.removeIf(actor -> actor.role() == Actor.Role.ENVIRONMENT);
        return agents;
    }

    static boolean actTogether(Witness witness) {
        return steps(witness.path()).stream().anyMatch(step -> acts(step).size() > 1);
    }

    private static List<Firing> acts(Step step) {
        return step.firings().stream().filter(firing -> firing.command().isAct()).toList();
    }

    private static List<Step> steps(Run run) {
        List<Step> steps = new ArrayList<>();
        run.moves().forEach(move -> steps.add(move.step()));
        steps.addAll(run.ending().accept(new Endings()).steps());
        return steps;
    }

    /** What happens in an ending besides the completed steps. */
    private record Last(List<Step> steps, List<Firing> probes) {}

    private static final class Endings implements Run.Ending.Visitor<Last> {
        @Override
        public Last arrived(Run.Arrived ending) {
            return new Last(List.of(), List.of());
        }

        @Override
        public Last faulted(Run.Faulted ending) {
            return new Last(List.of(ending.step()), List.of());
        }

        @Override
        public Last clashed(Run.Clashed ending) {
            return new Last(List.of(ending.step()), List.of());
        }

        @Override
        public Last evaluated(Run.Evaluated ending) {
            return new Last(List.of(), ending.by().stream().toList());
        }

        @Override
        public Last enabled(Run.Enabled ending) {
            return new Last(List.of(), List.of(ending.firing()));
        }

        @Override
        public Last acted(Run.Acted ending) {
            return new Last(List.of(ending.step()), List.of());
        }

        @Override
        public Last overdue(Run.Overdue ending) {
            return new Last(List.of(), List.of());
        }
    }
}
