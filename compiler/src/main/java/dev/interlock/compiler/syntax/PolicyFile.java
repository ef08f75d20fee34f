package dev.interlock.compiler.syntax;

import dev.interlock.compiler.source.SourceFile;
import java.util.List;
import java.util.Optional;

/**
 * One file's declarations in the order in which they were written.
 *
 * @param prefix what stands before the names of its declarations, if it was imported {@code as} something
 */
public record PolicyFile(SourceFile file, Optional<Identifier> prefix, List<DeclarationSyntax> declarations) {
    public PolicyFile {
        declarations = List.copyOf(declarations);
    }

    public PolicyFile(SourceFile file, List<DeclarationSyntax> declarations) {
        this(file, Optional.empty(), declarations);
    }

    public PolicyFile as(Optional<Identifier> otherPrefix) {
        return new PolicyFile(file, otherPrefix, declarations);
    }

    public PolicyFile with(List<DeclarationSyntax> others) {
        return new PolicyFile(file, prefix, others);
    }

    /** What tells it from the other files of a program, and from its own copies under other prefixes. */
    public String key() {
        return key(file.path(), prefix);
    }

    static String key(String path, Optional<Identifier> prefix) {
        return path + prefix.map(p -> " as " + p.text()).orElse("");
    }
}
