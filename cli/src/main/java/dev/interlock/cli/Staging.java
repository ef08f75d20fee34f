package dev.interlock.cli;

import dev.interlock.compiler.diagnostic.Result;
import dev.interlock.compiler.format.Formatter;
import dev.interlock.compiler.lower.Lowering;
import dev.interlock.compiler.model.Model;
import dev.interlock.compiler.print.ModelPrinter;
import dev.interlock.compiler.print.SyntaxPrinter;
import dev.interlock.compiler.print.SystemPrinter;
import dev.interlock.compiler.resolve.Resolver;
import dev.interlock.compiler.source.SourceFile;
import dev.interlock.compiler.source.Sources;
import dev.interlock.compiler.source.Sources.Found;
import dev.interlock.compiler.syntax.DeclarationSyntax;
import dev.interlock.compiler.syntax.PolicyFile;
import dev.interlock.compiler.syntax.PolicyParser;
import dev.interlock.compiler.syntax.Program;
import dev.interlock.compiler.syntax.ProgramReader;
import dev.interlock.compiler.syntax.SourceDecoder;
import dev.interlock.solver.smtlib.SmtLibPrinter;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One policy file, carried as far as somebody wants to look. */
final class Staging {
    private final PolicyTree tree;
    private final String path;
    private final Map<String, String> parameters;

    Staging(PolicyTree tree, String path, Map<String, String> parameters) {
        this.tree = tree;
        this.path = path;
        this.parameters = Map.copyOf(parameters);
    }

    Result<String> text(Stage stage) {
        return switch (stage) {
            case syntax -> file().then(file -> Formatter.format(new SourceFile(path, SyntaxPrinter.print(file))));
            case model -> model().then(model -> Result.ok(ModelPrinter.print(model)));
            case system -> model().then(Lowering::lower).then(system -> Result.ok(SystemPrinter.print(system)));
            case smt -> model().then(Lowering::lower).then(system -> Result.ok(SmtLibPrinter.print(system)));
        };
    }

    /** The file alone; where it cannot be read, whoever reads it with its imports says why. */
    private Result<PolicyFile> file() {
        Sources sources = tree.sources(path);
        return sources.read(path)
                .match(
                        this::parsed,
                        () -> whole(sources),
                        outside -> whole(sources),
                        unreadable -> whole(sources));
    }

    private Result<PolicyFile> parsed(Found found) {
        return SourceDecoder.decode(path, found.bytes()).then(PolicyParser::parse);
    }

    private Result<PolicyFile> whole(Sources sources) {
        return ProgramReader.read(path, sources).then(program -> Result.ok(program.root()));
    }

    private Result<Model> model() {
        return SettingsFile.of(tree.settings(path)).then(settings -> ProgramReader.read(path, tree.sources(path))
                .then(program -> Resolver.resolve(program, values(settings, program))));
    }

    /** The settings are for all policies of a project; what is given here is for this one, whether or not it fits. */
    private Map<String, String> values(Settings settings, Program program) {
        Set<String> declared = Stream.concat(Stream.of(program.root()), program.imported().stream())
                .flatMap(file -> file.declarations().stream())
                .filter(DeclarationSyntax.Param.class::isInstance)
                .map(param -> ((DeclarationSyntax.Param) param).name().text())
                .collect(Collectors.toSet());
        Map<String, String> values = new HashMap<>(settings.parameters());
        values.keySet().retainAll(declared);
        values.putAll(parameters);
        return values;
    }
}
