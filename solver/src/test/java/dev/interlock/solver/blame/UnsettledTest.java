package dev.interlock.solver.blame;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.compiler.interpret.Firing;
import dev.interlock.compiler.interpret.Lasso;
import dev.interlock.compiler.interpret.Run;
import dev.interlock.compiler.interpret.State;
import dev.interlock.compiler.interpret.Step;
import dev.interlock.compiler.system.Actor;
import dev.interlock.compiler.system.Command;
import dev.interlock.compiler.system.Terms;
import dev.interlock.compiler.system.TransitionSystem;
import dev.interlock.solver.Draft;
import dev.interlock.solver.verdict.Blame;
import dev.interlock.solver.verdict.Certificate;
import dev.interlock.solver.verdict.Coalition;
import dev.interlock.solver.verdict.Outcome;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Who keeps something from settling, where any sets at all may do it, against looking at each of them. */
class UnsettledTest {
    private static final int AGENTS = 5;

    private final Draft draft = new Draft("Agents");
    private final List<Command> commands = IntStream.range(0, AGENTS)
            .mapToObj(i -> draft.command(draft.agent("A" + i), "act", Terms.TRUE))
            .toList();
    private final TransitionSystem system = draft.system();
    private final Random random = new Random(5);

    @Test
    void theMinimalSetsAreFoundWhicheverDoIt() {
        for (int i = 0; i < 300; i++) {
            Set<Set<Actor>> breaking = some(1 + random.nextInt(6));
            Blame blame = new Unsettled(system.agents(), new Known(breaking, Set.of(), this)).of(lasso(largest(breaking)));

            assertThat(members(blame)).isEqualTo(minimal(breaking));
            assertThat(blame.completeness()).isEqualTo(Blame.Completeness.ALL);
            assertThat(blame.coalitions()).allMatch(one -> one.minimality() == Coalition.Minimality.PROVED);
        }
    }

    @Test
    void whatIsNotDecidedProvesNothing() {
        for (int i = 0; i < 300; i++) {
            Set<Set<Actor>> breaking = some(1 + random.nextInt(4));
            Set<Set<Actor>> open = some(2);
            open.removeAll(breaking);
            Blame blame = new Unsettled(system.agents(), new Known(breaking, open, this)).of(lasso(largest(breaking)));

            assertThat(members(blame)).isEqualTo(minimal(breaking));
            boolean asked = open.stream().anyMatch(set -> breaking.stream().noneMatch(set::containsAll));
            assertThat(blame.completeness() == Blame.Completeness.MAYBE_MORE).isEqualTo(asked);
            for (Coalition one : blame.coalitions()) {
                boolean unsure = open.stream()
                        .anyMatch(set -> set.size() < one.members().size() && one.members().containsAll(set));
                assertThat(one.minimality() == Coalition.Minimality.NOT_PROVED).isEqualTo(unsure);
            }
        }
    }

    @Test
    void thoseWhoActInWhatWasFoundAreNamedWhenNothingElseIsDecided() {
        Set<Actor> two = Set.copyOf(system.agents().subList(0, 2));
        Blame blame = new Unsettled(system.agents(), new Known(Set.of(), all(), this)).of(lasso(two));

        assertThat(members(blame)).isEqualTo(Set.of(two));
        assertThat(blame.completeness()).isEqualTo(Blame.Completeness.MAYBE_MORE);
        assertThat(blame.coalitions().get(0).minimality()).isEqualTo(Coalition.Minimality.NOT_PROVED);
    }

    /** @param open of which nothing is known */
    private record Known(Set<Set<Actor>> breaking, Set<Set<Actor>> open, UnsettledTest test) implements Oracle {
        @Override
        public Outcome together(Set<Actor> agents) {
            if (open.contains(agents)) {
                return new Outcome.Unknown(-1, "nobody knows");
            }
            return breaking.contains(agents)
                    ? new Outcome.Reached(test.lasso(agents))
                    : new Outcome.Unreachable(new Certificate.Explored(1));
        }

        @Override
        public Outcome byTurns(Set<Actor> agents) {
            return together(agents);
        }

        @Override
        public boolean isHarmless(Set<Actor> agents) {
            return breaking.stream().noneMatch(agents::containsAll) && open.stream().noneMatch(agents::containsAll);
        }
    }

    private Lasso lasso(Set<Actor> agents) {
        State state = new State(List.of());
        List<Run.Move> loop = commands.stream()
                .filter(command -> agents.contains(command.actor()))
                .map(command -> new Run.Move(new Step(List.of(new Firing(command, Map.of()))), state))
                .toList();
        return new Lasso(state, List.of(), 0, loop);
    }

    private Set<Set<Actor>> some(int number) {
        List<Set<Actor>> all = new ArrayList<>(all());
        Set<Set<Actor>> some = new HashSet<>();
        for (int i = 0; i < number; i++) {
            some.add(all.get(random.nextInt(all.size())));
        }
        return some;
    }

    private Set<Set<Actor>> all() {
        Set<Set<Actor>> all = new HashSet<>();
        for (int bits = 1; bits < 1 << AGENTS; bits++) {
            int chosen = bits;
            all.add(system.agents().stream()
                    .filter(agent -> (chosen >> agent.id() & 1) == 1)
                    .collect(Collectors.toUnmodifiableSet()));
        }
        return all;
    }

    private static Set<Actor> largest(Set<Set<Actor>> sets) {
        return sets.stream().max((a, b) -> a.size() - b.size()).orElseThrow();
    }

    private static Set<Set<Actor>> minimal(Set<Set<Actor>> sets) {
        return sets.stream()
                .filter(set -> sets.stream().noneMatch(other -> other.size() < set.size() && set.containsAll(other)))
                .collect(Collectors.toSet());
    }

    private static Set<Set<Actor>> members(Blame blame) {
        return blame.coalitions().stream().map(one -> Set.copyOf(one.members())).collect(Collectors.toSet());
    }
}
