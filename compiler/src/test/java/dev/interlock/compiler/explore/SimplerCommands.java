package dev.interlock.compiler.explore;

import dev.interlock.compiler.system.Clause;
import dev.interlock.compiler.system.Command;
import dev.interlock.compiler.system.Read;
import dev.interlock.compiler.system.Term;
import dev.interlock.compiler.system.Terms;
import dev.interlock.compiler.system.Write;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The same command with one thing less. */
record SimplerCommands(Command command) {
    List<Command> demandingLess() {
        List<Command> simpler = new ArrayList<>();
        if (!command.ready().equals(Terms.TRUE)) {
            simpler.addAll(SmallerSystem.each(SmallerSystem.simpler(command.ready()), this::ready));
            simpler.add(ready(Terms.TRUE));
        }
        command.trigger().ifPresent(clause -> {
            simpler.add(demanding(Optional.empty(), command.guards()));
            simpler.addAll(SmallerSystem.each(
                    SmallerSystem.simpler(clause.term()), term -> demanding(Optional.of(said(term)), command.guards())));
        });
        for (int i = 0; i < command.guards().size(); i++) {
            int place = i;
            simpler.add(demanding(command.trigger(), SmallerSystem.without(command.guards(), i)));
            simpler.addAll(SmallerSystem.each(
                    SmallerSystem.simpler(command.guards().get(i).term()),
                    term -> demanding(command.trigger(), SmallerSystem.with(command.guards(), place, said(term)))));
        }
        return simpler;
    }

    private static Clause said(Term term) {
        return new Clause(term, SystemBuilder.NOWHERE);
    }

    private Command ready(Term ready) {
        return made(ready, command.trigger(), command.guards(), command.writes(), command.exclusions());
    }

    private Command demanding(Optional<Clause> trigger, List<Clause> guards) {
        return made(command.ready(), trigger, guards, command.writes(), command.exclusions());
    }

    Command withWrites(List<Write> writes) {
        return made(command.ready(), command.trigger(), command.guards(), writes, command.exclusions());
    }

    Command withoutReads() {
        return made(command.ready(), command.trigger(), command.guards(), command.writes(), List.of());
    }

    private Command made(
            Term ready, Optional<Clause> trigger, List<Clause> guards, List<Write> writes, List<Read> exclusions) {
        return new Command(
                command.id(), command.actor(), command.action(), command.phase(), command.inputs(), command.arguments(),
                command.readings(), command.sightings(), ready, trigger, guards, writes, exclusions,
                command.guardHazards(), command.effectHazards(), command.span(), command.doc());
    }
}
