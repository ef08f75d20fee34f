package dev.interlock.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;

/** Where a repository keeps its hooks, wherever that is: {@code core.hooksPath} and linked work trees included. */
final class HookFolder {
    private final Path folder;

    HookFolder(Path folder) {
        this.folder = folder;
    }

    static HookFolder of(Git git) throws Git.Failure {
        Path top = Path.of(git.ask("rev-parse", "--show-toplevel").line());
        return new HookFolder(top.resolve(git.in(top).ask("rev-parse", "--git-path", "hooks").line()).normalize());
    }

    Path path() {
        return folder;
    }

    /** A hook in the folder that is in the way of what is wanted; the message says what to do. */
    static final class Obstacle extends Exception {
        private static final long serialVersionUID = 1L;

        Obstacle(String message) {
            super(message);
        }
    }

    /** What was done, in a sentence without its subject. */
    String install(HookEvent event, Optional<Path> launcher) throws IOException, Obstacle {
        Files.createDirectories(folder);
        Path hook = folder.resolve(event.fileName());
        if (isOurs(hook)) {
            refuseOtherLines(hook);
            write(hook, HookScript.text(event, launcher));
            return "is up to date";
        }
        if (!Files.exists(hook, LinkOption.NOFOLLOW_LINKS)) {
            write(hook, HookScript.text(event, launcher));
            return "is installed";
        }
        Path kept = kept(event);
        if (Files.exists(kept, LinkOption.NOFOLLOW_LINKS)) {
            throw new Obstacle("both `" + hook + "` and `" + kept + "` exist; move one of them away");
        }
        Files.move(hook, kept);
        write(hook, HookScript.text(event, launcher));
        return "is installed; the hook that was there runs first, it is now `" + kept.getFileName() + "`";
    }

    String uninstall(HookEvent event) throws IOException, Obstacle {
        Path hook = folder.resolve(event.fileName());
        if (!isOurs(hook)) {
            return "was not installed";
        }
        refuseOtherLines(hook);
        Files.delete(hook);
        Path kept = kept(event);
        if (!Files.exists(kept, LinkOption.NOFOLLOW_LINKS)) {
            return "is removed";
        }
        Files.move(kept, hook);
        return "is removed; the hook that was there before is back";
    }

    private Path kept(HookEvent event) {
        return folder.resolve(event.fileName() + HookScript.KEPT);
    }

    private static boolean isOurs(Path hook) throws IOException {
        return Files.isRegularFile(hook) && HookScript.isOurs(content(hook));
    }

    private static void refuseOtherLines(Path hook) throws IOException, Obstacle {
        if (HookScript.hasOtherLines(content(hook))) {
            throw new Obstacle(
                    "`" + hook + "` has lines that interlock did not write; move them to another file first");
        }
    }

    private static String content(Path hook) throws IOException {
        return new String(Files.readAllBytes(hook), StandardCharsets.ISO_8859_1);
    }

    private static void write(Path hook, String text) throws IOException {
        Files.writeString(hook, text);
        if (Files.getFileStore(hook).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(hook, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }
}
