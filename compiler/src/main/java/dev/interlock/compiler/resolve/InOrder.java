package dev.interlock.compiler.resolve;

import dev.interlock.compiler.diagnostic.Diagnostic;
import dev.interlock.compiler.diagnostic.DiagnosticCode;
import dev.interlock.compiler.source.SourceFile;
import dev.interlock.compiler.source.Span;
import dev.interlock.compiler.syntax.PolicyFile;
import dev.interlock.compiler.syntax.Program;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Diagnostics in the order in which a person reads: the checked file from its beginning, then the imported ones; cut
 * off where nobody would read on.
 */
final class InOrder {
    private static final int MOST = 20;

    private InOrder() {}

    static List<Diagnostic> of(List<Diagnostic> found, Program program) {
        if (found.isEmpty()) {
            return List.of();
        }
        List<SourceFile> imported = program.imported().stream().map(PolicyFile::file).toList();
        List<Diagnostic> sorted = found.stream()
                .distinct()
                .filter(onceInCopies(program))
                .sorted(Comparator.<Diagnostic>comparingInt(
                                d -> d.span().map(s -> imported.indexOf(s.file())).orElse(-2))
                        .thenComparingInt(d -> d.span().map(s -> s.start()).orElse(0)))
                .toList();
        return sorted.size() <= MOST ? sorted : cut(sorted);
    }

    /** Of a file under several prefixes, what is wrong at one place is said of the first copy only. */
    private static Predicate<Diagnostic> onceInCopies(Program program) {
        Set<SourceFile> files = new HashSet<>(Set.of(program.root().file()));
        Set<SourceFile> copied = program.imported().stream()
                .map(PolicyFile::file)
                .filter(file -> !files.add(file))
                .collect(Collectors.toSet());
        Set<List<Object>> said = new HashSet<>();
        return diagnostic -> diagnostic.span()
                .filter(span -> copied.contains(span.file()))
                .map(span -> said.add(List.of(diagnostic.code(), span)))
                .orElse(true);
    }

    private static List<Diagnostic> cut(List<Diagnostic> sorted) {
        List<Diagnostic> shown = new ArrayList<>(sorted.subList(0, MOST));
        Optional<Span> next = sorted.get(MOST).span();
        Diagnostic end = new Diagnostic(
                DiagnosticCode.TOO_MANY_ERRORS,
                "there are more mistakes from here on",
                next,
                List.of(),
                Optional.of("mend the first ones and check again"));
        shown.add(end);
        return shown;
    }
}
