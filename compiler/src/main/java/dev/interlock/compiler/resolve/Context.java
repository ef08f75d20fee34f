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
    /** Far more than anybody is shown; beyond it there is no use in looking for further mistakes. */
    private static final int MOST_REPORTED = 50;

    private final Diagnostics diagnostics = new Diagnostics();
    private final DefinitionStack stack = new DefinitionStack(diagnostics);
    private final Names names = new Names(diagnostics);
    private final Intervals intervals = new Intervals();
    private final Secrets secrets = new Secrets();
    private final Levels levels = new Levels();
    private final Expressions expressions = new Expressions(this);
    private final Types types = new Types(this);
    private final Binders binders = new Binders(this);
    private final KnownFaults faults = new KnownFaults(names);
    private int reported;

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

    Levels levels() {
        return levels;
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

    KnownFaults faults() {
        return faults;
    }

    <T> Pending<T> pending(Identifier name, Supplier<Optional<T>> definition) {
        return new Pending<>(name, stack, definition);
    }

    /** Whether so much has been reported that the rest need not be looked at. */
    boolean isEnough() {
        return reported >= MOST_REPORTED;
    }

    void report(Diagnostic diagnostic) {
        reported++;
        diagnostics.add(diagnostic);
    }

    /** Tells something that does not stop the file from being checked. */
    void warn(Diagnostic diagnostic) {
        diagnostics.add(diagnostic);
    }

    /** Reports, and answers that there is no value. */
    <T> Optional<T> fail(Span span, DiagnosticCode code, String message, String hint) {
        return fail(Diagnostic.at(span, code, message).hint(hint));
    }

    /** Reports, and answers that there is no value. */
    <T> Optional<T> fail(Diagnostic diagnostic) {
        report(diagnostic);
        return Optional.empty();
    }
}
