package dev.interlock.solver.z3;

import com.microsoft.z3.Expr;
import com.microsoft.z3.IntNum;
import com.microsoft.z3.RatNum;
import dev.interlock.compiler.number.Rational;
import dev.interlock.compiler.system.Value;

/** Z3's values as ours. */
final class TermDecoder {
    private TermDecoder() {}

    static Value value(Expr<?> expression) {
        if (expression instanceof IntNum number) {
            return new Value.Int(number.getBigInteger());
        }
        if (expression instanceof RatNum number) {
            return new Value.Real(new Rational(number.getBigIntNumerator(), number.getBigIntDenominator()));
        }
        if (expression.isTrue() || expression.isFalse()) {
            return Value.of(expression.isTrue());
        }
        throw new IllegalStateException("internal error: not a value: " + expression);
    }
}
