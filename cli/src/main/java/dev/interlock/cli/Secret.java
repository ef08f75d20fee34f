package dev.interlock.cli;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Map;
import java.util.Optional;

/**
 * What only this user's processes know: with it they seal what they keep in a project's folder, so that nobody can slip in a verdict
 * with a commit. It lies with the user's other caches, made when it is first needed.
 */
final class Secret {
    private static final String FILE = "cache.key";

    private final byte[] bytes;

    private Secret(byte[] bytes) {
        this.bytes = bytes;
    }

    /** None where the user has no place for it. */
    static Optional<Secret> of(Map<String, String> environment) {
        try {
            return folder(environment).flatMap(Secret::in);
        } catch (InvalidPathException noPlace) {
            return Optional.empty();
        }
    }

    private static Optional<Path> folder(Map<String, String> environment) {
        return setting(environment, "INTERLOCK_CACHE_DIR")
                .or(() -> setting(environment, "XDG_CACHE_HOME").filter(Path::isAbsolute).map(Secret::own))
                .or(() -> setting(environment, "LOCALAPPDATA").map(Secret::own))
                .or(() -> setting(environment, "HOME").map(home -> own(home.resolve(".cache"))));
    }

    private static Path own(Path caches) {
        return caches.resolve("interlock");
    }

    private static Optional<Path> setting(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name)).filter(text -> !text.isBlank()).map(Path::of);
    }

    private static Optional<Secret> in(Path folder) {
        Path file = folder.resolve(FILE);
        try {
            if (!Files.exists(file)) {
                make(file);
            }
            byte[] read = Files.readAllBytes(file);
            return Optional.of(read).filter(bytes -> bytes.length == Digest.BYTES).map(Secret::new);
        } catch (IOException noPlace) {
            return Optional.empty();
        }
    }

    /** Of two that make one at the same time, one wins; what the other seals before it knows is not heeded later. */
    private static void make(Path file) throws IOException {
        byte[] random = new byte[Digest.BYTES];
        new SecureRandom().nextBytes(random);
        Files.createDirectories(file.getParent());
        Path draft = Files.createTempFile(file.getParent(), FILE, ".new", ownersOnly());
        Files.write(draft, random);
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static FileAttribute<?>[] ownersOnly() {
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    /** A seal that nobody else can make for this content (keyed twice, as in HMAC: Bellare, Canetti, Krawczyk, CRYPTO 1996). */
    byte[] seal(String name, byte[] content) {
        byte[] inner = new Digest().add(bytes).add("inner").add(name).add(content).bytes();
        return new Digest().add(bytes).add("outer").add(inner).bytes();
    }

    boolean isSeal(byte[] seal, String name, byte[] content) {
        return MessageDigest.isEqual(seal, seal(name, content));
    }
}
