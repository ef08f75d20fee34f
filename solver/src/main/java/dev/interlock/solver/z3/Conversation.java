package dev.interlock.solver.z3;

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

    private record Assumption(Term condition, int frame) {}

    Conversation(Frames.Numbers numbers, Patience patience) {
        this.numbers = numbers;
        this.patience = patience;
        this.local = new LocalTalk(numbers, patience.memory().limit());
    }

    boolean isElsewhere() {
        return remote.isPresent();
    }

    void assume(Term condition, int frame) {
        assumed.add(new Assumption(condition, frame));
        if (remote.isPresent()) {
            told(remote.get(), condition, frame);
        } else {
            local.assume(condition, frame);
        }
    }

    private void told(RemoteTalk talk, Term condition, int frame) {
        try {
            if (gone.isEmpty()) {
                talk.assume(condition, frame);
            }
        } catch (SolverGone lost) {
            gone = Optional.of(lost.why());
        }
    }

    Checked check(Optional<Term> condition, int frame, Effort effort) {
        if (remote.isEmpty()) {
            Checked here = local.check(condition, frame, patience, effort.atMost(atHome));
            atHome = atHome.without(here.spent());
            if (!isTooLong(here, effort) || !hasMoved()) {
                return here;
            }
        }
        return there(remote.orElseThrow(), condition, frame, effort);
    }

    private boolean isTooLong(Checked here, Effort effort) {
        return here.answer() == Checked.Answer.UNKNOWN
                && !patience.isOver()
                && (Reasons.isAboutMemory(here.words())
                        || Reasons.isCut(here.words()) && here.spent() < effort.units());
    }

    private boolean hasMoved() {
        remote = Children.talk(patience.memory());
        remote.ifPresent(talk -> {
            local.close();
            open(talk);
            assumed.forEach(known -> told(talk, known.condition(), known.frame()));
            assumed.clear();
        });
        atHome = remote.isPresent() ? atHome : Effort.UNLIMITED;
        return remote.isPresent();
    }

    private void open(RemoteTalk talk) {
        try {
            talk.open(switch (numbers) {
                case LINEAR -> Order.OPEN_LINEAR;
                case BITS -> Order.OPEN_BITS;
            });
        } catch (SolverGone lost) {
            gone = Optional.of(lost.why());
        }
    }

    private Checked there(RemoteTalk talk, Optional<Term> condition, int frame, Effort effort) {
        try {
            return gone.isPresent() ? lost(gone.get()) : talk.check(condition, frame, patience, effort);
        } catch (SolverGone lost) {
            gone = Optional.of(lost.why());
            return lost(lost.why());
        }
    }

    private static Checked lost(String why) {
        return new Checked(Checked.Answer.UNKNOWN, Reasons.saidAsItIs(why), 0);
    }

    Value value(Symbol symbol, int frame) {
        return remote.map(talk -> valueThere(talk, Terms.current(symbol), frame))
                .orElseGet(() -> local.value(symbol, frame));
    }

    Value value(Term term, int frame) {
        return remote.map(talk -> valueThere(talk, term, frame)).orElseGet(() -> local.value(term, frame));
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
