package dev.interlock.compiler.syntax;

import dev.interlock.compiler.source.Span;
import dev.interlock.compiler.syntax.ExprSyntax.Binder;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * An action as written. The clauses are lists even where only one may stand, so that a repeated clause is a diagnostic
 * with both places and not a parse failure.
 *
 * @param span the heading: from {@code action} to the end of its name
 */
public record ActionSyntax(
        Span span,
        Optional<Doc> doc,
        Identifier name,
        List<Binder> parameters,
        List<Reading> readings,
        List<ExprSyntax> triggers,
        List<ExprSyntax> guards,
        List<Span> atomic,
        Body body) {
    public ActionSyntax {
        parameters = List.copyOf(parameters);
        readings = List.copyOf(readings);
        triggers = List.copyOf(triggers);
        guards = List.copyOf(guards);
        atomic = List.copyOf(atomic);
    }

    /** {@code with seen = version[n]}. */
    public record Reading(Identifier name, ExprSyntax value) {}

    /** What the action does, at once or over time. */
    public sealed interface Body {
        Span span();

        <R> R match(Function<Instant, R> instant, Function<Lasting, R> lasting);
    }

    /** {@code { … }}. */
    public record Instant(Span span, List<StatementSyntax> statements) implements Body {
        public Instant {
            statements = List.copyOf(statements);
        }

        @Override
        public <R> R match(
                Function<Instant, R> instant, Function<Lasting, R> lasting) {
            return instant.apply(this);
        }
    }

    /** {@code start { … } takes any time [or never] [in parallel] finish { … }}. */
    public record Lasting(
            Span span,
            List<StatementSyntax> start,
            Duration duration,
            Flights flights,
            List<StatementSyntax> finish)
            implements Body {
        public Lasting {
            start = List.copyOf(start);
            finish = List.copyOf(finish);
        }

        @Override
        public <R> R match(
                Function<Instant, R> instant, Function<Lasting, R> lasting) {
            return lasting.apply(this);
        }
    }

    /** How long an action may be in flight. */
    public enum Duration {
        ANY_TIME,
        ANY_TIME_OR_NEVER
    }

    /** How much of one agent may be in flight at once. */
    public enum Flights {
        ONE,
        /** One per tuple of parameters: {@code in parallel}. */
        ONE_PER_PARAMETERS
    }
}
