package dev.interlock.compiler.compose;

import dev.interlock.compiler.syntax.DeclarationSyntax;
import dev.interlock.compiler.syntax.PolicyFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One declaration with a name, where it stands, and what importing files make of it, the outermost last. */
final class Slot {
    private final PolicyFile home;
    private final DeclarationSyntax written;
    private final DeclaredName declared;
    private final List<Change> changes = new ArrayList<>();

    Slot(PolicyFile home, DeclarationSyntax written, DeclaredName declared) {
        this.home = home;
        this.written = written;
        this.declared = declared;
    }

    PolicyFile home() {
        return home;
    }

    DeclarationSyntax written() {
        return written;
    }

    DeclaredName declared() {
        return declared;
    }

    List<Change> changes() {
        return changes;
    }

    Optional<Change> last() {
        return changes.isEmpty() ? Optional.empty() : Optional.of(changes.get(changes.size() - 1));
    }

    /** What there is in the end. */
    Optional<DeclarationSyntax> inForce() {
        return last().map(Change::by).orElse(Optional.of(written));
    }
}
