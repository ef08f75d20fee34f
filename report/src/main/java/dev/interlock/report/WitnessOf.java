package dev.interlock.report;

import dev.interlock.compiler.interpret.Witness;
import dev.interlock.solver.verdict.Outcome;
import java.util.Optional;

/** What an outcome rests on, if there is something to show. */
final class WitnessOf implements Outcome.Visitor<Optional<Witness>> {
    private WitnessOf() {}

    static Optional<Witness> outcome(Outcome outcome) {
        return outcome.accept(new WitnessOf());
    }

    @Override
    public Optional<Witness> reached(Outcome.Reached outcome) {
        return Optional.of(outcome.witness());
    }

    @Override
    public Optional<Witness> unreachable(Outcome.Unreachable outcome) {
        return Optional.empty();
    }

    @Override
    public Optional<Witness> unknown(Outcome.Unknown outcome) {
        return Optional.empty();
    }

    @Override
    public Optional<Witness> withheld(Outcome.Withheld outcome) {
        return Optional.empty();
    }
}
