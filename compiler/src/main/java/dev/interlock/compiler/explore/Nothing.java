package dev.interlock.compiler.explore;

import dev.interlock.compiler.interpret.Attempt;
import dev.interlock.compiler.interpret.State;
import dev.interlock.compiler.interpret.Step;
import java.util.List;
import java.util.Optional;

/** The watch of a walk that only wants to see everything. */
final class Nothing implements Watch {
    @Override
    public Optional<Sighting> in(State state) {
        return Optional.empty();
    }

    @Override
    public Optional<Step> among(State before, List<Attempt> attempts) {
        return Optional.empty();
    }

    @Override
    public Optional<String> gap() {
        return Optional.empty();
    }
}
