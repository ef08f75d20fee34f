package dev.interlock.compiler.explore;

import dev.interlock.compiler.interpret.Evaluation;
import dev.interlock.compiler.interpret.Firing;
import dev.interlock.compiler.interpret.Interpreter;
import dev.interlock.compiler.interpret.Listing;
import dev.interlock.compiler.interpret.Outcome;
import dev.interlock.compiler.interpret.State;
import dev.interlock.compiler.interpret.Step;
import dev.interlock.compiler.system.Actor;
import dev.interlock.compiler.system.Command;
import dev.interlock.compiler.system.Domain;
import dev.interlock.compiler.system.Input;
import dev.interlock.compiler.system.Term;
import dev.interlock.compiler.system.Value;
import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A line of a scenario by which exactly so much time passes while nobody acts. Time goes as far at once as it may; only where samples
 * are taken does it matter at which moment, so there every tick is a step of its own.
 */
final class Passage {
    private final Interpreter interpreter;
    private final Meanwhile standing;
    private final Limits limits;
    private final Command time;
    private final BigInteger longestStep;
    private final Set<State> over = new LinkedHashSet<>();
    private Moment furthest;
    private BigInteger whole;

    /**
     * @param standing what may go on while time stands still
     * @param states at least one
     */
    Passage(Interpreter interpreter, Meanwhile standing, Limits limits, Collection<State> states, Term ticks) {
        this.interpreter = interpreter;
        this.standing = standing;
        this.limits = limits;
        List<Command> commands = interpreter.system().commands();
        this.time = commands.stream().filter(c -> c.phase() == Command.Phase.TIME).findFirst().orElseThrow();
        boolean sampled = commands.stream().anyMatch(command -> command.phase() == Command.Phase.SAMPLE);
        this.longestStep = sampled ? BigInteger.ONE : elapsed().bounds().orElseThrow().high();
        State first = states.iterator().next();
        this.whole = left(first, ticks);
        this.furthest = new Moment(first, whole);
    }

    private record Moment(State state, BigInteger left) {}

    private static BigInteger left(State state, Term ticks) {
        return ((Value.Int) Evaluation.in(state).value(ticks)).value();
    }

    private Domain elapsed() {
        return time.inputs().get(0).domain();
    }

    /** The states when the time is over. */
    Listing<State> after(Collection<State> states, Term ticks) {
        Set<Moment> known = new LinkedHashSet<>();
        states.forEach(state -> known.add(new Moment(state, left(state, ticks))));
        Deque<Moment> open = new ArrayDeque<>(known);
        while (!open.isEmpty() && known.size() <= limits.states()) {
            Moment moment = open.remove();
            note(moment, ticks);
            if (moment.left().signum() == 0) {
                over.add(moment.state());
                continue;
            }
            standing.after(moment.state()).stream()
                    .map(state -> new Moment(state, moment.left()))
                    .filter(known::add)
                    .forEach(open::add);
            passing(moment).filter(known::add).ifPresent(open::add);
        }
        return open.isEmpty()
                ? Listing.complete(List.copyOf(over))
                : Listing.partial(List.of(), "more than " + limits.states() + " states can be reached there");
    }

    private void note(Moment moment, Term ticks) {
        if (moment.left().compareTo(furthest.left()) < 0) {
            furthest = moment;
            whole = left(moment.state(), ticks);
        }
    }

    /** The longest step of time that is possible; if a step is, so is every shorter one. */
    private Optional<Moment> passing(Moment moment) {
        BigInteger low = BigInteger.ZERO;
        BigInteger high = moment.left().min(longestStep);
        while (low.compareTo(high) < 0) {
            BigInteger middle = low.add(high).add(BigInteger.ONE).shiftRight(1);
            if (passing(moment.state(), middle).isPresent()) {
                low = middle;
            } else {
                high = middle.subtract(BigInteger.ONE);
            }
        }
        BigInteger longest = low;
        return low.signum() == 0
                ? Optional.empty()
                : passing(moment.state(), low).map(state -> new Moment(state, moment.left().subtract(longest)));
    }

    private Optional<State> passing(State state, BigInteger ticks) {
        Map<Input, Value> inputs = Map.of(time.inputs().get(0), new Value.Int(ticks));
        return done(state, new Firing(time, inputs));
    }

    private Optional<State> done(State state, Firing firing) {
        return interpreter.execute(state, new Step(List.of(firing))) instanceof Outcome.Done done
                ? Optional.of(done.after())
                : Optional.empty();
    }

    /** In words, why the time cannot pass: what has to happen before. */
    String obstacle() {
        BigInteger passed = whole.subtract(furthest.left());
        String when = passed.signum() == 0 ? "" : "after " + elapsed().show(new Value.Int(passed)) + " ";
        return when + due();
    }

    private String due() {
        List<Command> acts = interpreter.system().commands().stream().filter(Command::isAct).toList();
        List<Firing> possible = acts.stream()
                .flatMap(act -> new Attempts(limits.attempts()).of(List.of(act), Map.of()).items().stream())
                .filter(firing -> done(furthest.state(), firing).isPresent())
                .toList();
        List<Firing> freeing = possible.stream()
                .filter(firing -> done(furthest.state(), firing).flatMap(s -> passing(s, BigInteger.ONE)).isPresent())
                .toList();
        List<Firing> due = freeing.stream().filter(Passage::maybeDue).toList();
        if (!freeing.isEmpty()) {
            return words(due.isEmpty() ? freeing : due) + " first";
        }
        return possible.isEmpty()
                ? "something is due that does not happen there"
                : "more than one thing is due; possible are: " + possible.stream()
                        .map(firing -> "`" + firing.command() + "`")
                        .distinct()
                        .collect(Collectors.joining(", "));
    }

    /** Events come when they come, as a rule; that one of them would help does not mean that it is what is waited for. */
    private static boolean maybeDue(Firing firing) {
        return firing.command().actor().role() == Actor.Role.AGENT || firing.command().phase() == Command.Phase.FINISH;
    }

    private static String words(List<Firing> firings) {
        return firings.stream()
                .map(firing -> "`" + firing.command().name() + "`"
                        + (firing.command().phase() == Command.Phase.FINISH ? " must finish" : " must act"))
                .distinct()
                .collect(Collectors.joining(" or "));
    }
}
