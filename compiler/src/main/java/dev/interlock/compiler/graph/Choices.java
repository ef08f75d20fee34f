package dev.interlock.compiler.graph;

import dev.interlock.compiler.system.Command;
import dev.interlock.compiler.system.Domain;
import dev.interlock.compiler.system.Input;
import dev.interlock.compiler.system.Sort;
import java.math.BigInteger;

/** All ways to give inputs to a command, one after the other. */
final class Choices {
    private Choices() {}

    static CommandCode.Choice of(Command command, Input input, int slot, int limit) {
        Domain domain = input.domain();
        if (domain.sort() == Sort.BOOL) {
            return new CommandCode.Choice(slot, 0, 1);
        }
        Domain.Bounds bounds = domain.bounds().orElseThrow(() -> tooMany(command));
        if (bounds.high().subtract(bounds.low()).compareTo(BigInteger.valueOf(limit)) >= 0) {
            throw tooMany(command);
        }
        return new CommandCode.Choice(
                slot, TermCode.Numbers.exactly(bounds.low()), TermCode.Numbers.exactly(bounds.high()));
    }

    static void requireFew(Command command, CommandCode.Choice[] choices, int limit) {
        long ways = 1;
        for (CommandCode.Choice choice : choices) {
            ways *= choice.high() - choice.low() + 1;
            if (ways > limit) {
                throw tooMany(command);
            }
        }
    }

    private static RefusedException tooMany(Command command) {
        return new RefusedException("the inputs of `" + command + "` have too many values");
    }

    /** Puts the first way into the frame. */
    static void first(CommandCode.Choice[] choices, long[] frame) {
        for (CommandCode.Choice choice : choices) {
            frame[choice.slot()] = choice.low();
        }
        Slots.inputsChanged(frame);
    }

    /** Puts the next way into the frame; false when there was none left. */
    static boolean next(CommandCode.Choice[] choices, long[] frame) {
        Slots.inputsChanged(frame);
        for (CommandCode.Choice choice : choices) {
            if (frame[choice.slot()] < choice.high()) {
                frame[choice.slot()]++;
                return true;
            }
            frame[choice.slot()] = choice.low();
        }
        return false;
    }
}
