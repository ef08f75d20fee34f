package dev.interlock.compiler.syntax;

import dev.interlock.compiler.diagnostic.Diagnostic;
import dev.interlock.compiler.diagnostic.DiagnosticCode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Puts what is wrong with one file into the order of its text and stops where nobody would read on. */
final class ErrorLimit {
    static final int MOST = 20;

    private ErrorLimit() {}

    static List<Diagnostic> apply(List<Diagnostic> diagnostics) {
        List<Diagnostic> sorted = new ArrayList<>(diagnostics);
        sorted.sort(Comparator.comparingInt(ErrorLimit::position));
        if (sorted.size() <= MOST) {
            return sorted;
        }
        Diagnostic first = sorted.get(MOST);
        List<Diagnostic> shown = new ArrayList<>(sorted.subList(0, MOST));
        shown.add(Diagnostic.at(first.span().orElseThrow(), DiagnosticCode.TOO_MANY_ERRORS,
                        "there are more mistakes from here on")
                .hint("mend the first ones and check again"));
        return shown;
    }

    private static int position(Diagnostic diagnostic) {
        return diagnostic.span().map(span -> span.start()).orElse(0);
    }
}
