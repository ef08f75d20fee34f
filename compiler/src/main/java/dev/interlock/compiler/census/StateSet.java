package dev.interlock.compiler.census;

import dev.interlock.compiler.system.Domain;
import dev.interlock.compiler.system.Sort;
import dev.interlock.compiler.system.TransitionSystem;
import dev.interlock.compiler.system.Variable;
import java.util.Arrays;

/**
 * A set of states in one table of words (open addressing). A state is a number or a few in a mixed radix: each variable is a digit with
 * as many values as its domain has. No number is zero, so that a zero is a free place. Once nothing is added any more, threads may
 * share it.
 */
final class StateSet {
    private static final long MOST = 1L << 61;

    private final TransitionSystem system;
    private final long[] low;
    private final long[] values;
    private final int[] wordOf;
    private final int words;
    private long[] table;
    private int size;

    StateSet(TransitionSystem system, int expected) {
        this.system = system;
        int count = system.variables().size();
        this.low = new long[count];
        this.values = new long[count];
        this.wordOf = new int[count];
        int word = 0;
        long combinations = 1;
        for (Variable variable : system.variables()) {
            int id = variable.id();
            measure(variable);
            if (combinations > Long.MAX_VALUE / 2 / values[id]) {
                word++;
                combinations = 1;
            }
            combinations *= values[id];
            wordOf[id] = word;
        }
        this.words = word + 1;
        int places = Integer.highestOneBit(Math.max(16, expected)) << 1;
        this.table = new long[Math.multiplyExact(places < expected * 3L / 2 ? 2 * places : places, words)];
    }

    private void measure(Variable variable) {
        Domain domain = variable.domain();
        if (domain.sort() == Sort.BOOL) {
            values[variable.id()] = 2;
            return;
        }
        if (domain.sort() == Sort.REAL) {
            throw new StoppedException("`" + variable + "` is not a whole number");
        }
        low[variable.id()] = domain.bounds().map(bounds -> Readings.number(bounds.low())).orElse(-MOST / 2);
        values[variable.id()] = domain.bounds()
                .map(bounds -> Readings.number(bounds.high()) - low[variable.id()] + 1)
                .orElse(MOST);
        if (values[variable.id()] > MOST || values[variable.id()] <= 0) {
            throw new StoppedException("`" + variable + "` has too many values");
        }
    }

    int size() {
        return size;
    }

    /** One more than the last place. */
    int places() {
        return table.length / words;
    }

    /** For {@link #encode}. */
    long[] key() {
        return new long[words];
    }

    /** Whether each variable has a value of its domain; if so, the key is the state's. */
    boolean encode(long[] state, long[] key) {
        Arrays.fill(key, 0);
        for (int i = 0; i < low.length; i++) {
            long digit = state[i] - low[i];
            if (digit < 0 || digit >= values[i]) {
                requireBounds(system.variables().get(i));
                return false;
            }
            key[wordOf[i]] = key[wordOf[i]] * values[i] + digit;
        }
        key[0]++;
        return true;
    }

    private static void requireBounds(Variable variable) {
        if (variable.domain().sort() == Sort.INT && variable.domain().bounds().isEmpty()) {
            throw new StoppedException("`" + variable + "` takes numbers of more than 60 bits");
        }
    }

    private void decode(int at, long[] state) {
        int word = words - 1;
        long rest = table[at + word] - (word == 0 ? 1 : 0);
        for (int i = low.length - 1; i >= 0; i--) {
            if (wordOf[i] != word) {
                word = wordOf[i];
                rest = table[at + word] - (word == 0 ? 1 : 0);
            }
            state[i] = low[i] + rest % values[i];
            rest /= values[i];
        }
    }

    void add(long[] key) {
        if (3L * size >= 2L * places()) {
            throw new IllegalStateException("internal error: there are more states than were said");
        }
        int at = place(key);
        if (table[at] == 0) {
            System.arraycopy(key, 0, table, at, words);
            size++;
        }
    }

    boolean contains(long[] key) {
        return table[place(key)] != 0;
    }

    /** Puts the state that is at the place into the array, if there is one. */
    boolean read(int place, long[] state) {
        if (table[place * words] == 0) {
            return false;
        }
        decode(place * words, state);
        return true;
    }

    private int place(long[] key) {
        long mixed = 0;
        for (long word : key) {
            mixed = (mixed + word) * 0xD6E8FEB86659FD93L;
            mixed ^= mixed >>> 32;
        }
        int last = places() - 1;
        int at = (int) mixed & last;
        while (table[at * words] != 0 && !isAt(at * words, key)) {
            at = at + 1 & last;
        }
        return at * words;
    }

    private boolean isAt(int at, long[] key) {
        for (int i = 0; i < words; i++) {
            if (table[at + i] != key[i]) {
                return false;
            }
        }
        return true;
    }
}
