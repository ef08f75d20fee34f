package dev.interlock.compiler.diagnostic;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * What a stage hands to the next: a value with warnings, or errors and no value. A stage never works on half a value.
 */
public sealed interface Result<T> {
    /** Everything found, in the order of finding. */
    List<Diagnostic> diagnostics();

    /** Runs the next stage if there is a value; the diagnostics of both are kept. */
    <U> Result<U> then(Function<T, Result<U>> next);

    /** One answer for either case. */
    <R> R match(Function<T, R> ok, Function<List<Diagnostic>, R> failed);

    static <T> Result<T> ok(T value) {
        return new Ok<>(value, List.of());
    }

    /** The value, unless an error was collected. */
    static <T> Result<T> of(T value, Diagnostics diagnostics) {
        return diagnostics.hasErrors() ? new Failed<>(diagnostics.all()) : new Ok<>(value, diagnostics.all());
    }

    static <T> Result<T> failed(List<Diagnostic> diagnostics) {
        return new Failed<>(diagnostics);
    }

    /** A value, and perhaps warnings. */
    record Ok<T>(T value, List<Diagnostic> diagnostics) implements Result<T> {
        public Ok {
            diagnostics = List.copyOf(diagnostics);
        }

        @Override
        public <U> Result<U> then(Function<T, Result<U>> next) {
            Result<U> result = next.apply(value);
            List<Diagnostic> both = new ArrayList<>(diagnostics);
            both.addAll(result.diagnostics());
            return result.match(u -> new Ok<>(u, both), d -> new Failed<>(both));
        }

        @Override
        public <R> R match(Function<T, R> ok, Function<List<Diagnostic>, R> failed) {
            return ok.apply(value);
        }
    }

    /** At least one error. */
    record Failed<T>(List<Diagnostic> diagnostics) implements Result<T> {
        public Failed {
            diagnostics = List.copyOf(diagnostics);
        }

        @Override
        public <U> Result<U> then(Function<T, Result<U>> next) {
            return new Failed<>(diagnostics);
        }

        @Override
        public <R> R match(Function<T, R> ok, Function<List<Diagnostic>, R> failed) {
            return failed.apply(diagnostics);
        }
    }
}
