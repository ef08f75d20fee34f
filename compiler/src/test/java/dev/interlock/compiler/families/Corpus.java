package dev.interlock.compiler.families;

import dev.interlock.compiler.FolderSources;
import dev.interlock.compiler.Golden;
import dev.interlock.compiler.ShippedPolicies;
import dev.interlock.compiler.diagnostic.Result;
import dev.interlock.compiler.lower.Lowering;
import dev.interlock.compiler.model.Model;
import dev.interlock.compiler.resolve.Resolver;
import dev.interlock.compiler.source.SourceFile;
import dev.interlock.compiler.syntax.PolicyFile;
import dev.interlock.compiler.syntax.PolicyParser;
import dev.interlock.compiler.syntax.ProgramReader;
import dev.interlock.compiler.system.TransitionSystem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The policies that ship, and those that tests compare with the meaning of the model. */
final class Corpus {
    private static final FolderSources LOWER = new FolderSources(Golden.resource("lower"));
    private static final FolderSources FAMILIES = new FolderSources(Golden.resource("families"));

    private Corpus() {}

    static List<PolicyFile> files() {
        return Stream.of(ShippedPolicies.SOURCES, LOWER, FAMILIES, new FolderSources(Golden.resource("syntax")))
                .map(FolderSources::folder)
                .flatMap(Corpus::below)
                .map(file -> ok(PolicyParser.parse(new SourceFile(file.toString(), Golden.read(file)))))
                .toList();
    }

    static List<Model> models() {
        Stream<Model> shipped = ShippedPolicies.names().stream().map(name -> model(ShippedPolicies.SOURCES, name));
        Stream<Model> own = Stream.of(LOWER, FAMILIES).flatMap(sources ->
                below(sources.folder()).map(file -> model(sources, file.getFileName().toString())));
        Stream<Model> fleet = Stream.of(model(new FolderSources(Golden.resource("golden")), "fleet.interlock"));
        return Stream.of(shipped, own, fleet).flatMap(models -> models).toList();
    }

    static List<TransitionSystem> systems() {
        return models().stream().map(model -> ok(Lowering.lower(model))).toList();
    }

    private static Model model(FolderSources sources, String name) {
        return ok(ProgramReader.read(name, sources).then(program -> Resolver.resolve(program, Map.of())));
    }

    private static <T> T ok(Result<T> result) {
        return result.match(value -> value, diagnostics -> {
            throw new AssertionError(diagnostics);
        });
    }

    private static Stream<Path> below(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".interlock")).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
