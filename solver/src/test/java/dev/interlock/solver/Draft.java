package dev.interlock.solver;

import dev.interlock.compiler.source.SourceFile;
import dev.interlock.compiler.source.Span;
import dev.interlock.compiler.system.Actor;
import dev.interlock.compiler.system.Clause;
import dev.interlock.compiler.system.Command;
import dev.interlock.compiler.system.Domain;
import dev.interlock.compiler.system.Exclusion;
import dev.interlock.compiler.system.Expectation;
import dev.interlock.compiler.system.Goal;
import dev.interlock.compiler.system.Hazard;
import dev.interlock.compiler.system.Input;
import dev.interlock.compiler.system.Question;
import dev.interlock.compiler.system.Read;
import dev.interlock.compiler.system.Term;
import dev.interlock.compiler.system.Terms;
import dev.interlock.compiler.system.TransitionSystem;
import dev.interlock.compiler.system.Variable;
import dev.interlock.compiler.system.Write;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A transition system that a test writes down piece by piece. */
public final class Draft {
    public static final Span NOWHERE = new Span(new SourceFile("draft.interlock", ""), 0, 0);

    private final String name;
    private final List<Variable> variables = new ArrayList<>();
    private final List<Actor> actors = new ArrayList<>();
    private final List<Command> commands = new ArrayList<>();
    private final List<Exclusion> exclusions = new ArrayList<>();
    private final List<Question> questions = new ArrayList<>();
    private final List<Expectation> expectations = new ArrayList<>();
    private final List<Term> initial = new ArrayList<>();
    private int inputs;

    public Draft(String name) {
        this.name = name;
    }

    public Variable range(String variable, long low, long high) {
        return add(variable, new Domain.Range(BigInteger.valueOf(low), BigInteger.valueOf(high)),
                Variable.Overflow.CHECKED);
    }

    public Variable saturating(String variable, long low, long high) {
        return add(variable, new Domain.Range(BigInteger.valueOf(low), BigInteger.valueOf(high)),
                Variable.Overflow.SATURATING);
    }

    public Variable of(String variable, Domain domain) {
        return add(variable, domain, Variable.Overflow.CHECKED);
    }

    private Variable add(String variable, Domain domain, Variable.Overflow overflow) {
        Variable added = new Variable(
                variables.size(), variable, domain, overflow, Variable.Visibility.DECLARED, NOWHERE);
        variables.add(added);
        return added;
    }

    public Input input(String input, Domain domain) {
        return new Input(inputs++, input, domain, Input.Role.PARAMETER);
    }

    public void initially(Term condition) {
        initial.add(condition);
    }

    public Actor agent(String agent, String... indices) {
        Actor actor = new Actor(actors.size(), Actor.Role.AGENT, agent, List.of(indices));
        actors.add(actor);
        return actor;
    }

    public Actor environment(String environment) {
        Actor actor = new Actor(actors.size(), Actor.Role.ENVIRONMENT, environment, List.of());
        actors.add(actor);
        return actor;
    }

    public static Write set(Variable target, Term value) {
        return new Write(target, Write.Update.SET, Terms.TRUE, value, NOWHERE);
    }

    public static Write add(Variable target, Term value) {
        return new Write(target, Write.Update.ADD, Terms.TRUE, value, NOWHERE);
    }

    public Command command(Actor actor, String action, Term guard, Write... writes) {
        return command(actor, action, List.of(), guard, List.of(), List.of(), writes);
    }

    public Command atomic(Actor actor, String action, Term guard, List<Variable> reads, Write... writes) {
        List<Read> exclusions = reads.stream().map(variable -> new Read(variable, Terms.TRUE)).toList();
        return command(actor, action, List.of(), guard, exclusions, List.of(), writes);
    }

    public Command command(
            Actor actor,
            String action,
            List<Input> inputsOfCommand,
            Term guard,
            List<Read> exclusions,
            List<Hazard> effectHazards,
            Write... writes) {
        Command command = new Command(
                commands.size(), actor, action, Command.Phase.WHOLE, inputsOfCommand, List.of(), List.of(), List.of(),
                Terms.TRUE, Optional.empty(), List.of(new Clause(guard, NOWHERE)), List.of(writes), exclusions, List.of(),
                effectHazards, NOWHERE, Optional.empty());
        commands.add(command);
        return command;
    }

    /** That the two never share a step. */
    public void exclusive(Command first, Command second) {
        exclusions.add(new Exclusion(List.of(first, second), Terms.whole(1), NOWHERE));
    }

    public Question invariant(String question, Term condition) {
        return ask(Question.Kind.INVARIANT, question, new Goal.InState(Terms.not(condition)));
    }

    public Question ask(Question.Kind kind, String question, Goal goal) {
        Question asked = new Question(kind, question, goal, NOWHERE, Optional.empty());
        questions.add(asked);
        return asked;
    }

    public void expect(Expectation expectation) {
        expectations.add(expectation);
    }

    public TransitionSystem system() {
        return new TransitionSystem(
                name, NOWHERE, Optional.empty(), TransitionSystem.Turns.JOINT, variables, Terms.and(initial), actors,
                commands, List.of(), exclusions, List.of(), questions, expectations, List.of(), List.of());
    }

    public static Term v(Variable variable) {
        return Terms.current(variable);
    }

    public static Term n(long number) {
        return Terms.whole(number);
    }

    public static Term is(Variable variable, long number) {
        return Terms.equal(v(variable), n(number));
    }

    public static Term atLeast(Term left, long number) {
        return Terms.atMost(n(number), left);
    }
}
