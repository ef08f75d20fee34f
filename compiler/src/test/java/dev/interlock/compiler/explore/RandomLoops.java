package dev.interlock.compiler.explore;

import dev.interlock.compiler.interpret.Values;
import dev.interlock.compiler.system.Actor;
import dev.interlock.compiler.system.Command;
import dev.interlock.compiler.system.Goal;
import dev.interlock.compiler.system.Input;
import dev.interlock.compiler.system.Justice;
import dev.interlock.compiler.system.Question;
import dev.interlock.compiler.system.Substitution;
import dev.interlock.compiler.system.Symbol;
import dev.interlock.compiler.system.Term;
import dev.interlock.compiler.system.Terms;
import dev.interlock.compiler.system.TransitionSystem;
import dev.interlock.compiler.system.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** {@link RandomSystems} with justices, and with questions about infinite runs and about traps instead of their own. */
public final class RandomLoops {
    private final Random random;
    private final TransitionSystem system;

    private RandomLoops(long seed) {
        this.random = new Random(seed * 0xA24BAED4963EE407L);
        this.system = RandomSystems.system(seed);
    }

    /** One question of each form that the language has. */
    public static TransitionSystem system(long seed) {
        return new RandomLoops(seed).build();
    }

    private TransitionSystem build() {
        List<Question> questions = List.of(
                asked(Question.Kind.SETTLES, "settles", settles()),
                asked(Question.Kind.LEADS_TO, "answers", answers()),
                asked(Question.Kind.LEADS_TO, "answers for good", lasting()),
                asked(Question.Kind.RECOVERABLE, "recovers", new Goal.Trapping(condition(), silenced())));
        return new TransitionSystem(
                system.name(), system.span(), system.doc(), system.turns(), system.variables(), system.initial(),
                system.actors(), system.commands(), system.monitors(), system.exclusions(), justices(), questions,
                List.of(), List.of(), List.of());
    }

    private Question asked(Question.Kind kind, String name, Goal goal) {
        return new Question(kind, name, goal, SystemBuilder.NOWHERE, Optional.empty());
    }

    private Goal settles() {
        List<Term> changes = new ArrayList<>();
        system.variables().stream().filter(variable -> random.nextInt(3) > 0).forEach(variable ->
                changes.add(Terms.not(Terms.equal(Terms.current(variable), Terms.next(variable)))));
        if (random.nextInt(4) == 0) {
            changes.add(condition());
        }
        return new Goal.Looping(Terms.TRUE, Terms.TRUE, Terms.or(changes), silenced());
    }

    private Goal answers() {
        Term answered = condition();
        return new Goal.Looping(
                Terms.and(condition(), Terms.not(answered)), Terms.not(answered), Terms.TRUE, List.of());
    }

    private Goal lasting() {
        return new Goal.Looping(condition(), Terms.TRUE, Terms.not(condition()), List.of());
    }

    private Term condition() {
        return RandomTerms.over(random, system.variables()).condition(2, Terms.TRUE);
    }

    private List<Command> silenced() {
        return system.commands().stream()
                .filter(command -> command.actor().role() == Actor.Role.ENVIRONMENT)
                .filter(command -> command.phase() != Command.Phase.TIME && command.phase() != Command.Phase.FINISH)
                .toList();
    }

    private List<Justice> justices() {
        Map<List<Object>, List<Command>> actions = new LinkedHashMap<>();
        for (Command command : system.commands()) {
            if (command.actor().role() == Actor.Role.AGENT && command.phase() != Command.Phase.TURN) {
                actions.computeIfAbsent(
                                List.of(command.actor(), command.action(), command.phase()), key -> new ArrayList<>())
                        .add(command);
            }
        }
        return actions.values().stream().map(this::justice).toList();
    }

    private Justice justice(List<Command> commands) {
        Command first = commands.get(0);
        Term able = Terms.or(commands.stream().flatMap(command -> ways(command).stream()).toList());
        return new Justice(first.actor(), first.action(), first.phase(), commands, able);
    }

    private List<Term> ways(Command command) {
        List<Map<Symbol, Term>> tuples = List.of(Map.of());
        for (Input input : command.inputs()) {
            List<Map<Symbol, Term>> longer = new ArrayList<>();
            for (Value value : Values.all(input.domain(), 100).orElseThrow()) {
                for (Map<Symbol, Term> tuple : tuples) {
                    Map<Symbol, Term> extended = new HashMap<>(tuple);
                    extended.put(input, Terms.constant(value));
                    longer.add(extended);
                }
            }
            tuples = longer;
        }
        return tuples.stream().map(tuple -> Substitution.in(command.enabled(), tuple)).toList();
    }
}
