package dev.interlock.solver.z3;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.zip.CRC32;
import java.util.zip.CheckedOutputStream;

/**
 * The native libraries as files. Cached ones live in a directory named after their checksums, which the jar's directory
 * knows without unpacking; a file is written beside its place and moved there, so that a half-written one is never seen.
 */
final class LibraryFiles {
    private LibraryFiles() {}

    private record Packed(String name, URL url, long size, long checksum) {}

    static List<Path> cached(Platform platform, Path cache) throws IOException {
        List<Packed> libraries = packed(platform);
        StringBuilder key = new StringBuilder("z3");
        libraries.forEach(library -> key.append('-').append(Long.toHexString(library.checksum())));
        Path directory = cache.resolve("native").resolve(key.toString());
        if (!Files.isDirectory(directory)) {
            Files.createDirectories(directory.getParent());
            createPrivately(directory);
        }
        List<Path> files = new ArrayList<>();
        for (Packed library : libraries) {
            Path file = directory.resolve(library.name());
            if (!Files.isRegularFile(file) || Files.size(file) != library.size()) {
                unpack(library, directory, file);
            }
            files.add(file.toAbsolutePath());
        }
        return files;
    }

    /** A copy for this process alone, removed at its end where the system allows it. */
    static List<Path> temporary(Platform platform) throws IOException {
        Path directory = Files.createTempDirectory("interlock");
        directory.toFile().deleteOnExit();
        List<Path> files = new ArrayList<>();
        for (Packed library : packed(platform)) {
            Path file = directory.resolve(library.name());
            file.toFile().deleteOnExit();
            unpack(library, directory, file);
            files.add(file);
        }
        return files;
    }

    private static List<Packed> packed(Platform platform) throws IOException {
        List<Packed> found = new ArrayList<>();
        for (String name : platform.libraries()) {
            URL url = LibraryFiles.class.getClassLoader().getResource(platform.resource(name));
            if (url == null) {
                throw new FileNotFoundException("it is not part of this distribution");
            }
            found.add(describe(name, url));
        }
        return found;
    }

    private static Packed describe(String name, URL url) throws IOException {
        URLConnection connection = url.openConnection();
        if (connection instanceof JarURLConnection jar) {
            JarEntry entry = jar.getJarEntry();
            return new Packed(name, url, entry.getSize(), entry.getCrc());
        }
        CRC32 checksum = new CRC32();
        try (InputStream in = url.openStream();
                OutputStream out = new CheckedOutputStream(OutputStream.nullOutputStream(), checksum)) {
            return new Packed(name, url, in.transferTo(out), checksum.getValue());
        }
    }

    private static void unpack(Packed library, Path directory, Path file) throws IOException {
        Path unfinished = Files.createTempFile(directory, library.name(), ".part");
        try {
            CRC32 checksum = new CRC32();
            try (InputStream in = library.url().openStream();
                    OutputStream out = new CheckedOutputStream(Files.newOutputStream(unfinished), checksum)) {
                in.transferTo(out);
            }
            if (checksum.getValue() != library.checksum()) {
                throw new IOException("it could not be unpacked without damage");
            }
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    private static void createPrivately(Path directory) throws IOException {
        boolean posix = directory.getFileSystem().supportedFileAttributeViews().contains("posix");
        FileAttribute<?>[] attributes = posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
                }
                : new FileAttribute<?>[0];
        try {
            Files.createDirectory(directory, attributes);
        } catch (java.nio.file.FileAlreadyExistsException another) {
            if (!Files.isDirectory(directory)) {
                throw another;
            }
        }
    }
}
