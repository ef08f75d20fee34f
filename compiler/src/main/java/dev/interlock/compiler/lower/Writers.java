package dev.interlock.compiler.lower;

import dev.interlock.compiler.system.Actor;
import dev.interlock.compiler.system.Domain;
import dev.interlock.compiler.system.Term;
import dev.interlock.compiler.system.Terms;
import dev.interlock.compiler.system.Variable;
import dev.interlock.compiler.system.Write;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Who last wrote each element that somebody asks about, in a hidden variable: 0 for nobody, else one more than the actor's number.
 * It is set by every executed write, in the order in which the writes land.
 */
final class Writers {
    private final Layout layout;
    private final Domain domain;
    private final Map<Variable, Variable> writers = new LinkedHashMap<>();

    /** @param asked the elements that are known to be asked about */
    Writers(Layout layout, Roster roster, Set<Variable> asked) {
        this.layout = layout;
        List<String> members = new ArrayList<>();
        members.add("nobody");
        roster.actors().forEach(actor -> members.add(actor.name()));
        this.domain = new Domain.Enumeration("writer", members);
        asked.forEach(this::of);
    }

    /** The variable that tells who wrote an element. From now on it is asked about. */
    Variable of(Variable element) {
        return writers.computeIfAbsent(element, e -> layout.hidden("writer(" + e.name() + ")", domain, e.span()));
    }

    Set<Variable> asked() {
        return writers.keySet();
    }

    /** That nobody has written anything yet. */
    Term initial() {
        return Terms.and(writers.values().stream()
                .map(writer -> Terms.equal(Terms.current(writer), Terms.whole(0)))
                .toList());
    }

    static Term number(Actor actor) {
        return Terms.whole(actor.id() + 1);
    }

    /** The writes of one command of an actor, each followed by the note of who wrote. */
    List<Write> noted(Actor actor, List<Write> writes) {
        List<Write> noted = new ArrayList<>();
        for (Write write : writes) {
            noted.add(write);
            Variable writer = writers.get(write.target());
            if (writer != null) {
                noted.add(new Write(writer, Write.Update.SET, write.condition(), number(actor), write.span()));
            }
        }
        return noted;
    }
}
