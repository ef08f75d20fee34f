package dev.interlock.solver.export;

import dev.interlock.compiler.system.Domain;
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
import dev.interlock.solver.smtlib.Definitions;
import dev.interlock.solver.smtlib.Names;
import dev.interlock.solver.smtlib.TermText;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A question in VMT-LIB (Cimatti, Griggio, Tonetta, The VMT-LIB Language and Tools, SMT 2022): SMT-LIB definitions, marked as the
 * start, the step and the property. Where the goal speaks of a choice or of a step, one more variable remembers that it was met.
 */
final class VmtText {
    private static final String MET = "goal met";

    private final StepRelation relation;
    private final Asked asked;
    private final Names names;
    private final Target target;
    private final LinearForm form = new LinearForm(LinearForm.Products.SPLIT);
    private final StringBuilder out = new StringBuilder();
    private final Definitions definitions;

    private VmtText(TransitionSystem system, Question question) {
        this.relation = StepRelation.of(Scope.everyone(system));
        this.asked = new Asked(system, question);
        this.names = new Names(relation);
        this.target = Targets.of(relation, question.reaching());
        this.definitions = new Definitions(new TermText(names::of), out);
    }

    static String of(TransitionSystem system, Question question) {
        VmtText text = new VmtText(system, question);
        text.head();
        text.state();
        text.system();
        return text.out.toString();
    }

    private void head() {
        asked.heading().forEach(this::comment);
        comment("");
        comment("VMT-LIB: is `the property` true of every state that runs reach? Run it with, for instance, `ic3ia FILE`.");
        comment("  unsafe, a counterexample   " + asked.whenReached());
        comment("  safe   " + asked.whenNever());
        asked.caution().forEach(this::comment);
        out.append('\n');
    }

    private void state() {
        comment("The state, before the step and after it.");
        for (Variable variable : relation.system().variables()) {
            comment(variable.name() + " : " + Asked.values(variable.domain()) + "  " + Asked.place(variable.span()));
            state(names.of(variable), variable.domain());
        }
        if (isRemembered()) {
            comment("What is looked for was met: in the state before, or by the step from it.");
            state(MET, Domain.BOOLS);
        }
    }

    private void state(String name, Domain domain) {
        String sort = TermText.sort(domain.sort());
        String now = TermText.quoted(name);
        String next = TermText.quoted(name + "'");
        out.append("(declare-fun ").append(now).append(" () ").append(sort).append(")\n");
        out.append("(declare-fun ").append(next).append(" () ").append(sort).append(")\n");
        out.append("(define-fun ").append(TermText.quoted("next of " + name)).append(" () ").append(sort);
        out.append(" (! ").append(now).append(" :next ").append(next).append("))\n");
    }

    private void system() {
        List<Told> moves = Told.of(relation, form);
        Term inState = form.of(target.inState());
        Term inStep = form.of(target.inStep());
        choices(moves, List.of(inState, inStep));
        out.append('\n');
        definitions.define("may start", form.of(relation.initial()));
        List<String> steps = new ArrayList<>();
        for (int i = 0; i < moves.size(); i++) {
            steps.add(move(moves.get(i), i + 1));
        }
        out.append('\n');
        comment("What is looked for.");
        definitions.define("goal in a state", inState);
        definitions.define("goal by a step", inStep);
        out.append('\n');
        marked("the start", isRemembered() ? "(and |may start| (not |goal met|))" : "|may start|", ":init true");
        String step = "(or false" + String.join("", steps) + ")";
        marked("the step", isRemembered() ? remembering(step) : step, ":trans true");
        marked("the property", isRemembered() ? "(not |goal met|)" : "(not |goal in a state|)", ":invar-property 0");
    }

    private String remembering(String step) {
        return "(and (not |goal met|)\n    (or (and (not |goal met'|) " + step
                + ")\n        (and |goal met'| (or |goal in a state| |goal by a step|))))";
    }

    private boolean isRemembered() {
        boolean speaksOfChoices = Symbols.in(target.inState()).stream().anyMatch(s -> !(s instanceof Variable));
        return speaksOfChoices || !target.inStep().equals(Terms.FALSE);
    }

    private void choices(List<Told> moves, List<Term> goals) {
        List<Term> all = new ArrayList<>(goals);
        moves.forEach(move -> all.addAll(move.conditions()));
        moves.forEach(move -> all.addAll(move.changes().values()));
        Set<Symbol> choices = new LinkedHashSet<>(Symbols.in(all));
        choices.removeAll(relation.system().variables());
        out.append('\n');
        comment("What is chosen in a step.");
        for (Symbol choice : choices) {
            out.append("(declare-fun ").append(TermText.quoted(names.of(choice))).append(" () ");
            out.append(TermText.sort(choice.domain().sort())).append(")\n");
        }
    }

    private String move(Told move, int number) {
        out.append('\n');
        move.comment().forEach(this::comment);
        List<Term> all = new ArrayList<>(move.conditions());
        for (Variable variable : relation.system().variables()) {
            Term value = move.changes().getOrDefault(variable, Terms.current(variable));
            all.add(Terms.equal(Terms.next(variable), value));
        }
        String name = "step " + number + ": " + move.title();
        definitions.define(name, Terms.and(all));
        return "\n      " + TermText.quoted(name);
    }

    private void marked(String name, String body, String mark) {
        out.append("(define-fun ").append(TermText.quoted(name)).append(" () Bool (! ").append(body).append("\n  ");
        out.append(mark).append("))\n");
    }

    private void comment(String text) {
        out.append(("; " + text).replaceAll("\\R", " ").stripTrailing()).append('\n');
    }
}
