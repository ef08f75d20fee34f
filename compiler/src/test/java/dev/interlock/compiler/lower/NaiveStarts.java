package dev.interlock.compiler.lower;

import dev.interlock.compiler.model.StateVariable;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;

/** The values that an element of a state may start with. */
final class NaiveStarts implements StateVariable.Initial.Visitor<List<Object>> {
    private final StateVariable variable;
    private final NaiveExpr seen;

    NaiveStarts(StateVariable variable, List<Object> tuple) {
        this.variable = variable;
        NaiveExpr bound = new NaiveExpr(Map.of(), Map.of(), Map.of());
        for (int i = 0; i < tuple.size(); i++) {
            Object value = tuple.get(i);
            bound = bound.bindingLazily(variable.dimensions().get(i), () -> value);
        }
        this.seen = bound;
    }

    @Override
    public List<Object> any(StateVariable.Any initial) {
        return NaiveExpr.values(variable.type());
    }

    @Override
    public List<Object> value(StateVariable.Value initial) {
        return List.of(seen.eval(initial.value()));
    }

    @Override
    public List<Object> between(StateVariable.Between initial) {
        return NaiveExpr.values(
                (BigInteger) seen.eval(initial.low()), (BigInteger) seen.eval(initial.high()), BigInteger.ONE);
    }
}
