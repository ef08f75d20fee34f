package dev.interlock.solver.z3;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LibraryFilesTest {
    private static final Platform PLATFORM = Platform.WINDOWS_X86;

    @TempDir
    Path cache;

    @Test
    void aCachedLibraryIsNotWrittenAgain() throws IOException {
        List<Path> first = LibraryFiles.cached(PLATFORM, cache);
        first.forEach(file -> file.toFile().setLastModified(1_000_000));

        assertThat(LibraryFiles.cached(PLATFORM, cache)).isEqualTo(first);
        assertThat(first).allMatch(file -> file.toFile().lastModified() == 1_000_000);
        assertThat(first).extracting(file -> file.getFileName().toString())
                .containsExactlyElementsOf(PLATFORM.libraries());
    }

    @Test
    void aTruncatedLibraryIsWrittenAgain() throws IOException {
        Path library = LibraryFiles.cached(PLATFORM, cache).get(0);
        long size = Files.size(library);
        Files.write(library, new byte[100]);

        LibraryFiles.cached(PLATFORM, cache);

        assertThat(Files.size(library)).isEqualTo(size);
    }

    @Test
    void nobodyElseMayWriteToTheCache() throws IOException {
        Path directory = LibraryFiles.cached(PLATFORM, cache).get(0).getParent();

        if (directory.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory))).isEqualTo("rwx------");
        }
        assertThat(directory).isDirectoryNotContaining(file -> file.toString().endsWith(".part"));
    }

    @Test
    void whatTheUserSaysComesBeforeWhatIsUsual() {
        Map<String, String> properties = Map.of("user.home", "/home/u", "os.name", "Linux");

        assertThat(CacheDirectories.inOrder(properties::get, name -> null))
                .containsExactly(Path.of("/home/u/.cache/interlock"));
        assertThat(CacheDirectories.inOrder(properties::get, Map.of("XDG_CACHE_HOME", "/x")::get))
                .containsExactly(Path.of("/x/interlock"));
        assertThat(CacheDirectories.inOrder(properties::get, Map.of("INTERLOCK_CACHE_DIR", "/c")::get))
                .containsExactly(Path.of("/c"));
        assertThat(CacheDirectories.inOrder(
                        Map.of("interlock.native.dir", "/n", "user.home", "/home/u")::get, name -> null))
                .containsExactly(Path.of("/n"));
        assertThat(CacheDirectories.inOrder(name -> null, name -> null)).isEmpty();
    }

    @Test
    void platformsAreRecognized() {
        assertThat(Platform.of("Linux", "amd64")).contains(Platform.LINUX_X64);
        assertThat(Platform.of("Linux", "aarch64")).contains(Platform.LINUX_ARM);
        assertThat(Platform.of("Mac OS X", "x86_64")).contains(Platform.MAC_X64);
        assertThat(Platform.of("Windows 11", "amd64")).contains(Platform.WINDOWS_X64);
        assertThat(Platform.of("Linux", "riscv64")).isEmpty();
        assertThat(Platform.of("SunOS", "amd64")).isEmpty();
    }
}
