package dev.interlock.bench;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Measures the family and prints a row per member, then what comes of all of them. */
final class FamilyBench {
    private static final int NAME_WIDTH = 24;

    private final Contest contest;
    private final List<Peers> peers;
    private final PrintStream out;

    FamilyBench(Contest contest, List<Peers> peers, PrintStream out) {
        this.contest = contest;
        this.peers = List.copyOf(peers);
        this.out = out;
    }

    /** Whether nobody contradicted anybody. */
    boolean run(List<Member> members) {
        missing();
        out.println("seconds of a whole process, median; ratio: the best peer's by ours");
        out.printf("%-" + NAME_WIDTH + "s %-9s %9s", "member", "truth", "interlock");
        peers.forEach(peer -> out.printf(" %11s", peer.name().toLowerCase(java.util.Locale.ROOT)));
        out.printf(" %7s%n", "ratio");
        List<Contest.Row> rows = new ArrayList<>();
        for (Member member : members) {
            Contest.Row row = contest.of(member);
            rows.add(row);
            print(row);
        }
        summary(rows);
        return rows.stream().allMatch(Contest.Row::agrees);
    }

    private void missing() {
        Arrays.stream(Peers.values())
                .filter(peer -> !peer.isHere())
                .forEach(peer -> out.println(peer.name() + " is not on the PATH and takes no part"));
    }

    private void print(Contest.Row row) {
        out.printf("%-" + NAME_WIDTH + "s %-9s %9s", row.member().name(), row.member().truth(), row.interlock().shown());
        row.peers().forEach(peer -> out.printf(" %11s", peer.shown()));
        out.printf(" %7s%s%n", row.ratio().map("%.1f"::formatted).orElse("-"), row.agrees() ? "" : "  WRONG VERDICT");
        out.flush();
    }

    private void summary(List<Contest.Row> rows) {
        double[] ratios = rows.stream().map(Contest.Row::ratio).flatMap(Optional::stream).mapToDouble(r -> r).toArray();
        long alone = rows.stream()
                .filter(row -> row.interlock().verdict().isAnswer() && row.bestPeer().isEmpty())
                .count();
        long lost = rows.stream()
                .filter(row -> !row.interlock().verdict().isAnswer())
                .count();
        out.printf("%d members; answered by us alone: %d; not answered by us: %d%n", rows.size(), alone, lost);
        if (ratios.length > 0) {
            Sample sample = new Sample(ratios);
            out.printf("ratio where a peer answers: lowest %.2f, median %.2f (%d members)%n",
                    Arrays.stream(ratios).min().orElseThrow(), sample.median(), ratios.length);
        }
        out.println(rows.stream().allMatch(Contest.Row::agrees) ? "all verdicts agree" : "VERDICTS DIFFER");
    }
}
