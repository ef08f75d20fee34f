package dev.interlock.solver.export;

import dev.interlock.compiler.number.Interval;
import dev.interlock.compiler.system.Domain;
import dev.interlock.compiler.system.Intervals;
import dev.interlock.compiler.system.Sort;
import dev.interlock.compiler.system.Symbol;
import dev.interlock.compiler.system.Term;
import dev.interlock.compiler.system.Variable;
import java.math.BigInteger;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Terms as Promela expressions over 32-bit numbers; whatever might not fit into them is refused. */
final class PromelaTerms extends InfixText {
    /** Words of Promela and C, and names that SPIN's generated verifiers use for themselves. */
    static final Set<String> RESERVED = Set.of(
            "active", "assert", "atomic", "auto", "bit", "bool", "boq", "break", "byte", "c_code", "c_decl", "c_expr",
            "c_state", "c_track", "case", "chan", "char", "claim", "const", "continue", "cpu", "d_step", "default",
            "do", "double", "else", "empty", "enabled", "end", "enum", "eval", "exit", "extern", "false", "far", "fi",
            "float", "for", "full", "get_priority", "goto", "hidden", "if", "in", "init", "inline", "int", "len",
            "local", "long", "ltl", "main", "mtype", "near", "nempty", "never", "nfull", "notrace", "now", "np_",
            "od", "of", "pc_value", "pid", "preselect", "printf", "priority", "proctype", "provided", "register",
            "return", "run", "select", "set_priority", "short", "show", "signed", "sizeof", "skip", "static",
            "struct", "switch", "tau", "timeout", "trace", "true", "type", "typedef", "uchar", "union", "unless",
            "unsigned", "ushort", "ulong", "void", "volatile", "while", "xr", "xs",
            "ALPHA_F", "BAD", "BYTESIZE", "CHUNK", "DELTA", "FREQ", "HASH", "INRANGE", "LOCAL", "MAXPROC", "MAXQ",
            "MERGED", "Max", "NQS", "NTRANS", "PM", "QUERY", "QUIT", "SYNC", "TRANSITIONS", "TWIDTH", "UnBlock", "WS",
            "final", "getframe", "max", "min", "mix", "q_sz", "rand", "rot", "wasnew");
    private static final Operators OPERATORS = new Operators("!", "&&", "||", "==", "/", "%");
    private static final Interval WORD = Interval.of(BigInteger.ONE.shiftLeft(30).negate(), BigInteger.ONE.shiftLeft(30));

    private final Function<Symbol, String> names;
    private final Function<Variable, String> nextNames;
    private final Intervals intervals = new Intervals();

    PromelaTerms(Function<Symbol, String> names, Function<Variable, String> nextNames) {
        this.names = names;
        this.nextNames = nextNames;
    }

    /** The smallest type that has all values. */
    static String type(Symbol symbol) {
        Domain domain = symbol.domain();
        if (domain.sort() == Sort.BOOL) {
            return "bool";
        }
        Interval values = domain.interval();
        if (domain.sort() == Sort.REAL || !values.within(WORD)) {
            throw new UnsayableException(
                    "`" + symbol.name() + "` has no range, or one beyond 30 bits, and SPIN visits states one by one",
                    "give it a range, or use another format");
        }
        return isWithin(values, 0, 255) ? "byte" : isWithin(values, -32_768, 32_767) ? "short" : "int";
    }

    private static boolean isWithin(Interval values, long low, long high) {
        return values.within(Interval.of(BigInteger.valueOf(low), BigInteger.valueOf(high)));
    }

    /** A number on the way to the next state, or a truth. */
    static String wideType(Sort sort) {
        return sort == Sort.BOOL ? "bool" : "int";
    }

    /** Refuses numbers that may not fit. */
    void requireToFit(Interval interval) {
        if (!interval.within(WORD)) {
            throw new UnsayableException(
                    "a number in it may grow beyond 30 bits, and SPIN computes with 32",
                    "make the ranges smaller, or use another format");
        }
    }

    Interval interval(Term term) {
        return intervals.of(term);
    }

    @Override
    Operators operators() {
        return OPERATORS;
    }

    @Override
    String symbol(Symbol symbol) {
        return names.apply(symbol);
    }

    @Override
    String nextOf(Variable variable) {
        return nextNames.apply(variable);
    }

    @Override
    public String fraction(Term.Fraction term) {
        throw fractions();
    }

    @Override
    public String toReal(Term.ToReal term) {
        throw fractions();
    }

    private static UnsayableException fractions() {
        return new UnsayableException("it has numbers that are not whole, and Promela has none", "use another format");
    }

    @Override
    public String ifThenElse(Term.IfThenElse term) {
        return "(" + of(term.condition()) + " -> " + of(term.whenTrue()) + " : " + of(term.whenFalse()) + ")";
    }

    @Override
    public String sum(Term.Sum term) {
        requireToFit(intervals.of(term));
        return super.sum(term);
    }

    @Override
    public String product(Term.Product term) {
        requireToFit(intervals.of(term));
        return super.product(term);
    }

    /** Promela rounds towards zero: so the dividend is made positive by a multiple of the divisor. */
    @Override
    public String divide(Term.Divide term) {
        BigInteger multiple = multiple(term.left(), term.right());
        return multiple.signum() == 0 ? super.divide(term) : "(" + raised(term.left(), term.right(), multiple) + " / "
                + of(term.right()) + " - " + multiple + ")";
    }

    @Override
    public String modulo(Term.Modulo term) {
        BigInteger multiple = multiple(term.left(), term.right());
        return multiple.signum() == 0
                ? super.modulo(term)
                : "(" + raised(term.left(), term.right(), multiple) + " % " + of(term.right()) + ")";
    }

    private String raised(Term dividend, Term divisor, BigInteger multiple) {
        return "(" + of(dividend) + " + " + multiple.multiply(constant(divisor)) + ")";
    }

    private BigInteger multiple(Term dividend, Term divisor) {
        Interval values = intervals.of(dividend);
        requireToFit(values);
        BigInteger low = values.low().orElseThrow();
        BigInteger by = constant(divisor);
        return low.signum() >= 0 ? BigInteger.ZERO : low.negate().add(by).subtract(BigInteger.ONE).divide(by);
    }

    private static BigInteger constant(Term divisor) {
        return ((Term.Whole) divisor).value();
    }

    /** Of several terms, that all are true; one below the other. */
    String lines(List<Term> terms, String indent) {
        return terms.isEmpty() ? "true" : String.join("\n" + indent + "&& ", terms.stream().map(this::of).toList());
    }
}
