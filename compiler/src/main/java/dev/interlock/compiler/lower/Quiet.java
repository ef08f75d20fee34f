package dev.interlock.compiler.lower;

import dev.interlock.compiler.model.Action;
import dev.interlock.compiler.model.Actor;
import dev.interlock.compiler.system.Command;
import java.util.List;
import java.util.Optional;

/**
 * What falls silent when the world is quiet: an environment starts nothing any more but what it owes. What it began still ends.
 */
final class Quiet {
    private final Roster roster;

    Quiet(Roster roster) {
        this.roster = roster;
    }

    /** The environments' events that nothing obliges them to. */
    List<Command> events(List<Command> commands) {
        return commands.stream().filter(this::isFreeEvent).toList();
    }

    /** All that is declared a malfunction, owed or not. */
    List<Command> faults(List<Command> commands) {
        return commands.stream().filter(this::isFault).toList();
    }

    List<Command> eventsAndFaults(List<Command> commands) {
        return commands.stream().filter(command -> isFreeEvent(command) || isFault(command)).toList();
    }

    private boolean isFreeEvent(Command command) {
        return command.actor().role() == dev.interlock.compiler.system.Actor.Role.ENVIRONMENT
                && begins(command) && !isOwed(command);
    }

    private boolean isOwed(Command command) {
        return declared(command).period().isPresent() || action(command).timing().within().isPresent();
    }

    private boolean isFault(Command command) {
        return begins(command) && action(command).fault().isPresent();
    }

    /** Whether the command may end only some time after it became possible, but does end: so much is said of it, and no more. */
    boolean endsAnyTime(Command finish) {
        return action(finish).body().match(instant -> false, lasting -> lasting.takes().accept(new EndsAnyTime()));
    }

    /** Whether what is in flight may hang for ever. */
    boolean mayNeverEnd(Command finish) {
        return action(finish).body().match(instant -> false, lasting -> lasting.takes().accept(new MayNeverEnd()));
    }

    private static boolean begins(Command command) {
        return switch (command.phase()) {
            case WHOLE, START -> true;
            case FINISH, SAMPLE, TURN, TIME -> false;
        };
    }

    private Actor declared(Command command) {
        return roster.named(command.actor().agent()).get(0).declared();
    }

    private Action action(Command command) {
        Optional<Action> found = declared(command).actions().stream()
                .filter(action -> action.name().equals(command.action()))
                .findFirst();
        return found.orElseThrow();
    }

    private static final class EndsAnyTime implements Action.Takes.Visitor<Boolean> {
        @Override
        public Boolean anyTime(Action.AnyTime takes) {
            return true;
        }

        @Override
        public Boolean anyTimeOrNever(Action.AnyTimeOrNever takes) {
            return false;
        }

        @Override
        public Boolean between(Action.Between takes) {
            return false;
        }
    }

    private static final class MayNeverEnd implements Action.Takes.Visitor<Boolean> {
        @Override
        public Boolean anyTime(Action.AnyTime takes) {
            return false;
        }

        @Override
        public Boolean anyTimeOrNever(Action.AnyTimeOrNever takes) {
            return true;
        }

        @Override
        public Boolean between(Action.Between takes) {
            return false;
        }
    }
}
