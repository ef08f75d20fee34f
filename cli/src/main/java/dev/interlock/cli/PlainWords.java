package dev.interlock.cli;

import java.util.List;
import java.util.Optional;
import java.util.function.IntSupplier;

/**
 * The commands that are given most, in the words in which they are given most. They need no reader of options, which takes longer
 * than a small check.
 */
final class PlainWords {
    private PlainWords() {}

    /** Nothing, where the reader of options has to look. */
    static Optional<IntSupplier> command(String[] arguments, Surroundings surroundings) {
        if (arguments.length == 0) {
            return Optional.empty();
        }
        List<String> words = List.of(arguments);
        List<String> rest = words.subList(1, words.size());
        return switch (words.get(0)) {
            case "check" -> CheckCommand.plain(rest, surroundings).map(command -> command::call);
            case "hook" -> HookRunCommand.plain(rest, surroundings).map(command -> command::call);
            default -> Optional.empty();
        };
    }
}
