package dev.interlock.solver.z3;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** An operating system and processor for which the solver is packaged, and the libraries to load there, in their order. */
enum Platform {
    LINUX_X64("linux/amd64", List.of("libz3.so", "libz3java.so")),
    LINUX_ARM("linux/aarch64", List.of("libz3.so", "libz3java.so")),
    MAC_X64("osx/amd64", List.of("libz3.dylib", "libz3java.dylib")),
    MAC_ARM("osx/aarch64", List.of("libz3.dylib", "libz3java.dylib")),
    WINDOWS_X64(
            "windows/amd64", List.of("vcruntime140.dll", "vcruntime140_1.dll", "libz3.dll", "libz3java.dll")),
    WINDOWS_X86("windows/x86", List.of("vcruntime140.dll", "libz3.dll", "libz3java.dll"));

    private final String directory;
    private final List<String> libraries;

    Platform(String directory, List<String> libraries) {
        this.directory = directory;
        this.libraries = libraries;
    }

    String resource(String library) {
        return "com/microsoft/z3/" + directory + "/" + library;
    }

    List<String> libraries() {
        return libraries;
    }

    static Optional<Platform> of(String osName, String architecture) {
        String os = osName.toLowerCase(Locale.ROOT);
        boolean arm = architecture.equals("aarch64") || architecture.equals("arm64");
        boolean x64 = architecture.equals("amd64") || architecture.equals("x86_64");
        if (os.startsWith("linux")) {
            return choose(x64, LINUX_X64, arm, LINUX_ARM);
        }
        if (os.startsWith("mac")) {
            return choose(x64, MAC_X64, arm, MAC_ARM);
        }
        return os.startsWith("windows") ? choose(x64, WINDOWS_X64, architecture.equals("x86"), WINDOWS_X86)
                : Optional.empty();
    }

    private static Optional<Platform> choose(boolean first, Platform one, boolean second, Platform other) {
        if (first) {
            return Optional.of(one);
        }
        return second ? Optional.of(other) : Optional.empty();
    }
}
