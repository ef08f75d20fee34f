package dev.interlock.compiler.lower;

import dev.interlock.compiler.model.Actor;
import dev.interlock.compiler.model.Expr;
import dev.interlock.compiler.model.Local;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The elements of states that an expression speaks of, read off its text: those that its indices name where they are known
 * without looking at a state, else all. What is only seen in samples is not what is, so it is none of them.
 */
final class NaiveReads implements Expr.Visitor<Set<String>> {
    private static final Supplier<Object> DEPENDS = () -> {
        throw new NaiveExpr.NoValue();
    };

    private final Map<Local, Supplier<Object>> values;
    private final Map<Local, Expr> readings;
    private final Set<Object> sampled;

    private NaiveReads(Map<Local, Supplier<Object>> values, Map<Local, Expr> readings, Set<Object> sampled) {
        this.values = values;
        this.readings = readings;
        this.sampled = sampled;
    }

    /** What wakes a move speaks of these. */
    static Set<String> ofTrigger(NaiveModel.Move move) {
        Map<Local, Supplier<Object>> values = new HashMap<>();
        bind(values, move.actor().indices(), move.instance());
        bind(values, move.action().parameters(), move.parameters());
        Map<Local, Expr> readings = new HashMap<>();
        move.action().readings().forEach(reading -> {
            readings.put(reading.local(), reading.value());
            values.put(reading.local(), DEPENDS);
        });
        Set<Object> sampled = new LinkedHashSet<>();
        for (Actor.Observation observation : move.actor().observations()) {
            sampled.addAll(observation.states());
            sampled.addAll(observation.lets());
        }
        NaiveReads reads = new NaiveReads(values, readings, sampled);
        return move.action().trigger().map(reads::in).orElse(Set.of());
    }

    private static void bind(Map<Local, Supplier<Object>> values, List<Local> names, List<Object> tuple) {
        for (int i = 0; i < tuple.size(); i++) {
            Object value = tuple.get(i);
            values.put(names.get(i), () -> value);
        }
    }

    private Set<String> in(Expr expr) {
        return constant(expr).isEmpty() ? expr.accept(this) : Set.of();
    }

    /** At most one: what it is in every state. */
    private List<Object> constant(Expr expr) {
        try {
            return List.of(new NaiveExpr(Map.of(), Map.of(), values).eval(expr));
        } catch (NaiveExpr.NoValue depends) {
            return List.of();
        }
    }

    private boolean is(Expr expr, boolean value) {
        return constant(expr).equals(List.of(value));
    }

    private Set<String> all(List<Expr> operands) {
        Set<String> all = new LinkedHashSet<>();
        operands.forEach(operand -> all.addAll(in(operand)));
        return all;
    }

    @Override
    public Set<String> boolLiteral(Expr.BoolLiteral node) {
        return Set.of();
    }

    @Override
    public Set<String> intLiteral(Expr.IntLiteral node) {
        return Set.of();
    }

    @Override
    public Set<String> durationLiteral(Expr.DurationLiteral node) {
        return Set.of();
    }

    @Override
    public Set<String> realLiteral(Expr.RealLiteral node) {
        return Set.of();
    }

    @Override
    public Set<String> enumLiteral(Expr.EnumLiteral node) {
        return Set.of();
    }

    @Override
    public Set<String> stateRef(Expr.StateRef node) {
        Set<String> read = new LinkedHashSet<>(all(node.indices()));
        if (!sampled.contains(node.state())) {
            NaiveExpr.tuples(node.state().dimensions()).stream()
                    .filter(tuple -> mayBe(node.indices(), tuple))
                    .forEach(tuple -> read.add(NaiveNames.of(node.state(), tuple)));
        }
        return read;
    }

    private boolean mayBe(List<Expr> indices, List<Object> tuple) {
        for (int i = 0; i < tuple.size(); i++) {
            List<Object> constant = constant(indices.get(i));
            if (!constant.isEmpty() && !constant.get(0).equals(tuple.get(i))) {
                return false;
            }
        }
        return true;
    }

    @Override
    public Set<String> localRef(Expr.LocalRef node) {
        return readings.containsKey(node.local()) ? in(readings.get(node.local())) : Set.of();
    }

    @Override
    public Set<String> letRef(Expr.LetRef node) {
        Set<String> read = new LinkedHashSet<>(all(node.arguments()));
        if (!sampled.contains(node.definition())) {
            Map<Local, Supplier<Object>> bound = new HashMap<>();
            for (int i = 0; i < node.arguments().size(); i++) {
                List<Object> constant = constant(node.arguments().get(i));
                bound.put(node.definition().parameters().get(i), constant.isEmpty() ? DEPENDS : () -> constant.get(0));
            }
            read.addAll(new NaiveReads(bound, Map.of(), sampled).in(node.definition().value()));
        }
        return read;
    }

    @Override
    public Set<String> not(Expr.Not node) {
        return in(node.operand());
    }

    @Override
    public Set<String> negate(Expr.Negate node) {
        return in(node.operand());
    }

    @Override
    public Set<String> absolute(Expr.Absolute node) {
        return in(node.operand());
    }

    @Override
    public Set<String> binary(Expr.Binary node) {
        boolean decided = switch (node.operator()) {
            case AND -> is(node.left(), false) || is(node.right(), false);
            case OR -> is(node.left(), true) || is(node.right(), true);
            case IMPLIES -> is(node.left(), false) || is(node.right(), true);
            default -> false;
        };
        return decided ? Set.of() : all(List.of(node.left(), node.right()));
    }

    @Override
    public Set<String> conditional(Expr.Conditional node) {
        if (is(node.condition(), true)) {
            return in(node.whenTrue());
        }
        return is(node.condition(), false)
                ? in(node.whenFalse())
                : all(List.of(node.condition(), node.whenTrue(), node.whenFalse()));
    }

    @Override
    public Set<String> quantified(Expr.Quantified node) {
        Set<String> read = new LinkedHashSet<>();
        for (List<Object> tuple : NaiveExpr.tuples(node.binders())) {
            Map<Local, Supplier<Object>> more = new HashMap<>(values);
            bind(more, node.binders(), tuple);
            NaiveReads inside = new NaiveReads(more, readings, sampled);
            if (node.where().stream().noneMatch(where -> inside.is(where, false))) {
                node.where().ifPresent(where -> read.addAll(inside.in(where)));
                read.addAll(inside.in(node.body()));
            }
        }
        return read;
    }

    @Override
    public Set<String> old(Expr.Old node) {
        return in(node.operand());
    }

    @Override
    public Set<String> writtenBy(Expr.WrittenBy node) {
        Set<String> read = new LinkedHashSet<>(all(node.writer().indices()));
        read.addAll(all(node.written().indices()));
        NaiveExpr.tuples(node.written().state().dimensions()).stream()
                .filter(tuple -> mayBe(node.written().indices(), tuple))
                .forEach(tuple -> read.add(NaiveNames.writer(NaiveNames.of(node.written().state(), tuple))));
        return read;
    }

    @Override
    public Set<String> toReal(Expr.ToReal node) {
        return in(node.operand());
    }

    @Override
    public Set<String> unknown(Expr.Unknown node) {
        return Set.of();
    }

    @Override
    public Set<String> known(Expr.Known node) {
        return in(node.operand());
    }

    @Override
    public Set<String> otherwise(Expr.Otherwise node) {
        return all(List.of(node.subject(), node.fallback()));
    }

    @Override
    public Set<String> assured(Expr.Assured node) {
        return in(node.operand());
    }

    @Override
    public Set<String> perhaps(Expr.Perhaps node) {
        return in(node.operand());
    }

    /** The numbers of those, in the order in which what they wrote landed, who changed one of these. */
    static Set<Integer> changers(
            Set<String> read, Map<String, Object> before, Map<String, Object> after, List<List<NaiveWritten>> inOrder) {
        Set<Integer> changers = new LinkedHashSet<>();
        for (String key : read) {
            if (before.containsKey(key) && !before.get(key).equals(after.get(key))) {
                changers.addAll(leaving(key, inOrder));
            }
        }
        return changers;
    }

    private static List<Integer> leaving(String key, List<List<NaiveWritten>> inOrder) {
        List<Integer> leaving = new ArrayList<>();
        for (int i = 0; i < inOrder.size(); i++) {
            for (NaiveWritten written : inOrder.get(i)) {
                boolean sign = NaiveNames.writer(written.key()).equals(key);
                if (sign || written.key().equals(key)) {
                    if (sign || written.sets()) {
                        leaving.clear();
                    }
                    leaving.add(i);
                }
            }
        }
        return leaving;
    }
}
