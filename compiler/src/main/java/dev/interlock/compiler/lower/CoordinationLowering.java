package dev.interlock.compiler.lower;

import dev.interlock.compiler.model.Rule;
import dev.interlock.compiler.source.Span;
import dev.interlock.compiler.system.Actor;
import dev.interlock.compiler.system.Clause;
import dev.interlock.compiler.system.Command;
import dev.interlock.compiler.system.Exclusion;
import dev.interlock.compiler.system.Term;
import dev.interlock.compiler.system.Terms;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the protocol between agents takes away from commands that are complete but for it. Each line becomes one more clause of the
 * commands that it holds back, under the line's own place in the file; what only concerns joint steps becomes an exclusion.
 *
 * <p>Guards are not dealt with here: they need the names of an action, and are lowered with it.
 */
final class CoordinationLowering {
    private final LoweringContext context;
    private final List<Command> commands;

    CoordinationLowering(LoweringContext context, List<Command> commands) {
        this.context = context;
        this.commands = commands;
    }

    /** What is in flight of one action of one actor (of one tuple of its parameters, when there is one flight for each). */
    record Airborne(Actor actor, String action, Term inFlight) {}

    /** Replaces the commands that are held back, and returns who never shares a step. */
    List<Exclusion> lower(List<Rule> rules) {
        List<Exclusion> exclusions = new ArrayList<>();
        rules.forEach(rule -> rule.accept(new WhileInFlight(exclusions)));
        List<Term> enabled = commands.stream().map(Command::enabled).toList();
        rules.forEach(rule -> rule.accept(new Waiting(enabled)));
        rules.forEach(rule -> rule.accept(new InOneStep(exclusions)));
        return exclusions.stream().map(this::complete).toList();
    }

    /** A line later in the file may have held back one of the commands as well. */
    private Exclusion complete(Exclusion exclusion) {
        List<Command> complete =
                exclusion.commands().stream().map(command -> commands.get(command.id())).toList();
        return new Exclusion(complete, exclusion.most(), exclusion.span());
    }

    private List<Integer> starts(Rule.Member member) {
        return commands.stream()
                .filter(command -> command.isAct() && command.phase() != Command.Phase.FINISH)
                .filter(command -> isMeant(member, command.actor(), command.action()))
                .map(Command::id)
                .toList();
    }

    private static boolean isMeant(Rule.Member member, Actor actor, String action) {
        return member.agent().equals(actor.agent())
                && member.action().equals(action)
                && member.covers(actor.indices());
    }

    private void holdBack(int id, Term unless, Span span) {
        if (!unless.equals(Terms.FALSE)) {
            commands.set(id, commands.get(id).withGuard(Clause.ofCoordination(Terms.not(unless), span)));
        }
    }

    /** What holds a command back for a while, whoever could act instead. */
    private final class WhileInFlight implements Rule.Visitor<Void> {
        private final List<Exclusion> exclusions;

        WhileInFlight(List<Exclusion> exclusions) {
            this.exclusions = exclusions;
        }

        @Override
        public Void guard(Rule.Guard rule) {
            return null;
        }

        @Override
        public Void exclusive(Rule.Exclusive rule) {
            List<Term> inFlight = context.airborne().stream()
                    .filter(one -> rule.members().stream().anyMatch(m -> isMeant(m, one.actor(), one.action())))
                    .map(Airborne::inFlight)
                    .toList();
            rule.members().forEach(member ->
                    starts(member).forEach(id -> holdBack(id, Terms.or(inFlight), rule.span())));
            return null;
        }

        @Override
        public Void before(Rule.Before rule) {
            return null;
        }

        @Override
        public Void atMost(Rule.AtMost rule) {
            Set<Integer> ids = new TreeSet<>();
            rule.members().forEach(member -> ids.addAll(starts(member)));
            exclusions.add(new Windows(context, commands, rule).lower(List.copyOf(ids)));
            return null;
        }

        @Override
        public Void owner(Rule.Owner rule) {
            return null;
        }
    }

    /** An action that goes first does so by what it would do without any line of this kind. */
    private final class Waiting implements Rule.Visitor<Void> {
        private final List<Term> enabled;

        Waiting(List<Term> enabled) {
            this.enabled = enabled;
        }

        @Override
        public Void guard(Rule.Guard rule) {
            return null;
        }

        @Override
        public Void exclusive(Rule.Exclusive rule) {
            return null;
        }

        @Override
        public Void before(Rule.Before rule) {
            List<Term> ways = new ArrayList<>();
            starts(rule.first()).forEach(id -> ways.addAll(
                    new Ways(context, UncountableException.Needed.WAITING)
                            .all(commands.get(id).inputs(), enabled.get(id), rule.span())));
            starts(rule.second()).forEach(id -> holdBack(id, Terms.or(ways), rule.span()));
            return null;
        }

        @Override
        public Void atMost(Rule.AtMost rule) {
            return null;
        }

        @Override
        public Void owner(Rule.Owner rule) {
            return null;
        }
    }

    /** An agent alone shares no step with itself: a line about nobody else says nothing. */
    private final class InOneStep implements Rule.Visitor<Void> {
        private final List<Exclusion> exclusions;

        InOneStep(List<Exclusion> exclusions) {
            this.exclusions = exclusions;
        }

        @Override
        public Void guard(Rule.Guard rule) {
            return null;
        }

        @Override
        public Void exclusive(Rule.Exclusive rule) {
            Set<Integer> ids = new TreeSet<>();
            rule.members().forEach(member -> ids.addAll(starts(member)));
            List<Command> all = ids.stream().map(commands::get).toList();
            if (all.stream().map(Command::actor).distinct().count() > 1) {
                exclusions.add(new Exclusion(all, Terms.whole(1), rule.span()));
            }
            return null;
        }

        @Override
        public Void before(Rule.Before rule) {
            return null;
        }

        @Override
        public Void atMost(Rule.AtMost rule) {
            return null;
        }

        @Override
        public Void owner(Rule.Owner rule) {
            return null;
        }
    }
}
