package dev.interlock.solver.export;

import dev.interlock.compiler.number.Rational;
import dev.interlock.compiler.system.Domain;
import dev.interlock.compiler.system.Sort;
import dev.interlock.compiler.system.Symbol;
import dev.interlock.compiler.system.Term;
import dev.interlock.compiler.system.Variable;
import java.util.Set;
import java.util.function.Function;

/** Terms as Lustre expressions: linear ones, whose divisors are positive constants. */
final class LustreTerms extends InfixText {
    /** Words of Lustre V6, JKind or Kind 2. */
    static final Set<String> RESERVED = Set.of(
            "and", "any", "array", "assert", "assume", "automaton", "bool", "by", "char", "check", "choose", "condact",
            "const", "contract", "current", "div", "do", "else", "elsif", "end", "ensure", "enum", "every", "exists",
            "extern", "fby", "float", "floor", "forall", "forget", "free", "frame", "from", "fun", "function",
            "guarantee", "history", "if", "import", "imported", "include", "inductive", "initial", "int", "int16",
            "int32", "int64", "int8", "is", "last", "let", "lsh", "map", "max", "merge", "min", "mod", "mode",
            "model", "needs", "node", "nor", "not", "of", "operator", "or", "package", "parameter", "pre", "provided",
            "quote", "real", "red", "require", "reset", "restart", "resume", "returns", "rsh", "scan", "separation",
            "state", "step", "struct", "subrange", "tel", "then", "true", "false", "type", "uint16", "uint32", "uint64",
            "uint8", "uninterpreted", "unless", "unsafe", "until", "uses", "var", "wcontract", "weakly", "when",
            "where", "with", "xor", "is_step", "is_start", "is_run", "found", "never");
    private static final Operators OPERATORS = new Operators("not ", "and", "or", "=", "div", "mod");

    private final Function<Symbol, String> names;
    private final Function<Variable, String> nextNames;

    LustreTerms(Function<Symbol, String> names, Function<Variable, String> nextNames) {
        this.names = names;
        this.nextNames = nextNames;
    }

    static String type(Domain domain) {
        return Asked.lower(domain.sort());
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
        Rational value = term.value();
        String magnitude = value.numerator().abs() + ".0 / " + value.denominator() + ".0";
        return value.signum() < 0 ? "(-(" + magnitude + "))" : "(" + magnitude + ")";
    }

    @Override
    public String ifThenElse(Term.IfThenElse term) {
        return "(if " + of(term.condition()) + " then " + of(term.whenTrue()) + " else " + of(term.whenFalse()) + ")";
    }

    @Override
    public String divide(Term.Divide term) {
        if (term.sort() == Sort.REAL) {
            throw new IllegalStateException("a division of reals is a product by now");
        }
        return super.divide(term);
    }

    @Override
    public String toReal(Term.ToReal term) {
        return "real(" + of(term.operand()) + ")";
    }
}
