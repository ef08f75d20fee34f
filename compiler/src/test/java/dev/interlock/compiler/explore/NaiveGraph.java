package dev.interlock.compiler.explore;

import dev.interlock.compiler.interpret.Firing;
import dev.interlock.compiler.interpret.Step;
import dev.interlock.compiler.live.AllSteps;
import dev.interlock.compiler.system.Actor;
import dev.interlock.compiler.system.Command;
import dev.interlock.compiler.system.Domain;
import dev.interlock.compiler.system.Input;
import dev.interlock.compiler.system.Justice;
import dev.interlock.compiler.system.Sort;
import dev.interlock.compiler.system.Term;
import dev.interlock.compiler.system.Terms;
import dev.interlock.compiler.system.TransitionSystem;
import dev.interlock.compiler.system.Value;
import dev.interlock.compiler.system.Variable;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * All states of a small system, found with {@link NaiveSteps} alone: from each state every set of firings in every
 * order is tried. All domains are finite.
 */
public final class NaiveGraph {
    private final TransitionSystem system;
    private final NaiveSteps steps;
    private final int most;
    private final List<List<Firing>> firings = new ArrayList<>();
    private final Map<Map<Variable, Object>, Integer> numbers = new LinkedHashMap<>();
    private final List<Map<Variable, Object>> states = new ArrayList<>();
    private final Set<AllSteps.Arc> arcs = new LinkedHashSet<>();
    private final List<Set<String>> able = new ArrayList<>();

    private NaiveGraph(TransitionSystem system, int most) {
        this.system = system;
        this.most = most;
        this.steps = new NaiveSteps(system);
        system.commands().forEach(command -> firings.add(tuples(command)));
    }

    /** Nothing where there are more states than so many. */
    public static Optional<AllSteps<Map<Variable, Object>>> of(TransitionSystem system, int most) {
        return new NaiveGraph(system, most).listed();
    }

    /** How arcs name a command. */
    public static String name(Command command) {
        return command.id() + ":" + command;
    }

    public static boolean holds(Term condition, Map<Variable, Object> state) {
        return new NaiveValues(new HashMap<>(state), Map.of()).holds(condition);
    }

    public static boolean holds(Term condition, Map<Variable, Object> before, Map<Variable, Object> after) {
        return new NaiveValues(new HashMap<>(before), after).holds(condition);
    }

    /** Whether the command, alone, can be tried with inputs for which the condition holds, whatever comes of it. */
    static boolean isTried(TransitionSystem system, Map<Variable, Object> state, Command command, Term condition) {
        return tuples(command).stream()
                .filter(firing -> NaiveSteps.values(state, firing).holds(condition))
                .map(firing -> new NaiveSteps(system).of(state, new Step(List.of(firing))))
                .anyMatch(end -> end.kind() != NaiveSteps.Kind.IMPOSSIBLE);
    }

    private Optional<AllSteps<Map<Variable, Object>>> listed() {
        start(new HashMap<>(), 0);
        Set<Integer> starts = Set.copyOf(numbers.values());
        for (int i = 0; i < states.size(); i++) {
            if (states.size() > most) {
                return Optional.empty();
            }
            look(i);
        }
        boolean measured = system.commands().stream().anyMatch(command -> command.phase() == Command.Phase.TIME);
        return Optional.of(new AllSteps<>(
                List.copyOf(states), starts, able, List.copyOf(arcs), owners(),
                measured ? AllSteps.Time.MEASURED : AllSteps.Time.NONE));
    }

    private void start(Map<Variable, Object> chosen, int next) {
        if (next < system.variables().size()) {
            Variable variable = system.variables().get(next);
            for (Object value : starts(variable)) {
                chosen.put(variable, value);
                start(chosen, next + 1);
            }
        } else if (holds(system.initial(), chosen)) {
            number(chosen);
        }
    }

    /** Where the start says outright what a variable is, no other values are tried. */
    private List<Object> starts(Variable variable) {
        List<Term> said = new ArrayList<>(List.of(system.initial()));
        said.addAll(system.initial().children());
        for (Term term : said) {
            if (term.equals(Terms.current(variable))
                    || variable.domain().sort() == Sort.BOOL && term.equals(Terms.not(Terms.current(variable)))) {
                return List.of(term.equals(Terms.current(variable)));
            }
            if (term instanceof Term.Equal same && same.left().equals(Terms.current(variable))
                    && same.right() instanceof Term.Whole whole) {
                return List.of(whole.value().longValueExact());
            }
        }
        return values(variable.domain()).stream().map(NaiveValues::plain).toList();
    }

    private int number(Map<Variable, Object> state) {
        return numbers.computeIfAbsent(Map.copyOf(state), found -> {
            states.add(found);
            return states.size() - 1;
        });
    }

    private void look(int from) {
        Map<Variable, Object> before = states.get(from);
        List<Firing> enabled = new ArrayList<>();
        for (List<Firing> same : firings) {
            same.stream()
                    .filter(firing -> NaiveSteps.values(before, firing).holds(firing.command().enabled()))
                    .forEach(enabled::add);
        }
        able.add(able(before, enabled));
        together(from, List.of(), enabled);
    }

    private Set<String> able(Map<Variable, Object> before, List<Firing> enabled) {
        Set<String> owed = new HashSet<>();
        for (int i = 0; i < system.justices().size(); i++) {
            Justice justice = system.justices().get(i);
            boolean any = enabled.stream()
                    .filter(firing -> justice.commands().contains(firing.command()))
                    .anyMatch(firing -> justice.actor().role() == Actor.Role.AGENT
                            || steps.of(before, new Step(List.of(firing))).kind() == NaiveSteps.Kind.DONE);
            if (any) {
                owed.add(name(i));
            }
        }
        return Set.copyOf(owed);
    }

    /** Tries the firings chosen so far, and then each longer list of them in which nobody does two things. */
    private void together(int from, List<Firing> chosen, List<Firing> enabled) {
        if (!chosen.isEmpty()) {
            NaiveSteps.End end = steps.of(states.get(from), new Step(chosen));
            if (end.kind() == NaiveSteps.Kind.DONE) {
                arcs.add(arc(from, number(end.after()), chosen));
            }
        }
        for (Firing more : enabled) {
            boolean idle = chosen.stream().noneMatch(firing -> firing.command().actor().equals(more.command().actor()));
            if (chosen.isEmpty() || idle && chosen.get(0).command().joins() && more.command().joins()) {
                List<Firing> longer = new ArrayList<>(chosen);
                longer.add(more);
                together(from, longer, enabled);
            }
        }
    }

    private AllSteps.Arc arc(int from, int to, List<Firing> together) {
        Set<String> commands = new TreeSet<>();
        Set<String> acting = new TreeSet<>();
        Set<String> just = new TreeSet<>();
        for (Firing firing : together) {
            Command command = firing.command();
            commands.add(name(command));
            if (command.actor().role() == Actor.Role.AGENT && command.isAct()) {
                acting.add(command.actor().name());
            }
            for (int i = 0; i < system.justices().size(); i++) {
                if (system.justices().get(i).commands().contains(command)) {
                    just.add(name(i));
                }
            }
        }
        boolean passing = together.get(0).command().phase() == Command.Phase.TIME;
        return new AllSteps.Arc(from, to, commands, acting, just, passing);
    }

    private String name(int justice) {
        return "justice " + justice;
    }

    private Map<String, String> owners() {
        Map<String, String> owners = new HashMap<>();
        for (int i = 0; i < system.justices().size(); i++) {
            Actor actor = system.justices().get(i).actor();
            owners.put(name(i), actor.role() == Actor.Role.AGENT ? actor.name() : AllSteps.WORLD);
        }
        return owners;
    }

    private static List<Firing> tuples(Command command) {
        List<Map<Input, Value>> tuples = List.of(Map.of());
        for (Input input : command.inputs()) {
            List<Map<Input, Value>> longer = new ArrayList<>();
            for (Map<Input, Value> tuple : tuples) {
                for (Value value : values(input.domain())) {
                    Map<Input, Value> more = new HashMap<>(tuple);
                    more.put(input, value);
                    longer.add(more);
                }
            }
            tuples = longer;
        }
        return tuples.stream().map(inputs -> new Firing(command, inputs)).toList();
    }

    static List<Value> values(Domain domain) {
        if (domain.sort() == Sort.BOOL) {
            return List.of(Value.of(false), Value.of(true));
        }
        Domain.Bounds bounds = domain.bounds().orElseThrow();
        List<Value> values = new ArrayList<>();
        for (BigInteger i = bounds.low(); i.compareTo(bounds.high()) <= 0; i = i.add(BigInteger.ONE)) {
            values.add(new Value.Int(i));
        }
        return values;
    }
}
