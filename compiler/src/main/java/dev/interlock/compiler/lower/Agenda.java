package dev.interlock.compiler.lower;

import dev.interlock.compiler.source.Span;
import dev.interlock.compiler.system.Actor;
import dev.interlock.compiler.system.Command;
import dev.interlock.compiler.system.Goal;
import dev.interlock.compiler.system.Substitution;
import dev.interlock.compiler.system.Symbol;
import dev.interlock.compiler.system.Term;
import dev.interlock.compiler.system.Terms;
import dev.interlock.compiler.system.Variable;
import dev.interlock.compiler.system.Write;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who has to do something by when. All of it rests on whether somebody is able to act, and that is known only when coordination has
 * taken from every command what it takes; so it is collected here and said at the end.
 */
final class Agenda {
    private final LoweringContext context;
    private final Ways ways;
    private final List<Turn> turns = new ArrayList<>();
    private final List<Deadline> deadlines = new ArrayList<>();
    private final List<Wait> waits = new ArrayList<>();
    private final List<Landing> landings = new ArrayList<>();

    Agenda(LoweringContext context) {
        this.context = context;
        this.ways = new Ways(context, UncountableException.Needed.TIME);
    }

    /** @param left the time to the actor's next turn; zero while it has its turn */
    record Turn(Actor actor, Variable left, Term period, Span span) {}

    /** @param start the command that must not be left alone for longer than this while its actor is able to execute it */
    record Deadline(int start, Variable clock, Term length) {}

    /**
     * A reason of time for which a command has to wait.
     *
     * @param left for how long; zero when this is no reason any more
     * @param over what the counters will be then
     */
    record Wait(int start, Term left, Map<Symbol, Term> over) {}

    /**
     * The end of something in flight.
     *
     * @param due where it may not be put off any further
     * @param defined that the effects have an outcome, as far as that is demanded of the command
     */
    record Landing(int finish, Term due, Term defined) {}

    void add(Turn turn) {
        turns.add(turn);
    }

    void add(Deadline deadline) {
        deadlines.add(deadline);
    }

    void add(Wait wait) {
        waits.add(wait);
    }

    void add(Landing landing) {
        landings.add(landing);
    }

    /** Adds the turns that find nothing to do, and tells the clocks how far time may go. */
    void close(List<Command> commands) {
        List<Command> complete = List.copyOf(commands);
        turns.forEach(turn -> turn(turn, complete, commands));
        deadlines.forEach(deadline -> deadline(deadline, complete.get(deadline.start())));
    }

    private void turn(Turn turn, List<Command> complete, List<Command> commands) {
        Term left = Terms.current(turn.left());
        Term idle = Terms.not(Terms.or(complete.stream()
                .filter(command -> command.actor().equals(turn.actor()))
                .filter(command -> command.isAct() && command.phase() != Command.Phase.FINISH)
                .map(ways::able)
                .toList()));
        Term now = Terms.equal(left, Terms.whole(0));
        Write over = new Write(turn.left(), Write.Update.SET, Terms.TRUE, turn.period(), turn.span());
        commands.add(new Command(
                commands.size(), turn.actor(), "turn", Command.Phase.TURN, List.of(), List.of(), List.of(), List.of(),
                Terms.and(now, idle), Optional.empty(), List.of(), List.of(over), List.of(), List.of(), List.of(),
                turn.span(), Optional.empty()));
        Term upToNext = Terms.ifThenElse(now, turn.period(), left);
        Clocks clocks = context.clocks();
        clocks.demand(Terms.implies(now, idle));
        clocks.limit(Terms.TRUE, upToNext);
        clocks.move(turn.left(), now, Terms.minus(turn.period(), clocks.elapsed()));
        clocks.move(turn.left(), Terms.not(now), Terms.negate(clocks.elapsed()));
    }

    /**
     * While the command is able, time goes up to its deadline. While only time keeps it from being able, time stops when the last such
     * reason is gone: passing time takes reasons away and never brings one.
     */
    private void deadline(Deadline deadline, Command start) {
        Clocks clocks = context.clocks();
        Term able = ways.able(start);
        Term clock = Terms.current(deadline.clock());
        Map<Symbol, Term> over = new HashMap<>();
        List<Term> possible = new ArrayList<>();
        for (Wait wait : waits) {
            if (wait.start() == start.id()) {
                over.putAll(wait.over());
                possible.add(Terms.atMost(clocks.elapsed(), wait.left()));
            }
        }
        possible.add(Terms.and(able, Terms.atMost(clocks.elapsed(), Terms.minus(deadline.length(), clock))));
        clocks.demand(Terms.implies(
                Substitution.in(able, over), Terms.or(possible)));
        clocks.countUp(deadline.clock(), deadline.length(), able);
        clocks.zeroUnless(deadline.clock(), able);
    }

    /** What may be due and impossible. Whatever else is due, somebody is able to do. */
    List<Goal.Case> overdue(List<Command> commands) {
        List<Goal.Case> cases = new ArrayList<>();
        for (Landing landing : landings) {
            Command finish = commands.get(landing.finish());
            Term possible = ways.some(finish, Terms.and(landing.defined(), ways.comesToSomething(finish)));
            if (!possible.equals(Terms.TRUE)) {
                cases.add(new Goal.Case(finish, Terms.and(landing.due(), Terms.not(possible))));
            }
        }
        return cases;
    }
}
