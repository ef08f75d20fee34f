package dev.interlock.compiler.explore;

import dev.interlock.compiler.system.Actor;
import dev.interlock.compiler.system.Command;
import dev.interlock.compiler.system.Domain;
import dev.interlock.compiler.system.Input;
import dev.interlock.compiler.system.Term;
import dev.interlock.compiler.system.Terms;
import dev.interlock.compiler.system.Variable;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** What time, samples and turns come to in a system, for half of the random ones: hidden variables, monitors, limits. */
final class RandomBookkeeping {
    private static final Domain ELAPSED = new Domain.Times(BigInteger.valueOf(30), BigInteger.ONE, BigInteger.TWO);

    private final Random random;
    private final SystemBuilder system;
    private final List<Variable> hidden = new ArrayList<>();

    RandomBookkeeping(Random random, SystemBuilder system) {
        this.random = random;
        this.system = system;
    }

    void variables() {
        if (random.nextBoolean()) {
            return;
        }
        int count = 1 + random.nextInt(2);
        for (int i = 0; i < count; i++) {
            int high = 1 + random.nextInt(3);
            Domain times = new Domain.Times(BigInteger.valueOf(30), BigInteger.ZERO, BigInteger.valueOf(high));
            hidden.add(random.nextInt(3) == 0
                    ? system.hidden("h" + i)
                    : system.hidden("h" + i, times, random.nextBoolean()
                            ? Variable.Overflow.SATURATING
                            : Variable.Overflow.CHECKED));
        }
    }

    /** After all other commands. */
    void complete(List<Actor> agents) {
        if (hidden.isEmpty()) {
            return;
        }
        agents.forEach(this::sampleAndTurn);
        if (random.nextBoolean()) {
            time();
        }
        int monitors = 1 + random.nextInt(3);
        for (int i = 0; i < monitors; i++) {
            monitor();
        }
        if (random.nextBoolean()) {
            limit();
        }
    }

    private void sampleAndTurn(Actor agent) {
        if (random.nextInt(3) == 0) {
            writing(system.command(agent, "sample").as(Command.Phase.SAMPLE)).done();
        }
        if (random.nextInt(3) == 0) {
            writing(system.command(agent, "turn").as(Command.Phase.TURN)).done();
        }
    }

    private void time() {
        Input elapsed = system.input("elapsed", ELAPSED);
        CommandBuilder time = system.command(system.environment("time"), "pass")
                .as(Command.Phase.TIME)
                .input(elapsed)
                .ready(condition());
        for (Variable variable : hidden) {
            if (variable.domain().bounds().isPresent()) {
                Term ticks = Terms.current(elapsed);
                time.addIf(condition(), variable, random.nextBoolean() ? ticks : Terms.negate(ticks));
            }
        }
        time.done();
    }

    private CommandBuilder writing(CommandBuilder command) {
        Variable target = any(hidden);
        RandomTerms terms = RandomTerms.over(random, system.variables());
        return command.ready(condition()).set(target, terms.value(target.domain(), Terms.TRUE));
    }

    private void monitor() {
        Variable target = any(hidden);
        RandomTerms terms = RandomTerms.overStep(random, system.variables());
        Term condition = random.nextInt(6) == 0 ? Terms.TRUE : terms.condition(1, Terms.TRUE);
        system.monitor(target, condition, terms.value(target.domain(), Terms.TRUE));
    }

    private void limit() {
        List<Command> limited =
                system.commands().stream().filter(command -> random.nextInt(3) > 0).toList();
        Term most = random.nextBoolean()
                ? Terms.whole(random.nextInt(3))
                : RandomTerms.over(random, system.variables()).number(1, Terms.TRUE);
        system.atMost(most, limited);
    }

    private Term condition() {
        return RandomTerms.over(random, system.variables()).condition(1, Terms.TRUE);
    }

    private Variable any(List<Variable> variables) {
        return variables.get(random.nextInt(variables.size()));
    }
}
