package dev.interlock.compiler.resolve;

import dev.interlock.compiler.diagnostic.DiagnosticCode;
import dev.interlock.compiler.model.Action;
import dev.interlock.compiler.model.Expr;
import dev.interlock.compiler.model.Local;
import dev.interlock.compiler.source.Span;
import dev.interlock.compiler.syntax.ActionSyntax;
import dev.interlock.compiler.syntax.ExprSyntax;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Types what an action says of time apart from how long it takes. */
final class Timings {
    private final Context context;
    private final ActionSyntax action;
    private final Durations durations;

    Timings(Context context, ActionSyntax action, Scope scope) {
        this.context = context;
        this.action = action;
        this.durations = new Durations(context, scope);
    }

    Optional<Action.Timing> resolve(List<Local> parameters) {
        boolean once = checkOnce();
        List<ExprSyntax> held = action.triggers().stream().flatMap(t -> t.held().stream()).toList();
        Optional<Optional<Expr>> holding = first(held, "for");
        Optional<Optional<Expr>> deadline = first(action.deadlines(), "within");
        Optional<Optional<Action.Cooldown>> cooldown = cooldown();
        return once && hasClocks(held, parameters)
                ? holding.flatMap(h -> deadline.flatMap(d -> cooldown.map(c -> new Action.Timing(h, d, c))))
                : Optional.empty();
    }

    private boolean checkOnce() {
        List<Span> deadlines = action.deadlines().stream().map(ExprSyntax::span).toList();
        List<Span> cooldowns = action.cooldowns().stream().map(ActionSyntax.Cooldown::span).toList();
        Actors.checkOnce(context, "within", deadlines);
        Actors.checkOnce(context, "cooldown", cooldowns);
        return deadlines.size() <= 1 && cooldowns.size() <= 1;
    }

    private Optional<Optional<Expr>> first(List<ExprSyntax> written, String word) {
        return written.isEmpty()
                ? Optional.of(Optional.empty())
                : durations.positive(written.get(0), word).map(Optional::of);
    }

    private Optional<Optional<Action.Cooldown>> cooldown() {
        if (action.cooldowns().isEmpty()) {
            return Optional.of(Optional.empty());
        }
        ActionSyntax.Cooldown written = action.cooldowns().get(0);
        return durations.positive(written.length(), "cooldown")
                .map(length -> Optional.of(new Action.Cooldown(length, per(written.per()))));
    }

    private static Action.Per per(ActionSyntax.Per per) {
        return switch (per) {
            case ACTION -> Action.Per.ACTION;
            case PARAMETERS -> Action.Per.PARAMETERS;
        };
    }

    /** Each tuple of parameters has a clock of its own, so there must be finitely many. */
    private boolean hasClocks(List<ExprSyntax> held, List<Local> parameters) {
        List<String> words = new ArrayList<>();
        held.stream().findFirst().ifPresent(d -> words.add("for"));
        action.deadlines().stream().findFirst().ifPresent(d -> words.add("within"));
        action.cooldowns().stream()
                .filter(c -> c.per() == ActionSyntax.Per.PARAMETERS)
                .findFirst()
                .ifPresent(c -> words.add("cooldown … each"));
        action.body().match(i -> false, l -> false, passing -> words.add("lasts"));
        return words.stream().findFirst()
                .map(word -> parameters.stream().allMatch(parameter -> isFinite(parameter, word)))
                .orElse(true);
    }

    private boolean isFinite(Local parameter, String word) {
        if (Kinds.size(parameter.type()).isPresent()) {
            return true;
        }
        context.fail(
                parameter.span(),
                DiagnosticCode.CLOCK_NOT_FINITE,
                "`" + word + "` measures time for each `" + parameter.name() + "`, but "
                        + TypeWords.of(parameter.type()) + " has infinitely many values",
                "give `" + parameter.name() + "` a range such as `1..3`");
        return false;
    }
}
