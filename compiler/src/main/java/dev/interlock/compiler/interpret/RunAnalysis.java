package dev.interlock.compiler.interpret;

import dev.interlock.compiler.system.Command;
import dev.interlock.compiler.system.Domain;
import dev.interlock.compiler.system.Mentions;
import dev.interlock.compiler.system.Named;
import dev.interlock.compiler.system.Substitution;
import dev.interlock.compiler.system.Symbol;
import dev.interlock.compiler.system.Term;
import dev.interlock.compiler.system.Terms;
import dev.interlock.compiler.system.TransitionSystem;
import dev.interlock.compiler.system.Value;
import dev.interlock.compiler.system.Variable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a person wants to know about a run besides the run itself: who was woken by whom, what changed, what each actor
 * read. Moves are counted from zero; the number of moves stands for the ending, where its step is tried or its command
 * looked at.
 */
public final class RunAnalysis {
    private final TransitionSystem system;
    private final Run run;

    public RunAnalysis(TransitionSystem system, Run run) {
        this.system = system;
        this.run = run;
    }

    /**
     * A value under the name that a report shows.
     *
     * @param value absent when it is unknown
     */
    public record Shown(String name, Optional<Value> value, Domain domain) {
        /** The value in the words of the policy file. */
        public String text() {
            return value.map(domain::show).orElse("unknown");
        }

        static Shown of(Named named, Evaluation seen) {
            Optional<Value> value = Optional.of(seen.value(named.term())).filter(v -> seen.holds(named.known()));
            return new Shown(named.name(), value, named.domain());
        }
    }

    public record Change(Variable variable, Value before, Value after) {}

    /** The state in which the move is made. */
    public State before(int move) {
        return move == 0 ? run.start() : run.moves().get(move - 1).after();
    }

    /**
     * What made the trigger true for the firing of a move: the trigger, with the firing's inputs, was false before what
     * is named here and true ever since. A finish is woken by its own start.
     */
    public Waking wokenBy(int move, Firing firing) {
        if (firing.command().phase() == Command.Phase.FINISH) {
            return ownStart(move, firing).<Waking>map(Waking.OwnStart::new).orElseGet(Waking.AtStart::new);
        }
        return firing.command().trigger()
                .map(trigger -> since(move, firing, trigger.term()))
                .orElseGet(Waking.NoTrigger::new);
    }

    /**
     * The same, but for how long the trigger has to hold: whoever made true what somebody waits for has woken them, and not the time
     * that passed.
     */
    public Waking stirredBy(int move, Firing firing) {
        return firing.command().trigger()
                .map(trigger -> since(move, firing, trigger.now()))
                .orElseGet(() -> wokenBy(move, firing));
    }

    /** Those of a move who changed something that the woken one's trigger speaks of. */
    public List<Firing> wakers(Waking.ByMove waking, Firing woken) {
        return changers(waking.move(), woken);
    }

    /** Those of a move whose writes to what somebody's trigger speaks of were not overwritten and changed it. */
    List<Firing> changers(int move, Firing woken) {
        State before = before(move);
        State after = run.moves().get(move).after();
        List<Effect> inOrder = Effect.of(before, run.moves().get(move).step());
        Set<Firing> changers = new LinkedHashSet<>();
        for (Variable variable : mentioned(woken)) {
            if (before.differs(after, variable)) {
                changers.addAll(leaving(variable, inOrder));
            }
        }
        return run.moves().get(move).step().firings().stream().filter(changers::contains).toList();
    }

    private Set<Variable> mentioned(Firing woken) {
        Map<Symbol, Term> values = new HashMap<>();
        woken.inputs().forEach((input, value) -> values.put(input, Terms.constant(value)));
        return woken.command().trigger()
                .map(trigger -> Mentions.of(Substitution.in(trigger.now(), values), system.variables()))
                .orElse(Set.of());
    }

    private static List<Firing> leaving(Variable variable, List<Effect> inOrder) {
        List<Firing> leaving = new ArrayList<>();
        for (Effect effect : inOrder) {
            if (effect.overwrites(variable)) {
                leaving.clear();
            }
            if (effect.writes(variable)) {
                leaving.add(effect.firing());
            }
        }
        return leaving;
    }

    /** Who last changed something that matters to somebody, and when. */
    public record Cause(int move, List<Firing> firings) {
        public Cause {
            firings = List.copyOf(firings);
        }
    }

    /**
     * Whose change it is that somebody was woken by: of the acts until then, the last that changed something real behind what its
     * trigger speaks of. That may be earlier than the move that woke it, which may be a sample that was taken or time that passed.
     */
    public Optional<Cause> cause(Waking.ByMove waking, Firing woken) {
        Set<Variable> watched = new HashSet<>();
        woken.command().trigger().ifPresent(trigger -> collectVariables(trigger.term(), watched));
        woken.command().sightings().forEach(sighting -> collectVariables(sighting.actual().term(), watched));
        watched.removeIf(variable -> variable.visibility() != Variable.Visibility.DECLARED);
        for (int move = waking.move(); move >= 0; move--) {
            List<Firing> firings = changing(move, watched);
            if (!firings.isEmpty()) {
                return Optional.of(new Cause(move, firings));
            }
        }
        return Optional.empty();
    }

    private List<Firing> changing(int move, Set<Variable> watched) {
        State before = before(move);
        Set<Variable> changed = new HashSet<>(watched);
        changed.removeIf(variable -> before.get(variable).equals(run.moves().get(move).after().get(variable)));
        return run.moves().get(move).step().firings().stream()
                .filter(firing -> firing.command().isAct() && writesOne(firing, changed, before))
                .toList();
    }

    private static boolean writesOne(Firing firing, Set<Variable> variables, State before) {
        Evaluation seen = Evaluation.in(before, firing);
        return firing.command().writes().stream()
                .anyMatch(write -> variables.contains(write.target()) && seen.holds(write.condition()));
    }

    private static void collectVariables(Term term, Set<Variable> variables) {
        if (term instanceof Term.Current current && current.symbol() instanceof Variable variable) {
            variables.add(variable);
        }
        term.children().forEach(child -> collectVariables(child, variables));
    }

    /** What the state is once the writes of the first so many firings of a step have landed; all read the state before it. */
    public State landed(State before, Step step, int firings) {
        return firings == 0
                ? before
                : new Interpreter(system).land(before, new Step(step.firings().subList(0, firings)));
    }

    /** What users see change from one state to another, in the order of declaration. */
    public List<Change> changes(State before, State after) {
        return system.variables().stream()
                .filter(variable -> variable.visibility() == Variable.Visibility.DECLARED)
                .filter(variable -> before.differs(after, variable))
                .map(variable -> new Change(variable, before.get(variable), after.get(variable)))
                .toList();
    }

    public List<Change> changes(int move) {
        return changes(before(move), run.moves().get(move).after());
    }

    public List<Shown> arguments(int move, Firing firing) {
        return shown(firing.command().arguments(), move, firing);
    }

    public List<Shown> readings(int move, Firing firing) {
        return shown(firing.command().readings(), move, firing);
    }

    private List<Shown> shown(List<Named> names, int move, Firing firing) {
        Evaluation seen = Evaluation.in(before(move), firing);
        return names.stream()
                .map(named -> Shown.of(named, seen))
                .toList();
    }

    private Waking since(int move, Firing firing, Term trigger) {
        int first = move;
        while (first > 0 && Evaluation.in(before(first - 1), firing).holds(trigger)) {
            first--;
        }
        return first == 0 ? new Waking.AtStart() : new Waking.ByMove(first - 1);
    }

    private Optional<Integer> ownStart(int finish, Firing firing) {
        return beginning(finish, firing).map(CausalChain.Link::move);
    }

    /** The start of what a finish ends; a finish knows those of the arguments that it still needs. */
    Optional<CausalChain.Link> beginning(int finish, Firing firing) {
        if (firing.command().phase() != Command.Phase.FINISH) {
            return Optional.empty();
        }
        List<Shown> arguments = arguments(finish, firing);
        for (int move = finish - 1; move >= 0; move--) {
            for (Firing earlier : run.moves().get(move).step().firings()) {
                if (begins(earlier.command(), firing.command()) && arguments(move, earlier).containsAll(arguments)) {
                    return Optional.of(new CausalChain.Link(move, earlier));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean begins(Command start, Command finish) {
        return start.phase() == Command.Phase.START
                && start.actor().equals(finish.actor())
                && start.action().equals(finish.action());
    }
}
