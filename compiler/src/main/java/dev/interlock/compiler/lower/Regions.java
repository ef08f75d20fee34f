package dev.interlock.compiler.lower;

import dev.interlock.compiler.model.Expectation.ByValue;
import dev.interlock.compiler.model.Expectation.Values;
import dev.interlock.compiler.model.Type;
import dev.interlock.compiler.system.Expectation.Region;
import dev.interlock.compiler.system.Expectation.Verdict;
import dev.interlock.compiler.system.Term;
import dev.interlock.compiler.system.Terms;
import dev.interlock.compiler.system.Value;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What an {@code expect … for} line says, region by region: the values that must hold are asked about together, each value that
 * must not hold on its own, for one violation among them would not show that there is one for each.
 */
final class Regions {
    /** As many questions are asked of the solver. */
    private static final int MOST_REGIONS = 200;

    private final LoweringContext context;

    Regions(LoweringContext context) {
        this.context = context;
    }

    List<Region> of(ByValue expected) {
        List<Term> parameters = expected.values().stream().map(this::parameter).toList();
        List<List<Value>> inside = tuples(expected.values().stream().map(Values::named).toList(), expected);
        List<List<Value>> outside = new ArrayList<>(
                tuples(expected.values().stream().map(Values::all).toList(), expected));
        outside.removeAll(inside);
        return switch (expected.inside()) {
            case HOLDS -> regions(expected, parameters, inside, outside, named(expected));
            case VIOLATED -> regions(expected, parameters, outside, inside, "any other value");
        };
    }

    private List<Region> regions(
            ByValue expected,
            List<Term> parameters,
            List<List<Value>> holding,
            List<List<Value>> violated,
            String shownHolding) {
        List<Region> regions = new ArrayList<>();
        Term anyHolding = Terms.or(holding.stream().map(tuple -> are(parameters, tuple)).toList());
        if (!anyHolding.equals(Terms.FALSE)) {
            regions.add(new Region(shownHolding, anyHolding, Verdict.HOLDS));
        }
        for (List<Value> tuple : violated) {
            Term only = are(parameters, tuple);
            if (!only.equals(Terms.FALSE)) {
                regions.add(new Region(shown(expected, tuple), only, Verdict.VIOLATED));
            }
        }
        return regions;
    }

    private Term parameter(Values values) {
        return ExprLowering.lower(context, ExprLowering.Moment.NOW, Bindings.NONE, List.of(), values.value()).term();
    }

    private List<List<Value>> tuples(List<Type> types, ByValue expected) {
        List<List<Value>> tuples = List.of(List.of());
        for (Type type : types) {
            List<Value> values = values(type);
            if ((long) tuples.size() * values.size() > MOST_REGIONS) {
                throw new TooLargeException(expected.span());
            }
            tuples = tuples.stream()
                    .flatMap(tuple -> values.stream().map(value -> extended(tuple, value)))
                    .toList();
        }
        return tuples;
    }

    /** Of a duration those that can be told apart. */
    private List<Value> values(Type type) {
        if (!(type instanceof Type.Duration duration)) {
            return Domains.elements(Domains.of(type));
        }
        BigInteger seconds = context.ticks().seconds();
        return Domains.elements(Domains.counted(duration, context.ticks())).stream()
                .<Value>map(ticks -> new Value.Int(((Value.Int) ticks).value().multiply(seconds)))
                .toList();
    }

    private static List<Value> extended(List<Value> tuple, Value value) {
        List<Value> longer = new ArrayList<>(tuple);
        longer.add(value);
        return longer;
    }

    private static Term are(List<Term> parameters, List<Value> tuple) {
        List<Term> all = new ArrayList<>();
        for (int i = 0; i < tuple.size(); i++) {
            all.add(Terms.equal(parameters.get(i), Terms.constant(tuple.get(i))));
        }
        return Terms.and(all);
    }

    private static String named(ByValue expected) {
        return expected.values().stream()
                .map(values -> values.parameter() + " in " + values.named())
                .collect(Collectors.joining(", "));
    }

    private static String shown(ByValue expected, List<Value> tuple) {
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < expected.values().size(); i++) {
            Values values = expected.values().get(i);
            parts.add(values.parameter() + " = " + Domains.of(values.all()).show(tuple.get(i)));
        }
        return String.join(", ", parts);
    }
}
