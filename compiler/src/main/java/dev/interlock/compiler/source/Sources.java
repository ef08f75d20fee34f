package dev.interlock.compiler.source;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Where policy files come from: a folder, the index of a Git repository, the result of a merge. The compiler itself
 * reads nothing, so that all of these are checked alike.
 */
public interface Sources {
    /** What there is at a path; the path is one that a user gave or that {@link #resolve} made. */
    Answer read(String path);

    /**
     * The path of a file that another one imports. The same file must come out as the same path whoever imports it,
     * because a path is what a file is known by.
     *
     * @param importing the path of the file with the {@code import} line
     * @param quoted the path as that line has it, relative to the importing file
     */
    String resolve(String importing, String quoted);

    /** The names of the policy files in the folder of a path, for guessing what was meant; may be empty. */
    List<String> neighbours(String path);

    /** What was found at a path. */
    sealed interface Answer {
        <R> R match(
                Function<Found, R> found,
                Supplier<R> missing,
                Function<Outside, R> outside,
                Function<Unreadable, R> unreadable);
    }

    /** The bytes of a file. */
    record Found(byte[] bytes) implements Answer {
        @Override
        public <R> R match(
                Function<Found, R> found,
                Supplier<R> missing,
                Function<Outside, R> outside,
                Function<Unreadable, R> unreadable) {
            return found.apply(this);
        }
    }

    record Missing() implements Answer {
        @Override
        public <R> R match(
                Function<Found, R> found,
                Supplier<R> missing,
                Function<Outside, R> outside,
                Function<Unreadable, R> unreadable) {
            return missing.get();
        }
    }

    /**
     * A path that leads out of the project, whether or not there is a file.
     *
     * @param project the folder that imports may not leave
     */
    record Outside(String project) implements Answer {
        @Override
        public <R> R match(
                Function<Found, R> found,
                Supplier<R> missing,
                Function<Outside, R> outside,
                Function<Unreadable, R> unreadable) {
            return outside.apply(this);
        }
    }

    /**
     * Something that is there and cannot be read.
     *
     * @param reason as the end of a sentence: "it is a folder"
     */
    record Unreadable(String reason) implements Answer {
        @Override
        public <R> R match(
                Function<Found, R> found,
                Supplier<R> missing,
                Function<Outside, R> outside,
                Function<Unreadable, R> unreadable) {
            return unreadable.apply(this);
        }
    }
}
