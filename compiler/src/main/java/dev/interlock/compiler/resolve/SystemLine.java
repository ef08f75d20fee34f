package dev.interlock.compiler.resolve;

import dev.interlock.compiler.diagnostic.Diagnostic;
import dev.interlock.compiler.diagnostic.DiagnosticCode;
import dev.interlock.compiler.model.Model;
import dev.interlock.compiler.source.SourceFile;
import dev.interlock.compiler.source.Span;
import dev.interlock.compiler.syntax.DeclarationSyntax;
import dev.interlock.compiler.syntax.PolicyFile;
import java.util.List;
import java.util.Optional;

/** What the checked file calls the composition, and whether its agents take turns. */
record SystemLine(String name, Span span, Optional<String> doc, Model.Turns turns) {
    private static final String ENDING = ".interlock";

    static SystemLine of(Context context, PolicyFile root) {
        List<DeclarationSyntax.SystemName> lines = root.declarations().stream()
                .filter(d -> d instanceof DeclarationSyntax.SystemName)
                .map(d -> (DeclarationSyntax.SystemName) d)
                .toList();
        lines.stream().skip(1).forEach(l -> context.report(Diagnostic.at(
                        l.span(), DiagnosticCode.DUPLICATE_NAME, "the system is named twice")
                .label(lines.get(0).span(), "first named here")
                .hint("leave one of the two lines out")));
        return lines.stream().findFirst().map(SystemLine::written).orElseGet(() -> unwritten(root.file()));
    }

    private static SystemLine written(DeclarationSyntax.SystemName line) {
        Model.Turns turns = switch (line.turns()) {
            case JOINT -> Model.Turns.JOINT;
            case INTERLEAVED -> Model.Turns.INTERLEAVED;
        };
        return new SystemLine(line.name().text(), line.span(), Definitions.text(line.doc()), turns);
    }

    private static SystemLine unwritten(SourceFile file) {
        String last = file.path().substring(file.path().lastIndexOf('/') + 1);
        String name = last.endsWith(ENDING) ? last.substring(0, last.length() - ENDING.length()) : last;
        return new SystemLine(name, new Span(file, 0, 0), Optional.empty(), Model.Turns.JOINT);
    }
}
