package dev.interlock.compiler.interpret;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Steps of members only that were executed one after the other, up to the first that cannot be. */
final class Passages {
    private final Interpreter interpreter;
    private final Members members;
    private final State start;
    private final List<Run.Move> moves = new ArrayList<>();

    Passages(Interpreter interpreter, Members members, State start) {
        this.interpreter = interpreter;
        this.members = members;
        this.start = start;
    }

    /** In words, why no run goes on like this; empty when it was executed. */
    Optional<String> go(List<Step> steps) {
        for (Step step : steps) {
            Optional<String> obstacle = go(step);
            if (obstacle.isPresent()) {
                return obstacle;
            }
        }
        return Optional.empty();
    }

    private Optional<String> go(Step step) {
        Optional<Firing> stranger =
                step.firings().stream().filter(firing -> !members.allow(firing.command())).findFirst();
        if (stranger.isPresent()) {
            return Optional.of("`" + stranger.get().command().actor() + "` acts in step " + (moves.size() + 1)
                    + " and is no member");
        }
        Outcome outcome = interpreter.execute(last(), step);
        if (!(outcome instanceof Outcome.Done done)) {
            return Optional.of(Replay.complaint(moves.size() + 1, outcome));
        }
        moves.add(new Run.Move(step, done.after()));
        return Optional.empty();
    }

    List<Run.Move> moves() {
        return List.copyOf(moves);
    }

    State last() {
        return state(moves.size());
    }

    /** The state after so many steps. */
    State state(int number) {
        return number == 0 ? start : moves.get(number - 1).after();
    }
}
