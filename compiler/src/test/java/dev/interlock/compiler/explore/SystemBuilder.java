package dev.interlock.compiler.explore;

import dev.interlock.compiler.source.SourceFile;
import dev.interlock.compiler.source.Span;
import dev.interlock.compiler.system.Actor;
import dev.interlock.compiler.system.Command;
import dev.interlock.compiler.system.Domain;
import dev.interlock.compiler.system.Exclusion;
import dev.interlock.compiler.system.Goal;
import dev.interlock.compiler.system.Input;
import dev.interlock.compiler.system.Justice;
import dev.interlock.compiler.system.Monitor;
import dev.interlock.compiler.system.Question;
import dev.interlock.compiler.system.Term;
import dev.interlock.compiler.system.Terms;
import dev.interlock.compiler.system.TransitionSystem;
import dev.interlock.compiler.system.Variable;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Transition systems for tests, said in a few lines and without any text of the language. */
public final class SystemBuilder {
    public static final Span NOWHERE = new Span(new SourceFile("test.interlock", ""), 0, 0);

    private final String name;
    private final List<Variable> variables = new ArrayList<>();
    private final List<Term> initial = new ArrayList<>();
    private final List<Actor> actors = new ArrayList<>();
    private final List<Command> commands = new ArrayList<>();
    private final List<Monitor> monitors = new ArrayList<>();
    private final List<Exclusion> exclusions = new ArrayList<>();
    private final List<Justice> justices = new ArrayList<>();
    private final List<Question> questions = new ArrayList<>();
    private TransitionSystem.Turns turns = TransitionSystem.Turns.JOINT;
    private int inputs;

    public SystemBuilder(String name) {
        this.name = name;
    }

    public static Domain range(long low, long high) {
        return new Domain.Range(BigInteger.valueOf(low), BigInteger.valueOf(high));
    }

    public Variable variable(String variableName, Domain domain) {
        return add(variableName, domain, Variable.Overflow.CHECKED, Variable.Visibility.DECLARED);
    }

    /** A checked variable with a range of whole numbers that starts with the value. */
    public Variable number(String variableName, long low, long high, long start) {
        Variable variable = variable(variableName, range(low, high));
        initially(Terms.equal(Terms.current(variable), Terms.whole(start)));
        return variable;
    }

    public Variable saturating(String variableName, long low, long high, long start) {
        Variable variable =
                add(variableName, range(low, high), Variable.Overflow.SATURATING, Variable.Visibility.DECLARED);
        initially(Terms.equal(Terms.current(variable), Terms.whole(start)));
        return variable;
    }

    public Variable flag(String variableName, boolean start) {
        Variable variable = variable(variableName, Domain.BOOLS);
        initially(Terms.equal(Terms.current(variable), Terms.truth(start)));
        return variable;
    }

    /** A flag that reports do not show and that is down at the start. */
    public Variable hidden(String variableName) {
        Variable variable =
                add(variableName, Domain.BOOLS, Variable.Overflow.CHECKED, Variable.Visibility.HIDDEN);
        initially(Terms.not(Terms.current(variable)));
        return variable;
    }

    /** A whole number that reports do not show and that starts at zero. */
    public Variable hidden(String variableName, Domain domain, Variable.Overflow overflow) {
        Variable variable = add(variableName, domain, overflow, Variable.Visibility.HIDDEN);
        initially(Terms.equal(Terms.current(variable), Terms.whole(0)));
        return variable;
    }

    public SystemBuilder initially(Term condition) {
        initial.add(condition);
        return this;
    }

    public SystemBuilder interleaved() {
        turns = TransitionSystem.Turns.INTERLEAVED;
        return this;
    }

    public Actor agent(String agentName) {
        return actor(agentName, Actor.Role.AGENT);
    }

    public Actor environment(String environmentName) {
        return actor(environmentName, Actor.Role.ENVIRONMENT);
    }

    public Input input(String inputName, Domain domain) {
        return new Input(inputs++, inputName, domain, Input.Role.PARAMETER);
    }

    public CommandBuilder command(Actor actor, String action) {
        return new CommandBuilder(this, actor, action);
    }

    public Question ask(Question.Kind kind, String questionName, Goal goal) {
        return ask(new Question(kind, questionName, goal, NOWHERE, Optional.empty()));
    }

    public Question ask(Question question) {
        questions.add(question);
        return question;
    }

    public Question invariant(Term condition) {
        return ask(Question.Kind.INVARIANT, "i" + questions.size(), new Goal.InState(Terms.not(condition)));
    }

    /** That the two never share a step. */
    public SystemBuilder exclusive(Command first, Command second) {
        return atMost(Terms.whole(1), List.of(first, second));
    }

    /** That only so many of the commands are in one step. */
    public SystemBuilder atMost(Term most, List<Command> limited) {
        exclusions.add(new Exclusion(limited, most, NOWHERE));
        return this;
    }

    /** Where the condition (over both states) holds after a step, the hidden target gets the value. */
    public SystemBuilder monitor(Variable target, Term condition, Term value) {
        monitors.add(new Monitor(target, condition, value));
        return this;
    }

    /** Infinite runs are just to these, which are one action of one actor and have no inputs. */
    public SystemBuilder just(Command... fairly) {
        return just(Terms.or(Stream.of(fairly).map(Command::enabled).toList()), fairly);
    }

    /** The same, with the condition under which one of them is able. */
    public SystemBuilder just(Term able, Command... fairly) {
        justices.add(new Justice(fairly[0].actor(), fairly[0].action(), fairly[0].phase(), List.of(fairly), able));
        return this;
    }

    public List<Variable> variables() {
        return List.copyOf(variables);
    }

    public List<Command> commands() {
        return List.copyOf(commands);
    }

    public TransitionSystem build() {
        return new TransitionSystem(
                name, NOWHERE, Optional.empty(), turns, variables, Terms.and(initial), actors, commands, monitors, exclusions,
                justices, questions, List.of(), List.of(), List.of());
    }

    int nextCommand() {
        return commands.size();
    }

    Command add(Command command) {
        commands.add(command);
        return command;
    }

    private Variable add(
            String variableName, Domain domain, Variable.Overflow overflow, Variable.Visibility visibility) {
        Variable variable = new Variable(variables.size(), variableName, domain, overflow, visibility, NOWHERE);
        variables.add(variable);
        return variable;
    }

    private Actor actor(String actorName, Actor.Role role) {
        Actor actor = new Actor(actors.size(), role, actorName, List.of());
        actors.add(actor);
        return actor;
    }
}
