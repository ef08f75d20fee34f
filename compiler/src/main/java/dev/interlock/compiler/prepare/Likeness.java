package dev.interlock.compiler.prepare;

import dev.interlock.compiler.system.Command;
import dev.interlock.compiler.system.Hazard;
import dev.interlock.compiler.system.Term;
import dev.interlock.compiler.system.Variable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What in a slice is like what in the whole, said by nothing but the slice's two lists. */
final class Likeness {
    private final Map<Variable, Variable> variables = new HashMap<>();
    private final Map<Command, Command> commands;
    private final SameTerm terms;

    Likeness(Slice slice) {
        for (int i = 0; i < slice.variables().size(); i++) {
            variables.put(slice.variables().get(i), slice.system().variables().get(i));
        }
        this.commands = slice.images();
        this.terms = new SameTerm(variables);
    }

    Map<Variable, Variable> variables() {
        return variables;
    }

    Map<Command, Command> commands() {
        return commands;
    }

    boolean is(Term original, Term renamed) {
        return terms.is(original, renamed);
    }

    boolean are(List<Term> originals, List<Term> renamed) {
        return terms.are(originals, renamed);
    }

    boolean is(Hazard original, Hazard renamed) {
        return original.fault() == renamed.fault() && is(original.condition(), renamed.condition());
    }

    boolean isAmong(Hazard original, List<Hazard> renamed) {
        return renamed.stream().anyMatch(one -> is(original, one));
    }
}
