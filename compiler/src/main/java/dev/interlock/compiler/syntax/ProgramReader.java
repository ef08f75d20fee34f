package dev.interlock.compiler.syntax;

import dev.interlock.compiler.diagnostic.Diagnostic;
import dev.interlock.compiler.diagnostic.DiagnosticCode;
import dev.interlock.compiler.diagnostic.Diagnostics;
import dev.interlock.compiler.diagnostic.Result;
import dev.interlock.compiler.diagnostic.Suggestion;
import dev.interlock.compiler.source.LibrarySources;
import dev.interlock.compiler.source.Sources;
import dev.interlock.compiler.source.Sources.Found;
import dev.interlock.compiler.source.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reads a policy file and everything that it imports, directly or not, each file once whoever imports it.
 *
 * <p>A program comes out if and only if every one of the files was read without a mistake; the mistakes of all of them
 * are said together.
 */
public final class ProgramReader {
    private final Sources sources;
    private final Diagnostics diagnostics = new Diagnostics();
    private final List<PolicyFile> files = new ArrayList<>();
    private final Deque<Wanted> wanted = new ArrayDeque<>();
    private final Set<String> known = new HashSet<>();
    private final Map<String, Result<PolicyFile>> read = new HashMap<>();
    private final Map<String, List<String>> imports = new HashMap<>();

    private ProgramReader(Sources sources) {
        this.sources = sources;
    }

    public static Result<Program> read(String rootPath, Sources sources) {
        ProgramReader reader = new ProgramReader(new LibrarySources(sources));
        reader.want(new Wanted(rootPath, Optional.empty(), rootPath, Optional.empty()));
        while (!reader.wanted.isEmpty()) {
            reader.read(reader.wanted.poll());
        }
        List<Diagnostic> all = reader.diagnostics.all();
        return reader.diagnostics.hasErrors()
                ? Result.failed(all)
                : new Result.Ok<>(
                        new Program(
                                reader.files.get(0),
                                reader.files.subList(1, reader.files.size()),
                                new Imports(reader.imports)),
                        all);
    }

    /**
     * A file to read.
     *
     * @param quoted the path as written in the {@code import} line, or the root's path
     */
    private record Wanted(String path, Optional<Span> importedAt, String quoted, Optional<Identifier> prefix) {}

    private void want(Wanted file) {
        if (known.add(PolicyFile.key(file.path(), file.prefix()))) {
            wanted.add(file);
        }
    }

    private void read(Wanted file) {
        if (!read.containsKey(file.path())) {
            Result<PolicyFile> found = find(file);
            read.put(file.path(), found);
            diagnostics.addAll(found.diagnostics());
        }
        read.get(file.path()).match(found -> keep(found.as(file.prefix())), failures -> false);
    }

    private Result<PolicyFile> find(Wanted file) {
        return sources.read(file.path())
                .match(
                        found -> parse(file, found),
                        () -> failed(missing(file)),
                        outside -> failed(outside(file, outside.project())),
                        unreadable -> failed(unreadable(file, unreadable.reason())));
    }

    private boolean keep(PolicyFile file) {
        files.add(file);
        for (DeclarationSyntax declaration : file.declarations()) {
            if (declaration instanceof DeclarationSyntax.Import line) {
                String path = sources.resolve(file.file().path(), line.path());
                want(file, new Wanted(path, Optional.of(line.span()), line.path(), line.prefix()));
            }
            if (declaration instanceof DeclarationSyntax.ImportLibrary line) {
                want(file, new Wanted(line.name(), Optional.of(line.span()), line.name(), Optional.empty()));
            }
        }
        return true;
    }

    private void want(PolicyFile importing, Wanted file) {
        imports.computeIfAbsent(importing.key(), key -> new ArrayList<>())
                .add(PolicyFile.key(file.path(), file.prefix()));
        want(file);
    }

    private static Result<PolicyFile> parse(Wanted file, Found found) {
        return SourceDecoder.decode(file.path(), found.bytes()).then(PolicyParser::parse);
    }

    private static Result<PolicyFile> failed(Diagnostic diagnostic) {
        return Result.failed(List.of(diagnostic));
    }

    private Diagnostic missing(Wanted file) {
        if (file.importedAt().filter(span -> !span.text().startsWith("\"")).isPresent()) {
            return missingLibrary(file);
        }
        DiagnosticCode code =
                file.importedAt().isPresent() ? DiagnosticCode.IMPORT_NOT_FOUND : DiagnosticCode.FILE_NOT_FOUND;
        return at(file, code, "there is no file `" + file.path() + "`").hint(meant(file));
    }

    private static Diagnostic missingLibrary(Wanted file) {
        return at(file, DiagnosticCode.IMPORT_NOT_FOUND, "there is no library `" + file.path() + "`")
                .hint(Suggestion.hint(file.path(), LibrarySources.NAMES).orElse("there is "
                        + LibrarySources.NAMES.stream().map(n -> "`" + n + "`").collect(Collectors.joining(", "))
                        + "; a file of your own is imported by its path in quotes"));
    }

    private Optional<String> meant(Wanted file) {
        int name = file.quoted().lastIndexOf('/') + 1;
        String folder = file.quoted().substring(0, name);
        return Suggestion.nearest(file.quoted().substring(name), sources.neighbours(file.path()))
                .map(nearest -> "did you mean `" + folder + nearest + "`?");
    }

    private static Diagnostic outside(Wanted file, String project) {
        return at(file, DiagnosticCode.IMPORT_OUTSIDE_PROJECT,
                        "`" + file.quoted() + "` lies outside of the project `" + project + "`")
                .hint("copy the file into the project, or put an `interlock.yaml` into the folder above both");
    }

    private static Diagnostic unreadable(Wanted file, String reason) {
        return at(file, DiagnosticCode.CANNOT_READ, "`" + file.path() + "` cannot be read: " + reason);
    }

    private static Diagnostic at(Wanted file, DiagnosticCode code, String message) {
        return file.importedAt()
                .map(span -> Diagnostic.at(span, code, message))
                .orElseGet(() -> Diagnostic.without(code, message));
    }
}
