package dev.interlock.compiler.resolve;

import dev.interlock.compiler.diagnostic.Diagnostic;
import dev.interlock.compiler.source.SourceFile;
import dev.interlock.compiler.syntax.PolicyFile;
import dev.interlock.compiler.syntax.Program;
import java.util.Comparator;
import java.util.List;

/** Diagnostics in the order in which a person reads: the checked file from its beginning, then the imported ones. */
final class InOrder {
    private InOrder() {}

    static List<Diagnostic> of(List<Diagnostic> found, Program program) {
        List<SourceFile> imported = program.imported().stream().map(PolicyFile::file).toList();
        return found.stream()
                .distinct()
                .sorted(Comparator.<Diagnostic>comparingInt(
                                d -> d.span().map(s -> imported.indexOf(s.file())).orElse(-2))
                        .thenComparingInt(d -> d.span().map(s -> s.start()).orElse(0)))
                .toList();
    }
}
