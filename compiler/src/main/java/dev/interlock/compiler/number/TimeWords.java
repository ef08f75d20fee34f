package dev.interlock.compiler.number;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/** Lengths of time, given in seconds, as people say them and as they are written in a policy file. */
public final class TimeWords {
    private static final List<Unit> UNITS =
            List.of(new Unit("d", 86_400), new Unit("h", 3_600), new Unit("m", 60), new Unit("s", 1));

    private TimeWords() {}

    private record Unit(String letter, BigInteger seconds) {
        Unit(String letter, long seconds) {
            this(letter, BigInteger.valueOf(seconds));
        }
    }

    /** {@code 1h 30m}. */
    public static String of(BigInteger seconds) {
        if (seconds.signum() <= 0) {
            return seconds.signum() == 0 ? "0s" : "-" + of(seconds.negate());
        }
        List<String> parts = new ArrayList<>();
        BigInteger rest = seconds;
        for (Unit unit : UNITS) {
            BigInteger[] parted = rest.divideAndRemainder(unit.seconds());
            if (parted[0].signum() > 0) {
                parts.add(parted[0] + unit.letter());
            }
            rest = parted[1];
        }
        return String.join(" ", parts);
    }

    /** {@code 90m}: one number and the largest unit that it is a multiple of. */
    public static String literal(BigInteger seconds) {
        if (seconds.signum() == 0) {
            return "0s";
        }
        Unit unit = UNITS.stream()
                .filter(u -> seconds.mod(u.seconds()).signum() == 0)
                .findFirst()
                .orElseThrow();
        return seconds.divide(unit.seconds()) + unit.letter();
    }
}
