package dev.interlock.solver.process;

import dev.interlock.compiler.system.Input;
import dev.interlock.compiler.system.Symbol;
import dev.interlock.compiler.system.Term;
import dev.interlock.compiler.system.Terms;
import dev.interlock.compiler.system.Variable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Constrained Horn clauses over one unknown predicate of the variables: it holds where {@code initial} does, each of the steps keeps
 * it, and it excludes the goal. A variable of which a step does not mention the next value keeps the one that it has.
 */
public record Clauses(List<Variable> variables, List<Input> inputs, Term initial, List<Term> steps, Term goal) {
    public Clauses {
        variables = List.copyOf(variables);
        inputs = List.copyOf(inputs);
        steps = List.copyOf(steps);
    }

    void write(TermWriter writer, DataOutputStream out) throws IOException {
        symbols(variables, writer, out);
        symbols(inputs, writer, out);
        writer.write(initial, out);
        out.writeInt(steps.size());
        for (Term step : steps) {
            writer.write(step, out);
        }
        writer.write(goal, out);
    }

    private static void symbols(List<? extends Symbol> symbols, TermWriter writer, DataOutputStream out)
            throws IOException {
        out.writeInt(symbols.size());
        for (Symbol symbol : symbols) {
            writer.write(Terms.current(symbol), out);
        }
    }

    static Clauses read(TermReader reader, DataInputStream in) throws IOException {
        List<Variable> variables = symbols(reader, in).stream().map(Variable.class::cast).toList();
        List<Input> inputs = symbols(reader, in).stream().map(Input.class::cast).toList();
        return new Clauses(variables, inputs, reader.read(in), terms(reader, in), reader.read(in));
    }

    private static List<Symbol> symbols(TermReader reader, DataInputStream in) throws IOException {
        return terms(reader, in).stream().map(term -> ((Term.Current) term).symbol()).toList();
    }

    static List<Term> terms(TermReader reader, DataInputStream in) throws IOException {
        int count = in.readInt();
        List<Term> terms = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            terms.add(reader.read(in));
        }
        return terms;
    }
}
