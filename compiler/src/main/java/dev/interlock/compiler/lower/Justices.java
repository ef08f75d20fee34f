package dev.interlock.compiler.lower;

import dev.interlock.compiler.system.Actor;
import dev.interlock.compiler.system.Command;
import dev.interlock.compiler.system.Justice;
import dev.interlock.compiler.system.Terms;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What infinite runs have to be fair to: everything that agents do and see, and of the world only that what it began ends. All
 * parameters of one action are taken together: an agent that restarts one node for ever is not unfair to another.
 */
final class Justices {
    private final Ways ways;
    private final Quiet quiet;

    Justices(LoweringContext context) {
        this.ways = new Ways(context, UncountableException.Needed.FAIRNESS);
        this.quiet = new Quiet(context.roster());
    }

    List<Justice> of(List<Command> commands) {
        Map<Key, List<Command>> together = new LinkedHashMap<>();
        for (Command command : commands) {
            if (isOwed(command)) {
                Key key = new Key(command.actor(), command.action(), command.phase());
                together.computeIfAbsent(key, k -> new ArrayList<>()).add(command);
            }
        }
        List<Justice> justices = new ArrayList<>();
        together.forEach((key, same) -> justices.add(new Justice(
                key.actor(), key.action(), key.phase(), same, Terms.or(same.stream().map(ways::able).toList()))));
        return justices;
    }

    private record Key(Actor actor, String action, Command.Phase phase) {}

    private boolean isOwed(Command command) {
        boolean byAgent = command.actor().role() == Actor.Role.AGENT;
        return switch (command.phase()) {
            case WHOLE, START, SAMPLE -> byAgent;
            case FINISH -> byAgent ? !quiet.mayNeverEnd(command) : quiet.endsAnyTime(command);
            case TURN, TIME -> false;
        };
    }
}
