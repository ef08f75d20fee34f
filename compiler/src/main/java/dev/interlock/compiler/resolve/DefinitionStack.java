package dev.interlock.compiler.resolve;

import dev.interlock.compiler.diagnostic.Diagnostic;
import dev.interlock.compiler.diagnostic.DiagnosticCode;
import dev.interlock.compiler.diagnostic.Diagnostics;
import dev.interlock.compiler.syntax.Identifier;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The declarations whose meaning is being found out, each needed by the one before it: where a cycle shows. */
final class DefinitionStack {
    private static final int DEEPEST = 200;

    private final Diagnostics diagnostics;
    private final List<Identifier> open = new ArrayList<>();
    private final Set<Identifier> cyclic = new HashSet<>();

    DefinitionStack(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    void open(Identifier name) {
        open.add(name);
    }

    void close() {
        open.remove(open.size() - 1);
    }

    /** Whether the declaration's meaning can be found out now; if not, why not has been reported. */
    boolean mayOpen(Identifier name) {
        int first = open.indexOf(name);
        if (first >= 0) {
            reportCycle(open.subList(first, open.size()));
            return false;
        }
        if (open.size() >= DEEPEST) {
            diagnostics.add(Diagnostic.at(
                            name.span(),
                            DiagnosticCode.TOO_LARGE,
                            "`" + open.get(0).text() + "` needs more than " + DEEPEST
                                    + " other definitions, one for the sake of the next")
                    .hint("declare each name before the first that uses it"));
            return false;
        }
        return true;
    }

    private void reportCycle(List<Identifier> cycle) {
        Identifier first = cycle.get(0);
        if (!cyclic.add(first)) {
            return;
        }
        String way = cycle.stream().skip(1).map(n -> "`" + n.text() + "`").collect(Collectors.joining(", then "));
        String message = "`" + first.text() + "` is defined by itself" + (way.isEmpty() ? "" : ", by way of " + way);
        Diagnostic diagnostic = Diagnostic.at(first.span(), DiagnosticCode.CYCLIC_DEFINITION, message)
                .hint("a value must rest on other values only; what changes over time is a `state`");
        for (Identifier name : cycle.subList(1, cycle.size())) {
            diagnostic = diagnostic.label(name.span(), "needed on the way");
        }
        diagnostics.add(diagnostic);
    }
}
