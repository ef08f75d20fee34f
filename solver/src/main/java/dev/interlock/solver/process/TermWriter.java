package dev.interlock.solver.process;

import dev.interlock.compiler.system.Domain;
import dev.interlock.compiler.system.Input;
import dev.interlock.compiler.system.Symbol;
import dev.interlock.compiler.system.Term;
import dev.interlock.compiler.system.Variable;
import java.io.DataOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Terms for another process. A node is written once in the life of the writer, however many terms it is part of, and a symbol with
 * what decides about its values only.
 */
final class TermWriter implements Term.Visitor<Integer> {
    private final SymbolTable symbols;
    private final Map<Term, Integer> known = new IdentityHashMap<>();
    private DataOutput out;

    TermWriter(SymbolTable symbols) {
        this.symbols = symbols;
    }

    void write(Term term, DataOutput to) throws IOException {
        out = to;
        try {
            int root = number(term);
            out.writeByte(Tag.ROOT.code());
            out.writeInt(root);
        } catch (UncheckedIOException failure) {
            throw failure.getCause();
        }
    }

    private int number(Term term) {
        Integer before = known.get(term);
        if (before != null) {
            return before;
        }
        term.accept(this);
        int number = known.size();
        known.put(term, number);
        return number;
    }

    private interface Writing {
        void to(DataOutput out) throws IOException;
    }

    private int write(Writing writing) {
        try {
            writing.to(out);
            return 0;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private int node(Tag tag, List<Term> children) {
        List<Integer> numbers = children.stream().map(this::number).toList();
        return write(to -> {
            to.writeByte(tag.code());
            to.writeInt(numbers.size());
            for (int number : numbers) {
                to.writeInt(number);
            }
        });
    }

    private int naming(Tag tag, Symbol symbol) {
        int number = symbols.number(symbol).orElseGet(() -> introduce(symbol));
        return write(to -> {
            to.writeByte(tag.code());
            to.writeInt(number);
        });
    }

    private int introduce(Symbol symbol) {
        write(to -> {
            to.writeByte((symbol instanceof Variable ? Tag.VARIABLE : Tag.INPUT).code());
            to.writeInt(symbol instanceof Variable variable ? variable.id() : ((Input) symbol).id());
            to.writeUTF(symbol.domain().sort().name());
            Optional<Domain.Bounds> bounds = symbol.domain().bounds();
            to.writeBoolean(bounds.isPresent());
            if (bounds.isPresent()) {
                number(bounds.get().low(), to);
                number(bounds.get().high(), to);
            }
        });
        symbols.add(symbol);
        return symbols.number(symbol).orElseThrow();
    }

    static void number(BigInteger number, DataOutput to) throws IOException {
        byte[] bytes = number.toByteArray();
        to.writeInt(bytes.length);
        to.write(bytes);
    }

    @Override
    public Integer truth(Term.Truth term) {
        return write(to -> to.writeByte((term.value() ? Tag.TRUE : Tag.FALSE).code()));
    }

    @Override
    public Integer whole(Term.Whole term) {
        return write(to -> {
            to.writeByte(Tag.WHOLE.code());
            number(term.value(), to);
        });
    }

    @Override
    public Integer fraction(Term.Fraction term) {
        return write(to -> {
            to.writeByte(Tag.FRACTION.code());
            number(term.value().numerator(), to);
            number(term.value().denominator(), to);
        });
    }

    @Override
    public Integer current(Term.Current term) {
        return naming(Tag.CURRENT, term.symbol());
    }

    @Override
    public Integer next(Term.Next term) {
        return naming(Tag.NEXT, term.variable());
    }

    @Override
    public Integer not(Term.Not term) {
        return node(Tag.NOT, term.children());
    }

    @Override
    public Integer and(Term.And term) {
        return node(Tag.AND, term.children());
    }

    @Override
    public Integer or(Term.Or term) {
        return node(Tag.OR, term.children());
    }

    @Override
    public Integer ifThenElse(Term.IfThenElse term) {
        return node(Tag.IF_THEN_ELSE, term.children());
    }

    @Override
    public Integer equal(Term.Equal term) {
        return node(Tag.EQUAL, term.children());
    }

    @Override
    public Integer atMost(Term.AtMost term) {
        return node(Tag.AT_MOST, term.children());
    }

    @Override
    public Integer less(Term.Less term) {
        return node(Tag.LESS, term.children());
    }

    @Override
    public Integer sum(Term.Sum term) {
        return node(Tag.SUM, term.children());
    }

    @Override
    public Integer product(Term.Product term) {
        return node(Tag.PRODUCT, term.children());
    }

    @Override
    public Integer divide(Term.Divide term) {
        return node(Tag.DIVIDE, term.children());
    }

    @Override
    public Integer modulo(Term.Modulo term) {
        return node(Tag.MODULO, term.children());
    }

    @Override
    public Integer toReal(Term.ToReal term) {
        return node(Tag.TO_REAL, term.children());
    }
}
