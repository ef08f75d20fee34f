package dev.interlock.compiler.explore;

import dev.interlock.compiler.system.Actor;
import dev.interlock.compiler.system.Command;
import dev.interlock.compiler.system.Domain;
import dev.interlock.compiler.system.Input;
import dev.interlock.compiler.system.Term;
import dev.interlock.compiler.system.Terms;
import dev.interlock.compiler.system.TransitionSystem;
import dev.interlock.compiler.system.Variable;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * Small random systems whose agents undo each other's work, wait for ever, stop, and are owed their turn: for
 * comparing what is said of endless runs and traps. A third of them measure time. The same seed gives the same system.
 */
public final class RandomLiveSystems {
    private static final Domain ELAPSED = new Domain.Times(BigInteger.valueOf(30), BigInteger.ONE, BigInteger.TWO);
    private static final Domain CLOCK = new Domain.Times(BigInteger.valueOf(30), BigInteger.ZERO, BigInteger.TWO);

    private final Random random;
    private final SystemBuilder system;
    private final List<Command> owed = new ArrayList<>();
    private final List<Command> promised = new ArrayList<>();
    private final List<Variable> shared = new ArrayList<>();
    private Optional<Variable> clock = Optional.empty();

    private RandomLiveSystems(long seed) {
        this.random = new Random(seed * 0x9E3779B97F4A7C15L + 11);
        this.system = new SystemBuilder("Live" + seed);
    }

    public static TransitionSystem system(long seed) {
        return new RandomLiveSystems(seed).build();
    }

    private TransitionSystem build() {
        int variables = 1 + random.nextInt(3);
        for (int i = 0; i < variables; i++) {
            shared.add(variable(i));
        }
        if (chance(3)) {
            clock = Optional.of(system.hidden("elapsed", CLOCK, Variable.Overflow.SATURATING));
        }
        if (chance(5)) {
            system.interleaved();
        }
        int agents = 1 + random.nextInt(3);
        for (int i = 0; i < agents; i++) {
            actions(system.agent("A" + i), 1 + random.nextInt(2));
        }
        for (int i = random.nextInt(3); i > 0; i--) {
            actions(system.environment("E" + i), 1);
        }
        limits();
        clock.ifPresent(this::time);
        TransitionSystem built = Owed.to(system.build(), owed);
        return Owed.asking(built, new RandomLiveQuestions(random, built, shared, promised).questions());
    }

    private boolean chance(int oneIn) {
        return random.nextInt(oneIn) == 0;
    }

    private Variable variable(int i) {
        int high = 1 + random.nextInt(3);
        return switch (random.nextInt(6)) {
            case 0, 1 -> system.flag("b" + i, random.nextBoolean());
            case 2 -> system.saturating("s" + i, 0, high, random.nextInt(2));
            case 3 -> system.variable("x" + i, SystemBuilder.range(0, 1));
            default -> system.number("x" + i, 0, high, random.nextInt(2));
        };
    }

    private void actions(Actor actor, int count) {
        for (int i = 0; i < count; i++) {
            action(actor, "a" + i);
        }
        if (actor.role() == Actor.Role.AGENT && chance(6)) {
            sample(actor);
        }
        if (actor.role() == Actor.Role.AGENT && chance(8)) {
            system.command(actor, "turn").as(Command.Phase.TURN).ready(condition()).done();
        }
    }

    private void action(Actor actor, String name) {
        boolean agent = actor.role() == Actor.Role.AGENT;
        if (!chance(5)) {
            Command whole = acting(system.command(actor, name), agent);
            (agent ? owed : promised).addAll(agent && !chance(8) || !agent && chance(4) ? List.of(whole) : List.of());
            return;
        }
        Variable busy = system.hidden(actor + "." + name + " busy");
        Command start = acting(system.command(actor, name).start(busy), agent);
        CommandBuilder finish = system.command(actor, name).finish(busy);
        if (agent) {
            writes(finish, List.of());
        } else {
            Variable target = any(shared);
            finish.set(target, inside(target));
        }
        Command finished = finish.done();
        if (agent) {
            owed.add(start);
        }
        if (agent || chance(2)) {
            owed.add(finished);
        }
    }

    private Command acting(CommandBuilder command, boolean agent) {
        List<Input> inputs = chance(5) ? List.of(system.input("p", SystemBuilder.range(0, 1))) : List.of();
        inputs.forEach(command::input);
        if (!chance(4)) {
            command.when(inputs.isEmpty() || chance(2) ? condition() : about(inputs.get(0)));
        }
        if (chance(3)) {
            command.requires(condition());
        }
        if (clock.isPresent() && chance(2)) {
            timed(command, clock.get());
        }
        writes(command, inputs);
        if (agent && chance(6)) {
            command.reads(any(shared));
        }
        return command.done();
    }

    private Term about(Input input) {
        Variable seen = any(shared);
        Term value = Terms.current(input);
        return seen.domain().bounds().isEmpty()
                ? Terms.equal(Terms.current(seen), Terms.equal(value, Terms.whole(1)))
                : Terms.not(Terms.equal(Terms.current(seen), value));
    }

    private void timed(CommandBuilder command, Variable measured) {
        if (chance(2)) {
            command.ready(Terms.atMost(Terms.whole(1 + random.nextInt(2)), Terms.current(measured)));
        }
        if (chance(2)) {
            command.set(measured, Terms.whole(0));
        }
    }

    private void writes(CommandBuilder command, List<Input> inputs) {
        for (int i = chance(3) ? 2 : 1; i > 0; i--) {
            Variable target = any(shared);
            Term when = chance(6) ? condition() : Terms.TRUE;
            Term now = Terms.current(target);
            if (target.domain().bounds().isEmpty()) {
                command.setIf(when, target, chance(2) ? Terms.not(now) : inside(target));
            } else if (!inputs.isEmpty() && chance(2)) {
                command.setIf(when, target, Terms.current(inputs.get(0)));
            } else if (chance(2)) {
                command.addIf(when, target, Terms.whole(chance(2) ? 1 : -1));
            } else {
                command.setIf(when, target, chance(3) ? Terms.minus(Terms.whole(1), now) : inside(target));
            }
        }
    }

    private Term inside(Variable target) {
        return target.domain().bounds()
                .map(bounds -> Terms.whole(random.nextInt(bounds.high().intValueExact() + 1)))
                .orElseGet(() -> Terms.truth(random.nextBoolean()));
    }

    private void sample(Actor agent) {
        Variable seen = any(shared);
        Variable known = seen.domain().bounds().isEmpty()
                ? system.hidden(agent + " sees " + seen)
                : system.hidden(agent + " sees " + seen, seen.domain(), Variable.Overflow.CHECKED);
        Command sample = system.command(agent, "sample").as(Command.Phase.SAMPLE)
                .ready(Terms.not(Terms.equal(Terms.current(known), Terms.current(seen))))
                .set(known, Terms.current(seen))
                .done();
        owed.add(sample);
        Command acting = system.command(agent, "seen").when(condition(List.of(known)))
                .set(seen, inside(seen))
                .done();
        owed.add(acting);
    }

    private void limits() {
        List<Command> joining = system.commands().stream().filter(Command::joins).toList();
        if (joining.size() > 1 && chance(4)) {
            system.atMost(Terms.whole(1), List.of(joining.get(0), joining.get(joining.size() - 1)));
        }
    }

    private void time(Variable measured) {
        Input ticks = system.input("ticks", ELAPSED);
        system.command(system.environment("time"), "pass")
                .as(Command.Phase.TIME)
                .input(ticks)
                .ready(chance(2) ? Terms.TRUE : condition())
                .addIf(Terms.TRUE, measured, Terms.current(ticks))
                .done();
        if (chance(3)) {
            system.monitor(measured, condition(), Terms.whole(0));
        }
    }

    private Term condition() {
        return condition(shared);
    }

    private Term condition(List<Variable> about) {
        return RandomTerms.over(random, about).condition(random.nextInt(2), Terms.TRUE);
    }

    private Variable any(List<Variable> variables) {
        return variables.get(random.nextInt(variables.size()));
    }
}
