package dev.interlock.compiler.explore;

import dev.interlock.compiler.interpret.Evaluation;
import dev.interlock.compiler.interpret.Firing;
import dev.interlock.compiler.interpret.Interpreter;
import dev.interlock.compiler.interpret.Outcome;
import dev.interlock.compiler.interpret.State;
import dev.interlock.compiler.interpret.Step;
import dev.interlock.compiler.source.Span;
import dev.interlock.compiler.system.Clause;
import dev.interlock.compiler.system.Command;
import dev.interlock.compiler.system.Symbol;
import dev.interlock.compiler.system.Term;
import dev.interlock.compiler.system.Terms;
import dev.interlock.compiler.system.Variable;
import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** In words, what stands in somebody's way in one state. */
final class Obstacles {
    private static final int MOST_SHOWN = 6;
    private static final int MOST_STATES = 500;

    private final Interpreter interpreter;
    private final State state;

    Obstacles(Interpreter interpreter, State state) {
        this.interpreter = interpreter;
        this.state = state;
    }

    /**
     * @param cleared how much was not in the way before it
     * @param delay for how many ticks it stays in the way, where only time is
     */
    private record Obstacle(int cleared, BigInteger delay, String why) {
        Obstacle(int cleared, String why) {
            this(cleared, BigInteger.ZERO, why);
        }

        Obstacle(int cleared, TimeToWait wait) {
            this(cleared, wait.ticks(), wait.why());
        }
    }

    /** What stops the one that comes nearest to acting. */
    static String nearest(Interpreter interpreter, Collection<State> states, Function<State, List<Firing>> firings) {
        return states.stream()
                .limit(MOST_STATES)
                .flatMap(state -> firings.apply(state).stream().map(new Obstacles(interpreter, state)::obstacle))
                .max(Comparator.comparingInt(Obstacle::cleared)
                        .thenComparing(Obstacle::delay, Comparator.reverseOrder()))
                .map(Obstacle::why)
                .orElse("nothing is in flight with these arguments");
    }

    /** That a condition does not hold, with the values that it speaks of. */
    String isFalse(Span span, Term condition) {
        return isFalse(span, condition, Evaluation.in(state));
    }

    private Obstacle obstacle(Firing firing) {
        Command command = firing.command();
        Evaluation seen = Evaluation.in(state, firing);
        if (!seen.holds(command.ready())) {
            return notReady(command, seen);
        }
        List<Clause> clauses = new ArrayList<>();
        command.trigger().ifPresent(clauses::add);
        Optional<TimeToWait> held = command.trigger()
                .flatMap(trigger -> TimeToWait.inTrigger(trigger.term(), words(trigger.span()), seen));
        if (held.isPresent()) {
            return new Obstacle(1, held.get());
        }
        clauses.addAll(command.guards());
        for (int i = 0; i < clauses.size(); i++) {
            if (!seen.holds(clauses.get(i).term())) {
                return new Obstacle(i + 1, isFalse(clauses.get(i).span(), clauses.get(i).term(), seen));
            }
        }
        return new Obstacle(Integer.MAX_VALUE, interpreter.execute(state, new Step(List.of(firing))).accept(new End()));
    }

    private Obstacle notReady(Command command, Evaluation seen) {
        Term part = TimeToWait.parts(command.ready()).stream()
                .filter(p -> !seen.holds(p))
                .findFirst()
                .orElse(command.ready());
        Optional<TimeToWait> wait = TimeToWait.inReady(interpreter.system(), command, part, seen);
        if (wait.isPresent()) {
            return new Obstacle(0, wait.get());
        }
        return new Obstacle(0, switch (command.phase()) {
            case FINISH -> "it is not in flight";
            case START, WHOLE -> inFlight(command, part)
                    .map(other -> "`" + other.name() + "` is in flight")
                    .orElse("it leads nowhere");
            case SAMPLE, TURN, TIME -> "it is not time for it";
        });
    }

    /** What of the same actor has to finish before: what the part is about and a finish takes back. */
    private Optional<Command> inFlight(Command command, Term part) {
        return interpreter.system().commands().stream()
                .filter(other -> other.phase() == Command.Phase.FINISH && other.actor().equals(command.actor()))
                .filter(other -> other.writes().stream()
                        .filter(write -> write.value().equals(Terms.FALSE))
                        .anyMatch(write -> part.equals(Terms.not(Terms.current(write.target())))))
                .findFirst();
    }

    private static String words(Span span) {
        return span.text().strip().replaceAll("\\s+", " ");
    }

    private String isFalse(Span span, Term condition, Evaluation seen) {
        String values = symbols(condition).stream()
                .limit(MOST_SHOWN)
                .map(symbol -> symbol + " = " + shown(symbol, seen))
                .collect(Collectors.joining(", "));
        return "`" + words(span) + "` is false" + (values.isEmpty() ? "" : " with " + values);
    }

    private String shown(Symbol symbol, Evaluation seen) {
        return symbol instanceof Variable variable
                ? state.shown(variable)
                : symbol.domain().show(seen.value(Terms.current(symbol)));
    }

    /** What the symbol is about for a user, if anything: a state, also for whether it is known. */
    private Optional<Symbol> meant(Symbol symbol) {
        if (!(symbol instanceof Variable variable)) {
            return Optional.of(symbol);
        }
        return interpreter.system().variables().stream()
                .filter(v -> v.equals(variable) || v.known().filter(variable::equals).isPresent())
                .filter(v -> v.visibility() == Variable.Visibility.DECLARED)
                .<Symbol>map(v -> v)
                .findFirst();
    }

    /** What the condition speaks of and a user knows, in its order. */
    private Set<Symbol> symbols(Term condition) {
        Set<Symbol> symbols = new LinkedHashSet<>();
        Set<Term> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Term> open = new ArrayDeque<>(List.of(condition));
        while (!open.isEmpty()) {
            Term term = open.removeFirst();
            if (term instanceof Term.Current current) {
                meant(current.symbol()).ifPresent(symbols::add);
            }
            term.children().stream().filter(seen::add).forEach(open::addLast);
        }
        return symbols;
    }

    private static final class End implements Outcome.Visitor<String> {
        @Override
        public String done(Outcome.Done outcome) {
            throw new IllegalStateException("nothing is in the way");
        }

        @Override
        public String undefined(Outcome.Undefined outcome) {
            return "`" + outcome.hazards().get(0).span().text() + "` has no value there";
        }

        @Override
        public String outOfRange(Outcome.OutOfRange outcome) {
            return "it would take `" + outcome.outside().get(0) + "` out of its range";
        }

        @Override
        public String impossible(Outcome.Impossible outcome) {
            return outcome.reason();
        }
    }
}
