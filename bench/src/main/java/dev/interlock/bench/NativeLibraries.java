package dev.interlock.bench;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The solver's libraries for this machine, taken out of its archive. */
final class NativeLibraries {
    private NativeLibraries() {}

    /** The files in the order in which they are loaded: the solver, then what binds it to Java. */
    static List<Path> unpack(Path folder) throws IOException {
        List<Path> files = new ArrayList<>();
        for (String name : List.of("libz3", "libz3java")) {
            String file = name + suffix();
            String resource = "/com/microsoft/z3/" + system() + "/" + System.getProperty("os.arch") + "/" + file;
            try (InputStream packed = NativeLibraries.class.getResourceAsStream(resource)) {
                if (packed == null) {
                    throw new FileNotFoundException("the solver has no library for this machine: " + resource);
                }
                Files.copy(packed, folder.resolve(file));
            }
            files.add(folder.resolve(file));
        }
        return files;
    }

    private static String system() {
        String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        return name.startsWith("mac") ? "osx" : name.startsWith("windows") ? "windows" : "linux";
    }

    private static String suffix() {
        String library = System.mapLibraryName("z3");
        return library.substring(library.indexOf('.'));
    }
}
