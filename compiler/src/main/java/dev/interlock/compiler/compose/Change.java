package dev.interlock.compiler.compose;

import dev.interlock.compiler.syntax.DeclarationSyntax;
import dev.interlock.compiler.syntax.Identifier;
import dev.interlock.compiler.syntax.PolicyFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One {@code replace}, or one name behind a {@code without}.
 *
 * @param file the key of the one whose imports are changed
 * @param name what is changed
 * @param by what stands in its place; absent when it is left out
 */
record Change(String file, Identifier name, Optional<DeclaredName> replacement, Optional<DeclarationSyntax> by) {

    static List<Change> in(DeclarationSyntax declaration, PolicyFile file) {
        List<Change> changes = new ArrayList<>();
        if (declaration instanceof DeclarationSyntax.Replace replace) {
            Optional<DeclaredName> named = DeclaredName.of(replace.declaration());
            named.ifPresent(n -> changes.add(new Change(file.key(), n.id(), named, Optional.of(replace.declaration()))));
        }
        if (declaration instanceof DeclarationSyntax.Without without) {
            without.names().forEach(n -> changes.add(new Change(file.key(), n, Optional.empty(), Optional.empty())));
        }
        return changes;
    }

    boolean isRemoval() {
        return by.isEmpty();
    }

    /** Whether it can mean this name at all. */
    boolean means(DeclaredName declared) {
        return declared.id().text().equals(name.text())
                && replacement.map(r -> r.space() == declared.space()).orElse(true);
    }
}
