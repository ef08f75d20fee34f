package dev.interlock.compiler.lower;

import dev.interlock.compiler.model.Actor;
import dev.interlock.compiler.model.Question;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A run as it is told, step by step. Whether an answer is late and how long a chain of acts is, is found by looking back over all
 * of it; nothing is counted on the way.
 */
final class NaiveHistory {
    private final NaiveModel naive;
    private final List<Moment> moments = new ArrayList<>();
    private final List<Step> steps = new ArrayList<>();

    NaiveHistory(NaiveModel naive) {
        this.naive = naive;
    }

    /** @param written by each of those who move, in the order in which it landed */
    private record Step(List<NaiveModel.Move> moves, List<List<NaiveWritten>> written) {}

    private record Moment(
            BigInteger time, Map<String, Object> state, Map<String, Map<Object, Map<String, Object>>> samples) {
        boolean holds(dev.interlock.compiler.model.Expr condition) {
            return new NaiveExpr(state, state, Map.of()).holds(condition);
        }
    }

    void begin() {
        moments.clear();
        steps.clear();
        look();
    }

    /** A sample is taken, a turn is over or time passes. */
    void stepped() {
        stepped(List.of(), List.of());
    }

    /** @param written by each of the moves, in the order in which it landed */
    void stepped(List<NaiveModel.Move> moves, List<List<NaiveWritten>> written) {
        steps.add(new Step(moves, written));
        look();
    }

    private void look() {
        moments.add(new Moment(naive.time().now(), Map.copyOf(naive.state()), naive.samples()));
    }

    private int last() {
        return moments.size() - 1;
    }

    /** Whether an answer to something has not come within the time that it may take. */
    boolean isLate(Question.LeadsTo asked) {
        BigInteger length = naive.time().seconds(asked.within().orElseThrow());
        for (int i = last(); i >= 0 && !moments.get(i).holds(asked.response()); i--) {
            BigInteger since = moments.get(last()).time().subtract(moments.get(i).time());
            if (moments.get(i).holds(asked.trigger()) && since.compareTo(length) > 0) {
                return true;
            }
        }
        return false;
    }

    /** How long the chain of acts is that the move would end, were it made now. */
    int length(NaiveModel.Move move) {
        return length(move, last());
    }

    private int length(NaiveModel.Move move, int at) {
        if (move.action().trigger().isEmpty()) {
            return 1;
        }
        int waking = at - 1;
        while (waking >= 0 && isTriggered(move, waking)) {
            waking--;
        }
        if (waking < 0 || hasWorldMoved(waking, at) || hasActed(move, waking + 1, at)) {
            return 1;
        }
        int step = waking;
        return 1 + wakers(move, step).stream().mapToInt(waker -> carried(waker, step)).max().orElse(0);
    }

    private List<NaiveModel.Move> wakers(NaiveModel.Move woken, int step) {
        Step waking = steps.get(step);
        Map<String, Object> before = moments.get(step).state();
        Map<String, Object> after = moments.get(step + 1).state();
        return NaiveReads.changers(NaiveReads.ofTrigger(woken), before, after, waking.written()).stream()
                .map(waking.moves()::get)
                .toList();
    }

    private boolean isTriggered(NaiveModel.Move move, int moment) {
        return naive.isTriggered(move, moments.get(moment).state(), moments.get(moment).samples());
    }

    private boolean hasWorldMoved(int from, int to) {
        return steps.subList(from, to).stream().flatMap(step -> step.moves().stream())
                .anyMatch(move -> move.actor().role() == Actor.Role.ENVIRONMENT);
    }

    private boolean hasActed(NaiveModel.Move move, int from, int to) {
        return steps.subList(from, to).stream().flatMap(step -> step.moves().stream())
                .filter(other -> !other.phase().equals(" finish"))
                .anyMatch(other -> other.thread().equals(move.thread())
                        && other.action() == move.action()
                        && other.parameters().equals(move.parameters()));
    }

    /** The length of the chain that goes on with what is woken by this move. */
    private int carried(NaiveModel.Move move, int step) {
        if (!move.phase().equals(" finish")) {
            return length(move, step);
        }
        int start = step - 1;
        while (startOf(move, start).isEmpty()) {
            start--;
        }
        return hasWorldMoved(start, step) ? 0 : length(startOf(move, start).get(0), start);
    }

    private List<NaiveModel.Move> startOf(NaiveModel.Move finish, int step) {
        return steps.get(step).moves().stream()
                .filter(move -> move.phase().equals(" start") && move.flight().equals(finish.flight()))
                .toList();
    }
}
