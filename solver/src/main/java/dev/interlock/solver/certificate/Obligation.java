package dev.interlock.solver.certificate;

import java.util.List;

/**
 * Facts that must not be possible together, or else an argument proves nothing.
 *
 * @param meaning what it means that they are not, as a sentence
 */
public record Obligation(String meaning, List<Fact> facts) {
    public Obligation {
        facts = List.copyOf(facts);
    }

    static Obligation impossible(String meaning, Fact... facts) {
        return new Obligation(meaning, List.of(facts));
    }
}
