package dev.interlock.compiler.explore;

import dev.interlock.compiler.interpret.Candidate;
import dev.interlock.compiler.interpret.Choices;
import dev.interlock.compiler.interpret.Interpreter;
import dev.interlock.compiler.interpret.Listing;
import dev.interlock.compiler.interpret.Replay;
import dev.interlock.compiler.interpret.State;
import dev.interlock.compiler.system.Actor;
import dev.interlock.compiler.system.Command;
import dev.interlock.compiler.system.Question;
import dev.interlock.compiler.system.TransitionSystem;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Answers questions about a small finite system by visiting all of its states, with nothing but the interpreter: what
 * the engines are compared with. A run that it finds is a shortest one, and it says "unreachable" iff it has seen
 * everything.
 *
 * <p>When only some agents act, the guards of the others' acts are not looked at either.
 */
public final class Explorer {
    private final TransitionSystem system;
    private final Limits limits;
    private final Interpreter interpreter;
    private final Choices choices;

    public Explorer(TransitionSystem system, Limits limits) {
        this.system = system;
        this.limits = limits;
        this.interpreter = new Interpreter(system);
        this.choices = new Choices(interpreter, limits.attempts());
    }

    /** Every state that is reached when all agents may act. */
    public Listing<State> reachable() {
        return reachable(system.agents());
    }

    public Listing<State> reachable(Collection<Actor> agents) {
        Search search = search(allowed(agents));
        search.run(new Nothing());
        return search.states();
    }

    /** Every state in which a run may start, where they are not too many. */
    public Listing<State> starts() {
        return Starts.of(system, limits);
    }

    public Finding find(Question question) {
        return find(question, system.agents());
    }

    /** What the question comes to when only these agents act, and the environment. */
    public Finding find(Question question, Collection<Actor> agents) {
        Predicate<Command> allowed = allowed(agents);
        Search search = search(allowed);
        Optional<Candidate> candidate =
                search.run(question.reaching().accept(new Watches(interpreter, choices, allowed)));
        Listing<State> states = search.states();
        return candidate.map(found -> reached(question, found, states))
                .orElseGet(() -> notReached(states, search.depth()));
    }

    private Search search(Predicate<Command> allowed) {
        return new Search(system, choices, allowed, limits);
    }

    private Finding reached(Question question, Candidate candidate, Listing<State> states) {
        return Replay.of(system, question, candidate).accept(new Replay.Result.Visitor<>() {
            @Override
            public Finding confirmed(Replay.Confirmed result) {
                return new Finding.Reached(
                        candidate,
                        result.run(),
                        states.isComplete() ? Finding.Length.SHORTEST : Finding.Length.UNCERTAIN);
            }

            @Override
            public Finding refuted(Replay.Refuted result) {
                throw new IllegalStateException("internal error: a run that was found is refuted: " + result.reason());
            }
        });
    }

    private static Finding notReached(Listing<State> states, int depth) {
        int count = states.items().size();
        return states.gap()
                .<Finding>map(reason -> new Finding.GaveUp(count, depth, reason))
                .orElseGet(() -> new Finding.Unreachable(states.items()));
    }

    private static Predicate<Command> allowed(Collection<Actor> agents) {
        Set<Actor> members = Set.copyOf(agents);
        return command -> command.actor().role() == Actor.Role.ENVIRONMENT
                || !command.isAct()
                || members.contains(command.actor());
    }
}
