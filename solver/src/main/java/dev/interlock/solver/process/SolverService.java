package dev.interlock.solver.process;

import dev.interlock.compiler.system.Value;
import dev.interlock.solver.budget.Effort;
import dev.interlock.solver.budget.Patience;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * The other side of {@link RemoteTalk}: obeys orders one after the other, in a process that has nothing else to do. Orders are read
 * while one is obeyed, so that a stop is heard, and so that it is heard when nobody is there any more who could give orders.
 */
public final class SolverService {
    private static final long LOOK_MILLIS = 50;
    private static final long WORTH_SAYING = 4L << 20;
    private static final long STACK_BYTES = 512L << 20;

    private final Solvers solvers;
    private final DataInputStream in;
    private final DataOutputStream out;
    private final BlockingQueue<Given> given = new LinkedBlockingQueue<>();
    private Optional<Solvers.Talk> talk = Optional.empty();
    private SymbolTable symbols = new SymbolTable();
    private TermReader reader = new TermReader(symbols);

    /** An order, and for how long the other side may want it. */
    private record Given(Frame frame, Patience patience) {}

    public SolverService(Solvers solvers, DataInputStream in, DataOutputStream out) {
        this.solvers = solvers;
        this.in = in;
        this.out = out;
    }

    /** Returns when nobody gives orders any more; an order may be under way still. */
    public void run() {
        start("interlock-solver", this::obey);
        start("interlock-memory", this::tellMemory);
        try {
            Patience latest = Patience.endless();
            while (true) {
                Frame frame = Frame.read(in);
                if (frame.order() == Order.STOP) {
                    latest.stop();
                } else {
                    latest = Patience.endless();
                    given.add(new Given(frame, latest));
                }
            }
        } catch (IOException nobodyThere) {
            return;
        }
    }

    private static void start(String name, Runnable work) {
        Thread thread = new Thread(null, work, name, STACK_BYTES);
        thread.setDaemon(true);
        thread.start();
    }

    private void obey() {
        try {
            while (true) {
                Given next = given.take();
                answer(next).write(out);
            }
        } catch (IOException | InterruptedException nobodyThere) {
            Thread.currentThread().interrupt();
        }
    }

    private Frame answer(Given order) throws IOException {
        try (DataInputStream content = order.frame().open()) {
            return answer(order.frame().order(), content, order.patience());
        } catch (RuntimeException | StackOverflowError defect) {
            return Frame.of(Reply.FAILED, to -> to.writeUTF(String.valueOf(defect)));
        }
    }

    private Frame answer(Order order, DataInputStream content, Patience patience) throws IOException {
        return switch (order) {
            case OPEN_BITS -> opened(solvers.bits(content.readLong()));
            case OPEN_LINEAR -> opened(solvers.linear(content.readLong()));
            case ASSUME -> {
                int frame = content.readInt();
                talk().assume(reader.read(content), frame);
                yield Frame.of(Reply.DONE);
            }
            case PUSH -> {
                talk().push();
                yield Frame.of(Reply.DONE);
            }
            case POP -> {
                talk().pop();
                yield Frame.of(Reply.DONE);
            }
            case CHECK -> checked(content, patience);
            case VALUE -> {
                int frame = content.readInt();
                Value value = talk().value(reader.read(content), frame);
                yield Frame.of(Reply.VALUE, to -> write(value, to));
            }
            case SOLVE -> solved(content, patience);
            case CLOSE -> {
                Frame done = closed();
                tell(solvers.memoryUsed());
                yield done;
            }
            case STOP -> throw new IllegalStateException("a stop is not answered");
        };
    }

    private Solvers.Talk talk() {
        return talk.orElseThrow(() -> new IllegalStateException("no conversation was opened"));
    }

    private Frame opened(Solvers.Talk opened) {
        talk = Optional.of(opened);
        return Frame.of(Reply.DONE);
    }

    private Frame checked(DataInputStream content, Patience patience) throws IOException {
        Patience allowed = patience.atMost(Duration.ofMillis(content.readLong()));
        Effort effort = new Effort(content.readLong());
        int frame = content.readInt();
        Checked checked = talk().check(Clauses.terms(reader, content), frame, allowed, effort);
        return Frame.of(Reply.DONE, to -> {
            to.writeUTF(checked.answer().name());
            to.writeInt(checked.core().size());
            for (int place : checked.core()) {
                to.writeInt(place);
            }
            to.writeUTF(checked.words());
            to.writeLong(checked.spent());
        });
    }

    private Frame solved(DataInputStream content, Patience patience) throws IOException {
        long memory = content.readLong();
        Patience allowed = patience.atMost(Duration.ofMillis(content.readLong()));
        Solved solved = solvers.solve(Clauses.read(reader, content), memory, allowed);
        Said said = solved.accept(new Told(new TermWriter(symbols)));
        return Frame.of(said.reply, said.rest);
    }

    private record Said(Reply reply, Frame.Content rest) {}

    /** What Horn clauses came to, as a reply. */
    private record Told(TermWriter writer) implements Solved.Visitor<Said> {
        @Override
        public Said safe(Solved.Safe solved) {
            return new Said(Reply.SAFE, to -> writer.write(solved.invariant(), to));
        }

        @Override
        public Said unsafe(Solved.Unsafe solved) {
            return new Said(Reply.UNSAFE, to -> {});
        }

        @Override
        public Said unknown(Solved.Unknown solved) {
            return new Said(Reply.UNKNOWN, to -> to.writeUTF(solved.words()));
        }
    }

    private Frame closed() {
        talk.ifPresent(Solvers.Talk::close);
        talk = Optional.empty();
        symbols = new SymbolTable();
        reader = new TermReader(symbols);
        return Frame.of(Reply.DONE);
    }

    private static void write(Value value, DataOutputStream to) throws IOException {
        if (value instanceof Value.Bool bool) {
            to.writeByte(0);
            to.writeBoolean(bool.value());
        } else if (value instanceof Value.Int number) {
            to.writeByte(1);
            TermWriter.number(number.value(), to);
        } else {
            to.writeByte(2);
            TermWriter.number(((Value.Real) value).value().numerator(), to);
            TermWriter.number(((Value.Real) value).value().denominator(), to);
        }
    }

    private void tell(long used) throws IOException {
        Frame.of(Reply.USED, to -> to.writeLong(used)).write(out);
    }

    private void tellMemory() {
        try {
            long said = 0;
            while (true) {
                long used = solvers.memoryUsed();
                if (Math.abs(used - said) >= WORTH_SAYING) {
                    tell(used);
                    said = used;
                }
                Thread.sleep(LOOK_MILLIS);
            }
        } catch (IOException | InterruptedException nobodyThere) {
            Thread.currentThread().interrupt();
        }
    }
}
