package dev.interlock.report;

import dev.interlock.compiler.interpret.CausalChain;
import dev.interlock.compiler.interpret.Evaluation;
import dev.interlock.compiler.interpret.Firing;
import dev.interlock.compiler.interpret.Run;
import dev.interlock.compiler.interpret.RunAnalysis;
import dev.interlock.compiler.interpret.State;
import dev.interlock.compiler.interpret.Step;
import dev.interlock.compiler.interpret.Waking;
import dev.interlock.compiler.interpret.Witness;
import dev.interlock.compiler.system.Command;
import dev.interlock.compiler.system.Question;
import dev.interlock.compiler.system.TransitionSystem;
import dev.interlock.compiler.system.Variable;
import dev.interlock.report.Story.Act;
import dev.interlock.report.Story.Cause;
import dev.interlock.report.Story.Change;
import dev.interlock.report.Story.Scene;
import dev.interlock.report.Story.Shown;
import dev.interlock.report.Story.Woken;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Turns what was executed into its telling. */
final class StoryTeller {
    private final TransitionSystem system;
    private final Question question;
    private final Witness witness;
    private final Run run;
    private final Mentioned mentioned;
    private final RunAnalysis analysis;
    private final Elapsed clock;
    private final List<Step> steps = new ArrayList<>();
    private final List<State> states = new ArrayList<>();

    private StoryTeller(TransitionSystem system, Question question, Witness witness) {
        this.system = system;
        this.question = question;
        this.witness = witness;
        this.run = witness.path();
        this.mentioned = Mentioned.by(question, system);
        this.analysis = new RunAnalysis(system, run);
        states.add(run.start());
        for (Run.Move move : run.moves()) {
            steps.add(move.step());
            states.add(move.after());
        }
        run.tried().ifPresent(move -> {
            steps.add(move.step());
            states.add(move.after());
        });
        this.clock = Elapsed.in(steps);
    }

    static Story tell(TransitionSystem system, Question question, Witness witness) {
        return new StoryTeller(system, question, witness).tell();
    }

    private Story tell() {
        Set<Variable> told = new LinkedHashSet<>(mentioned.named());
        told.addAll(mentioned.beneath());
        told.addAll(system.freeParameters());
        declared().stream().filter(this::changes).forEach(told::add);
        List<Shown> start = declared().stream()
                .filter(told::contains)
                .map(variable -> Snapshot.shown(variable, run.start()))
                .toList();
        List<Scene> scenes = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            scenes.add(scene(i));
        }
        Outlook outlook = Outlook.of(witness, question, mentioned, system);
        return new Story(
                Snapshot.together(start), declared().size() - start.size(), scenes, outlook, causes(scenes));
    }

    private List<Cause> causes(List<Scene> scenes) {
        List<Cause> causes = new ArrayList<>();
        Set<Integer> before = new HashSet<>();
        for (CausalChain.Link link : CausalChain.of(system, question, witness)) {
            int position = steps.get(link.move()).firings().indexOf(link.firing());
            Act act = scenes.get(link.move()).acts().get(position);
            int waker = analysis.stirredBy(link.move(), link.firing()) instanceof Waking.ByMove waking
                    ? waking.move() + 1
                    : 0;
            causes.add(new Cause(
                    link.move() + 1, act, Optional.of(waker).filter(before::contains)));
            before.add(link.move() + 1);
        }
        return causes;
    }

    private List<Variable> declared() {
        return system.variables().stream()
                .filter(variable -> variable.visibility() == Variable.Visibility.DECLARED)
                .toList();
    }

    private boolean changes(Variable variable) {
        return states.stream().anyMatch(state -> run.start().differs(state, variable));
    }

    private Scene scene(int index) {
        List<Act> acts = new ArrayList<>();
        List<Firing> firings = steps.get(index).firings();
        for (int position = 0; position < firings.size(); position++) {
            acts.add(act(index, position));
        }
        return new Scene(index + 1, clock.after(index), acts);
    }

    private Act act(int index, int position) {
        Firing firing = steps.get(index).firings().get(position);
        Command command = firing.command();
        return new Act(
                command.actor().name(),
                command.action(),
                command.phase(),
                shown(analysis.arguments(index, firing)),
                shown(analysis.readings(index, firing)),
                sightings(index, firing),
                woken(index, firing),
                changesBy(index, position),
                command.span());
    }

    /** Those that mislead. */
    private List<Story.Sighted> sightings(int index, Firing firing) {
        Evaluation seen = Evaluation.in(states.get(index), firing);
        return firing.command().sightings().stream()
                .map(sighting -> new Story.Sighted(
                        sighting.name(),
                        Snapshot.shown(sighting.seen(), seen).value(),
                        Snapshot.shown(sighting.actual(), seen).value()))
                .filter(sighted -> !sighted.seen().equals(sighted.actual()))
                .toList();
    }

    private static List<Shown> shown(List<RunAnalysis.Shown> values) {
        return values.stream().map(value -> new Shown(value.name(), value.text())).toList();
    }

    /** Each actor's own part of a joint step, in the order in which the writes land; a step without an outcome has none. */
    private List<Change> changesBy(int index, int position) {
        State before = states.get(index);
        if (before.equals(states.get(index + 1))) {
            return List.of();
        }
        State from = analysis.landed(before, steps.get(index), position);
        State to = analysis.landed(before, steps.get(index), position + 1);
        return declared().stream()
                .filter(variable -> from.differs(to, variable))
                .map(variable -> Snapshot.change(variable, from, to))
                .toList();
    }

    private Optional<Woken> woken(int index, Firing firing) {
        Optional<String> trigger = firing.command().trigger().map(clause -> Wording.shortened(clause.span()));
        return analysis.wokenBy(index, firing).accept(new Reason(firing, trigger.orElse("its start")));
    }

    private final class Reason implements Waking.Visitor<Optional<Woken>> {
        private final Firing woken;
        private final String waitedFor;

        private Reason(Firing woken, String waitedFor) {
            this.woken = woken;
            this.waitedFor = waitedFor;
        }

        @Override
        public Optional<Woken> atStart(Waking.AtStart waking) {
            return Optional.of(new Woken(waitedFor, 0, List.of()));
        }

        @Override
        public Optional<Woken> byMove(Waking.ByMove waking) {
            List<String> by = analysis.wakers(waking, woken).stream()
                    .map(Firing::command)
                    .filter(command -> command.phase() != Command.Phase.TIME)
                    .map(Reason::name)
                    .toList();
            return Optional.of(new Woken(waitedFor, waking.move() + 1, by));
        }

        private static String name(Command waker) {
            return waker.phase() == Command.Phase.SAMPLE ? "its own sample" : waker.name();
        }

        @Override
        public Optional<Woken> noTrigger(Waking.NoTrigger waking) {
            return Optional.empty();
        }

        @Override
        public Optional<Woken> ownStart(Waking.OwnStart waking) {
            return Optional.of(new Woken("its own start", waking.move() + 1, List.of()));
        }
    }
}
