package dev.interlock.compiler.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.interlock.compiler.census.Census;
import dev.interlock.compiler.census.Claim;
import dev.interlock.compiler.census.Recount;
import dev.interlock.compiler.explore.Explorer;
import dev.interlock.compiler.explore.Finding;
import dev.interlock.compiler.explore.Limits;
import dev.interlock.compiler.explore.RandomSystems;
import dev.interlock.compiler.interpret.Replay;
import dev.interlock.compiler.interpret.State;
import dev.interlock.compiler.system.Actor;
import dev.interlock.compiler.system.Command;
import dev.interlock.compiler.system.Goal;
import dev.interlock.compiler.system.Question;
import dev.interlock.compiler.system.TransitionSystem;
import dev.interlock.compiler.system.Value;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/**
 * Sweeps find what the explorer finds, and a census of all states that the explorer has seen says the same: it confirms them where the
 * goal is not reached, and neither fewer states nor any where it is reached.
 */
class SweepAgainstExplorerTest {
    private static final int STATES = 3_000;
    private static final int ATTEMPTS = 5_000;

    private final Map<Question.Kind, Integer> reached = new EnumMap<>(Question.Kind.class);
    private final Map<Question.Kind, Integer> unreachable = new EnumMap<>(Question.Kind.class);
    private final Allowance memory = new Allowance(64L << 20);

    @Test
    void sweepsFindWhatTheExplorerFinds() {
        for (long seed = 1_000; seed < 1_120; seed++) {
            compare(RandomSystems.system(seed));
        }
        for (Question.Kind kind : List.of(
                Question.Kind.INVARIANT, Question.Kind.RANGE, Question.Kind.CLASH, Question.Kind.DEAD,
                Question.Kind.ATTRIBUTION)) {
            assertTrue(reached.getOrDefault(kind, 0) > 20, kind + " is never reached");
            assertTrue(unreachable.getOrDefault(kind, 0) > 20, kind + " is always reached");
        }
        assertEquals(0, memory.taken(), "all memory is given back");
    }

    private void compare(TransitionSystem system) {
        for (Question question : system.questions()) {
            if (question.goal() instanceof Goal.Reaching) {
                for (List<Actor> members : subsets(system.agents())) {
                    compare(question, members, system);
                    compare(question, members, system.interleaved());
                }
            }
        }
    }

    private void compare(Question question, List<Actor> members, TransitionSystem system) {
        Predicate<Command> allowed = command -> command.actor().role() == Actor.Role.ENVIRONMENT
                || !command.isAct()
                || members.contains(command.actor());
        Goal.Reaching goal = (Goal.Reaching) question.goal();
        String what = question.name() + " by " + members + " of " + system.name() + " " + system.turns();
        Finding expected = new Explorer(system, new Limits(STATES, ATTEMPTS)).find(question, members);
        if (expected instanceof Finding.GaveUp) {
            return;
        }
        Swept swept = Sweep.of(system, goal, allowed, new SweepLimits(ATTEMPTS, memory, () -> false));
        swept.accept(new Swept.Visitor<Void>() {
            @Override
            public Void shortest(Swept.Shortest found) {
                assertInstanceOf(Replay.Confirmed.class, Replay.of(system, question, found.candidate()), what);
                Finding.Reached other = assertInstanceOf(Finding.Reached.class, expected, what);
                assertEquals(other.candidate().steps().size(), found.candidate().steps().size(), what);
                reached.merge(question.kind(), 1, Integer::sum);
                assertInstanceOf(
                        Recount.Refuted.class, recount(system, goal, allowed, everything(system, members)), what);
                return null;
            }

            @Override
            public Void everywhere(Swept.Everywhere found) {
                Finding.Unreachable other = assertInstanceOf(Finding.Unreachable.class, expected, what);
                unreachable.merge(question.kind(), 1, Integer::sum);
                assertEquals(other.states().size(), found.states().size(), what);
                assertEquals(
                        new Recount.Confirmed(other.states().size()),
                        recount(system, goal, allowed, found.states()), what);
                found.states().close();
                everyOneLess(other.states(), fewer ->
                        assertInstanceOf(Recount.Refuted.class, recount(system, goal, allowed, fewer), what));
                return null;
            }

            @Override
            public Void gaveUp(Swept.GaveUp gaveUp) {
                assertTrue(gaveUp.reason().endsWith("is not a whole number"), gaveUp.reason() + ": " + what);
                return null;
            }
        });
    }

    private static Recount recount(
            TransitionSystem system, Goal.Reaching goal, Predicate<Command> allowed, Claim claim) {
        return Census.of(system, goal, allowed, claim, ATTEMPTS, () -> false);
    }

    private static Claim everything(TransitionSystem system, List<Actor> members) {
        return claim(new Explorer(system, new Limits(STATES, ATTEMPTS)).reachable(members).items());
    }

    private interface OfClaim {
        void check(Claim claim);
    }

    private static void everyOneLess(List<State> states, OfClaim check) {
        for (int left = 0; left < states.size(); left += 1 + states.size() / 3) {
            List<State> fewer = new ArrayList<>(states);
            fewer.remove(left);
            check.check(claim(fewer));
        }
    }

    static Claim claim(List<State> states) {
        return new Claim() {
            @Override
            public int size() {
                return states.size();
            }

            @Override
            public void read(int number, long[] values) {
                List<Value> all = states.get(number).values();
                for (int i = 0; i < values.length; i++) {
                    values[i] = all.get(i) instanceof Value.Int whole
                            ? whole.value().longValueExact()
                            : Value.TRUE.equals(all.get(i)) ? 1 : 0;
                }
            }
        };
    }

    private static List<List<Actor>> subsets(List<Actor> agents) {
        List<List<Actor>> subsets = new ArrayList<>(List.of(List.of()));
        for (Actor agent : agents) {
            for (List<Actor> without : List.copyOf(subsets)) {
                List<Actor> with = new ArrayList<>(without);
                with.add(agent);
                subsets.add(with);
            }
        }
        return subsets;
    }
}
