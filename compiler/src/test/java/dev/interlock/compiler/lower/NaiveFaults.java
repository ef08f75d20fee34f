package dev.interlock.compiler.lower;

import dev.interlock.compiler.model.Action;
import dev.interlock.compiler.model.Expr;
import dev.interlock.compiler.model.Local;
import dev.interlock.compiler.model.Model;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which faults are there and how often each has happened, said directly. */
final class NaiveFaults {
    private final Set<List<Object>> outstanding = new HashSet<>();
    private final Map<List<Object>, Integer> happened = new HashMap<>();
    private final Model model;

    NaiveFaults(Model model) {
        this.model = model;
    }

    NaiveFaults copy() {
        NaiveFaults copy = new NaiveFaults(model);
        copy.outstanding.addAll(outstanding);
        copy.happened.putAll(happened);
        return copy;
    }

    List<Object> situation() {
        return List.of(Set.copyOf(outstanding), Map.copyOf(happened));
    }

    boolean mayHappen(NaiveModel.Move move, NaiveExpr seen) {
        return move.action().fault().flatMap(Action.Fault::most)
                .map(most -> happened.getOrDefault(counted(move), 0) < ((BigInteger) seen.eval(most)).intValueExact())
                .orElse(true);
    }

    boolean isUnfounded(NaiveModel.Move move, NaiveExpr seen) {
        return !move.action().heals().isEmpty()
                && move.action().heals().stream().noneMatch(healed -> outstanding.contains(healed(healed, seen)));
    }

    void happen(NaiveModel.Move move, NaiveExpr seen) {
        boolean over = move.phase().equals(" finish");
        if (move.action().fault().isPresent() && over) {
            outstanding.remove(fault(move));
        } else if (move.action().fault().isPresent()) {
            outstanding.add(fault(move));
            happened.merge(counted(move), 1, Integer::sum);
        }
        if (!over) {
            move.action().heals().forEach(healed -> outstanding.remove(healed(healed, seen)));
        }
    }

    /** That each argument of {@code heals} is one that the fault may have. */
    void checkArguments(NaiveModel.Move move, NaiveExpr seen) {
        for (Action.Healed healed : move.action().heals()) {
            List<Local> parameters = parameters(healed);
            for (int i = 0; i < parameters.size(); i++) {
                if (!NaiveExpr.values(parameters.get(i).type()).contains(seen.eval(healed.arguments().get(i)))) {
                    throw new NaiveExpr.NoValue();
                }
            }
        }
    }

    private List<Local> parameters(Action.Healed healed) {
        return model.actors().stream()
                .filter(actor -> actor.name().equals(healed.environment()))
                .flatMap(actor -> actor.actions().stream())
                .filter(action -> action.name().equals(healed.fault()))
                .findFirst()
                .map(Action::parameters)
                .orElseThrow();
    }

    private static List<Object> fault(NaiveModel.Move move) {
        return List.of(move.actor().name(), move.action().name(), move.parameters());
    }

    private static List<Object> counted(NaiveModel.Move move) {
        return move.action().fault().orElseThrow().per() == Action.Per.ACTION
                ? List.of(move.actor().name(), move.action().name())
                : fault(move);
    }

    private static List<Object> healed(Action.Healed healed, NaiveExpr seen) {
        List<Object> arguments = healed.arguments().stream().map((Expr argument) -> seen.eval(argument)).toList();
        return List.of(healed.environment(), healed.fault(), arguments);
    }
}
