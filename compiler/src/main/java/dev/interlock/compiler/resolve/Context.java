package dev.interlock.compiler.resolve;

import dev.interlock.compiler.diagnostic.Diagnostic;
import dev.interlock.compiler.diagnostic.DiagnosticCode;
import dev.interlock.compiler.diagnostic.Diagnostics;
import dev.interlock.compiler.source.Span;
import dev.interlock.compiler.syntax.Identifier;
import java.util.Optional;
import java.util.function.Supplier;

/** What all parts of one resolution share: where they report, the names, and each other. */
final class Context {
    private final Diagnostics diagnostics = new Diagnostics();
    private final DefinitionStack stack = new DefinitionStack(diagnostics);
    private final Names names = new Names(diagnostics);
    private final Intervals intervals = new Intervals();
    private final Secrets secrets = new Secrets();
    private final Expressions expressions = new Expressions(this);
    private final Types types = new Types(this);
    private final Binders binders = new Binders(this);

    Diagnostics diagnostics() {
        return diagnostics;
    }

    Names names() {
        return names;
    }

    Intervals intervals() {
        return intervals;
    }

    Secrets secrets() {
        return secrets;
    }

    Expressions expressions() {
        return expressions;
    }

    Types types() {
        return types;
    }

    Binders binders() {
        return binders;
    }

    <T> Pending<T> pending(Identifier name, Supplier<Optional<T>> definition) {
        return new Pending<>(name, stack, definition);
    }

    void report(Diagnostic diagnostic) {
        diagnostics.add(diagnostic);
    }

    /** Reports, and answers that there is no value. */
    <T> Optional<T> fail(Span span, DiagnosticCode code, String message, String hint) {
        diagnostics.add(Diagnostic.at(span, code, message).hint(hint));
        return Optional.empty();
    }

    /** Reports, and answers that there is no value. */
    <T> Optional<T> fail(Diagnostic diagnostic) {
        diagnostics.add(diagnostic);
        return Optional.empty();
    }
}
