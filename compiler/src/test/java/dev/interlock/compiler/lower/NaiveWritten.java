package dev.interlock.compiler.lower;

import dev.interlock.compiler.model.StateVariable;
import dev.interlock.compiler.model.Statement;
import dev.interlock.compiler.model.Type;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One write that is executed, and who does it. */
record NaiveWritten(String key, StateVariable variable, Statement.Update update, Object value, List<Object> writer) {
    boolean sets() {
        return update == Statement.Update.SET;
    }

    /** The state when all of this is written, one after the other; empty when a range is left. */
    static Optional<Map<String, Object>> landed(Map<String, Object> state, List<List<NaiveWritten>> inOrder) {
        Map<String, Object> after = new HashMap<>(state);
        Map<String, StateVariable> variables = new HashMap<>();
        for (NaiveWritten written : inOrder.stream().flatMap(List::stream).toList()) {
            String key = written.key();
            variables.put(key, written.variable());
            after.computeIfPresent(NaiveNames.writer(key), (writer, before) -> written.writer());
            if (written.sets() || !after.get(key).equals(NaiveExpr.Missing.UNKNOWN)) {
                after.put(key, written.sets() ? written.value() : NaiveExpr.plus(after.get(key), written.value()));
            }
        }
        boolean inRange = variables.entrySet().stream().allMatch(one -> settle(after, one.getKey(), one.getValue()));
        return inRange ? Optional.of(after) : Optional.empty();
    }

    private static boolean settle(Map<String, Object> after, String key, StateVariable variable) {
        if (after.get(key).equals(NaiveExpr.Missing.UNKNOWN)
                || !(variable.type().whenKnown() instanceof Type.Range range)) {
            return true;
        }
        BigInteger value = (BigInteger) after.get(key);
        BigInteger inside = value.max(range.low()).min(range.high());
        if (variable.overflow() == StateVariable.Overflow.SATURATING) {
            after.put(key, inside);
        }
        return variable.overflow() == StateVariable.Overflow.SATURATING || value.equals(inside);
    }
}
