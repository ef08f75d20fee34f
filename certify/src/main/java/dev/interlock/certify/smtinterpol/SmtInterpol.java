package dev.interlock.certify.smtinterpol;

import de.uni_freiburg.informatik.ultimate.logic.SMTLIBException;
import de.uni_freiburg.informatik.ultimate.logic.Script;
import de.uni_freiburg.informatik.ultimate.smtinterpol.DefaultLogger;
import de.uni_freiburg.informatik.ultimate.smtinterpol.LogProxy;
import de.uni_freiburg.informatik.ultimate.smtinterpol.option.OptionMap;
import de.uni_freiburg.informatik.ultimate.smtinterpol.smtlib2.ParseEnvironment;
import de.uni_freiburg.informatik.ultimate.smtinterpol.smtlib2.SMTInterpol;
import dev.interlock.certify.SecondSolver;
import java.io.StringReader;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** SMTInterpol (Christ, Hoenicke, Nutz, SPIN 2012), which shares no code with the solver that finds the proofs. */
public final class SmtInterpol implements SecondSolver {
    /** Terms nest deeply. */
    private static final long STACK_BYTES = 512L << 20;

    private static final Duration GRACE = Duration.ofSeconds(2);

    @Override
    public String name() {
        return "SMTInterpol";
    }

    @Override
    public Reply ask(String text, Duration time) {
        Asking asking = new Asking(text, System.nanoTime() + time.toNanos());
        Thread worker = new Thread(null, asking, "interlock-second-solver", STACK_BYTES);
        worker.setDaemon(true);
        worker.start();
        try {
            worker.join(time.plus(GRACE).toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return asking.reply();
    }

    private static final class Asking implements Runnable {
        private final String text;
        private final long end;
        private final List<Answer> answers = new ArrayList<>();
        private Optional<String> trouble = Optional.of("SMTInterpol did not get done in time");

        Asking(String text, long end) {
            this.text = text;
            this.end = end;
        }

        synchronized Reply reply() {
            return new Reply(answers, trouble);
        }

        @Override
        public void run() {
            Optional<String> complaint;
            try {
                complaint = read();
            } catch (SMTLIBException | UnsupportedOperationException e) {
                complaint = Optional.of(inWords(e.getMessage()));
            } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
                complaint = Optional.of("SMTInterpol broke down: " + e);
            }
            conclude(complaint);
        }

        private Optional<String> read() {
            LogProxy silent = new DefaultLogger();
            silent.setLoglevel(LogProxy.LOGLEVEL_OFF);
            Listening environment = new Listening(new Answers(silent), new OptionMap(silent, true));
            environment.parseStream(new StringReader(text), "certificate");
            return environment.complaint;
        }

        private boolean isOver() {
            return System.nanoTime() > end;
        }

        private synchronized void conclude(Optional<String> complaint) {
            trouble = complaint.or(() -> isOver() ? trouble : Optional.empty());
        }

        private synchronized void note(Answer answer) {
            answers.add(answer);
        }

        /** The solver, whose answers are written down. */
        private final class Answers extends SMTInterpol {
            Answers(LogProxy log) {
                super(log, Asking.this::isOver);
            }

            @Override
            public LBool checkSat() {
                LBool result = super.checkSat();
                note(switch (result) {
                    case UNSAT -> Answer.IMPOSSIBLE;
                    case SAT -> Answer.POSSIBLE;
                    case UNKNOWN -> Answer.UNKNOWN;
                });
                return result;
            }
        }
    }

    private static String inWords(String message) {
        return "SMTInterpol cannot read it: " + String.valueOf(message).replaceAll("\\R", " ");
    }

    /** Reads the text, prints nothing, and remembers what was wrong. */
    private static final class Listening extends ParseEnvironment {
        private Optional<String> complaint = Optional.empty();

        Listening(Script script, OptionMap options) {
            super(script, options);
        }

        @Override
        public void printSuccess() {}

        @Override
        public void printResponse(Object response) {}

        @Override
        public void printUnsupported() {
            printError("it has something that SMTInterpol does not support");
        }

        @Override
        public void printError(String message) {
            complaint = complaint.or(() -> Optional.of(inWords(message)));
        }

        @Override
        public void exitWithStatus(int status) {}

        @Override
        public void exit() {}
    }
}
