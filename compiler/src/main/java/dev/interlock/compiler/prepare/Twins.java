package dev.interlock.compiler.prepare;

import dev.interlock.compiler.system.Actor;
import dev.interlock.compiler.system.Command;
import dev.interlock.compiler.system.Hazard;
import dev.interlock.compiler.system.Symbol;
import dev.interlock.compiler.system.Term;
import dev.interlock.compiler.system.Variable;
import dev.interlock.compiler.system.Write;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Identical instances: which variables and commands are to one aim what others are to another, found by walking from both goals side by
 * side through what is read and written. Of several that might be meant the first that fits is taken, so twins may
 * be missed; and {@link SliceCheck} judges whatever comes of it.
 */
final class Twins {
    private final Cone one;
    private final Cone other;
    private final Pairs<Variable> variables = new Pairs<>();
    private final Pairs<Command> commands = new Pairs<>();
    private final Pairs<Actor> actors = new Pairs<>();
    private final Map<Term, Term> same = new IdentityHashMap<>();

    private Twins(Cone one, Cone other) {
        this.one = one;
        this.other = other;
    }

    /** Who is who, each of one cone by its twin in the other. */
    record Match(Map<Variable, Variable> variables, Map<Command, Command> commands) {
        Match {
            variables = Map.copyOf(variables);
            commands = Map.copyOf(commands);
        }

        boolean covers(Cone cone) {
            return variables.keySet().containsAll(cone.variables()) && commands.keySet().containsAll(cone.commands());
        }
    }

    /** Empty where the two are not seen to be alike. */
    static Optional<Match> of(Aim one, Cone cone, Aim other, Cone otherCone) {
        boolean asLarge = cone.variables().size() == otherCone.variables().size()
                && cone.commands().size() == otherCone.commands().size();
        Twins twins = new Twins(cone, otherCone);
        return asLarge && twins.begin(one, other) && twins.goOn() ? Optional.of(twins.found()) : Optional.empty();
    }

    private Match found() {
        Map<Variable, Variable> who = new HashMap<>();
        Map<Command, Command> what = new HashMap<>();
        one.variables().forEach(variable -> who.put(variable, variables.of(variable)));
        one.commands().forEach(command -> what.put(command, commands.of(command)));
        return new Match(who, what);
    }

    private boolean begin(Aim aim, Aim twin) {
        List<Term> terms = GoalTerms.of(aim.goal());
        List<Term> twins = GoalTerms.of(twin.goal());
        boolean goals = aim.goal().getClass().equals(twin.goal().getClass()) && match(terms, twins);
        return goals && paired(aim, twin);
    }

    private boolean paired(Aim aim, Aim twin) {
        if (aim.commands().size() != twin.commands().size() || aim.variables().size() != twin.variables().size()) {
            return false;
        }
        boolean fits = aim.commands().size() != 1
                || match(aim.commands().iterator().next(), twin.commands().iterator().next());
        return fits && (aim.variables().size() != 1
                || pair(aim.variables().iterator().next(), twin.variables().iterator().next()));
    }

    /** From each pair of variables to those who write them, and what these read. */
    private boolean goOn() {
        for (int i = 0; i < variables.size(); i++) {
            if (!follow(variables.get(i))) {
                return false;
            }
        }
        return variables.size() == one.variables().size() && commands.size() == one.commands().size();
    }

    private boolean follow(Variable variable) {
        Variable twin = variables.of(variable);
        return writers(one, variable).stream().allMatch(writer -> commands.has(writer)
                || writers(other, twin).stream().anyMatch(candidate -> tried(writer, candidate)));
    }

    private static List<Command> writers(Cone cone, Variable variable) {
        return cone.commands().stream()
                .filter(command -> command.writes().stream().anyMatch(write -> write.target().equals(variable)))
                .sorted(Comparator.comparingInt(Command::id))
                .toList();
    }

    private boolean tried(Command command, Command candidate) {
        int knownVariables = variables.size();
        int knownCommands = commands.size();
        int knownActors = actors.size();
        if (match(command, candidate)) {
            return true;
        }
        variables.shrink(knownVariables);
        commands.shrink(knownCommands);
        actors.shrink(knownActors);
        same.clear();
        return false;
    }

    private boolean match(Command command, Command twin) {
        return command.action().equals(twin.action())
                && command.actor().agent().equals(twin.actor().agent())
                && command.phase() == twin.phase()
                && command.inputs().equals(twin.inputs())
                && actors.pair(command.actor(), twin.actor())
                && commands.pair(command, twin)
                && match(command.enabled(), twin.enabled())
                && matchHazards(command.effectHazards(), twin.effectHazards())
                && matchWrites(inside(command, one), inside(twin, other));
    }

    private static List<Write> inside(Command command, Cone cone) {
        return command.writes().stream().filter(write -> cone.variables().contains(write.target())).toList();
    }

    private boolean matchWrites(List<Write> writes, List<Write> twins) {
        boolean fits = writes.size() == twins.size();
        for (int i = 0; fits && i < writes.size(); i++) {
            Write write = writes.get(i);
            Write twin = twins.get(i);
            fits = write.update() == twin.update()
                    && pair(write.target(), twin.target())
                    && match(write.condition(), twin.condition())
                    && match(write.value(), twin.value());
        }
        return fits;
    }

    private boolean matchHazards(List<Hazard> hazards, List<Hazard> twins) {
        return match(
                hazards.stream().map(Hazard::condition).toList(), twins.stream().map(Hazard::condition).toList());
    }

    private boolean match(List<Term> terms, List<Term> twins) {
        boolean fits = terms.size() == twins.size();
        for (int i = 0; fits && i < terms.size(); i++) {
            fits = match(terms.get(i), twins.get(i));
        }
        return fits;
    }

    private boolean match(Term term, Term twin) {
        if (same.get(term) == twin) {
            return true;
        }
        boolean fits = term.getClass().equals(twin.getClass())
                && matchLeaves(term, twin)
                && match(term.children(), twin.children());
        if (fits) {
            same.put(term, twin);
        }
        return fits;
    }

    private boolean matchLeaves(Term term, Term twin) {
        if (term instanceof Term.Current current) {
            return match(current.symbol(), ((Term.Current) twin).symbol());
        }
        if (term instanceof Term.Next next) {
            return pair(next.variable(), ((Term.Next) twin).variable());
        }
        return !term.children().isEmpty() || term.equals(twin);
    }

    private boolean match(Symbol symbol, Symbol twin) {
        return symbol instanceof Variable variable
                ? twin instanceof Variable image && pair(variable, image)
                : symbol.equals(twin);
    }

    private boolean pair(Variable variable, Variable twin) {
        return variable.domain().equals(twin.domain())
                && variable.overflow() == twin.overflow()
                && variable.visibility() == twin.visibility()
                && variables.pair(variable, twin);
    }
}
