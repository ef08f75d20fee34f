package dev.interlock.compiler.liveness;

import java.util.BitSet;

/**
 * Why no run of some company leads into a trap: from every state on the way there is a way out. {@link NoTrapCheck}
 * checks it.
 *
 * @param reached all states that runs of the company come to
 * @param distance of each state how many steps it takes to a way out, whoever takes them
 */
public record NoTrap(Company company, BitSet reached, int[] distance) {}
