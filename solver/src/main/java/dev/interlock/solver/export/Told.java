package dev.interlock.solver.export;

import dev.interlock.compiler.system.Command;
import dev.interlock.compiler.system.Term;
import dev.interlock.compiler.system.Terms;
import dev.interlock.compiler.system.Variable;
import dev.interlock.solver.relation.Move;
import dev.interlock.solver.relation.StepRelation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Some of the steps of a system, as other tools are told of them.
 *
 * @param title whose steps they are
 * @param commands those of which one or several are in such a step
 * @param conditions that the step may be taken and completed
 * @param changes what each variable that may change has after it, over current and next variables and choices
 */
record Told(String title, List<Command> commands, List<Term> conditions, Map<Variable, Term> changes) {

    /** All steps of a system, taken together. */
    static List<Told> of(StepRelation relation, LinearForm form) {
        return Move.of(relation).stream().map(move -> of(move, form)).toList();
    }

    private static Told of(Move move, LinearForm form) {
        boolean alone = move.commands().size() == 1;
        Map<Variable, Term> changes = new LinkedHashMap<>(move.changes());
        changes.replaceAll((variable, value) -> form.of(value));
        List<Term> conditions = new ArrayList<>(conjuncts(form.of(move.condition())));
        changes.keySet().forEach(variable ->
                conditions.addAll(conjuncts(Terms.inDomain(Terms.next(variable), variable.domain()))));
        String title = alone ? Asked.about(move.commands().get(0)) : "agents, one or several at once";
        return new Told(title, move.commands(), conditions, changes);
    }

    /** For people: whose steps, and where the file says what they do. */
    List<String> comment() {
        if (commands.size() == 1) {
            return List.of(title + "  " + Asked.place(commands.get(0).span()));
        }
        List<String> lines = new ArrayList<>(List.of(title + ":"));
        commands.forEach(command -> lines.add("  " + command + "  " + Asked.place(command.span())));
        return lines;
    }

    /** The parts that all have to be true. */
    static List<Term> conjuncts(Term term) {
        if (term.equals(Terms.TRUE)) {
            return List.of();
        }
        return term instanceof Term.And and ? and.children() : List.of(term);
    }
}
