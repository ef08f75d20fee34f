package dev.interlock.compiler.prepare;

import dev.interlock.compiler.interpret.State;
import dev.interlock.compiler.system.Actor;
import dev.interlock.compiler.system.Command;
import dev.interlock.compiler.system.Question;
import dev.interlock.compiler.system.Term;
import dev.interlock.compiler.system.TransitionSystem;
import dev.interlock.compiler.system.Variable;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A part of a system that nothing else in it influences, as a system of its own, and one of the ways in which a question can come true
 * there. Every run of the whole is one of the slice when what is not in the slice is left out of it; and every run of the slice in
 * which {@linkplain #other} does not act is one of the whole. The whole's goal is reached iff that of one of its slices is.
 *
 * @param variables which variable of the whole each one of the slice is
 * @param commands which command of the whole each one of the slice is, without the {@link #other}
 * @param other a command that stands for all steps of those left out; where they can show in the slice, in what
 *     bookkeeping does after them or in the goal itself
 */
public record Slice(
        TransitionSystem whole,
        TransitionSystem system,
        Question question,
        List<Variable> variables,
        List<Command> commands,
        Optional<Command> other) {
    public Slice {
        variables = List.copyOf(variables);
        commands = List.copyOf(commands);
    }

    /** Whether nothing is left out. */
    public boolean isWhole() {
        return variables.size() == whole.variables().size() && commands.size() == whole.commands().size();
    }

    /** A term over the whole's variables in the slice's, if it has them all. */
    public Optional<Term> inside(Term term) {
        return variables.containsAll(new Reads().of(term))
                ? Optional.of(Cutting.renaming(variables, system.variables()).of(term))
                : Optional.empty();
    }

    /** A term over the slice's variables in the whole's. */
    public Term outside(Term term) {
        return Cutting.renaming(system.variables(), variables).of(term);
    }

    /** What a state of the whole is in the slice. */
    public State inside(State state) {
        return new State(variables.stream().map(state::get).toList());
    }

    /**
     * The same slice of another part of the whole, in which each variable and command has a twin. The slice's system and question are
     * the same objects, so that whatever is found out about one of the two is known of the other.
     *
     * @param match has a twin for each of this slice
     */
    Slice twin(Twins.Match match) {
        return new Slice(
                whole, system, question,
                variables.stream().map(match.variables()::get).toList(),
                commands.stream().map(match.commands()::get).toList(),
                other);
    }

    /** Who may act in the slice when these agents of the whole may: whoever does nothing in it makes no difference. */
    public Set<Actor> members(Set<Actor> agents) {
        Set<Actor> members = new HashSet<>(system.agents());
        for (int i = 0; i < commands.size(); i++) {
            Command original = commands.get(i);
            if (original.isAct() && original.actor().role() == Actor.Role.AGENT && !agents.contains(original.actor())) {
                members.remove(system.commands().get(i).actor());
            }
        }
        return members;
    }

    /** The command of the slice for each of the whole's that is kept. */
    public Map<Command, Command> images() {
        Map<Command, Command> images = new HashMap<>();
        for (int i = 0; i < commands.size(); i++) {
            images.put(commands.get(i), system.commands().get(i));
        }
        return images;
    }
}
