package dev.interlock.compiler.prepare;

import dev.interlock.compiler.interpret.Candidate;
import dev.interlock.compiler.interpret.Firing;
import dev.interlock.compiler.interpret.Run;
import dev.interlock.compiler.interpret.State;
import dev.interlock.compiler.interpret.Step;
import dev.interlock.compiler.system.Command;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A run of a slice, told as one of the whole: the same do the same, and all that was left out does nothing. */
public final class Retelling implements Run.Ending.Visitor<Optional<Firing>> {
    private final Slice slice;

    private Retelling(Slice slice) {
        this.slice = slice;
    }

    /**
     * A claim about the whole; none where those who were left out take part in the run.
     *
     * @param start of the whole, in which what is kept has the values that the run starts with
     */
    public static Optional<Candidate> of(Slice slice, Run run, State start) {
        Retelling retelling = new Retelling(slice);
        List<Step> steps = new ArrayList<>();
        run.moves().forEach(move -> steps.add(move.step()));
        run.tried().ifPresent(move -> steps.add(move.step()));
        Optional<Firing> probe = run.ending().accept(retelling);
        boolean byThose = steps.stream().flatMap(step -> step.firings().stream()).allMatch(retelling::isKept)
                && probe.filter(firing -> !retelling.isKept(firing)).isEmpty();
        return byThose
                ? Optional.of(new Candidate(
                        start, steps.stream().map(retelling::told).toList(), probe.map(retelling::told)))
                : Optional.empty();
    }

    private boolean isKept(Firing firing) {
        return firing.command().id() < slice.commands().size();
    }

    private Step told(Step step) {
        return new Step(step.firings().stream().map(this::told).toList());
    }

    private Firing told(Firing firing) {
        Command original = slice.commands().get(firing.command().id());
        return new Firing(original, firing.inputs());
    }

    @Override
    public Optional<Firing> arrived(Run.Arrived ending) {
        return Optional.empty();
    }

    @Override
    public Optional<Firing> faulted(Run.Faulted ending) {
        return Optional.empty();
    }

    @Override
    public Optional<Firing> clashed(Run.Clashed ending) {
        return Optional.empty();
    }

    @Override
    public Optional<Firing> evaluated(Run.Evaluated ending) {
        return ending.by();
    }

    @Override
    public Optional<Firing> enabled(Run.Enabled ending) {
        return Optional.of(ending.firing());
    }

    @Override
    public Optional<Firing> acted(Run.Acted ending) {
        return Optional.empty();
    }

    @Override
    public Optional<Firing> overdue(Run.Overdue ending) {
        return Optional.empty();
    }
}
