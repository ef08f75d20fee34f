package dev.interlock.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What one check takes from the system it gives back: the solver's memory is none that Java frees by itself. */
class NativeMemoryTest {
    private static final String FILES = System.getProperty("interlock.files", "20");
    /** What the allocator keeps for one thread or the other is no leak, and as large as chance has it. */
    private static final String ONE_ARENA = "1";

    private static final int MOST_MEBIBYTES = 64;
    private static final int MOST_THREADS = 30;

    /** One number of each line. */
    private record Size(int mebibytes, int threads) {
        static Size of(String line) {
            String[] words = line.split(" ");
            return new Size(Integer.parseInt(words[2]), Integer.parseInt(words[4]));
        }
    }

    @Test
    void aProcessThatChecksManyFilesStaysAsLargeAsItIs() throws IOException {
        assumeThat(Path.of("/proc/self/status")).as("says how large a process is").exists();

        List<Size> sizes = checked().stream().map(Size::of).toList();

        assertThat(sizes).hasSize(10);
        Size halfway = sizes.get(4);
        Size end = sizes.get(9);
        assertThat(end.mebibytes() - halfway.mebibytes()).as("%s", sizes).isLessThan(MOST_MEBIBYTES);
        assertThat(end.threads()).as("%s", sizes).isLessThan(MOST_THREADS);
    }

    private static List<String> checked() throws IOException {
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        Path said = Files.createTempFile("interlock", ".txt");
        try {
            ProcessBuilder command = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                            "-XX:+UseSerialGC", "-Xmx64m", "-cp", classPath, ManyFiles.class.getName(), FILES)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .redirectOutput(new File(said.toString()));
            command.environment().put("MALLOC_ARENA_MAX", ONE_ARENA);
            Process process = command.start();
            assertThat(process.onExit().join().exitValue()).isZero();
            return Files.readAllLines(said, StandardCharsets.UTF_8);
        } finally {
            Files.delete(said);
        }
    }
}
