package dev.interlock.compiler.explore;

import dev.interlock.compiler.system.Actor;
import dev.interlock.compiler.system.Domain;
import dev.interlock.compiler.system.Fault;
import dev.interlock.compiler.system.Hazard;
import dev.interlock.compiler.system.Input;
import dev.interlock.compiler.system.Sort;
import dev.interlock.compiler.system.Symbol;
import dev.interlock.compiler.system.Term;
import dev.interlock.compiler.system.Terms;
import dev.interlock.compiler.system.Variable;
import dev.interlock.compiler.system.Write;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Random commands of one actor. */
final class RandomCommands {
    private final Random random;
    private final SystemBuilder system;
    private final List<Variable> shared;
    private final Set<Variable> counters;
    private final Actor actor;

    RandomCommands(
            Random random, SystemBuilder system, List<Variable> shared, Set<Variable> counters, Actor actor) {
        this.random = random;
        this.system = system;
        this.shared = shared;
        this.counters = counters;
        this.actor = actor;
    }

    /** An instantaneous action, or the start and the finish of one that takes time. */
    void add(String action) {
        if (random.nextInt(4) > 0) {
            demandingAndWriting(system.command(actor, action), Terms.TRUE).done();
            return;
        }
        Variable busy = system.hidden(actor + "." + action + " busy");
        CommandBuilder start = system.command(actor, action).start(busy);
        demandingAndWriting(start, Terms.not(Terms.current(busy))).done();
        CommandBuilder finish = system.command(actor, action).finish(busy);
        writes(finish, shared);
        finish.done();
    }

    private CommandBuilder demandingAndWriting(CommandBuilder command, Term ready) {
        List<Symbol> symbols = new ArrayList<>(shared);
        if (random.nextInt(3) == 0) {
            Input input = system.input("p", random.nextBoolean() ? Domain.BOOLS : SystemBuilder.range(0, 2));
            command.input(input);
            symbols.add(input);
        }
        demands(command, symbols, ready);
        writes(command, symbols);
        if (random.nextInt(4) == 0) {
            exclusions(command, symbols);
        }
        return command;
    }

    private void demands(CommandBuilder command, List<Symbol> symbols, Term ready) {
        RandomTerms terms = RandomTerms.over(random, symbols);
        Term evaluated = ready;
        if (random.nextInt(3) > 0) {
            Term trigger = defined(command, terms, terms.condition(2, evaluated));
            command.when(trigger);
            evaluated = Terms.and(evaluated, trigger);
        }
        if (random.nextBoolean()) {
            command.requires(defined(command, terms, terms.condition(1, evaluated)));
        }
    }

    private static Term defined(CommandBuilder command, RandomTerms terms, Term condition) {
        List<Term> all = new ArrayList<>();
        for (Hazard hazard : terms.takeHazards()) {
            command.guardHazard(hazard.fault(), hazard.condition());
            all.add(Terms.not(hazard.condition()));
        }
        all.add(condition);
        return Terms.and(all);
    }

    private void writes(CommandBuilder command, List<? extends Symbol> symbols) {
        RandomTerms terms = RandomTerms.over(random, symbols);
        int count = 1 + random.nextInt(3);
        for (int i = 0; i < count; i++) {
            Term condition = random.nextInt(4) == 0 ? terms.condition(1, Terms.TRUE) : Terms.TRUE;
            write(command, terms, condition, shared.get(random.nextInt(shared.size())));
            terms.takeHazards().forEach(hazard -> command.effectHazard(hazard.fault(), hazard.condition()));
        }
        if (random.nextInt(8) == 0) {
            command.effectHazard(Fault.INDEX, terms.condition(1, Terms.TRUE));
            terms.takeHazards();
        }
        clashes(command);
    }

    private void write(CommandBuilder command, RandomTerms terms, Term condition, Variable target) {
        if (counters.contains(target)) {
            command.addIf(condition, target, Terms.whole(random.nextInt(3) == 0 ? -1 : 1));
            return;
        }
        boolean adds = target.domain().bounds().isPresent()
                && !(target.domain() instanceof Domain.Enumeration)
                && random.nextInt(3) > 0;
        if (adds) {
            Term summand = random.nextInt(4) == 0
                    ? terms.number(1, condition)
                    : Terms.whole(random.nextBoolean() ? 1 : -1);
            command.addIf(condition, target, summand);
        } else {
            command.setIf(condition, target, settled(target, terms.value(target.domain(), condition)));
        }
    }

    /** Keeps variables of unbounded domains within finitely many values. */
    private static Term settled(Variable target, Term value) {
        boolean unbounded = target.domain().sort() == Sort.INT && target.domain().bounds().isEmpty();
        return unbounded ? Terms.modulo(value, Terms.whole(4)) : value;
    }

    /** Two settings of one variable on one path are the fault that the compiler would declare. */
    private static void clashes(CommandBuilder command) {
        List<Write> writes = command.writes();
        for (int i = 0; i < writes.size(); i++) {
            for (Write earlier : writes.subList(0, i)) {
                Write later = writes.get(i);
                boolean sets = later.update() == Write.Update.SET && earlier.update() == Write.Update.SET;
                if (sets && later.target().equals(earlier.target())) {
                    command.effectHazard(Fault.CLASH, Terms.and(earlier.condition(), later.condition()));
                }
            }
        }
    }

    private void exclusions(CommandBuilder command, List<Symbol> symbols) {
        for (Variable variable : shared) {
            switch (random.nextInt(4)) {
                case 0, 1 -> command.reads(variable);
                case 2 -> command.readsIf(
                        RandomTerms.over(random, symbols).condition(0, Terms.TRUE), variable);
                default -> { }
            }
        }
    }
}
