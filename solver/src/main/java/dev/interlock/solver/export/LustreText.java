package dev.interlock.solver.export;

import dev.interlock.compiler.system.Command;
import dev.interlock.compiler.system.Domain;
import dev.interlock.compiler.system.Question;
import dev.interlock.compiler.system.Symbol;
import dev.interlock.compiler.system.Term;
import dev.interlock.compiler.system.Terms;
import dev.interlock.compiler.system.TransitionSystem;
import dev.interlock.compiler.system.Variable;
import dev.interlock.solver.relation.Scope;
import dev.interlock.solver.relation.StepRelation;
import dev.interlock.solver.relation.Target;
import dev.interlock.solver.relation.Targets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A question as one node of Lustre (Halbwachs, Caspi, Raymond, Pilaud, Proceedings of the IEEE, 1991), in the part of the language
 * that JKind and Kind 2 share. The inputs are what is chosen. A choice that is no step of the system spoils the run: it shows
 * nothing any more.
 */
final class LustreText {
    private final StepRelation relation;
    private final Asked asked;
    private final Identifiers identifiers = new Identifiers(LustreTerms.RESERVED);
    private final LinearForm form = new LinearForm(LinearForm.Products.SPLIT);
    private final Map<Variable, Term> changes = new LinkedHashMap<>();
    private final Map<Variable, Term> starts;
    private final LustreTerms text;
    private final StringBuilder out = new StringBuilder();
    private final StringBuilder equations = new StringBuilder();
    private final List<String> locals = new ArrayList<>();

    private LustreText(TransitionSystem system, Question question) {
        this.relation = StepRelation.of(Scope.everyone(system));
        this.asked = new Asked(system, question);
        this.text = new LustreTerms(this::name, this::landed);
        relation.equations().forEach((variable, value) -> {
            if (!value.equals(Terms.current(variable))) {
                changes.put(variable, form.of(value));
            }
        });
        this.starts = Beginning.of(system.initial()).fixed();
    }

    static String of(TransitionSystem system, Question question) {
        LustreText text = new LustreText(system, question);
        system.variables().forEach(text::name);
        text.body();
        text.head();
        text.node();
        return text.out.toString();
    }

    private String name(Symbol symbol) {
        String wanted = symbol instanceof Variable ? symbol.name() : owner(symbol) + symbol.name();
        return identifiers.of(symbol, wanted);
    }

    private String owner(Symbol input) {
        return relation.commands().stream()
                .filter(command -> command.inputs().contains(input))
                .map(command -> command + "_")
                .findFirst()
                .orElse("");
    }

    private String landed(Variable variable) {
        return changes.containsKey(variable) ? identifiers.of(List.of(variable, "landed"), variable.name() + "_then")
                : name(variable);
    }

    private String first(Variable variable) {
        return identifiers.of(List.of(variable, "first"), variable.name() + "_at_start");
    }

    private void body() {
        Target target = Targets.of(relation, asked.question().reaching());
        Term start = form.of(relation.initial());
        List<Term> may = new ArrayList<>(Told.conjuncts(form.of(Terms.and(relation.attempted(), relation.hasOutcome()))));
        changes.keySet().forEach(v -> may.addAll(Told.conjuncts(Terms.inDomain(Terms.next(v), v.domain()))));
        Term found = form.of(Terms.or(target.inState(), target.inStep()));
        List<Term> roots = new ArrayList<>(changes.values());
        roots.addAll(may);
        roots.addAll(List.of(start, found));
        int number = 0;
        for (SharedParts.Part part : SharedParts.of(roots)) {
            String name = identifiers.fresh("part_" + ++number);
            local(name, Asked.lower(part.term().sort()), text.definition(part.term()));
            text.name(part, name);
        }
        equations.append("\n  -- The state: what the last step left, if it was one.\n");
        changes.forEach((variable, value) -> local(landed(variable), LustreTerms.type(variable.domain()), text.of(value)));
        local("is_step", "bool", lines(may));
        relation.system().variables().forEach(this::state);
        equations.append("\n  -- Whether all so far is a run, and what is looked for.\n");
        local("is_start", "bool", text.of(start));
        local("is_run", "bool", "is_start -> (pre is_run and pre is_step)");
        local("found", "bool", text.of(found));
        equations.append("  never = not (is_run and found);\n");
    }

    private String lines(List<Term> terms) {
        return terms.isEmpty()
                ? "true"
                : String.join("\n    and ", terms.stream().map(text::of).toList());
    }

    private void state(Variable variable) {
        String name = name(variable);
        String start = starts.containsKey(variable) ? text.of(starts.get(variable)) : first(variable);
        String then = changes.containsKey(variable)
                ? "pre (if is_step then " + landed(variable) + " else " + name + ")"
                : "pre " + name;
        local(name, LustreTerms.type(variable.domain()), start + " -> " + then);
    }

    private void local(String name, String type, String definition) {
        locals.add(name + " : " + type);
        equations.append("  ").append(name).append(" = ").append(definition).append(";\n");
    }

    private void head() {
        asked.heading().forEach(this::comment);
        comment("");
        comment("Lustre: is `never` always true? Run it with, for instance, `jkind FILE` or `kind2 FILE`.");
        comment("  invalid, a counterexample   " + asked.whenReached());
        comment("  valid   " + asked.whenNever());
        asked.caution().forEach(this::comment);
        comment("");
        comment("The state:");
        relation.system().variables().forEach(v -> comment(
                "  " + name(v) + " : " + Asked.values(v.domain()) + "  " + Asked.place(v.span())));
        comment("What is chosen in a step:");
        for (Command command : relation.commands()) {
            Symbol acts = ((Term.Current) relation.acts(command)).symbol();
            comment("  " + name(acts) + " : " + Asked.about(command) + "  " + Asked.place(command.span()));
        }
        out.append('\n');
    }

    private void node() {
        Stream<Variable> free = relation.system().variables().stream().filter(v -> !starts.containsKey(v));
        List<String> inputs = new ArrayList<>(free.map(v -> declared(first(v), v.domain())).toList());
        Set<Symbol> choices = new LinkedHashSet<>(relation.choices());
        choices.forEach(choice -> inputs.add(declared(name(choice), choice.domain())));
        out.append("node ").append(identifiers.fresh(asked.system().name())).append("(\n    ");
        out.append(String.join(";\n    ", inputs)).append(")\nreturns (never : bool);\nvar\n");
        locals.forEach(local -> out.append("  ").append(local).append(";\n"));
        out.append("let\n").append(equations);
        out.append("  --%PROPERTY never;\n  --%MAIN;\ntel\n");
    }

    private static String declared(String name, Domain domain) {
        return name + " : " + LustreTerms.type(domain);
    }

    private void comment(String line) {
        out.append(("-- " + line).replaceAll("\\R", " ").stripTrailing()).append('\n');
    }
}
