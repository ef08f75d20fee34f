package dev.interlock.compiler.syntax;

import static dev.interlock.compiler.diagnostic.DiagnosticCode.ENDS_WITHOUT_LASTS;
import static dev.interlock.compiler.diagnostic.DiagnosticCode.FINISH_WITHOUT_TAKES;
import static dev.interlock.compiler.diagnostic.DiagnosticCode.LASTS_AND_TAKES;
import static dev.interlock.compiler.diagnostic.DiagnosticCode.LASTS_WITHOUT_ENDS;
import static dev.interlock.compiler.diagnostic.DiagnosticCode.REPEATED_CLAUSE;
import static dev.interlock.compiler.diagnostic.DiagnosticCode.SYNTAX;
import static dev.interlock.compiler.diagnostic.DiagnosticCode.TAKES_WITHOUT_FINISH;

import dev.interlock.compiler.diagnostic.Diagnostic;
import dev.interlock.compiler.diagnostic.Diagnostics;
import dev.interlock.compiler.source.Span;
import dev.interlock.compiler.syntax.ActionSyntax.AnyTime;
import dev.interlock.compiler.syntax.ActionSyntax.AnyTimeOrNever;
import dev.interlock.compiler.syntax.ActionSyntax.Between;
import dev.interlock.compiler.syntax.ActionSyntax.Body;
import dev.interlock.compiler.syntax.ActionSyntax.Flights;
import dev.interlock.compiler.syntax.ActionSyntax.Instant;
import dev.interlock.compiler.syntax.ActionSyntax.Lasting;
import dev.interlock.compiler.syntax.ActionSyntax.Passing;
import dev.interlock.compiler.syntax.ActionSyntax.Takes;
import dev.interlock.grammar.InterlockParser.*;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;

/**
 * Builds what an action does. The grammar takes clauses in any order and number; here they must add up: one body, or a
 * {@code finish} with a {@code takes} and perhaps a {@code start}, and everything else before it.
 */
final class ActionBodyBuilder {
    private final Spans spans;
    private final StatementBuilder statements;
    private final ExpressionBuilder expressions;
    private final Diagnostics diagnostics;

    ActionBodyBuilder(
            Spans spans, StatementBuilder statements, ExpressionBuilder expressions, Diagnostics diagnostics) {
        this.spans = spans;
        this.statements = statements;
        this.expressions = expressions;
        this.diagnostics = diagnostics;
    }

    /** An action or a fault as it was read. */
    record Heading(ParserRuleContext rule, NameContext name, List<ClauseContext> clauses) {}

    Body body(Heading action) {
        checkOrder(action.clauses());
        Optional<InstantContext> instant = single(action, InstantContext.class);
        Optional<StartingContext> start = single(action, StartingContext.class);
        Optional<TakingContext> takes = single(action, TakingContext.class);
        Optional<FinishingContext> finish = single(action, FinishingContext.class);
        Optional<LastsContext> lasts = single(action, LastsContext.class);
        Optional<EndsContext> ends = single(action, EndsContext.class);
        checkPassing(lasts, ends, start.map(StartingContext::getStart)
                .or(() -> takes.map(TakingContext::getStart))
                .or(() -> finish.map(FinishingContext::getStart)));
        if (takes.isPresent() && finish.isPresent() && instant.isEmpty()) {
            return lasting(start, takes.get(), finish.get());
        }
        if (instant.isPresent() && start.isEmpty() && takes.isEmpty() && finish.isEmpty()) {
            BlockContext block = instant.get().block();
            return lasts.isPresent() && ends.isPresent()
                    ? passing(block, lasts.get(), ends.get())
                    : new Instant(spans.of(block), statements.statements(block));
        }
        diagnostics.add(incomplete(action, instant, start, takes, finish));
        return new Instant(spans.of(action.rule()), List.of());
    }

    private void checkPassing(Optional<LastsContext> lasts, Optional<EndsContext> ends, Optional<Token> timed) {
        Optional<Span> word = lasts.map(LastsContext::getStart).or(() -> ends.map(EndsContext::getStart)).map(spans::of);
        if (word.isPresent() && timed.isPresent()) {
            diagnostics.add(Diagnostic.at(word.get(), LASTS_AND_TAKES,
                            "what takes time by `" + timed.get().getText() + "` cannot pass by `lasts` and `ends` too")
                    .label(spans.of(timed.get()), "written here")
                    .hint("say one of `{ … } lasts at most 5m ends { … }` and"
                            + " `start { … } takes 0s..5m finish { … }`"));
        } else if (lasts.isPresent() && ends.isEmpty()) {
            diagnostics.add(Diagnostic.at(word.get(), LASTS_WITHOUT_ENDS, "this `lasts` has no `ends`")
                    .hint("say what changes when it is over in `ends { … }`, which may be empty"));
        } else if (ends.isPresent() && lasts.isEmpty()) {
            diagnostics.add(Diagnostic.at(word.get(), ENDS_WITHOUT_LASTS, "this `ends` has no `lasts`")
                    .hint("say how long it is at most, as in `lasts at most 5m`"));
        }
    }

    private Lasting lasting(Optional<StartingContext> start, TakingContext takes, FinishingContext finish) {
        Span first = start.isPresent() ? spans.of(start.get()) : spans.of(takes);
        return new Lasting(
                first.to(spans.of(finish)),
                start.map(part -> statements.statements(part.block())).orElse(List.of()),
                takes(takes.duration()),
                takes.PARALLEL() == null ? Flights.ONE : Flights.ONE_PER_PARAMETERS,
                statements.statements(finish.block()));
    }

    private Passing passing(BlockContext block, LastsContext lasts, EndsContext ends) {
        return new Passing(
                spans.of(block),
                statements.statements(block),
                expressions.expression(lasts.expression()),
                statements.statements(ends.block()));
    }

    private Takes takes(DurationContext context) {
        if (context instanceof AnyDurationContext any) {
            return any.NEVER() == null ? new AnyTime() : new AnyTimeOrNever();
        }
        List<SumContext> ends = ((GivenDurationContext) context).sum();
        return new Between(
                expressions.expression(ends.get(0)), expressions.expression(ends.get(ends.size() - 1)));
    }

    private Diagnostic incomplete(
            Heading action,
            Optional<InstantContext> instant,
            Optional<StartingContext> start,
            Optional<TakingContext> takes,
            Optional<FinishingContext> finish) {
        String name = "action `" + spans.identifier(action.name()) + "`";
        Span heading = spans.heading(action.rule(), action.name());
        if (instant.isPresent()) {
            return Diagnostic.at(spans.of(instant.get().getStart()), SYNTAX,
                            name + " takes time and cannot also have a body of its own")
                    .hint("say what it does in `start { … }` and `finish { … }`");
        }
        if (takes.isPresent()) {
            return Diagnostic.at(spans.of(takes.get()), TAKES_WITHOUT_FINISH,
                            name + " takes time but has no `finish`")
                    .hint("say what it does when it is done in `finish { … }`, which may be empty");
        }
        if (start.isPresent() || finish.isPresent()) {
            Token word = finish.map(FinishingContext::getStart).orElseGet(() -> start.get().getStart());
            return Diagnostic.at(spans.of(word), FINISH_WITHOUT_TAKES,
                            name + " has a `" + word.getText() + "` but does not say how long it takes")
                    .hint("write `takes any time` before `finish`, or give it one body `{ … }`");
        }
        return Diagnostic.at(heading, SYNTAX, name + " has no body").hint("say what it does in `{ … }`");
    }

    private <C extends ClauseContext> Optional<C> single(Heading action, Class<C> kind) {
        List<C> found = ActionBuilder.each(action.clauses(), kind, Function.identity());
        for (C repeated : found.stream().skip(1).toList()) {
            diagnostics.add(Diagnostic.at(spans.of(repeated.getStart()), REPEATED_CLAUSE,
                            "action `" + spans.identifier(action.name()) + "` has a second " + named(repeated))
                    .label(spans.of(found.get(0).getStart()), "the first is here"));
        }
        return found.stream().findFirst();
    }

    private static String named(ClauseContext clause) {
        return clause instanceof InstantContext ? "body" : "`" + clause.getStart().getText() + "`";
    }

    private void checkOrder(List<ClauseContext> clauses) {
        Optional<ClauseContext> done = Optional.empty();
        for (ClauseContext clause : clauses) {
            boolean isLate = done.isPresent() && !done.get().getClass().equals(clause.getClass());
            if (isLate && !(clause instanceof InstantContext) && !follows(done.get(), clause)) {
                diagnostics.add(Diagnostic.at(spans.of(clause.getStart()), SYNTAX,
                                "`" + clause.getStart().getText() + "` must stand before the body")
                        .label(spans.of(done.get().getStart()), "the body begins here"));
            }
            if (done.isEmpty() && isBody(clause)) {
                done = Optional.of(clause);
            }
        }
    }

    private static boolean follows(ClauseContext first, ClauseContext later) {
        boolean isTiming = later instanceof TakingContext || later instanceof FinishingContext;
        boolean isPassing = later instanceof LastsContext || later instanceof EndsContext;
        return first instanceof StartingContext && isTiming || isPassing;
    }

    private static boolean isBody(ClauseContext clause) {
        return clause instanceof InstantContext
                || clause instanceof StartingContext
                || clause instanceof FinishingContext;
    }
}
