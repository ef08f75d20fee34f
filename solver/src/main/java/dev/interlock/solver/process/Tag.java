package dev.interlock.solver.process;

/** What comes next in a text of terms: a node that may be named by its number from then on, a symbol, or the end. */
enum Tag {
    VARIABLE,
    INPUT,
    TRUE,
    FALSE,
    WHOLE,
    FRACTION,
    CURRENT,
    NEXT,
    NOT,
    AND,
    OR,
    IF_THEN_ELSE,
    EQUAL,
    AT_MOST,
    LESS,
    SUM,
    PRODUCT,
    DIVIDE,
    MODULO,
    TO_REAL,
    ROOT;

    private static final Tag[] ALL = values();

    static Tag of(int code) {
        return ALL[code];
    }

    int code() {
        return ordinal();
    }
}
