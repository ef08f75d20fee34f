package dev.interlock.bench;

import dev.interlock.bench.Member.Coupling;
import dev.interlock.bench.Member.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The members of the family that are measured. */
final class Selection {
    private static final int BATCHES = 5;
    private static final int REST = 2;

    private Selection() {}

    static List<Member> matching(Pattern names) {
        return all().stream().filter(member -> names.matcher(member.name()).find()).toList();
    }

    /** Agents from 4 to 80, ranges from 10 to 10,000, 1 to 16 copies, depths from 5 to 40. */
    static List<Member> all() {
        List<Member> all = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            for (int copies : new int[] {1, 2, 4, 8, 16}) {
                for (int range : new int[] {10, 1000, 10_000}) {
                    all.add(new Member(kind, Coupling.APART, copies, range, BATCHES, REST));
                }
            }
            for (int copies : new int[] {2, 4, 8}) {
                all.add(new Member(kind, Coupling.RING, copies, 10, BATCHES, REST));
                all.add(new Member(kind, Coupling.RING, copies, 10_000, BATCHES, REST));
            }
        }
        all.add(new Member(Kind.UNSAFE, Coupling.APART, 1, 100, 2, 2));
        all.add(new Member(Kind.UNSAFE, Coupling.APART, 1, 100, 10, 1));
        all.add(new Member(Kind.UNSAFE, Coupling.APART, 1, 100, 10, 2));
        all.add(new Member(Kind.UNSAFE, Coupling.APART, 1, 100, 10, 3));
        return all;
    }
}
