package dev.interlock.solver.z3;

import com.microsoft.z3.Z3Exception;
import dev.interlock.compiler.system.Symbol;
import dev.interlock.compiler.system.Term;
import dev.interlock.compiler.system.Terms;
import dev.interlock.compiler.system.Value;
import dev.interlock.solver.budget.Effort;
import dev.interlock.solver.budget.Patience;
import dev.interlock.solver.failure.SolverLost;
import dev.interlock.solver.process.Checked;
import dev.interlock.solver.process.Order;
import dev.interlock.solver.process.RemoteTalk;
import dev.interlock.solver.process.SolverGone;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A conversation that begins in this process, where short questions are answered without delay, and moves to a process of its own as
 * soon as a question is not short: there it can be killed, and use its own memory. What decides is counted work and not the clock,
 * so that it moves at the same question on every machine.
 */
final class Conversation implements AutoCloseable {
    /** All that is done here for one conversation, about half a second of it. */
    private static final Effort AT_HOME = Effort.of(1_500_000);

    private final Frames.Numbers numbers;
    private final Patience patience;
    private final List<Assumption> assumed = new ArrayList<>();
    private LocalTalk local;
    private Effort atHome = AT_HOME;
    private Optional<RemoteTalk> remote = Optional.empty();
    private Optional<String> gone = Optional.empty();

    /** Without a condition: a place to go back to. */
    private record Assumption(Optional<Term> condition, int frame) {
        static final Assumption MARK = new Assumption(Optional.empty(), 0);
    }

    private interface Telling {
        void to(RemoteTalk talk) throws SolverGone;
    }

    Conversation(Frames.Numbers numbers, Patience patience) {
        this.numbers = numbers;
        this.patience = patience;
        this.local = here(() -> new LocalTalk(numbers, patience.memory().limit()));
    }

    boolean isElsewhere() {
        return remote.isPresent();
    }

    void assume(Term condition, int frame) {
        if (remote.isPresent()) {
            tell(talk -> talk.assume(condition, frame));
        } else {
            assumed.add(new Assumption(Optional.of(condition), frame));
            local.assume(condition, frame);
        }
    }

    void push() {
        if (remote.isPresent()) {
            tell(RemoteTalk::push);
        } else {
            assumed.add(Assumption.MARK);
            local.push();
        }
    }

    void pop() {
        if (remote.isPresent()) {
            tell(RemoteTalk::pop);
        } else {
            assumed.subList(assumed.lastIndexOf(Assumption.MARK), assumed.size()).clear();
            local.pop();
        }
    }

    private void tell(Telling telling) {
        try {
            if (gone.isEmpty()) {
                telling.to(remote.orElseThrow());
            }
        } catch (SolverGone lost) {
            gone = Optional.of(lost.why());
        }
    }

    Checked check(List<Term> conditions, int frame, Effort effort) {
        if (remote.isEmpty()) {
            Checked here = local.check(conditions, frame, patience, effort.atMost(atHome));
            atHome = atHome.without(here.spent());
            if (!isTooLong(here, effort)) {
                return here;
            }
            move();
        }
        return remote.isPresent()
                ? there(remote.get(), conditions, frame, effort)
                : local.check(conditions, frame, patience, effort);
    }

    private boolean isTooLong(Checked here, Effort effort) {
        return here.answer() == Checked.Answer.UNKNOWN
                && !patience.isOver()
                && (Reasons.isAboutMemory(here.words())
                        || Reasons.isCut(here.words()) && here.spent() < effort.units());
    }

    /** Where no process can be started, it stays, and may be as long as it likes. */
    private void move() {
        remote = Children.talk(patience.memory());
        if (remote.isPresent()) {
            local.close();
            tell(this::open);
            assumed.forEach(this::repeat);
            assumed.clear();
        }
        atHome = Effort.UNLIMITED;
    }

    private void open(RemoteTalk talk) throws SolverGone {
        talk.open(switch (numbers) {
            case LINEAR -> Order.OPEN_LINEAR;
            case BITS -> Order.OPEN_BITS;
        });
    }

    private void repeat(Assumption known) {
        tell(talk -> {
            if (known.condition().isPresent()) {
                talk.assume(known.condition().get(), known.frame());
            } else {
                talk.push();
            }
        });
    }

    private Checked there(RemoteTalk talk, List<Term> conditions, int frame, Effort effort) {
        try {
            return gone.isPresent() ? lost(gone.get()) : talk.check(conditions, frame, patience, effort);
        } catch (SolverGone lost) {
            gone = Optional.of(lost.why());
            return lost(lost.why());
        }
    }

    private static Checked lost(String why) {
        return Checked.unknown(Reasons.saidAsItIs(why), 0);
    }

    Value value(Symbol symbol, int frame) {
        return remote.map(talk -> valueThere(talk, Terms.current(symbol), frame))
                .orElseGet(() -> here(() -> local.value(symbol, frame)));
    }

    Value value(Term term, int frame) {
        return remote.map(talk -> valueThere(talk, term, frame))
                .orElseGet(() -> here(() -> local.value(term, frame)));
    }

    /** In this process too the solver may be at the end of its memory, or be told to stop while what it has found is read. */
    private <T> T here(Supplier<T> talk) {
        try {
            return talk.get();
        } catch (Z3Exception failure) {
            throw new SolverLost(Reasons.of(String.valueOf(failure.getMessage()), patience), failure);
        }
    }

    private static Value valueThere(RemoteTalk talk, Term term, int frame) {
        try {
            return talk.value(term, frame);
        } catch (SolverGone lost) {
            throw new SolverLost(lost.why(), lost);
        }
    }

    @Override
    public void close() {
        if (remote.isPresent()) {
            remote.get().close();
        } else {
            local.close();
        }
    }
}
