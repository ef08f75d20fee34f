package dev.interlock.solver.z3;

import com.microsoft.z3.BitVecNum;
import com.microsoft.z3.Expr;
import com.microsoft.z3.IntNum;
import com.microsoft.z3.RatNum;
import dev.interlock.compiler.number.Rational;
import dev.interlock.compiler.system.Value;
import java.math.BigInteger;

/** Z3's values as ours. */
final class TermDecoder {
    private TermDecoder() {}

    static Value value(Expr<?> expression) {
        if (expression instanceof IntNum number) {
            return new Value.Int(number.getBigInteger());
        }
        if (expression instanceof BitVecNum bits) {
            return new Value.Int(signed(bits.getBigInteger(), bits.getSortSize()));
        }
        if (expression instanceof RatNum number) {
            return new Value.Real(new Rational(number.getBigIntNumerator(), number.getBigIntDenominator()));
        }
        if (expression.isTrue() || expression.isFalse()) {
            return Value.of(expression.isTrue());
        }
        throw new IllegalStateException("internal error: not a value: " + expression);
    }

    private static BigInteger signed(BigInteger bits, int width) {
        return bits.testBit(width - 1) ? bits.subtract(BigInteger.ONE.shiftLeft(width)) : bits;
    }
}
