package dev.interlock.compiler.lower;

import dev.interlock.compiler.system.Actor;
import dev.interlock.compiler.system.Command;
import dev.interlock.compiler.system.Domain;
import dev.interlock.compiler.system.Term;
import dev.interlock.compiler.system.Terms;
import dev.interlock.compiler.system.Variable;
import dev.interlock.compiler.system.Write;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * For each variable that somebody waits for: how long the chains are that end with the acts that wrote it in this step. What
 * one act overwrites of another leaves no trace, so the notes land in the order in which the values do.
 *
 * <p>Where several agents may write a variable and some of them add to it, each has a note of its own, since what all of them
 * add stays; everywhere else the last one who wrote is the only one.
 */
final class Footprints {
    private final Ledger ledger;
    private final Map<Variable, Map<Optional<Actor>, Variable>> notes = new LinkedHashMap<>();

    /**
     * @param acts all by which an agent may write something
     * @param prefix what the names of the notes begin with
     */
    Footprints(Ledger ledger, Set<Variable> awaited, List<Command> acts, String prefix, Domain lengths) {
        this.ledger = ledger;
        for (Variable variable : awaited) {
            Map<Optional<Actor>, Variable> kept = new LinkedHashMap<>();
            for (Optional<Actor> owner : owners(variable, acts)) {
                String by = owner.map(actor -> " by " + actor.name()).orElse("");
                kept.put(owner, ledger.number(prefix + variable.name() + " written" + by + " at", lengths));
            }
            notes.put(variable, kept);
        }
    }

    private static Set<Optional<Actor>> owners(Variable variable, List<Command> acts) {
        Set<Optional<Actor>> writers = new LinkedHashSet<>();
        boolean adds = false;
        for (Command act : acts) {
            for (Write write : act.writes()) {
                if (write.target().equals(variable)) {
                    writers.add(Optional.of(act.actor()));
                    adds |= write.update() == Write.Update.ADD;
                }
            }
        }
        boolean shared = !writers.isEmpty() && (!adds || writers.size() == 1);
        return shared ? Set.of(Optional.empty()) : writers;
    }

    /** What an act notes beside its writes, at the end of a chain of this length. */
    List<Write> of(Command act, Term length) {
        List<Write> noted = new ArrayList<>();
        notes.forEach((variable, kept) -> {
            Term sets = executed(act, variable, Write.Update.SET);
            Term writes = Terms.or(sets, executed(act, variable, Write.Update.ADD));
            kept.forEach((owner, note) -> {
                boolean own = owner.isEmpty() || owner.get().equals(act.actor());
                Term condition = own ? writes : sets;
                if (!condition.equals(Terms.FALSE)) {
                    Term left = own ? length : Terms.whole(0);
                    noted.add(new Write(note, Write.Update.SET, condition, left, note.span()));
                }
            });
        });
        return noted;
    }

    private static Term executed(Command act, Variable variable, Write.Update update) {
        return Terms.or(act.writes().stream()
                .filter(write -> write.update() == update && write.target().equals(variable))
                .map(Write::condition)
                .toList());
    }

    /** The notes of those who wrote a variable. */
    List<Variable> on(Variable variable) {
        return List.copyOf(notes.get(variable).values());
    }

    /** The next step begins with no notes. */
    void wipe() {
        notes.values().forEach(kept -> kept.values().forEach(
                note -> ledger.after(note, Terms.TRUE, Terms.whole(0))));
    }
}
