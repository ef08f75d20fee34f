package dev.interlock.solver.export;

import dev.interlock.compiler.system.Question;
import dev.interlock.compiler.system.Symbol;
import dev.interlock.compiler.system.Symbols;
import dev.interlock.compiler.system.Term;
import dev.interlock.compiler.system.Terms;
import dev.interlock.compiler.system.TransitionSystem;
import dev.interlock.compiler.system.Variable;
import dev.interlock.solver.relation.Scope;
import dev.interlock.solver.relation.StepRelation;
import dev.interlock.solver.relation.Target;
import dev.interlock.solver.relation.Targets;
import dev.interlock.solver.smtlib.Names;
import dev.interlock.solver.smtlib.TermText;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A question as constrained Horn clauses (Bjorner, Gurfinkel, McMillan, Rybalchenko, Horn Clause Solvers for Program Verification,
 * 2015) over one unknown predicate: the states that runs reach. Each action has a clause of its own where it acts alone.
 */
final class HornText {
    private static final String REACHED = TermText.quoted("reached");

    private final StepRelation relation;
    private final Asked asked;
    private final Names names;
    private final List<Variable> variables;
    private final LinearForm form = new LinearForm(LinearForm.Products.SPLIT);
    private final StringBuilder out = new StringBuilder();

    private HornText(TransitionSystem system, Question question) {
        this.relation = StepRelation.of(Scope.everyone(system));
        this.asked = new Asked(system, question);
        this.names = new Names(relation);
        this.variables = system.variables();
    }

    private enum From {
        ANYWHERE,
        A_STATE_REACHED
    }

    static String of(TransitionSystem system, Question question) {
        HornText text = new HornText(system, question);
        text.head();
        text.clauses();
        return text.out.toString();
    }

    private void head() {
        asked.heading().forEach(this::comment);
        comment("");
        comment("Constrained Horn clauses: `reached` is to hold for every state of a run. Run it with, for instance, `z3 FILE`.");
        comment("  unsat   " + asked.whenReached());
        comment("  sat     " + asked.whenNever());
        comment("  unknown  nothing is known.");
        asked.caution().forEach(this::comment);
        comment("");
        comment("The state:");
        variables.forEach(v -> comment("  " + v.name() + " : " + Asked.values(v.domain()) + "  " + Asked.place(v.span())));
        out.append("\n(set-logic HORN)\n(declare-fun ").append(REACHED).append(" (");
        out.append(variables.stream().map(v -> TermText.sort(v.domain().sort())).collect(Collectors.joining(" ")));
        out.append(") Bool)\n");
    }

    private void clauses() {
        out.append("\n; The start.\n");
        clause(From.ANYWHERE, Told.conjuncts(form.of(relation.initial())), Optional.of(Set.of()));
        for (Told move : Told.of(relation, form)) {
            out.append('\n');
            move.comment().forEach(this::comment);
            List<Term> body = new ArrayList<>(move.conditions());
            move.changes().forEach((variable, value) -> body.add(Terms.equal(Terms.next(variable), value)));
            clause(From.A_STATE_REACHED, body, Optional.of(move.changes().keySet()));
        }
        Target target = Targets.of(relation, asked.question().reaching());
        goal("; What is looked for, in a state.\n", target.inState());
        goal("; What is looked for, by one more step.\n", target.inStep());
        out.append("\n(check-sat)\n");
    }

    private void goal(String title, Term condition) {
        Term linear = form.of(condition);
        if (!linear.equals(Terms.FALSE)) {
            out.append('\n').append(title);
            clause(From.A_STATE_REACHED, Told.conjuncts(linear), Optional.empty());
        }
    }

    /**
     * @param changed the variables that are another in the state that is reached; absent where that there is one is absurd
     */
    private void clause(From from, List<Term> body, Optional<Set<Variable>> changed) {
        TermText text = new TermText(names::of);
        out.append("(assert ");
        String bound = bound(body, changed.orElse(Set.of()));
        out.append(bound.isEmpty() ? "" : "(forall (" + bound + ")");
        int lets = lets(text, body);
        out.append("\n  (=> (and true");
        if (from == From.A_STATE_REACHED) {
            out.append("\n      ").append(applied(Set.of()));
        }
        body.forEach(term -> out.append("\n      ").append(text.of(term)));
        out.append(")\n    ").append(changed.map(this::applied).orElse("false")).append(')');
        out.append(")".repeat(lets + (bound.isEmpty() ? 1 : 2))).append('\n');
    }

    private int lets(TermText text, List<Term> body) {
        int lets = 0;
        for (SharedParts.Part part : SharedParts.of(body)) {
            String name = TermText.quoted("part " + ++lets);
            out.append("\n  (let ((").append(name).append(' ').append(text.definition(part.term())).append("))");
            part.instances().forEach(instance -> text.name(instance, name));
        }
        return lets;
    }

    private String bound(List<Term> body, Set<Variable> changed) {
        Set<Variable> after = new LinkedHashSet<>(changed);
        Set<Symbol> symbols = new LinkedHashSet<>(variables);
        Symbols.in(body).forEach(symbol -> symbols.add(symbol));
        Symbols.nextIn(body).forEach(after::add);
        List<String> bound = new ArrayList<>();
        symbols.forEach(symbol -> bound.add(declared(names.of(symbol), symbol)));
        after.forEach(variable -> bound.add(declared(names.of(variable) + "'", variable)));
        return String.join(" ", bound);
    }

    private static String declared(String name, Symbol symbol) {
        return "(" + TermText.quoted(name) + " " + TermText.sort(symbol.domain().sort()) + ")";
    }

    private String applied(Set<Variable> changed) {
        if (variables.isEmpty()) {
            return REACHED;
        }
        return variables.stream()
                .map(variable -> TermText.quoted(names.of(variable) + (changed.contains(variable) ? "'" : "")))
                .collect(Collectors.joining(" ", "(" + REACHED + " ", ")"));
    }

    private void comment(String text) {
        out.append(("; " + text).replaceAll("\\R", " ").stripTrailing()).append('\n');
    }
}
