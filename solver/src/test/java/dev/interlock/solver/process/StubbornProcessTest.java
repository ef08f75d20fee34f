package dev.interlock.solver.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.interlock.compiler.system.Term;
import dev.interlock.solver.budget.Effort;
import dev.interlock.solver.budget.Memory;
import dev.interlock.solver.budget.Patience;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Programs in the place of the solver that do what a solver must never be trusted not to do. */
class StubbornProcessTest {
    private static SolverProcesses running(Class<?> program, Duration grace) {
        return new SolverProcesses(
                ChildCommand.of(program.getName(), List.of(program, SolverService.class, Term.class)), grace, 0);
    }

    /** Hears everything and says nothing. */
    static final class Silent {
        private Silent() {}

        public static void main(String[] arguments) throws IOException {
            while (System.in.read() >= 0) {
                continue;
            }
        }
    }

    /** Answers nothing, but that it uses a gigabyte. */
    static final class Greedy {
        private Greedy() {}

        public static void main(String[] arguments) throws IOException {
            Frame.of(Reply.USED, to -> to.writeLong(1L << 30)).write(new DataOutputStream(System.out));
            Silent.main(arguments);
        }
    }

    /** Does all that it is told, and is 200 MB large afterwards. */
    static final class Grown {
        private Grown() {}

        public static void main(String[] arguments) throws IOException {
            DataOutputStream out = new DataOutputStream(System.out);
            DataInputStream in = new DataInputStream(System.in);
            while (Frame.read(in).order() != Order.STOP) {
                Frame.of(Reply.USED, to -> to.writeLong(200L << 20)).write(out);
                Frame.of(Reply.DONE).write(out);
            }
        }
    }

    /** Ends as the solver's library does when there is no memory left. */
    static final class Starved {
        private Starved() {}

        public static void main(String[] arguments) {
            System.exit(SolverProcess.OUT_OF_MEMORY.get(0));
        }
    }

    @Test
    void whatDoesNotStopIsKilled() throws SolverGone {
        Patience patience = Patience.endless();
        patience.stop();
        try (RemoteTalk talk = running(Silent.class, Duration.ZERO).talk(Memory.unlimited()).orElseThrow()) {
            ProcessHandle process = ProcessHandle.of(talk.pid()).orElseThrow();

            assertThatThrownBy(() -> talk.check(List.of(), 0, patience, Effort.UNLIMITED))
                    .isInstanceOf(SolverGone.class)
                    .hasMessage("it was stopped");
            assertThat(process.onExit().join().isAlive()).isFalse();
        }
    }

    @Test
    void whatUsesTooMuchMemoryIsKilled() {
        Memory memory = Memory.of(500L << 20);
        try (RemoteTalk talk = running(Greedy.class, Duration.ofDays(1)).talk(memory).orElseThrow()) {
            assertThatThrownBy(() -> talk.check(List.of(), 0, Patience.endless(), Effort.UNLIMITED))
                    .isInstanceOf(SolverGone.class)
                    .hasMessage("the memory of 500 MB was used up");
        }
        assertThat(memory.change(500L << 20)).as("what was killed uses nothing any more").isTrue();
    }

    @Test
    void whatEndsForWantOfMemoryIsSaidToHaveDoneSo() {
        Memory memory = Memory.of(2L << 30);
        try (RemoteTalk talk = running(Starved.class, Duration.ofDays(1)).talk(memory).orElseThrow()) {
            assertThatThrownBy(() -> talk.check(List.of(), 0, Patience.endless(), Effort.UNLIMITED))
                    .hasMessage("the memory of 2 GB was used up");
        }
    }

    @Test
    void whatAProcessBecameForOneQuestionIsNoBurdenForTheNext() throws SolverGone {
        SolverProcesses processes = new SolverProcesses(
                ChildCommand.of(Grown.class.getName(), List.of(Grown.class, SolverService.class, Term.class)),
                Duration.ofDays(1), 1);
        long first;
        try (RemoteTalk talk = processes.talk(Memory.of(1L << 30)).orElseThrow()) {
            first = talk.pid();
            talk.push();
        }
        try (RemoteTalk talk = processes.talk(Memory.of(300L << 20)).orElseThrow()) {
            assertThat(talk.pid()).isNotEqualTo(first);
        }
        try (RemoteTalk talk = processes.talk(Memory.of(1L << 30)).orElseThrow()) {
            assertThat(talk.pid()).as("where it is no burden it is used again").isEqualTo(first);
        }
    }

    @Test
    void whereNoProcessCanBeStartedThereIsNoConversation() {
        SolverProcesses none = new SolverProcesses(Optional.of(List.of("no-such-program-anywhere")), Duration.ZERO, 0);

        assertThat(none.talk(Memory.unlimited())).isEmpty();
    }

    @Test
    void aProcessEndsWhenItsInputDoes() throws IOException {
        Process process = new ProcessBuilder(ChildCommand.of(
                        Silent.class.getName(), List.of(Silent.class, SolverService.class, Term.class)).orElseThrow())
                .start();

        process.getOutputStream().close();

        assertThat(process.onExit().join().isAlive()).isFalse();
    }
}
