package dev.interlock.cli;

import dev.interlock.compiler.source.Sources;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A tree of files with policies in it: a folder on disk, or what a commit would record. */
interface PolicyTree {
    /** The name of the file with a project's settings; it also marks the project's top. */
    String SETTINGS = "interlock.yaml";

    /** What a policy file's name ends in. */
    String EXTENSION = ".interlock";

    /** The policy files below a folder, in order; hidden folders and {@code target} hold none that count. */
    List<String> policies(String folder);

    /** Where a checked file and its imports are read from; imports stay inside the file's project. */
    Sources sources(String root);

    /** The settings of the project that a checked file belongs to, if it has any. */
    Optional<Settings> settings(String root);

    /** The top of the project that a checked file belongs to, if it is one: where verdicts may be kept. */
    Optional<Path> top(String root);

    /** A settings file as it was found. */
    record Settings(String path, Sources.Answer answer) {}

    /** Whether a folder of this name is looked into. */
    static boolean isSearched(String folderName) {
        return !folderName.startsWith(".") && !folderName.equals("target");
    }
}
