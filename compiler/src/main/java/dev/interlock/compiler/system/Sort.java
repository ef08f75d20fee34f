package dev.interlock.compiler.system;

/** The three kinds of value that the logic knows; enums and ranges are INT with a bounded {@link Domain}. */
public enum Sort {
    BOOL,
    INT,
    REAL
}
