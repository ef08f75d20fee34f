package dev.interlock.cli;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A folder of sealed files, which many processes may use at a time. Whatever is wrong with it or with a file in it, it only means that
 * nothing is found: a file appears whole, a seal tells if it was touched, and it may vanish whenever it likes.
 */
final class Store {
    static final long MOST_BYTES = 64L << 20;

    private static final int LONGEST = 16 << 20;
    private static final String ENDING = ".verdict";

    private final Path folder;
    private final Secret secret;
    private final long mostBytes;

    Store(Path folder, Secret secret, long mostBytes) {
        this.folder = folder;
        this.secret = secret;
        this.mostBytes = mostBytes;
    }

    /** @param name made of digits and letters */
    Optional<byte[]> get(String name) {
        Path file = file(name);
        try {
            if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) || Files.size(file) > LONGEST) {
                return Optional.empty();
            }
            byte[] bytes = Files.readAllBytes(file);
            Optional<byte[]> content = opened(name, bytes);
            if (content.isPresent()) {
                Files.setLastModifiedTime(file, FileTime.fromMillis(System.currentTimeMillis()));
            }
            return content;
        } catch (IOException gone) {
            return Optional.empty();
        }
    }

    private Optional<byte[]> opened(String name, byte[] bytes) {
        if (bytes.length < Digest.BYTES) {
            return Optional.empty();
        }
        byte[] content = Arrays.copyOfRange(bytes, Digest.BYTES, bytes.length);
        boolean isWhole = secret.isSeal(Arrays.copyOf(bytes, Digest.BYTES), name, content);
        return isWhole ? Optional.of(content) : Optional.empty();
    }

    /** Keeps it if that is possible, in the place of what had the name. */
    void put(String name, byte[] content) {
        if (content.length > LONGEST - Digest.BYTES) {
            return;
        }
        byte[] bytes = Arrays.copyOf(secret.seal(name, content), Digest.BYTES + content.length);
        System.arraycopy(content, 0, bytes, Digest.BYTES, content.length);
        try {
            prepare();
            Path draft = Files.createTempFile(folder, "draft", ".new");
            try {
                Files.write(draft, bytes);
                Files.move(draft, file(name), StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(draft);
            }
        } catch (IOException | UnsupportedOperationException notKept) {
            return;
        }
    }

    /** Git is told that nothing in here is to be recorded. */
    private void prepare() throws IOException {
        Path ignored = folder.resolve(".gitignore");
        if (!Files.exists(ignored)) {
            Files.createDirectories(folder);
            Files.writeString(ignored, "*\n");
        }
    }

    /** Makes room: what was not wanted for the longest time goes, and drafts whose makers are long gone. */
    void trim() {
        List<Kept> all = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*{" + ENDING + ",.new}")) {
            for (Path file : files) {
                BasicFileAttributes facts =
                        Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
                all.add(new Kept(file, facts.size(), facts.lastModifiedTime()));
            }
        } catch (IOException noFolder) {
            return;
        }
        all.sort(Comparator.comparing(Kept::used));
        long size = all.stream().mapToLong(Kept::size).sum();
        for (Kept one : all) {
            if (size <= mostBytes) {
                return;
            }
            one.delete();
            size -= one.size();
        }
    }

    private record Kept(Path file, long size, FileTime used) {
        void delete() {
            try {
                Files.deleteIfExists(file);
            } catch (IOException somebodyElses) {
                return;
            }
        }
    }

    private Path file(String name) {
        return folder.resolve(name + ENDING);
    }
}
