package dev.interlock.solver.z3;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Where unpacked libraries may be kept for the next start, the most wanted place first. */
final class CacheDirectories {
    private CacheDirectories() {}

    static List<Path> inOrder(UnaryOperator<String> properties, UnaryOperator<String> environment) {
        List<Path> places = new ArrayList<>();
        setting(properties, "interlock.native.dir").ifPresent(places::add);
        setting(environment, "INTERLOCK_CACHE_DIR").ifPresent(places::add);
        if (places.isEmpty()) {
            ofUser(properties, environment).map(cache -> cache.resolve("interlock")).ifPresent(places::add);
        }
        return places;
    }

    private static Optional<Path> ofUser(UnaryOperator<String> properties, UnaryOperator<String> environment) {
        Optional<Path> home = setting(properties, "user.home");
        String os = String.valueOf(properties.apply("os.name")).toLowerCase(Locale.ROOT);
        Optional<Path> usual = os.startsWith("mac")
                ? home.map(path -> path.resolve("Library").resolve("Caches"))
                : os.startsWith("windows") ? setting(environment, "LOCALAPPDATA")
                        : home.map(path -> path.resolve(".cache"));
        return setting(environment, "XDG_CACHE_HOME").filter(Path::isAbsolute).or(() -> usual);
    }

    private static Optional<Path> setting(UnaryOperator<String> source, String name) {
        return Optional.ofNullable(source.apply(name)).filter(text -> !text.isBlank()).map(Path::of);
    }
}
