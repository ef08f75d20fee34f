package dev.interlock.solver.engine;

import dev.interlock.compiler.number.Rational;
import dev.interlock.compiler.system.Domain;
import dev.interlock.compiler.system.Value;
import java.math.BigInteger;
import java.util.Random;

/** Any value of a domain; of an endless one, any that is not far from zero. */
record RandomValues(Random random) {
    private static final BigInteger FAR = BigInteger.valueOf(50);

    Value of(Domain domain) {
        return switch (domain.sort()) {
            case BOOL -> Value.of(random.nextBoolean());
            case INT -> new Value.Int(whole(domain));
            case REAL -> new Value.Real(new Rational(whole(domain), BigInteger.TWO));
        };
    }

    private BigInteger whole(Domain domain) {
        Domain.Bounds bounds = domain.bounds().orElse(new Domain.Bounds(FAR.negate(), FAR));
        BigInteger size = bounds.high().subtract(bounds.low()).add(BigInteger.ONE);
        return bounds.low().add(new BigInteger(size.bitLength() + 20, random).mod(size));
    }
}
