package dev.interlock.report;

import dev.interlock.compiler.interpret.Choices;
import dev.interlock.compiler.interpret.Evaluation;
import dev.interlock.compiler.interpret.Firing;
import dev.interlock.compiler.interpret.Interpreter;
import dev.interlock.compiler.interpret.Listing;
import dev.interlock.compiler.interpret.Outcome;
import dev.interlock.compiler.interpret.State;
import dev.interlock.compiler.interpret.Step;
import dev.interlock.compiler.source.Span;
import dev.interlock.compiler.system.Actor;
import dev.interlock.compiler.system.Clause;
import dev.interlock.compiler.system.Command;
import dev.interlock.compiler.system.Sort;
import dev.interlock.compiler.system.Term;
import dev.interlock.compiler.system.TransitionSystem;
import dev.interlock.compiler.system.Value;
import dev.interlock.compiler.system.Variable;
import dev.interlock.report.Bystander.Extent;
import dev.interlock.report.Bystander.Obstacle;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Why actions are not executed at some moments of a run. */
final class Bystanders {
    private static final int MOST_FIRINGS = 500;
    private static final int MOST_MOMENTS = 20_000;

    private final Interpreter interpreter;
    private final List<State> moments;
    private final Extent whole;

    /**
     * @param moments where it matters whether somebody acts
     * @param whole what is to be said of what is so at all of them
     */
    Bystanders(TransitionSystem system, List<State> moments, Extent whole) {
        this.interpreter = new Interpreter(system);
        this.moments = moments.stream().distinct().toList();
        this.whole = whole;
    }

    /** Those of the commands that cannot be executed at some moment; what nobody knows is left out. */
    List<Bystander> among(List<Command> commands) {
        Map<String, List<Command>> actions = new LinkedHashMap<>();
        commands.forEach(c -> actions.computeIfAbsent(c.name(), key -> new ArrayList<>()).add(c));
        Map<Bystander, List<String>> alike = new LinkedHashMap<>();
        for (List<Command> action : actions.values()) {
            obstacle(action).ifPresent(found -> alike.computeIfAbsent(found, key -> new ArrayList<>())
                    .add(action.get(0).actor().name()));
        }
        List<Bystander> bystanders = new ArrayList<>();
        alike.forEach((one, actors) -> bystanders.add(new Bystander(
                actors, one.action(), one.obstacle(), one.extent(), one.clause(), one.place(),
                one.values())));
        return bystanders;
    }

    /** Whether the command can be executed at some moment. */
    boolean canAct(Command command) {
        return occasions(List.of(command)).map(all -> all.stream().anyMatch(this::isPossible)).orElse(true);
    }

    /** Whether the command, where it can be executed, makes the condition false. */
    boolean couldBreak(Command command, Term condition) {
        return occasions(List.of(command)).map(all -> all.stream().anyMatch(o -> breaks(o, condition))).orElse(false);
    }

    private boolean breaks(Occasion occasion, Term condition) {
        Step step = new Step(List.of(occasion.firing()));
        return interpreter.execute(occasion.state(), step) instanceof Outcome.Done done
                && !Evaluation.in(done.after()).holds(condition);
    }

    private record Occasion(State state, Firing firing) {
        boolean satisfies(Term condition) {
            return Evaluation.in(state, firing).holds(condition);
        }
    }

    private record Condition(Obstacle obstacle, Clause clause) {
        boolean holdsAt(Occasion occasion) {
            return occasion.satisfies(clause.term());
        }
    }

    private Optional<List<Occasion>> occasions(List<Command> action) {
        Choices choices = new Choices(interpreter, MOST_FIRINGS);
        List<Firing> firings = new ArrayList<>();
        for (Command command : action) {
            Listing<Firing> ways = choices.firings(command);
            if (!ways.isComplete()) {
                return Optional.empty();
            }
            firings.addAll(ways.items());
        }
        if ((long) firings.size() * moments.size() > MOST_MOMENTS) {
            return Optional.empty();
        }
        return Optional.of(moments.stream()
                .flatMap(state -> firings.stream().map(firing -> new Occasion(state, firing)))
                .toList());
    }

    private boolean isPossible(Occasion occasion) {
        return interpreter.isEnabled(occasion.state(), occasion.firing());
    }

    private Optional<Bystander> obstacle(List<Command> action) {
        Optional<List<Occasion>> all = occasions(action);
        if (all.isEmpty()) {
            return Optional.empty();
        }
        List<State> possible = all.get().stream().filter(this::isPossible).map(Occasion::state).distinct().toList();
        if (possible.size() == moments.size()) {
            return Optional.of(free(action.get(0)));
        }
        List<Occasion> open = all.get().stream().filter(o -> !possible.contains(o.state())).toList();
        return Optional.of(blocked(open, possible.isEmpty()));
    }

    /** What could happen all the time and does not; that of an agent is left undone for ever only where nothing is owed to it. */
    private static Bystander free(Command command) {
        Obstacle obstacle = command.actor().role() == Actor.Role.ENVIRONMENT ? Obstacle.FREE : Obstacle.LEFT_OUT;
        return bystander(
                command, command.phase() == Command.Phase.FINISH ? Obstacle.HANGING : obstacle, Extent.ALL_ALONG,
                command.span());
    }

    /** The condition that is false on every occasion; else the one that is false wherever those before it are true. */
    private Bystander blocked(List<Occasion> occasions, boolean always) {
        Command command = occasions.get(0).firing().command();
        Extent extent = always ? whole : Extent.AGAIN_AND_AGAIN;
        int clauses = conditions(command).size();
        for (int i = 0; i < clauses; i++) {
            int place = i;
            if (occasions.stream().noneMatch(o -> conditions(o.firing().command()).get(place).holdsAt(o))) {
                return bystander(command, conditions(command).get(i), extent);
            }
        }
        List<Occasion> left = occasions;
        for (int i = 0; i < clauses; i++) {
            int place = i;
            List<Occasion> next = left.stream()
                    .filter(o -> conditions(o.firing().command()).get(place).holdsAt(o))
                    .toList();
            if (next.isEmpty()) {
                return bystander(command, conditions(command).get(i), Extent.WHEN_IT_MATTERS);
            }
            left = next;
        }
        Obstacle obstacle = left.stream().allMatch(Bystanders::coolsDown) ? Obstacle.COOLDOWN : Obstacle.BUSY;
        return bystander(command, obstacle, extent, command.span());
    }

    private static boolean coolsDown(Occasion occasion) {
        return Mentioned.variables(occasion.firing().command().ready()).stream()
                .filter(variable -> variable.visibility() == Variable.Visibility.HIDDEN)
                .filter(variable -> variable.name().endsWith(" cooldown"))
                .anyMatch(variable -> !occasion.state().get(variable).equals(Value.of(0)));
    }

    private static List<Condition> conditions(Command command) {
        List<Condition> conditions = new ArrayList<>();
        command.trigger().ifPresent(clause -> conditions.add(new Condition(Obstacle.TRIGGER, clause)));
        command.guards().forEach(clause -> conditions.add(new Condition(Obstacle.GUARD, clause)));
        return conditions;
    }

    private Bystander bystander(Command command, Condition condition, Extent extent) {
        Span span = condition.clause().span();
        String text = Wording.of(span);
        return new Bystander(
                List.of(), command.action(), condition.obstacle(), extent, text, span, steady(command, text));
    }

    private static Bystander bystander(Command command, Obstacle obstacle, Extent extent, Span place) {
        return new Bystander(List.of(), command.action(), obstacle, extent, "", place, List.of());
    }

    /** The numbers that a condition names in full and that are the same all along; nothing that is seen in samples. */
    private List<Story.Shown> steady(Command command, String condition) {
        Set<String> names = new HashSet<>(Wording.names(condition));
        command.sightings().forEach(sighting -> names.remove(sighting.name()));
        TransitionSystem system = interpreter.system();
        Stream<List<Story.Shown>> declared = system.variables().stream()
                .filter(variable -> variable.visibility() == Variable.Visibility.DECLARED)
                .filter(variable -> names.contains(variable.name()) && variable.domain().sort() != Sort.BOOL)
                .map(variable -> moments.stream().map(state -> Snapshot.shown(variable, state)).distinct().toList());
        Stream<List<Story.Shown>> derived = system.derived().stream()
                .filter(value -> names.contains(value.name()) && value.domain().sort() != Sort.BOOL)
                .map(value -> moments.stream()
                        .map(state -> Snapshot.shown(value, Evaluation.in(state)))
                        .distinct()
                        .toList());
        return Stream.concat(declared, derived)
                .filter(values -> values.size() == 1)
                .map(values -> values.get(0))
                .toList();
    }
}
