package dev.interlock.solver.engine;

import dev.interlock.compiler.interpret.Run;
import dev.interlock.compiler.interpret.State;
import dev.interlock.compiler.interpret.Step;
import dev.interlock.compiler.system.Command;
import dev.interlock.compiler.system.Term;
import dev.interlock.compiler.system.Terms;
import dev.interlock.compiler.system.Variable;
import dev.interlock.solver.relation.StepRelation;
import dev.interlock.solver.z3.Assignment;
import dev.interlock.solver.z3.CheckResult;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** Starts and steps that the solver takes, where it is told now and then what to look for, so that it does not always do the same. */
final class SolverSteps implements AutoCloseable {
    private final StepRelation relation;
    private final StepTerms terms;
    private final Random random;
    private final Conversation initial;
    private final Conversation legal;
    private final Map<State, List<Term>> taken = new HashMap<>();

    SolverSteps(StepRelation relation, Random random) {
        this.relation = relation;
        this.terms = new StepTerms(relation);
        this.random = random;
        this.initial = new Conversation(relation.initial());
        this.legal = new Conversation(relation.legal());
    }

    State start() {
        Assignment found = found(initial.with(someValue())).or(() -> found(initial.with(Terms.TRUE))).orElseThrow();
        return new State(relation.system().variables().stream()
                .map(variable -> found.value(variable, 0))
                .toList());
    }

    /** A step from the state that was not taken before; none when all were. */
    Optional<Run.Move> next(State state) {
        List<Term> known = taken.computeIfAbsent(state, key -> new ArrayList<>());
        Term other = Terms.and(terms.before(state), Terms.not(Terms.or(known)));
        Optional<Run.Move> wished = random.nextBoolean() ? move(Terms.and(other, someCommand())) : Optional.empty();
        Optional<Run.Move> move = wished.or(() -> move(other));
        move.ifPresent(made -> known.add(Terms.and(terms.does(made.step()), terms.after(made.after()))));
        return move;
    }

    /** Whether this is one of its steps, and leads there. */
    boolean takes(State state, Run.Move move) {
        return takes(state, move.step(), terms.after(move.after()));
    }

    boolean takes(State state, Step step) {
        return takes(state, step, Terms.TRUE);
    }

    boolean takesAny(State state) {
        return found(legal.with(terms.before(state))).isPresent();
    }

    private boolean takes(State state, Step step, Term after) {
        return found(legal.with(Terms.and(terms.before(state), terms.does(step), terms.inOrder(step), after)))
                .isPresent();
    }

    private Optional<Run.Move> move(Term condition) {
        return found(legal.with(condition)).map(assignment -> new Run.Move(
                new RunDecoder(relation, assignment).endingInStep(1).steps().get(0),
                new State(relation.system().variables().stream()
                        .map(variable -> assignment.value(Terms.next(variable), 0))
                        .toList())));
    }

    private Term someValue() {
        List<Variable> variables = relation.system().variables();
        if (variables.isEmpty()) {
            return Terms.TRUE;
        }
        Variable variable = variables.get(random.nextInt(variables.size()));
        return Terms.equal(
                Terms.current(variable), Terms.constant(new RandomValues(random).of(variable.domain())));
    }

    private Term someCommand() {
        List<Command> commands = relation.commands();
        return commands.isEmpty() ? Terms.TRUE : relation.acts(commands.get(random.nextInt(commands.size())));
    }

    private static Optional<Assignment> found(CheckResult result) {
        return result.accept(new CheckResult.Visitor<>() {
            @Override
            public Optional<Assignment> sat(CheckResult.Sat sat) {
                return Optional.of(sat.assignment());
            }

            @Override
            public Optional<Assignment> unsat(CheckResult.Unsat unsat) {
                return Optional.empty();
            }

            @Override
            public Optional<Assignment> unknown(CheckResult.Unknown unknown) {
                throw new AssertionError(unknown.reason());
            }
        });
    }

    @Override
    public void close() {
        initial.close();
        legal.close();
    }
}
