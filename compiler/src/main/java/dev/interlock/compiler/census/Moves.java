package dev.interlock.compiler.census;

import dev.interlock.compiler.system.Fault;
import java.util.Arrays;

/**
 * Everything that can be tried in one state: first who is able, then who of these may share a step, then each order of their writes that
 * can matter. For one thread.
 */
final class Moves {
    private static final int MOST_COMPETING = 7;

    private final Rules rules;
    private final Scene scene;
    private final long[] first;
    private final long[] most;
    private Deed[] able = new Deed[0];
    private int ableCount;
    private Deed[] joined = new Deed[4];
    private Deed[] order = new Deed[4];
    private Onlooker onlooker;
    private boolean isFirst;
    private boolean hasClashed;
    private int tried;

    Moves(Rules rules) {
        this.rules = rules;
        this.scene = rules.scene();
        this.first = new long[scene.now.length];
        this.most = new long[rules.quotas().length];
    }

    /** The state is to be put into it, and said to have changed. */
    Scene scene() {
        return scene;
    }

    void show(Onlooker one) {
        onlooker = one;
        tried = 0;
        ableCount = 0;
        for (int i = 0; i < most.length; i++) {
            most[i] = rules.quotas()[i].most().in(scene);
        }
        for (Rule rule : rules.rules()) {
            rule.firstInputs(scene);
            do {
                if (rule.isEnabled(scene)) {
                    addAble(rule);
                }
            } while (rule.nextInputs(scene));
        }
        for (int i = 0; i < ableCount; i++) {
            together(i, 0);
        }
    }

    private void addAble(Rule rule) {
        if (ableCount == able.length) {
            int before = able.length;
            able = Arrays.copyOf(able, 2 * before + 4);
            for (int i = before; i < able.length; i++) {
                able[i] = new Deed();
            }
        }
        able[ableCount++].become(rule, scene);
    }

    /** The one with those who are joined already; then both with later ones. */
    private void together(int which, int count) {
        Deed deed = able[which];
        if (count > 0 && !mayJoin(deed, count)) {
            return;
        }
        if (count == joined.length) {
            joined = Arrays.copyOf(joined, 2 * count);
            order = new Deed[2 * count];
        }
        joined[count] = deed;
        if (isOverQuota(count + 1)) {
            return;
        }
        attempt(count + 1);
        if (deed.rule().joins && rules.isJoint()) {
            for (int later = which + 1; later < ableCount; later++) {
                together(later, count + 1);
            }
        }
    }

    private boolean mayJoin(Deed deed, int count) {
        if (!deed.rule().joins) {
            return false;
        }
        for (int i = 0; i < count; i++) {
            Deed other = joined[i];
            if (other.rule().actor == deed.rule().actor || other.excludes(deed) || deed.excludes(other)) {
                return false;
            }
        }
        return true;
    }

    private boolean isOverQuota(int count) {
        for (int i = 0; i < most.length; i++) {
            int concerned = 0;
            for (int j = 0; j < count; j++) {
                if (rules.quotas()[i].concerns()[joined[j].rule().command.id()]) {
                    concerned++;
                }
            }
            if (concerned > 0 && concerned > most[i]) {
                return true;
            }
        }
        return false;
    }

    private void attempt(int count) {
        if (++tried > rules.limit()) {
            throw new StoppedException("there are too many steps from one state");
        }
        boolean isIndex = false;
        boolean isDivision = false;
        for (int i = 0; i < count; i++) {
            isIndex |= joined[i].isIndex();
            isDivision |= joined[i].isDivision();
        }
        if (!isIndex && !isDivision) {
            inEveryOrder(count);
        } else if (!(isIndex && joined[0].rule().isOfEnvironment)) {
            if (isIndex) {
                onlooker.failure(joined, count, Fault.INDEX);
            }
            if (isDivision) {
                onlooker.failure(joined, count, Fault.DIVISION);
            }
        }
    }

    private void inEveryOrder(int count) {
        isFirst = true;
        hasClashed = false;
        int calm = 0;
        int competing = count;
        for (int i = 0; i < count; i++) {
            if (competes(i, count)) {
                order[--competing] = joined[i];
            } else {
                order[calm++] = joined[i];
            }
        }
        if (count - calm > MOST_COMPETING) {
            throw new StoppedException("too many writes of one step collide");
        }
        arrange(calm, count);
    }

    private boolean competes(int which, int count) {
        for (int i = 0; i < count; i++) {
            if (i != which && joined[which].competesWith(joined[i])) {
                return true;
            }
        }
        return false;
    }

    private void arrange(int from, int count) {
        if (from >= count - 1) {
            land(count);
            return;
        }
        for (int i = from; i < count; i++) {
            exchange(from, i);
            arrange(from + 1, count);
            exchange(from, i);
        }
    }

    private void exchange(int one, int other) {
        Deed deed = order[one];
        order[one] = order[other];
        order[other] = deed;
    }

    private void land(int count) {
        System.arraycopy(scene.now, 0, scene.next, 0, first.length);
        for (int i = 0; i < count; i++) {
            order[i].write(scene.next);
        }
        rules.saturate(scene.next);
        scene.nextChanged();
        rules.applyMonitors(scene);
        boolean isInside = rules.isInDomains(scene.next);
        if (!isInside && order[0].rule().isOfEnvironment) {
            return;
        }
        lookForClash(count);
        if (isInside) {
            onlooker.step(order, count, scene);
        } else {
            onlooker.failure(order, count, Fault.RANGE);
        }
    }

    private void lookForClash(int count) {
        boolean clashes;
        if (isFirst) {
            System.arraycopy(scene.next, 0, first, 0, first.length);
            clashes = isAnyClash(count);
        } else {
            clashes = rules.looksDifferent(first, scene.next);
        }
        isFirst = false;
        if (clashes && !hasClashed) {
            hasClashed = true;
            onlooker.clash(order, count);
        }
    }

    private boolean isAnyClash(int count) {
        for (int i = 0; i < count; i++) {
            if (order[i].isClash()) {
                return true;
            }
        }
        return false;
    }
}
