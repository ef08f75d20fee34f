package dev.interlock.compiler.interpret;

import dev.interlock.compiler.Compiler;
import dev.interlock.compiler.InMemorySources;
import dev.interlock.compiler.graph.GraphBuilder;
import dev.interlock.compiler.graph.GraphLimits;
import dev.interlock.compiler.system.Command;
import dev.interlock.compiler.system.Question;
import dev.interlock.compiler.system.TransitionSystem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A policy with one start, and what happens when certain steps are taken in it. */
final class Played {
    private static final GraphLimits LIMITS = new GraphLimits(100_000, 1_000_000, 1_000_000);

    private final TransitionSystem system;
    private final State start;
    private final List<Run.Move> moves = new ArrayList<>();

    private Played(TransitionSystem system) {
        this.system = system;
        this.start = GraphBuilder.build(system, LIMITS).orElseThrow().state(0);
    }

    static Played of(String policy) {
        return new Played(Compiler.compile("test.interlock", InMemorySources.of("test.interlock", policy), Map.of())
                .match(system -> system, errors -> {
                    throw new AssertionError(errors.toString());
                }));
    }

    /** @param steps {@code Cost.scale_in}, {@code Cost.scale_in + Ops.drain(2)}, {@code Ops.fix start}, {@code 3 ticks} */
    Played after(String... steps) {
        for (String step : steps) {
            moves.add(move(step));
        }
        return this;
    }

    private Run.Move move(String wanted) {
        State before = moves.isEmpty() ? start : moves.get(moves.size() - 1).after();
        List<Attempt> attempts = new Choices(new Interpreter(system), 10_000).attempts(before, any -> true).items();
        for (Attempt attempt : attempts) {
            if (named(before, attempt.step()).equals(wanted) && attempt.outcome() instanceof Outcome.Done done) {
                return new Run.Move(attempt.step(), done.after());
            }
        }
        throw new AssertionError(wanted + " is none of "
                + attempts.stream().map(attempt -> named(before, attempt.step())).toList());
    }

    private static String named(State before, Step step) {
        return step.firings().stream().map(firing -> named(before, firing)).collect(Collectors.joining(" + "));
    }

    private static String named(State before, Firing firing) {
        String arguments = firing.command().arguments().stream()
                .map(argument -> Evaluation.in(before, firing).value(argument.term()).toString())
                .collect(Collectors.joining(", "));
        return firing.command().phase() == Command.Phase.TIME
                ? arguments + " ticks"
                : firing.command() + (arguments.isEmpty() ? "" : "(" + arguments + ")");
    }

    TransitionSystem system() {
        return system;
    }

    Run arrived() {
        return new Run(start, moves, new Run.Arrived());
    }

    /** A run of which so many steps come before the loop. */
    Lasso loopingAfter(int stem, int from) {
        return new Lasso(start, moves.subList(0, stem), from, moves.subList(stem, moves.size()));
    }

    Trap trap() {
        return new Trap(start, moves, new Trap.Listed(List.of(arrived().last())));
    }

    /** Who had a part in it, with their steps counted from one. */
    List<String> causes(Witness witness) {
        Question question = system.questions().get(0);
        return CausalChain.of(system, question, witness).stream()
                .map(link -> link.firing().command() + " " + (link.move() + 1))
                .toList();
    }
}
