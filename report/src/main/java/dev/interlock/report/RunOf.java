package dev.interlock.report;

import dev.interlock.compiler.interpret.Run;
import dev.interlock.solver.verdict.Outcome;
import java.util.Optional;

/** The run that an outcome rests on, if it rests on one. */
final class RunOf implements Outcome.Visitor<Optional<Run>> {
    private RunOf() {}

    static Optional<Run> outcome(Outcome outcome) {
        return outcome.accept(new RunOf());
    }

    @Override
    public Optional<Run> reached(Outcome.Reached outcome) {
        return Optional.of(outcome.run());
    }

    @Override
    public Optional<Run> unreachable(Outcome.Unreachable outcome) {
        return Optional.empty();
    }

    @Override
    public Optional<Run> unknown(Outcome.Unknown outcome) {
        return Optional.empty();
    }

    @Override
    public Optional<Run> withheld(Outcome.Withheld outcome) {
        return Optional.empty();
    }
}
