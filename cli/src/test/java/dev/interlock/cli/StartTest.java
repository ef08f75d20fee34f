package dev.interlock.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.interlock.compiler.system.Term;
import dev.interlock.compiler.system.Terms;
import dev.interlock.report.Layout;
import dev.interlock.solver.budget.Effort;
import java.io.IOException;
import java.io.OutputStream;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a small check loads, in a real process that the real launcher starts beside the jars of the program. */
class StartTest {
    private static final Path POLICY =
            Path.of("src/main/resources/dev/interlock/cli/rehearsal/small.interlock").toAbsolutePath();

    private static final List<String> NEEDLESS = List.of(
            " com.microsoft.z3.",
            " java.io.Console ",
            " java.security.MessageDigest ",
            " java.util.Formatter ",
            " java.util.regex.Pattern ",
            " org.yaml.",
            " picocli.CommandLine ",
            " dev.interlock.report.Json",
            " dev.interlock.report.Map",
            " dev.interlock.report.Story",
            " dev.interlock.solver.z3.Session",
            " dev.interlock.solver.z3.Z3Library",
            " dev.interlock.solver.map.");

    private static final Pattern LIBRARIES = Pattern.compile(
            ".*/(antlr4-runtime|picocli|snakeyaml|z3-turnkey|smtinterpol|asm|asm-tree|interlock)-[^/]*\\.jar");

    @TempDir
    private static Path folder;

    @BeforeAll
    static void install() throws IOException {
        Path lib = Files.createDirectories(folder.resolve("lib"));
        String path = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        int number = 0;
        for (String entry : path.split(":")) {
            Path place = Path.of(entry);
            boolean isTests = place.endsWith("test-classes");
            if (Files.isDirectory(place) && !isTests) {
                pack(place, lib.resolve("part" + number++ + ".jar"));
            } else if (LIBRARIES.matcher(entry).matches()) {
                Files.copy(place, lib.resolve(place.getFileName()));
            }
        }
        Path launcher = Files.copy(Path.of("..", "interlock"), folder.resolve("interlock"));
        Files.setPosixFilePermissions(launcher, PosixFilePermissions.fromString("rwxr-xr-x"));
        FileTime earlier = FileTime.from(Instant.now().minusSeconds(60));
        Files.setLastModifiedTime(lib, earlier);
    }

    private static void pack(Path classes, Path jar) throws IOException {
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file);
                Stream<Path> all = Files.walk(classes)) {
            for (Path one : (Iterable<Path>) all.filter(Files::isRegularFile).sorted()::iterator) {
                out.putNextEntry(new JarEntry(classes.relativize(one).toString()));
                Files.copy(one, out);
                out.closeEntry();
            }
        }
    }

    /** Every class that a check of the small policy loaded, and where it came from. */
    private static List<String> loaded(String... options) throws IOException {
        Path log = folder.resolve("classes.log");
        List<String> command = new ArrayList<>(List.of(folder.resolve("interlock").toString(), "check"));
        command.addAll(List.of(options));
        command.add(POLICY.toString());
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put(Memos.NOT_WANTED, "yes");
        builder.environment().put("INTERLOCK_JAVA_OPTS", "-Xlog:class+load:file=" + log);
        Process process = builder.redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(said).startsWith("Small").contains("All is well");
        return Files.readAllLines(log).stream().filter(line -> line.contains(" source: ")).toList();
    }

    @Test
    void aSmallCheckLoadsNothingThatItDoesNotNeed() throws IOException {
        loadsNothingNeedless(loaded());
        loadsNothingNeedless(loaded("--no-cache"));
    }

    private static void loadsNothingNeedless(List<String> loaded) {
        assertThat(loaded).anyMatch(line -> line.contains("dev.interlock.compiler.graph.GraphBuilder"));
        assertThat(loaded.stream()
                        .filter(line -> NEEDLESS.stream().anyMatch(line::contains))
                        .toList())
                .isEmpty();
    }

    /** The virtual machine verifies each class before it is initialized. */
    @Test
    void everyClassThatWasWrittenOutAnewIsValid() throws Exception {
        loaded();
        Path lib = folder.resolve("start" + System.getProperty("java.home") + "/bin/java" + folder + "/lib/lib");
        assumeTrue(Files.isDirectory(lib), "this Java archives lambdas as they are");
        List<Path> jars;
        try (Stream<Path> files = Files.list(lib)) {
            jars = files.toList();
        }
        int verified = 0;
        URL[] urls = jars.stream().map(StartTest::url).toArray(URL[]::new);
        try (URLClassLoader loader = new URLClassLoader(urls, ClassLoader.getPlatformClassLoader())) {
            for (String name : names(jars)) {
                Class<?> type = Class.forName(name, true, loader);
                assertThat(type.getClassLoader()).isSameAs(loader);
                verified++;
            }
        }
        assertThat(verified).isGreaterThan(2000);
    }

    @Test
    void aRecordThatWasWrittenOutAnewSaysTheSameOfItself() throws Exception {
        loaded();
        Path lib = folder.resolve("start" + System.getProperty("java.home") + "/bin/java" + folder + "/lib/lib");
        assumeTrue(Files.isDirectory(lib), "this Java archives lambdas as they are");
        URL[] urls;
        try (Stream<Path> files = Files.list(lib)) {
            urls = files.map(StartTest::url).toArray(URL[]::new);
        }
        try (URLClassLoader loader = new URLClassLoader(urls, ClassLoader.getPlatformClassLoader())) {
            Object layout = loader.loadClass(Layout.class.getName()).getMethod("plain").invoke(null);
            Object effort = loader.loadClass(Effort.class.getName()).getConstructor(long.class).newInstance(5L);
            Object truth = loader.loadClass(Terms.class.getName()).getMethod("truth", boolean.class).invoke(null, true);

            assertThat(layout).hasToString(Layout.plain().toString());
            assertThat(effort).hasToString(new Effort(5).toString());
            assertThat(truth).hasToString(Terms.truth(true).toString()).isNotInstanceOf(Term.class);
        }
    }

    private static URL url(Path jar) {
        try {
            return jar.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> names(List<Path> jars) throws IOException {
        List<String> names = new ArrayList<>();
        for (Path jar : jars) {
            try (JarFile file = new JarFile(jar.toFile())) {
                file.stream()
                        .map(JarEntry::getName)
                        .filter(name -> name.startsWith("dev/interlock/") && name.endsWith(".class"))
                        .filter(name -> !name.contains("/cli/start/"))
                        .map(name -> name.substring(0, name.length() - 6).replace('/', '.'))
                        .forEach(names::add);
            }
        }
        return names;
    }

    @Test
    void aSmallCheckTakesItsClassesFromTheArchive() throws IOException {
        List<String> loaded = new ArrayList<>(loaded());
        long archived = loaded.stream().filter(line -> line.contains("shared objects file")).count();

        assertThat(archived).isGreaterThan(loaded.size() * 9L / 10);
    }
}
