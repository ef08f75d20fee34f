package dev.interlock.solver.map;

import dev.interlock.compiler.explore.Explorer;
import dev.interlock.compiler.explore.Limits;
import dev.interlock.compiler.interpret.Attempt;
import dev.interlock.compiler.interpret.Choices;
import dev.interlock.compiler.interpret.Evaluation;
import dev.interlock.compiler.interpret.Firing;
import dev.interlock.compiler.interpret.Interpreter;
import dev.interlock.compiler.interpret.Listing;
import dev.interlock.compiler.interpret.Outcome;
import dev.interlock.compiler.interpret.State;
import dev.interlock.compiler.system.Command;
import dev.interlock.compiler.system.Command.Phase;
import dev.interlock.compiler.system.Exclusion;
import dev.interlock.compiler.system.Named;
import dev.interlock.compiler.system.Sighting;
import dev.interlock.compiler.system.TransitionSystem;
import dev.interlock.compiler.system.Value;
import dev.interlock.compiler.system.Variable;
import dev.interlock.compiler.system.Write;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The links of a small system by the plain meaning of the words: all states, all steps, all instances, with nothing but the interpreter.
 * Knows nothing of what the text suggests.
 */
final class Oracle {
    private final TransitionSystem system;
    private final Interpreter interpreter;
    private final Choices choices;
    private final Listing<State> states;
    private final Map<Command, List<Firing>> firings = new HashMap<>();
    private final Map<State, List<Move>> moves = new HashMap<>();
    private final Set<String> links = new TreeSet<>();

    private Oracle(TransitionSystem system, Limits limits) {
        this.system = system;
        this.interpreter = new Interpreter(system);
        this.choices = new Choices(interpreter, limits.attempts());
        this.states = new Explorer(system, limits).reachable();
        system.commands().forEach(command -> firings.put(command, choices.firings(command).items()));
    }

    private record Move(Firing firing, State after) {}

    /** As {@link #name} says them; empty when there is too much to look at. */
    static Optional<Set<String>> links(TransitionSystem system, Limits limits) {
        Oracle oracle = new Oracle(system, limits);
        if (!oracle.states.isComplete()) {
            return Optional.empty();
        }
        oracle.states.items().forEach(state -> oracle.moves(state).forEach(move -> oracle.look(state, move)));
        return Optional.of(oracle.links);
    }

    static String name(Link link) {
        return link.from().name() + " " + link.kind() + " " + link.to().name() + " " + link.reach();
    }

    private List<Move> moves(State state) {
        return moves.computeIfAbsent(state, s -> {
            List<Move> all = new ArrayList<>();
            for (Attempt attempt : choices.attempts(s, command -> true).items()) {
                if (attempt.step().firings().size() == 1 && attempt.outcome() instanceof Outcome.Done done) {
                    all.add(new Move(attempt.step().firings().get(0), done.after()));
                }
            }
            return all;
        });
    }

    private void look(State before, Move move) {
        if (!isTold(move.firing().command())) {
            return;
        }
        for (Command command : system.commands()) {
            if (isTold(command)) {
                firings.get(command).forEach(other -> look(before, move, other));
            }
        }
        undoing(before, move);
    }

    private static boolean isTold(Command command) {
        return command.isAct() || command.phase() == Phase.SAMPLE;
    }

    private void look(State before, Move move, Firing other) {
        Command command = other.command();
        boolean begins = command.phase() == Phase.WHOLE || command.phase() == Phase.START;
        boolean same = isSame(move.firing(), before, other, before);
        if (begins && command.trigger().isPresent() && !triggered(before, other) && triggered(move.after(), other)) {
            add(move.firing(), "WAKES", other, same);
        }
        boolean busy = same && !Evaluation.in(move.after(), other).holds(command.ready());
        boolean ownStop = same && isOneNode(move.firing(), other) && busy;
        if (begins && able(before, other) && triggered(move.after(), other) && !able(move.after(), other) && !ownStop) {
            add(move.firing(), "BLOCKS", other, same);
        }
        boolean ownMeal = same && isOneNode(move.firing(), other);
        if (able(move.after(), other) && !ownMeal && !plan(before, other).equals(plan(move.after(), other))) {
            add(move.firing(), "FEEDS", other, same);
        }
    }

    private static boolean isOneNode(Firing one, Firing other) {
        return title(one.command()).equals(title(other.command()));
    }

    private static String title(Command command) {
        return command.phase() == Phase.SAMPLE
                ? command.actor().agent() + " " + command.action()
                : command.actor().agent() + "." + command.action();
    }

    private void add(Firing from, String kind, Firing to, boolean same) {
        String reach = isOneNode(from, to) ? same ? "ITSELF" : "ANOTHER_INSTANCE" : "ANOTHER_ACTION";
        links.add(title(from.command()) + " " + kind + " " + title(to.command()) + " " + reach);
    }

    private static boolean isSame(Firing one, State before, Firing other, State then) {
        if (!one.command().actor().equals(other.command().actor())) {
            return false;
        }
        Map<String, Value> arguments = arguments(one, before);
        return arguments(other, then).entrySet().stream()
                .allMatch(entry -> arguments.getOrDefault(entry.getKey(), entry.getValue()).equals(entry.getValue()));
    }

    private static Map<String, Value> arguments(Firing firing, State before) {
        Map<String, Value> values = new HashMap<>();
        for (Named named : firing.command().arguments()) {
            values.put(named.name(), Evaluation.in(before, firing).value(named.term()));
        }
        return values;
    }

    private static boolean triggered(State state, Firing firing) {
        return firing.command().trigger().map(t -> Evaluation.in(state, firing).holds(t.now())).orElse(true);
    }

    private boolean able(State state, Firing firing) {
        return interpreter.isEnabled(state, firing) && system.exclusions().stream()
                .filter(exclusion -> exclusion.commands().contains(firing.command()))
                .map(Exclusion::most)
                .allMatch(most -> ((Value.Int) Evaluation.in(state).value(most)).value().signum() > 0);
    }

    /** What it would do, and by what it goes. */
    private List<Object> plan(State state, Firing firing) {
        Evaluation seen = Evaluation.in(state, firing);
        List<Object> plan = new ArrayList<>();
        firing.command().readings().forEach(reading -> plan.add(value(reading, seen)));
        if (firing.command().phase() == Phase.SAMPLE) {
            firing.command().sightings().stream().map(Sighting::actual).forEach(seeing -> plan.add(value(seeing, seen)));
            return plan;
        }
        for (Write write : firing.command().writes()) {
            if (isShown(write.target())) {
                plan.add(seen.holds(write.condition()) ? Optional.of(seen.value(write.value())) : Optional.empty());
            }
        }
        return plan;
    }

    private static Object value(Named named, Evaluation seen) {
        return seen.holds(named.known()) ? Optional.of(seen.value(named.term())) : Optional.empty();
    }

    private boolean isShown(Variable target) {
        return target.visibility() == Variable.Visibility.DECLARED
                || system.variables().stream().anyMatch(v -> v.visibility() == Variable.Visibility.DECLARED
                        && v.known().equals(Optional.of(target)));
    }

    private void undoing(State before, Move move) {
        if (!move.firing().command().isAct()) {
            return;
        }
        List<Variable> changed = system.variables().stream()
                .filter(v -> v.visibility() == Variable.Visibility.DECLARED && before.differs(move.after(), v))
                .filter(v -> writes(move.firing().command(), v))
                .toList();
        Set<String> titles = new LinkedHashSet<>();
        system.commands().stream().filter(Command::isAct).map(Oracle::title).forEach(titles::add);
        for (String title : changed.isEmpty() ? Set.<String>of() : titles) {
            undoing(before, move, changed, title);
        }
    }

    private void undoing(State before, Move move, List<Variable> changed, String title) {
        List<State> places = new ArrayList<>(List.of(move.after()));
        for (int i = 0; i < places.size(); i++) {
            for (Move next : moves(places.get(i))) {
                Command command = next.firing().command();
                boolean own = command.isAct() && title(command).equals(title);
                boolean back = own && changed.stream()
                        .filter(v -> writes(command, v))
                        .anyMatch(v -> !before.differs(next.after(), v));
                if (back) {
                    add(next.firing(), "UNDOES", move.firing(), isSame(move.firing(), before, next.firing(), places.get(i)));
                }
                boolean quiet = !command.isAct() || own && command.phase() == Phase.START;
                if (quiet && !places.contains(next.after())) {
                    places.add(next.after());
                }
            }
        }
    }

    private boolean writes(Command command, Variable variable) {
        String title = title(command);
        return system.commands().stream()
                .filter(Command::isAct)
                .filter(other -> title(other).equals(title))
                .flatMap(other -> other.writes().stream())
                .anyMatch(write -> write.target().equals(variable)
                        || variable.known().equals(Optional.of(write.target())));
    }
}
