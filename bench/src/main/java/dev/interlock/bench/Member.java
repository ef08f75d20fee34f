package dev.interlock.bench;

import java.util.Locale;

/**
 * One model of a family that scales: a database tier in which agents drain, remove, route and repair in batches, with cool-downs.
 *
 * @param copies regions of the tier; each has four agents, five where regions are coupled
 * @param range the replicas of a region, and its load, go from 0 to this
 * @param batches so many batches are all of a region's replicas
 * @param rest how often time must pass between two drains
 */
record Member(Kind kind, Coupling coupling, int copies, int range, int batches, int rest) {

    /** What keeps a region from being drained too far. */
    enum Kind {
        /** A guard that counts replicas that are out of rotation: it goes wrong. */
        UNSAFE("live[r] + drained[r] >= QUORUM + BATCH", Verdict.VIOLATED),
        /** A guard on the replicas that serve. */
        SAFE("live[r] >= QUORUM + BATCH", Verdict.HOLDS),
        /** A guard on a ledger beside them, so that it must be found out that the ledger is never above them. */
        BUDGET("ledger[r] >= BATCH", Verdict.HOLDS);

        private final String guard;
        private final Verdict truth;

        Kind(String guard, Verdict truth) {
            this.guard = guard;
            this.truth = truth;
        }
    }

    enum Coupling {
        /** Regions have nothing to do with one another. */
        APART,
        /** Load spills from each region into the next, so that none can be looked at alone. */
        RING
    }

    String name() {
        String coupled = coupling == Coupling.RING ? "-ring" : "";
        String depth = batches == 5 && rest == 2 ? "" : "-d" + depth();
        return kind.name().toLowerCase(Locale.ROOT) + "-k" + copies + "-n" + range + depth + coupled;
    }

    /** The steps of a shortest violation, where there is one: traffic is routed away, and a drain after each rest. */
    int depth() {
        return 1 + batches + (batches - 1) * rest;
    }

    Verdict truth() {
        return kind.truth;
    }

    /** The policy, with the one invariant {@code quorum}. */
    String policy() {
        boolean hasLedger = kind == Kind.BUDGET;
        return HEAD.formatted(kind.name(), range, range / batches, range / 2, rest, copies)
                + (hasLedger ? LEDGER : "")
                + WORLD
                + AGENTS.formatted(kind.guard, hasLedger ? "  ledger[r] -= BATCH" : "", hasLedger ? "  ledger[r] += BATCH" : "")
                + (coupling == Coupling.RING ? RING.formatted(copies, copies, copies) : "")
                + "\ninvariant quorum: all r in Region: live[r] >= QUORUM\n";
    }

    private static final String HEAD = """
            /// A database tier: agents drain, remove, route and repair in batches, with cool-downs.
            system Tier_%s interleaved

            const N = %d
            const QUORUM = 2
            const BATCH = %d
            const SHIFT = %d
            const REST = %d
            range Region = 1..%d

            state live[Region] : 0..N = N        /// replicas in rotation
            state drained[Region] : 0..N = 0     /// replicas taken out of it
            state load[Region] : 0..N = N        /// requests
            state resting[Region] : 0..REST = 0  /// until the next drain
            """;

    private static final String LEDGER = """
            state ledger[Region] : 0..N = N - QUORUM  /// what may still be drained
            """;

    private static final String WORLD = """

            environment World {
              action busier(r in Region) when load[r] < N { load[r] += 1 }
              action quieter(r in Region) when load[r] > SHIFT + 1 { load[r] -= 1 }
              action later(r in Region) when resting[r] > 0 { resting[r] -= 1 }
            }
            """;

    private static final String AGENTS = """

            agent Performance[r in Region] {
              action drain when load[r] <= SHIFT and resting[r] == 0 requires %s
              { live[r] -= BATCH  drained[r] += BATCH  resting[r] = REST%s }
            }

            agent Cost[r in Region] {
              action remove when drained[r] >= 2 * BATCH requires live[r] + drained[r] >= 3 * BATCH { drained[r] -= BATCH }
            }

            agent Router[r in Region] {
              action route when load[r] > SHIFT { load[r] -= SHIFT }
            }

            agent Repair[r in Region] {
              action repair when drained[r] >= BATCH and load[r] > SHIFT { drained[r] -= BATCH  live[r] += BATCH%s }
            }
            """;

    private static final String RING = """

            agent Balancer[r in Region] {
              action spill when load[r] >= SHIFT and load[r mod %d + 1] + SHIFT <= N
                requires live[r mod %d + 1] >= QUORUM
              { load[r] -= SHIFT  load[r mod %d + 1] += SHIFT }
            }
            """;
}
