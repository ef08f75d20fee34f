package dev.interlock.compiler.graph;

import dev.interlock.compiler.system.Domain;
import dev.interlock.compiler.system.Sort;
import dev.interlock.compiler.system.TransitionSystem;
import dev.interlock.compiler.system.Variable;
import java.util.List;

/** How a state is kept in few words: for each variable as many bits as its domain needs, none across two words. */
final class Packing {
    private final int[] word;
    private final int[] shift;
    private final long[] mask;
    private final long[] low;
    private final int words;

    private Packing(int variables, int[] widths, long[] low) {
        this.word = new int[variables];
        this.shift = new int[variables];
        this.mask = new long[variables];
        this.low = low;
        int at = 0;
        int used = 0;
        for (int i = 0; i < variables; i++) {
            if (used + widths[i] > Long.SIZE) {
                at++;
                used = 0;
            }
            word[i] = at;
            shift[i] = used == Long.SIZE ? 0 : used;
            mask[i] = widths[i] == Long.SIZE ? -1L : (1L << widths[i]) - 1;
            used += widths[i];
        }
        this.words = at + 1;
    }

    static Packing of(TransitionSystem system) {
        List<Variable> variables = system.variables();
        int[] widths = new int[variables.size()];
        long[] low = new long[variables.size()];
        for (Variable variable : variables) {
            Domain domain = variable.domain();
            if (domain.sort() == Sort.REAL) {
                throw new RefusedException("`" + variable + "` is not a whole number");
            }
            low[variable.id()] = domain.bounds().map(bounds -> TermCode.Numbers.exactly(bounds.low())).orElse(0L);
            widths[variable.id()] = width(domain);
        }
        return new Packing(variables.size(), widths, low);
    }

    private static int width(Domain domain) {
        if (domain.sort() == Sort.BOOL) {
            return 1;
        }
        return domain.bounds()
                .map(bounds -> bounds.high().subtract(bounds.low()).bitLength())
                .filter(bits -> bits < Long.SIZE)
                .orElse(Long.SIZE);
    }

    /** How many words a state takes. */
    int words() {
        return words;
    }

    /** @param from where the state begins in the frame; all its values are in their domains */
    void pack(long[] frame, int from, long[] packed) {
        for (int i = 0; i < words; i++) {
            packed[i] = 0;
        }
        for (int i = 0; i < word.length; i++) {
            packed[word[i]] |= (frame[from + i] - low[i]) << shift[i];
        }
    }

    void unpack(long[] packed, int at, long[] frame, int to) {
        for (int i = 0; i < word.length; i++) {
            frame[to + i] = (packed[at + word[i]] >>> shift[i] & mask[i]) + low[i];
        }
    }
}
