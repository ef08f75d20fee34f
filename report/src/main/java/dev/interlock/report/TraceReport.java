package dev.interlock.report;

import dev.interlock.compiler.interpret.Firing;
import dev.interlock.compiler.interpret.Lasso;
import dev.interlock.compiler.interpret.Run;
import dev.interlock.compiler.interpret.State;
import dev.interlock.compiler.interpret.Step;
import dev.interlock.compiler.interpret.Trap;
import dev.interlock.compiler.interpret.Witness;
import dev.interlock.compiler.system.Domain;
import dev.interlock.compiler.system.Symbol;
import dev.interlock.compiler.system.TransitionSystem;
import dev.interlock.compiler.system.Value;
import dev.interlock.compiler.system.Variable;
import dev.interlock.solver.certificate.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A run in the Informal Trace Format of Apalache and Quint: all states, hidden variables included, and beside what the format knows, who
 * acts in each step and with what, so that it can be gone again.
 */
public final class TraceReport {
    private static final String FORMAT = "https://apalache-mc.org/docs/adr/015adr-trace.html";

    private final TransitionSystem system;

    private TraceReport(TransitionSystem system) {
        this.system = system;
    }

    /** Empty for a run without end that never comes back to a state: the format cannot say it. */
    public static Optional<String> of(Subject subject, TransitionSystem system, Witness witness) {
        return witness.accept(new Parts()).map(parts -> new TraceReport(system).document(subject, parts));
    }

    /**
     * What there is to tell.
     *
     * @param from how many steps come before the state from which on it is what was looked for
     * @param back the state that the last one leads back to
     */
    private record Told(
            State start, List<Run.Move> moves, Optional<Step> tried, Optional<Firing> probe, Optional<Integer> from,
            Optional<Integer> back) {}

    private static final class Parts implements Witness.Visitor<Optional<Told>> {
        @Override
        public Optional<Told> run(Run run) {
            return Optional.of(new Told(
                    run.start(), run.moves(), run.tried().map(Run.Move::step), run.ending().accept(new Probe()),
                    Optional.empty(), Optional.empty()));
        }

        @Override
        public Optional<Told> lasso(Lasso lasso) {
            return lasso.ratchet().isPresent()
                    ? Optional.empty()
                    : Optional.of(new Told(
                            lasso.start(), lasso.path().moves(), Optional.empty(), Optional.empty(),
                            Optional.of(lasso.from()), Optional.of(lasso.stem().size())));
        }

        @Override
        public Optional<Told> trap(Trap trap) {
            return Optional.of(new Told(
                    trap.start(), trap.moves(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()));
        }
    }

    private String document(Subject subject, Told told) {
        List<Json> steps = new ArrayList<>();
        told.moves().forEach(move -> steps.add(step(move.step())));
        Json.Fields own = Json.object()
                .put("policy", subject.policy())
                .put("given", given(subject))
                .put("kind", subject.kind())
                .put("question", subject.question())
                .put("steps", Json.of(steps, step -> step))
                .put("tried", Json.of(told.tried(), TraceReport::step))
                .put("probe", Json.of(told.probe(), TraceReport::firing))
                .put("from", Json.of(told.from(), Json::of));
        Json.Fields meta = Json.object()
                .put("format", "ITF")
                .put("format-description", FORMAT)
                .put("source", subject.policy())
                .put("description", "a run that shows " + subject.kind() + " " + subject.question())
                .put("interlock", own);
        Json.Fields trace = Json.object()
                .put("#meta", meta)
                .put("vars", Json.of(system.variables(), variable -> Json.of(variable.name())))
                .put("states", Json.of(states(told), state -> state));
        return told.back().map(index -> trace.put("loop", index)).orElse(trace).document();
    }

    private static Json given(Subject subject) {
        Json.Fields given = Json.object();
        for (var entry : new TreeMap<>(subject.parameters()).entrySet()) {
            given = given.put(entry.getKey(), entry.getValue());
        }
        return given;
    }

    /** The last step of a loop leads back to a state that is there already. */
    private List<Json> states(Told told) {
        List<State> all = new ArrayList<>(List.of(told.start()));
        told.moves().forEach(move -> all.add(move.after()));
        if (told.back().filter(index -> index < told.moves().size()).isPresent()) {
            all.remove(all.size() - 1);
        }
        List<Json> shown = new ArrayList<>();
        all.forEach(state -> shown.add(state(shown.size(), state)));
        return shown;
    }

    private Json state(int index, State state) {
        Json.Fields fields = Json.object().put("#meta", Json.object().put("index", index));
        for (Variable variable : system.variables()) {
            fields = fields.put(variable.name(), value(variable, state.get(variable)));
        }
        return fields;
    }

    private static Json step(Step step) {
        return Json.of(step.firings(), TraceReport::firing);
    }

    private static Json firing(Firing firing) {
        Json.Fields inputs = Json.object();
        for (var input : firing.command().inputs()) {
            inputs = inputs.put(input.name(), value(input, firing.inputs().get(input)));
        }
        return Json.object()
                .put("number", firing.command().id())
                .put("act", firing.command().toString())
                .put("with", inputs);
    }

    private static Json value(Symbol symbol, Value value) {
        return symbol.domain() instanceof Domain.Enumeration enumeration
                ? Json.of(enumeration.show(value))
                : value.accept(new Plain());
    }

    private static final class Plain implements Value.Visitor<Json> {
        @Override
        public Json bool(Value.Bool value) {
            return Json.of(value.value());
        }

        @Override
        public Json integer(Value.Int value) {
            return Json.object().put("#bigint", value.value().toString());
        }

        @Override
        public Json real(Value.Real value) {
            return Json.object()
                    .put("#unserializable", value.value().numerator() + "/" + value.value().denominator());
        }
    }

    private static final class Probe implements Run.Ending.Visitor<Optional<Firing>> {
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
}
