package dev.interlock.solver.export;

import dev.interlock.compiler.system.Actor;
import dev.interlock.compiler.system.Monitor;
import dev.interlock.compiler.system.Question;
import dev.interlock.compiler.system.Symbol;
import dev.interlock.compiler.system.Symbols;
import dev.interlock.compiler.system.Term;
import dev.interlock.compiler.system.Terms;
import dev.interlock.compiler.system.TransitionSystem;
import dev.interlock.compiler.system.Variable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A question as a program in Promela (Holzmann, The SPIN Model Checker, 2004): one process that takes one step after the other. It
 * follows the contract of {@link TransitionSystem} and not the step relation: agents who act together are picked one by one, in the
 * order in which their writes land, while guards and values go on reading the state before.
 */
final class PromelaText {
    private static final int USUAL_VECTOR = 1_000;
    private static final int BYTES_EACH = 4;

    private final PromelaProgram program;
    private final PromelaNames names;
    private final PromelaLines out = new PromelaLines();
    private final List<String> declarations = new ArrayList<>();
    private final List<String> forgotten = new ArrayList<>();

    private PromelaText(PromelaProgram program) {
        this.program = program;
        this.names = program.names;
    }

    static String of(TransitionSystem system, Question question) {
        PromelaText text = new PromelaText(new PromelaProgram(system, question));
        text.declare();
        text.head();
        text.out.lines(text.declarations);
        text.phases();
        text.process();
        return text.out.toString();
    }

    /** The statement that brings a saturating variable back to the end that it has gone beyond. */
    static Optional<String> saturation(Variable variable, String name) {
        if (variable.overflow() == Variable.Overflow.CHECKED) {
            return Optional.empty();
        }
        return variable.domain().bounds().map(bounds -> name + " = (" + name + " < " + bounds.low() + " -> " + bounds.low()
                + " : (" + name + " > " + bounds.high() + " -> " + bounds.high() + " : " + name + "));");
    }

    private void head() {
        Asked asked = program.asked;
        asked.heading().forEach(out::comment);
        out.line("");
        int bytes = declarations.size() * BYTES_EACH + BYTES_EACH * BYTES_EACH;
        String vector = bytes > USUAL_VECTOR ? " -DVECTORSZ=" + 2 * bytes : "";
        out.comment("Promela, for SPIN. Run it with");
        out.comment("  spin -a FILE && gcc -O2 -DSAFETY" + vector + " -o pan pan.c && ./pan -m1000000");
        out.comment("  errors: 1, assertion violated   " + asked.whenReached() + " `spin -t FILE` shows who acts.");
        out.comment("  errors: 0   " + asked.whenNever() + " But not where it says that memory or the search depth was too small:");
        out.comment("              then give it more, by -DMEMLIM=4000 to gcc, by -m10000000 to pan.");
        asked.caution().forEach(out::comment);
        out.line("");
    }

    private void declare() {
        declarations.add("/* The state. */");
        for (Variable variable : program.system.variables()) {
            declarations.add(PromelaTerms.type(variable) + " " + names.of(variable) + ";  /* "
                    + Asked.values(variable.domain()) + ", " + Asked.place(variable.span()) + " */");
        }
        if (!program.parts().isEmpty()) {
            declarations.add("/* What follows from the state. */");
        }
        program.parts().forEach((name, part) ->
                declarations.add(PromelaTerms.wideType(part.term().sort()) + " " + name + ";"));
        declarations.add("/* A step on its way; all of it is 0 between two steps. */");
        program.changing().forEach(v -> passing(PromelaTerms.wideType(v.domain().sort()), names.next(v)));
        program.inputs().forEach(input -> passing(PromelaTerms.type(input), names.of(input)));
        passing("bool", "inside");
        PromelaTogether together = new PromelaTogether(program);
        if (together.isNeeded()) {
            together(together);
        }
    }

    private void together(PromelaTogether together) {
        passing("bool", "allowed");
        passing("short", "acting");
        together.actors().forEach(actor -> passing("short", names.did(actor)));
        if (program.goal.orders() == PromelaGoal.Orders.COMPARED) {
            passing("short", "again");
            for (Actor actor : together.actors()) {
                passing("bool", names.done(actor));
            }
            together.contended().forEach(v -> passing(PromelaTerms.wideType(v.domain().sort()), names.other(v)));
        }
    }

    private void passing(String type, String name) {
        declarations.add(type + " " + name + ";");
        forgotten.add(name + " = 0;");
    }

    private void phases() {
        List<Variable> changing = program.changing();
        inline("begin", changing.stream().map(v -> names.next(v) + " = " + names.of(v) + ";").toList());
        List<String> landing = new ArrayList<>();
        changing.forEach(v -> saturation(v, names.next(v)).ifPresent(landing::add));
        for (Monitor monitor : program.system.monitors()) {
            landing.add(program.onlyIf(
                    monitor.condition(), names.next(monitor.target()) + " = " + program.text(monitor.value())));
        }
        landing.add("inside = " + program.text(Terms.and(changing.stream()
                .map(v -> Terms.inDomain(Terms.next(v), v.domain()))
                .toList())) + ";");
        inline("land", landing);
        List<String> looking = new ArrayList<>();
        program.parts().forEach((name, part) -> looking.add(name + " = " + program.definition(part) + ";"));
        if (!program.isFalse(program.goal.inState())) {
            looking.add("assert(!" + program.text(program.goal.inState()) + ");");
        }
        inline("look", looking);
        List<String> completing = new ArrayList<>(
                changing.stream().map(v -> names.of(v) + " = " + names.next(v) + ";").toList());
        completing.add("look();");
        inline("complete", completing);
        inline("forget", List.of("d_step { " + String.join(" ", forgotten) + " }"));
    }

    private void inline(String name, List<String> statements) {
        out.line("").open("inline " + name + "() {");
        out.lines(statements.isEmpty() ? List.of("skip") : statements).close("}");
    }

    private void process() {
        out.line("").open("active proctype " + names.process(program.system.name()) + "() {");
        start();
        out.line("end_run:").line("do");
        new PromelaSteps(program, out).all();
        out.line(":: false").line("od;").line("rest:").line("skip").close("}");
    }

    /** Each condition is looked at as soon as its variables have values. */
    private void start() {
        Beginning beginning = Beginning.of(program.system.initial());
        List<Term> open = new ArrayList<>(beginning.conditions());
        Set<Symbol> known = new HashSet<>(beginning.fixed().keySet());
        out.comment("the start");
        out.open("atomic {");
        beginning.fixed().forEach((variable, value) ->
                out.line(names.of(variable) + " = " + program.textAtStart(value) + ";"));
        demand(open, known);
        for (Variable variable : program.system.variables()) {
            if (known.add(variable)) {
                out.lines(program.chosen(names.of(variable), variable.domain()));
                demand(open, known);
            }
        }
        out.line("d_step { look() }").close("};");
    }

    private void demand(List<Term> open, Set<Symbol> known) {
        List<Term> now = open.stream().filter(term -> known.containsAll(Symbols.in(term))).toList();
        open.removeAll(now);
        if (!now.isEmpty()) {
            out.line("if :: " + program.textAtStart(Terms.and(now)) + " :: else -> goto rest fi;");
        }
    }
}
