package dev.interlock.compiler.syntax;

import dev.interlock.compiler.source.SourceFile;
import java.util.List;

/** One file's declarations in the order in which they were written. */
public record PolicyFile(SourceFile file, List<DeclarationSyntax> declarations) {
    public PolicyFile {
        declarations = List.copyOf(declarations);
    }
}
