package dev.interlock.cli;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import picocli.CommandLine;

/** The commands in the order in which help lists them. To read the options of all of them takes longer than a small check. */
enum Subcommand {
    CHECK("check", CheckCommand::new),
    CERTIFY("certify", CertifyCommand::new),
    MAP("map", MapCommand::new),
    FORMAT("format", FormatCommand::new),
    DUMP("dump", DumpCommand::new),
    EXPORT("export", ExportCommand::new),
    HOOK("hook", Subcommand::hook),
    HELP("help", surroundings -> new CommandLine.HelpCommand());

    private static final String TOOL = "interlock";

    private final String word;
    private final Function<Surroundings, Object> made;

    Subcommand(String word, Function<Surroundings, Object> made) {
        this.word = word;
        this.made = made;
    }

    /** The one that is named first. */
    static Optional<Subcommand> named(String[] arguments) {
        return Arrays.stream(values())
                .filter(one -> arguments.length > 0 && one.word.equals(arguments[0]))
                .findFirst();
    }

    /** The tool with all of them. */
    static CommandLine all(Surroundings surroundings) {
        CommandLine line = new CommandLine(new InterlockCommand());
        for (Subcommand one : values()) {
            line.addSubcommand(one.made.apply(surroundings));
        }
        return line;
    }

    /** This one with nothing around it; it reads what stands after its name. Help alone knows of the others. */
    CommandLine alone(Surroundings surroundings) {
        Object command = made.apply(surroundings);
        CommandLine line = command instanceof CommandLine given ? given : new CommandLine(command);
        return line.setCommandName(TOOL + " " + word);
    }

    private static CommandLine hook(Surroundings surroundings) {
        return new CommandLine(new HookCommand())
                .addSubcommand(new HookInstallCommand(surroundings))
                .addSubcommand(new HookUninstallCommand(surroundings))
                .addSubcommand(new HookRunCommand(surroundings));
    }
}
