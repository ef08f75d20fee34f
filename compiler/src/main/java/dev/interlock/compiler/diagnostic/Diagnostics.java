package dev.interlock.compiler.diagnostic;

import java.util.ArrayList;
import java.util.List;

/** Where one stage collects what it has to say; each stage has its own, so nothing is shared between runs. */
public final class Diagnostics {
    private final List<Diagnostic> collected = new ArrayList<>();

    public void add(Diagnostic diagnostic) {
        collected.add(diagnostic);
    }

    public void addAll(List<Diagnostic> diagnostics) {
        collected.addAll(diagnostics);
    }

    public List<Diagnostic> all() {
        return List.copyOf(collected);
    }

    public boolean hasErrors() {
        return collected.stream().anyMatch(d -> d.severity() == Severity.ERROR);
    }
}
