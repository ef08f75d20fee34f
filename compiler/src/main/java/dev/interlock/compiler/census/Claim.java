package dev.interlock.compiler.census;

/** States of a system of which somebody says that they are all that can be reached. Nothing that it says is believed. */
public interface Claim {
    int size();

    /** Puts the values of a state's variables, by their ids, into the array; truth values are one and zero. */
    void read(int number, long[] values);
}
