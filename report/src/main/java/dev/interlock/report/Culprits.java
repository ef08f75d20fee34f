package dev.interlock.report;

import dev.interlock.compiler.system.Actor;
import dev.interlock.compiler.system.TransitionSystem;
import dev.interlock.solver.verdict.Blame;
import dev.interlock.solver.verdict.Coalition;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Minimal coalitions that a person sees as one: all of them, when any so many instances of an agent will do, else a
 * single one.
 *
 * @param coalitions alike in all but which instances take part; the one with the shortest run first
 * @param parties each a name ({@code Cost}) or a choice of instances ({@code any 2 of `NewServer`}), in quotes already
 */
record Culprits(List<Coalition> coalitions, List<String> parties) {
    Culprits {
        coalitions = List.copyOf(coalitions);
        parties = List.copyOf(parties);
    }

    /** The coalition whose run is shown. */
    Coalition shown() {
        return coalitions.get(0);
    }

    /** How many agents act in each. */
    int size() {
        return shown().members().size();
    }

    static List<Culprits> of(Blame blame, TransitionSystem system) {
        Map<String, Long> instances = system.agents().stream()
                .collect(Collectors.groupingBy(Actor::agent, Collectors.counting()));
        Map<Likeness, List<Coalition>> alike = blame.coalitions().stream()
                .collect(Collectors.groupingBy(Likeness::of, LinkedHashMap::new, Collectors.toList()));
        List<Culprits> found = new ArrayList<>();
        alike.forEach((likeness, coalitions) -> {
            if (coalitions.size() > 1 && likeness.choices(instances).equals(BigInteger.valueOf(coalitions.size()))) {
                found.add(together(likeness, coalitions, instances));
            } else {
                coalitions.forEach(coalition -> found.add(alone(coalition)));
            }
        });
        return List.copyOf(found);
    }

    private static Culprits alone(Coalition coalition) {
        List<String> names = coalition.members().stream().map(Actor::name).map(Phrases::quoted).toList();
        return new Culprits(List.of(coalition), names);
    }

    private static Culprits together(Likeness likeness, List<Coalition> coalitions, Map<String, Long> instances) {
        List<Coalition> shortestFirst = new ArrayList<>(coalitions);
        shortestFirst.sort((a, b) -> Integer.compare(a.run().length(), b.run().length()));
        List<String> parties = new ArrayList<>();
        likeness.members().forEach((agent, count) -> parties.addAll(
                count.equals(instances.get(agent)) ? every(agent, coalitions.get(0)) : List.of(any(count, agent))));
        return new Culprits(shortestFirst, parties);
    }

    private static List<String> every(String agent, Coalition coalition) {
        return coalition.members().stream()
                .filter(member -> member.agent().equals(agent))
                .map(member -> Phrases.quoted(member.name()))
                .toList();
    }

    private static String any(long count, String agent) {
        return "any " + (count == 1 ? "one" : count) + " of " + Phrases.quoted(agent);
    }

    /** What coalitions must share to be told as one. */
    private record Likeness(Map<String, Long> members, Coalition.Minimality minimality, Coalition.Turns turns) {
        static Likeness of(Coalition coalition) {
            Map<String, Long> members = coalition.members().stream()
                    .map(Actor::agent)
                    .collect(Collectors.groupingBy(Function.identity(), LinkedHashMap::new, Collectors.counting()));
            return new Likeness(members, coalition.minimality(), coalition.turns());
        }

        /** How many coalitions there are with these numbers of instances. */
        BigInteger choices(Map<String, Long> instances) {
            return members.entrySet().stream()
                    .map(e -> binomial(instances.getOrDefault(e.getKey(), 0L), e.getValue()))
                    .reduce(BigInteger.ONE, BigInteger::multiply);
        }

        private static BigInteger binomial(long n, long k) {
            BigInteger result = BigInteger.ONE;
            for (long i = 1; i <= k; i++) {
                result = result.multiply(BigInteger.valueOf(n - k + i)).divide(BigInteger.valueOf(i));
            }
            return result;
        }
    }
}
