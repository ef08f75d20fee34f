package dev.interlock.compiler.liveness;

import java.util.BitSet;
import java.util.Map;

/**
 * Why a graph has no loop of some company that would count: every loop lies in one class of states, and lacks
 * something that the class lacks as a whole. {@link NoLoopCheck} checks it.
 *
 * @param reached all states that runs of the company come to
 * @param later all states that they come to from where it may begin, while it stays and is silent
 * @param classes of each of those states a number, which never rises along a step
 * @param lacks of each class with steps inside it what is never met there
 */
public record NoLoop(Company company, BitSet reached, BitSet later, int[] classes, Map<Integer, Demand> lacks) {
    public NoLoop {
        lacks = Map.copyOf(lacks);
    }
}
