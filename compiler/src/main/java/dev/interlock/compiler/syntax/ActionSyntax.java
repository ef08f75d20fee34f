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
 * @param fault present where the word is {@code fault}
 * @param deadlines what follows {@code within}
 */
public record ActionSyntax(
        Span span,
        Optional<Doc> doc,
        Identifier name,
        Optional<FaultSyntax> fault,
        List<Binder> parameters,
        List<Reading> readings,
        List<Trigger> triggers,
        List<ExprSyntax> guards,
        List<ExprSyntax> deadlines,
        List<Cooldown> cooldowns,
        List<Healed> heals,
        List<Span> atomic,
        Body body) {
    public ActionSyntax {
        parameters = List.copyOf(parameters);
        readings = List.copyOf(readings);
        triggers = List.copyOf(triggers);
        guards = List.copyOf(guards);
        deadlines = List.copyOf(deadlines);
        cooldowns = List.copyOf(cooldowns);
        heals = List.copyOf(heals);
        atomic = List.copyOf(atomic);
    }

    /** {@code with seen = version[n]}. */
    public record Reading(Identifier name, ExprSyntax value) {}

    /** {@code when e for 5m}. */
    public record Trigger(ExprSyntax condition, Optional<ExprSyntax> held) {}

    /** {@code fault … at most 2 each}: what is said of it before its clauses. */
    public record FaultSyntax(Optional<ExprSyntax> most, Per per) {}

    /** {@code cooldown 10m each}. */
    public record Cooldown(Span span, ExprSyntax length, Per per) {}

    /** One of {@code heals crash(n), Disk.full}; the environment need not be said. */
    public record Healed(
            Span span, Optional<Identifier> environment, Identifier fault, List<ExprSyntax> arguments) {
        public Healed {
            arguments = List.copyOf(arguments);
        }
    }

    /** What is counted together. */
    public enum Per {
        /** All of the action, in one instance of the agent. */
        ACTION,
        /** Each tuple of its parameters on its own: {@code each}. */
        PARAMETERS
    }

    /** What the action does, at once or over time. */
    public sealed interface Body {
        Span span();

        <R> R match(Function<Instant, R> instant, Function<Lasting, R> lasting, Function<Passing, R> passing);
    }

    /** {@code { … }}. */
    public record Instant(Span span, List<StatementSyntax> statements) implements Body {
        public Instant {
            statements = List.copyOf(statements);
        }

        @Override
        public <R> R match(
                Function<Instant, R> instant, Function<Lasting, R> lasting, Function<Passing, R> passing) {
            return instant.apply(this);
        }
    }

    /** {@code start { … } takes 30s..2m [in parallel] finish { … }}. */
    public record Lasting(
            Span span,
            List<StatementSyntax> start,
            Takes takes,
            Flights flights,
            List<StatementSyntax> finish)
            implements Body {
        public Lasting {
            start = List.copyOf(start);
            finish = List.copyOf(finish);
        }

        @Override
        public <R> R match(
                Function<Instant, R> instant, Function<Lasting, R> lasting, Function<Passing, R> passing) {
            return lasting.apply(this);
        }
    }

    /** {@code { … } lasts at most 90s ends { … }}: it is over by then. */
    public record Passing(Span span, List<StatementSyntax> statements, ExprSyntax most, List<StatementSyntax> ends)
            implements Body {
        public Passing {
            statements = List.copyOf(statements);
            ends = List.copyOf(ends);
        }

        @Override
        public <R> R match(
                Function<Instant, R> instant, Function<Lasting, R> lasting, Function<Passing, R> passing) {
            return passing.apply(this);
        }
    }

    /** How long an action may be in flight. */
    public sealed interface Takes {
        <R> R accept(Visitor<R> visitor);

        interface Visitor<R> {
            R anyTime(AnyTime takes);

            R anyTimeOrNever(AnyTimeOrNever takes);

            R between(Between takes);
        }
    }

    public record AnyTime() implements Takes {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.anyTime(this);
        }
    }

    public record AnyTimeOrNever() implements Takes {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.anyTimeOrNever(this);
        }
    }

    /** {@code takes 30s..2m}; {@code takes 2m} has the same expression twice. */
    public record Between(ExprSyntax least, ExprSyntax most) implements Takes {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.between(this);
        }
    }

    /** How much of one agent may be in flight at once. */
    public enum Flights {
        ONE,
        /** One per tuple of parameters: {@code in parallel}. */
        ONE_PER_PARAMETERS
    }
}
