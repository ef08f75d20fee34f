package dev.interlock.solver.process;

import dev.interlock.compiler.number.Rational;
import dev.interlock.compiler.source.SourceFile;
import dev.interlock.compiler.source.Span;
import dev.interlock.compiler.system.Domain;
import dev.interlock.compiler.system.Input;
import dev.interlock.compiler.system.Sort;
import dev.interlock.compiler.system.Symbol;
import dev.interlock.compiler.system.Term;
import dev.interlock.compiler.system.Terms;
import dev.interlock.compiler.system.Variable;
import java.io.DataInput;
import java.io.IOException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads what {@link TermWriter} writes, the very nodes that were written. Symbols that are introduced have the values of the
 * original, but neither its place in a file nor its words.
 */
final class TermReader {
    private static final Span NOWHERE = new Span(new SourceFile("", ""), 0, 0);

    private final SymbolTable symbols;
    private final List<Term> nodes = new ArrayList<>();

    TermReader(SymbolTable symbols) {
        this.symbols = symbols;
    }

    Term read(DataInput in) throws IOException {
        while (true) {
            Tag tag = Tag.of(in.readUnsignedByte());
            switch (tag) {
                case ROOT -> {
                    return nodes.get(in.readInt());
                }
                case VARIABLE, INPUT -> symbols.add(symbol(tag, in));
                default -> nodes.add(node(tag, in));
            }
        }
    }

    private static Symbol symbol(Tag tag, DataInput in) throws IOException {
        int id = in.readInt();
        Domain domain = domain(Sort.valueOf(in.readUTF()), in);
        return tag == Tag.VARIABLE
                ? new Variable(
                        id, "s" + id, domain, Variable.Overflow.CHECKED, Variable.Visibility.HIDDEN, NOWHERE)
                : new Input(id, "c" + id, domain, Input.Role.CHOICE);
    }

    private static Domain domain(Sort sort, DataInput in) throws IOException {
        if (in.readBoolean()) {
            return new Domain.Range(number(in), number(in));
        }
        return switch (sort) {
            case BOOL -> Domain.BOOLS;
            case INT -> Domain.INTEGERS;
            case REAL -> Domain.REALS;
        };
    }

    private Term node(Tag tag, DataInput in) throws IOException {
        return switch (tag) {
            case TRUE -> Terms.TRUE;
            case FALSE -> Terms.FALSE;
            case WHOLE -> new Term.Whole(number(in));
            case FRACTION -> new Term.Fraction(new Rational(number(in), number(in)));
            case CURRENT -> new Term.Current(symbols.symbol(in.readInt()));
            case NEXT -> new Term.Next((Variable) symbols.symbol(in.readInt()));
            default -> applied(tag, operands(in));
        };
    }

    private List<Term> operands(DataInput in) throws IOException {
        int count = in.readInt();
        List<Term> operands = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            operands.add(nodes.get(in.readInt()));
        }
        return operands;
    }

    private static Term applied(Tag tag, List<Term> operands) {
        Term first = operands.get(0);
        return switch (tag) {
            case NOT -> new Term.Not(first);
            case AND -> new Term.And(operands);
            case OR -> new Term.Or(operands);
            case IF_THEN_ELSE -> new Term.IfThenElse(first, operands.get(1), operands.get(2));
            case EQUAL -> new Term.Equal(first, operands.get(1));
            case AT_MOST -> new Term.AtMost(first, operands.get(1));
            case LESS -> new Term.Less(first, operands.get(1));
            case SUM -> new Term.Sum(operands);
            case PRODUCT -> new Term.Product(first, operands.get(1));
            case DIVIDE -> new Term.Divide(first, operands.get(1));
            case MODULO -> new Term.Modulo(first, operands.get(1));
            case TO_REAL -> new Term.ToReal(first);
            case VARIABLE, INPUT, TRUE, FALSE, WHOLE, FRACTION, CURRENT, NEXT, ROOT ->
                    throw new IllegalStateException("internal error: " + tag + " has no operands");
        };
    }

    static BigInteger number(DataInput in) throws IOException {
        byte[] bytes = new byte[in.readInt()];
        in.readFully(bytes);
        return new BigInteger(bytes);
    }
}
