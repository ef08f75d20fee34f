package dev.interlock.compiler.lower;

import dev.interlock.compiler.diagnostic.Diagnostic;
import dev.interlock.compiler.diagnostic.DiagnosticCode;
import dev.interlock.compiler.model.Action;
import dev.interlock.compiler.model.Actor;
import dev.interlock.compiler.model.Expr;
import dev.interlock.compiler.model.Model;
import dev.interlock.compiler.model.Rule;
import dev.interlock.compiler.model.Type;
import dev.interlock.compiler.source.Span;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Refuses models that measure time, which cannot be lowered: a phrase that is left out would change what they mean. */
final class Untimed {
    private Untimed() {}

    static List<Diagnostic> mistakes(Model model) {
        Stream<Span> free = model.states().stream()
                .filter(state -> state.type() instanceof Type.Duration)
                .map(state -> state.span());
        Stream<Span> rules = model.coordination().stream()
                .filter(rule -> rule instanceof Rule.AtMost)
                .map(Rule::span);
        return Stream.of(free, model.actors().stream().flatMap(Untimed::phrases), rules)
                .flatMap(spans -> spans)
                .map(span -> Diagnostic.at(
                        span, DiagnosticCode.NOT_SUPPORTED_YET, "what measures time is not supported yet"))
                .toList();
    }

    private static Stream<Span> phrases(Actor actor) {
        return Stream.concat(
                actor.period().stream().map(period -> period.length().span()),
                actor.actions().stream().flatMap(Untimed::phrases));
    }

    private static Stream<Span> phrases(Action action) {
        Optional<Action.Takes> takes = action.body().match(i -> Optional.empty(), l -> Optional.of(l.takes()));
        Action.Timing timing = action.timing();
        return Stream.of(
                        timing.held(),
                        timing.within(),
                        timing.cooldown().map(Action.Cooldown::length),
                        takes.filter(t -> t instanceof Action.Between).map(t -> ((Action.Between) t).most()))
                .flatMap(Optional::stream)
                .map(Expr::span);
    }
}
