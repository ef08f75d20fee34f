package dev.interlock.compiler.resolve;

import dev.interlock.compiler.model.Action;
import dev.interlock.compiler.syntax.ActionSyntax;
import java.util.Optional;

/** Types how long an action is in flight. */
final class TakesTyping implements ActionSyntax.Takes.Visitor<Optional<Action.Takes>> {
    private final Durations durations;

    TakesTyping(Durations durations) {
        this.durations = durations;
    }

    @Override
    public Optional<Action.Takes> anyTime(ActionSyntax.AnyTime takes) {
        return Optional.of(new Action.AnyTime());
    }

    @Override
    public Optional<Action.Takes> anyTimeOrNever(ActionSyntax.AnyTimeOrNever takes) {
        return Optional.of(new Action.AnyTimeOrNever());
    }

    @Override
    public Optional<Action.Takes> between(ActionSyntax.Between takes) {
        return durations.between(takes.least(), takes.most(), "takes")
                .map(ends -> new Action.Between(ends.least(), ends.most()));
    }
}
