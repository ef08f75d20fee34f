package dev.interlock.cli;

/** Small policies for tests. */
final class Policies {
    /** Two agents, each fine alone; `floor` is broken by both. */
    static final String JOINT = """
            system Pool
            state size : 0..5 = 4
            state out : 0..5 = 0
            agent Saver { action shrink requires size > 2 { size -= 1 } }
            agent Mender { action mend requires out < 2 { out += 1 } }
            invariant floor: size - out >= 1
            """;

    static final String JOINT_EXPECTED = JOINT + "expect floor violated by Saver, Mender\n";

    static final String SAFE = """
            system Counter
            param limit : 1..9 = 3
            state n : 0..9 = 0
            agent Up { action step requires n < limit { n += 1 } }
            invariant low: n <= 5
            """;

    private Policies() {}
}
