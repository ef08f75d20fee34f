package dev.interlock.compiler.explore;

import dev.interlock.compiler.system.Actor;
import dev.interlock.compiler.system.Command;
import dev.interlock.compiler.system.Domain;
import dev.interlock.compiler.system.Sort;
import dev.interlock.compiler.system.Term;
import dev.interlock.compiler.system.Terms;
import dev.interlock.compiler.system.TransitionSystem;
import dev.interlock.compiler.system.Variable;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Small random systems with everything in them that a step can be about, for comparing engines with the {@link
 * Explorer}. The same seed gives the same system. Counters go up and down one by one, so that some runs are long. All
 * of them have finitely many reachable states, though some have variables of unbounded domains.
 */
public final class RandomSystems {
    private final long seed;
    private final Random random;
    private final SystemBuilder system;
    private final Set<Variable> counters = new LinkedHashSet<>();

    private RandomSystems(long seed) {
        this.seed = seed;
        this.random = new Random(seed * 0x9E3779B97F4A7C15L);
        this.system = new SystemBuilder("Random" + seed);
    }

    public static TransitionSystem system(long seed) {
        return new RandomSystems(seed).build();
    }

    private TransitionSystem build() {
        int variables = 2 + random.nextInt(2);
        for (int i = 0; i < variables; i++) {
            variable(i);
        }
        if (random.nextInt(6) == 0) {
            Term condition = RandomTerms.over(random, system.variables()).condition(1, Terms.TRUE);
            system.initially(condition);
        }
        if (random.nextInt(5) == 0) {
            system.interleaved();
        }
        RandomBookkeeping bookkeeping = new RandomBookkeeping(new Random(seed * 0x2545F4914F6CDD1DL), system);
        bookkeeping.variables();
        List<Variable> shared = system.variables();
        int count = 1 + random.nextInt(3);
        List<Actor> agents = IntStream.range(0, count).mapToObj(i -> system.agent("A" + i)).toList();
        agents.forEach(agent -> commands(agent, shared, 1 + random.nextInt(2)));
        int environments = random.nextInt(3);
        for (int i = 0; i < environments; i++) {
            commands(system.environment("E" + i), shared, 1);
        }
        exclusions();
        bookkeeping.complete(agents);
        new RandomQuestions(random, system, counters).ask();
        return system.build();
    }

    private void commands(Actor actor, List<Variable> shared, int count) {
        RandomCommands commands = new RandomCommands(random, system, shared, counters, actor);
        for (int i = 0; i < count; i++) {
            commands.add("a" + i);
        }
    }

    /** A generator of its own, so that the other parts of a seed's system stay as they are. */
    private void exclusions() {
        Random rare = new Random(seed * 0xD1342543DE82EF95L);
        List<Command> joining = system.commands().stream().filter(Command::joins).toList();
        for (Command first : joining) {
            for (Command second : joining) {
                if (!first.actor().equals(second.actor()) && rare.nextInt(8) == 0) {
                    system.exclusive(first, second);
                }
            }
        }
    }

    private void variable(int i) {
        int low = random.nextInt(4) == 0 ? -1 : 0;
        long high = low + 1L + random.nextInt(3);
        switch (random.nextInt(14)) {
            case 0, 1, 2 -> system.flag("b" + i, random.nextBoolean());
            case 3, 4 -> system.saturating("s" + i, low, high, low);
            case 5 -> start(system.variable("e" + i, new Domain.Enumeration("E", List.of("red", "green", "blue"))));
            case 6 -> start(system.variable("n" + i, Domain.INTEGERS));
            case 7 -> start(system.variable("r" + i, Domain.REALS));
            case 8 -> system.variable("x" + i, SystemBuilder.range(low, high));
            case 9, 10 -> counters.add(system.number("c" + i, 0, 4 + random.nextInt(4), 0));
            default -> system.number("x" + i, low, high, low + random.nextInt(2));
        }
    }

    private void start(Variable variable) {
        Term one = variable.domain().sort() == Sort.REAL ? Terms.toReal(Terms.whole(1)) : Terms.whole(1);
        system.initially(Terms.equal(Terms.current(variable), one));
    }
}
