package dev.interlock.solver.process;

import dev.interlock.compiler.number.Rational;
import dev.interlock.compiler.system.Symbol;
import dev.interlock.compiler.system.Term;
import dev.interlock.compiler.system.Terms;
import dev.interlock.compiler.system.Value;
import dev.interlock.solver.budget.Effort;
import dev.interlock.solver.budget.Memory;
import dev.interlock.solver.budget.Patience;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** One conversation with a solver process, from this side of it. Close it, so that the process can be used again. */
public final class RemoteTalk implements AutoCloseable {
    /** For orders that are obeyed at once. */
    private static final Duration A_WHILE = Duration.ofSeconds(20);

    private final SolverProcesses home;
    private final SolverProcess process;
    private final Memory memory;
    private final SymbolTable symbols = new SymbolTable();
    private final TermWriter writer = new TermWriter(symbols);
    private final TermReader reader = new TermReader(symbols);
    private boolean isBroken;

    RemoteTalk(SolverProcesses home, SolverProcess process, Memory memory) {
        this.home = home;
        this.process = process;
        this.memory = memory;
        process.usesMemoryOf(memory);
    }

    /** The process that is talked to, as the system numbers it. */
    public long pid() {
        return process.pid();
    }

    /** @param kind {@link Order#OPEN_BITS} or {@link Order#OPEN_LINEAR} */
    public void open(Order kind) throws SolverGone {
        ask(frame(kind, out -> out.writeLong(memory.limit())), Patience.of(A_WHILE));
    }

    public void assume(Term condition, int frame) throws SolverGone {
        ask(about(Order.ASSUME, condition, frame), Patience.of(A_WHILE));
    }

    /** What is assumed from now on may be taken back. */
    public void push() throws SolverGone {
        ask(Frame.of(Order.PUSH), Patience.of(A_WHILE));
    }

    /** Takes back what was assumed since the latest push. */
    public void pop() throws SolverGone {
        ask(Frame.of(Order.POP), Patience.of(A_WHILE));
    }

    /** Whether all that is assumed can be so, together with these for once. */
    public Checked check(List<Term> conditions, int frame, Patience patience, Effort effort) throws SolverGone {
        Frame order = frame(Order.CHECK, out -> {
            out.writeLong(patience.millisLeft());
            out.writeLong(effort.units());
            out.writeInt(frame);
            out.writeInt(conditions.size());
            for (Term condition : conditions) {
                writer.write(condition, out);
            }
        });
        return checked(ask(order, patience));
    }

    private static Checked checked(Frame reply) {
        return read(reply, in -> new Checked(
                Checked.Answer.valueOf(in.readUTF()), places(in), in.readUTF(), in.readLong()));
    }

    private static List<Integer> places(DataInputStream in) throws IOException {
        int count = in.readInt();
        List<Integer> places = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            places.add(in.readInt());
        }
        return places;
    }

    public Value value(Term term, int frame) throws SolverGone {
        return read(ask(about(Order.VALUE, term, frame), Patience.of(A_WHILE)), RemoteTalk::value);
    }

    public Value value(Symbol symbol, int frame) throws SolverGone {
        return value(Terms.current(symbol), frame);
    }

    /** The predicate that is asked for, where there is one. */
    public Solved solve(Clauses clauses, Patience patience) throws SolverGone {
        Frame order = frame(Order.SOLVE, out -> {
            out.writeLong(memory.limit());
            out.writeLong(patience.millisLeft());
            clauses.write(writer, out);
        });
        Frame reply = ask(order, patience);
        return read(reply, in -> switch (reply.reply()) {
            case SAFE -> new Solved.Safe(reader.read(in));
            case UNSAFE -> new Solved.Unsafe();
            case UNKNOWN -> new Solved.Unknown(in.readUTF());
            case DONE, SATISFIABLE, UNSATISFIABLE, VALUE, FAILED, USED, GONE -> throw new IOException("no answer");
        });
    }

    private Frame about(Order order, Term term, int frame) {
        return frame(order, out -> {
            out.writeInt(frame);
            writer.write(term, out);
        });
    }

    private static Frame frame(Order order, Frame.Content content) {
        try {
            return Frame.of(order, content);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private Frame ask(Frame order, Patience patience) throws SolverGone {
        try {
            Frame reply = process.ask(order, patience);
            if (reply.reply() == Reply.FAILED) {
                throw new IllegalStateException(
                        "internal error: in a solver process: " + read(reply, in -> in.readUTF()));
            }
            return reply;
        } catch (SolverGone | IllegalStateException failure) {
            isBroken = true;
            throw failure;
        }
    }

    private interface Reading<T> {
        T from(DataInputStream in) throws IOException;
    }

    private static <T> T read(Frame frame, Reading<T> reading) {
        try {
            return reading.from(frame.open());
        } catch (IOException malformed) {
            throw new IllegalStateException("internal error: a solver process does not keep to its form", malformed);
        }
    }

    private static Value value(DataInputStream in) throws IOException {
        return switch (in.readUnsignedByte()) {
            case 0 -> Value.of(in.readBoolean());
            case 1 -> new Value.Int(TermReader.number(in));
            default -> new Value.Real(new Rational(TermReader.number(in), TermReader.number(in)));
        };
    }

    @Override
    public void close() {
        try {
            if (!isBroken) {
                ask(Frame.of(Order.CLOSE), Patience.of(A_WHILE));
            }
        } catch (SolverGone gone) {
            isBroken = true;
        } finally {
            process.usesMemoryOf(Memory.unlimited());
            if (isBroken) {
                process.kill("it was not needed any more");
            } else {
                home.giveBack(process);
            }
        }
    }
}
