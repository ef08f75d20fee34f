package dev.interlock.report;

import dev.interlock.compiler.interpret.Choices;
import dev.interlock.compiler.interpret.Firing;
import dev.interlock.compiler.interpret.Interpreter;
import dev.interlock.compiler.interpret.Outcome;
import dev.interlock.compiler.interpret.Run;
import dev.interlock.compiler.interpret.State;
import dev.interlock.compiler.interpret.Step;
import dev.interlock.compiler.interpret.Trap;
import dev.interlock.compiler.system.Command;
import dev.interlock.compiler.system.Goal;
import dev.interlock.compiler.system.Question;
import dev.interlock.compiler.system.TransitionSystem;
import dev.interlock.compiler.system.Variable;
import dev.interlock.report.Bystander.Obstacle;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What there is to say of a trap: what holds in all of it, who never acts again in it and why, and who alone could lead out. */
final class TrapOutlook {
    private static final int MOST_VALUES = 10;
    private static final int MOST_WAYS = 500;

    private final Trap trap;
    private final Question question;
    private final Mentioned mentioned;
    private final TransitionSystem system;
    private final List<State> states;
    private final Bystanders bystanders;

    TrapOutlook(Trap trap, Question question, Mentioned mentioned, TransitionSystem system) {
        this.trap = trap;
        this.question = question;
        this.mentioned = mentioned;
        this.system = system.askedFor(question);
        this.states = trap.region().accept(new KnownStates());
        this.bystanders = new Bystanders(
                this.system, states, isListed() ? Bystander.Extent.ALL_ALONG : Bystander.Extent.HERE);
    }

    Outlook outlook() {
        String target = Asked.by(question).subject();
        String end = "From here on nothing leads back to " + target;
        return new Outlook(List.of(), Optional.empty(), List.of(end), remarks(), stopped(), Optional.empty());
    }

    private final class KnownStates implements Trap.Region.Visitor<List<State>> {
        @Override
        public List<State> listed(Trap.Listed region) {
            return region.states();
        }

        @Override
        public List<State> described(Trap.Described region) {
            return List.of(trap.last());
        }
    }

    private boolean isListed() {
        return trap.region() instanceof Trap.Listed;
    }

    private List<String> remarks() {
        List<String> remarks = new ArrayList<>();
        fixed().ifPresent(remarks::add);
        if (isListed()) {
            List<String> active = names(acts().filter(bystanders::canAct));
            if (!active.isEmpty()) {
                remarks.add(some(active) + (active.size() == 1 ? " still acts" : " still act") + " there, to no avail.");
            }
            List<String> out = names(silenced().stream().filter(this::leadsOut));
            if (!out.isEmpty()) {
                remarks.add("Only " + some(out) + " would lead out of it, and " + (out.size() == 1 ? "that is" : "those are")
                        + " not counted on.");
            }
        }
        return remarks;
    }

    /** What keeps its value for ever, among what the run changed and what it should come back to. */
    private Optional<String> fixed() {
        if (!isListed()) {
            return Optional.empty();
        }
        List<Story.Shown> values = system.variables().stream()
                .filter(variable -> variable.visibility() == Variable.Visibility.DECLARED)
                .filter(variable -> mentioned.beneath().contains(variable) || isChanged(variable))
                .filter(variable -> states.stream().noneMatch(state -> state.differs(trap.last(), variable)))
                .map(variable -> Snapshot.shown(variable, trap.last()))
                .toList();
        List<Story.Shown> together = Snapshot.together(values);
        if (together.isEmpty()) {
            return Optional.empty();
        }
        String more = together.size() > MOST_VALUES ? ", and " + (together.size() - MOST_VALUES) + " more" : "";
        return Optional.of("For ever after: " + Phrases.list(together.stream().limit(MOST_VALUES).toList()) + more + ".");
    }

    private boolean isChanged(Variable variable) {
        return Stream.concat(Stream.of(trap.start()), trap.moves().stream().map(Run.Move::after))
                .anyMatch(state -> state.differs(trap.last(), variable));
    }

    /** Those first who could change what it should come back to; an action that is still possible somewhere is not stopped. */
    private List<Bystander> stopped() {
        Set<String> active = new HashSet<>();
        acts().filter(bystanders::canAct).forEach(command -> active.add(command.name()));
        List<Command> idle = acts()
                .filter(command -> command.phase() != Command.Phase.FINISH && !active.contains(command.name()))
                .toList();
        List<Command> helping = idle.stream()
                .filter(command -> command.writes().stream()
                        .anyMatch(write -> mentioned.beneath().contains(write.target())))
                .toList();
        List<Bystander> found = new ArrayList<>(bystanders.among(helping));
        bystanders.among(idle).stream().filter(one -> !found.contains(one)).forEach(found::add);
        return found.stream().filter(one -> one.obstacle() != Obstacle.BUSY).toList();
    }

    private Stream<Command> acts() {
        return system.commands().stream().filter(Command::isAct).filter(command -> !silenced().contains(command));
    }

    private List<Command> silenced() {
        return question.goal() instanceof Goal.Trapping goal
                ? system.commands().stream().filter(goal.silenced()::contains).toList()
                : List.of();
    }

    private boolean leadsOut(Command command) {
        Interpreter interpreter = new Interpreter(system);
        List<Firing> ways = new Choices(interpreter, MOST_WAYS).firings(command).items();
        Set<State> inside = new HashSet<>(states);
        return states.stream().limit(MOST_WAYS).anyMatch(state -> ways.stream()
                .anyMatch(firing -> interpreter.execute(state, new Step(List.of(firing))) instanceof Outcome.Done done
                        && !inside.contains(done.after())));
    }

    private static List<String> names(Stream<Command> commands) {
        return commands.map(Command::name).distinct().map(Phrases::quoted).toList();
    }

    private static String some(List<String> names) {
        return names.size() <= MOST_VALUES
                ? Phrases.and(names)
                : String.join(", ", names.subList(0, MOST_VALUES)) + " and " + (names.size() - MOST_VALUES) + " more";
    }
}
