package dev.interlock.compiler.interpret;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.compiler.explore.SystemBuilder;
import dev.interlock.compiler.system.Command;
import dev.interlock.compiler.system.Term;
import dev.interlock.compiler.system.Terms;
import dev.interlock.compiler.system.Variable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class OrdersTest {
    private final Random random = new Random(3);

    @Test
    void theExtremesFindADifferenceIffAnyOrderDoes() {
        int differing = 0;
        for (int i = 0; i < 400; i++) {
            Situation situation = situation(2 + random.nextInt(3));
            State first = situation.interpreter().land(situation.before(), situation.step());
            boolean found = new Orders(situation.before(), situation.step()).extremes()
                    .anyMatch(order -> !situation.interpreter().land(situation.before(), order).equals(first));
            boolean exists = ends(situation, permutations(situation.step().firings())).size() > 1;
            assertThat(found).isEqualTo(exists);
            differing += exists ? 1 : 0;
        }
        assertThat(differing).isBetween(50, 350);
    }

    @Test
    void theSufficientOrdersEndInEveryWayThereIs() {
        for (int i = 0; i < 200; i++) {
            Situation situation = situation(2 + random.nextInt(3));
            List<Step> sufficient = new Orders(situation.before(), situation.step())
                    .sufficient(1000).orElseThrow().stream().map(Effect::step).toList();
            assertThat(ends(situation, sufficient))
                    .isEqualTo(ends(situation, permutations(situation.step().firings())));
        }
    }

    @Test
    void writersThatDoNotCollideNeedOneOrder() {
        SystemBuilder system = new SystemBuilder("Adders");
        Variable x = system.number("x", 0, 9, 0);
        List<Firing> firings = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            firings.add(Situations.firing(system.command(system.agent("A" + i), "add").add(x, i).done()));
        }
        assertThat(new Orders(Situations.state(0), new Step(firings)).sufficient(5)).hasValueSatisfying(
                orders -> assertThat(orders).hasSize(1));
    }

    @Test
    void tooManyOrdersAreNotListed() {
        SystemBuilder system = new SystemBuilder("Setters");
        Variable x = system.number("x", 0, 9, 0);
        List<Firing> firings = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            Term value = Terms.whole(i);
            firings.add(Situations.firing(system.command(system.agent("A" + i), "set").set(x, value).done()));
        }
        assertThat(new Orders(Situations.state(0), new Step(firings)).sufficient(119)).isEmpty();
        assertThat(new Orders(Situations.state(0), new Step(firings)).sufficient(120)).isPresent();
    }

    private record Situation(Interpreter interpreter, State before, Step step) {}

    private Situation situation(int agents) {
        SystemBuilder system = new SystemBuilder("Random");
        List<Variable> variables = List.of(
                system.number("x", 0, 9, 3), system.saturating("s", 0, 4, 3), system.flag("b", false));
        List<Firing> firings = new ArrayList<>();
        for (int i = 0; i < agents; i++) {
            firings.add(Situations.firing(command(system, "A" + i, variables)));
        }
        return new Situation(
                new Interpreter(system.build()), Situations.state(3, 3, false), new Step(firings));
    }

    private Command command(SystemBuilder system, String agent, List<Variable> variables) {
        var command = system.command(system.agent(agent), "act");
        for (int i = 0; i <= random.nextInt(2); i++) {
            Variable target = variables.get(random.nextInt(3));
            if (target.id() == 2) {
                command.set(target, Terms.truth(random.nextBoolean()));
            } else if (random.nextInt(3) > 0) {
                command.add(target, random.nextInt(5) - 2);
            } else {
                command.set(target, Terms.whole(random.nextInt(3) + 2));
            }
        }
        return command.done();
    }

    private static Set<State> ends(Situation situation, List<Step> orders) {
        return orders.stream()
                .map(order -> situation.interpreter().land(situation.before(), order))
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static List<Step> permutations(List<Firing> firings) {
        List<Step> all = new ArrayList<>();
        permute(new ArrayList<>(), new ArrayList<>(firings), all);
        return all;
    }

    private static void permute(List<Firing> chosen, List<Firing> rest, List<Step> all) {
        if (rest.isEmpty()) {
            all.add(new Step(chosen));
        }
        for (Firing firing : List.copyOf(rest)) {
            List<Firing> longer = new ArrayList<>(chosen);
            longer.add(firing);
            List<Firing> fewer = new ArrayList<>(rest);
            fewer.remove(firing);
            permute(longer, fewer, all);
        }
    }
}
