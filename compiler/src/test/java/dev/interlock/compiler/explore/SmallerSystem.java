package dev.interlock.compiler.explore;

import dev.interlock.compiler.system.Command;
import dev.interlock.compiler.system.Question;
import dev.interlock.compiler.system.Term;
import dev.interlock.compiler.system.Terms;
import dev.interlock.compiler.system.TransitionSystem;
import dev.interlock.compiler.system.Variable;
import dev.interlock.compiler.system.Write;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Makes a system with which something is wrong small: leaves out questions, commands, variables, monitors, limits,
 * what is owed, triggers, guards and writes, and makes conditions simpler, as long as it is still wrong.
 */
public final class SmallerSystem {
    private final Predicate<TransitionSystem> stillWrong;
    private TransitionSystem smallest;

    private SmallerSystem(TransitionSystem wrong, Predicate<TransitionSystem> stillWrong) {
        this.smallest = wrong;
        this.stillWrong = stillWrong;
    }

    public static TransitionSystem of(TransitionSystem wrong, Predicate<TransitionSystem> stillWrong) {
        SmallerSystem smaller = new SmallerSystem(wrong, stillWrong);
        boolean more = true;
        while (more) {
            more = smaller.isSmallerNow();
        }
        return smaller.smallest;
    }

    /** Tries everything once from where it is; whether something worked. */
    private boolean isSmallerNow() {
        for (Supplier<TransitionSystem> attempt : attempts(smallest).toList()) {
            Optional<TransitionSystem> worked = Optional.of(attempt.get()).filter(stillWrong);
            if (worked.isPresent()) {
                smallest = worked.get();
                return true;
            }
        }
        return false;
    }

    private static Stream<Supplier<TransitionSystem>> attempts(TransitionSystem system) {
        SystemParts parts = SystemParts.of(system);
        List<Supplier<TransitionSystem>> attempts = new ArrayList<>();
        if (system.questions().size() > 1) {
            system.questions().forEach(question -> attempts.add(() -> parts.asking(List.of(question)).whole()));
        }
        system.commands().forEach(command -> attempts.add(() -> parts.without(command).whole()));
        if (system.turns() == TransitionSystem.Turns.JOINT) {
            attempts.add(() -> parts.interleaved().whole());
        }
        system.justices().forEach(justice -> attempts.add(() -> parts.withoutOwing(justice.commands()).whole()));
        system.monitors().forEach(monitor -> attempts.add(() -> parts.withoutMonitor(monitor).whole()));
        system.exclusions().forEach(exclusion -> attempts.add(() -> parts.withoutLimit(exclusion).whole()));
        system.commands().forEach(command -> simpler(command)
                .forEach(other -> attempts.add(() -> parts.with(command, other).whole())));
        system.questions().forEach(question -> SimplerGoals.of(question)
                .forEach(other -> attempts.add(
                        () -> parts.asking(replaced(system.questions(), question, other)).whole())));
        system.variables().forEach(variable -> constants(variable)
                .forEach(value -> attempts.add(() -> parts.with(variable, value).whole())));
        return attempts.stream();
    }

    private static List<Question> replaced(List<Question> questions, Question old, Question other) {
        return questions.stream().map(question -> question.equals(old) ? other : question).toList();
    }

    private static Stream<Term> constants(Variable variable) {
        return NaiveGraph.values(variable.domain()).stream().map(Terms::constant);
    }

    private static Stream<Command> simpler(Command command) {
        List<Command> simpler = new ArrayList<>();
        SimplerCommands of = new SimplerCommands(command);
        simpler.addAll(of.demandingLess());
        for (int i = 0; i < command.writes().size(); i++) {
            simpler.add(of.withWrites(without(command.writes(), i)));
            Write write = command.writes().get(i);
            if (!write.condition().equals(Terms.TRUE)) {
                simpler.add(of.withWrites(with(command.writes(), i, new Write(
                        write.target(), write.update(), Terms.TRUE, write.value(), write.span()))));
            }
        }
        if (!command.exclusions().isEmpty()) {
            simpler.add(of.withoutReads());
        }
        return simpler.stream();
    }

    static <T> List<T> without(List<T> all, int index) {
        List<T> fewer = new ArrayList<>(all);
        fewer.remove(index);
        return fewer;
    }

    static <T> List<T> with(List<T> all, int index, T other) {
        List<T> changed = new ArrayList<>(all);
        changed.set(index, other);
        return changed;
    }

    /** The condition itself left out, and each of its parts in its place. */
    static List<Term> simpler(Term condition) {
        List<Term> simpler = new ArrayList<>();
        if (!condition.children().isEmpty()) {
            simpler.add(Terms.TRUE);
            condition.children().stream().filter(part -> part.sort() == condition.sort()).forEach(simpler::add);
        }
        return simpler;
    }

    static <T> List<T> each(List<Term> terms, Function<Term, T> made) {
        return terms.stream().map(made).toList();
    }
}
