package dev.interlock.solver.smtlib;

import dev.interlock.compiler.source.Span;
import dev.interlock.compiler.system.Command;
import dev.interlock.compiler.system.Domain;
import dev.interlock.compiler.system.Goal;
import dev.interlock.compiler.system.Input;
import dev.interlock.compiler.system.Justice;
import dev.interlock.compiler.system.Question;
import dev.interlock.compiler.system.Symbol;
import dev.interlock.compiler.system.TransitionSystem;
import dev.interlock.compiler.system.Value;
import dev.interlock.compiler.system.Variable;
import dev.interlock.solver.relation.Scope;
import dev.interlock.solver.relation.StepRelation;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What the engines ask about, as text that any solver reads (Barrett, Fontaine, Tinelli, The SMT-LIB Standard: Version 2.6):
 * how a run starts, what a step is, and for each question the goal. It only defines; what is asserted is up to the reader.
 */
public final class SmtLibPrinter {
    private static final String MEANING = """
            ; A run starts where |the start| holds and goes on by steps for which |the step| holds, from x to x'. It reaches
            ; the goal of a question in a state for which |q: in a state| holds, or by one more step for which |q: by a step|
            ; holds.

            (set-logic ALL)

            """;

    /** What is not in the notation itself. */
    static final String DIVISION = """
            ; Division rounds down, a remainder has the divisor's sign, and by zero both are zero.
            (define-fun |floor of /| ((a Int) (b Int)) Int
              (ite (= b 0) 0 (ite (> b 0) (div a b) (div (- a) (- b)))))
            (define-fun |rest of /| ((a Int) (b Int)) Int
              (ite (= b 0) 0 (- a (* b (|floor of /| a b)))))
            (define-fun |exact /| ((a Real) (b Real)) Real
              (ite (= b 0.0) 0.0 (/ a b)))
            """;

    private final StepRelation relation;
    private final Names names;
    private final StringBuilder out = new StringBuilder();
    private final Definitions definitions;
    private final GoalText goals;

    private SmtLibPrinter(StepRelation relation) {
        this.relation = relation;
        this.names = new Names(relation);
        this.definitions = new Definitions(new TermText(names::of), out);
        this.goals = new GoalText(relation);
    }

    public static String print(TransitionSystem system) {
        SmtLibPrinter printer = new SmtLibPrinter(StepRelation.of(Scope.everyone(system)));
        printer.system(system);
        return printer.out.toString();
    }

    private void system(TransitionSystem system) {
        comment("system " + system.name(), system.span());
        out.append(MEANING).append(DIVISION);
        out.append("\n; The state, before the step and after it.\n");
        system.variables().forEach(this::variable);
        out.append("\n; The step: who acts, with what, and in which order writes land.\n");
        choices();
        out.append("\n; Every variable has a value that it may have. True of every state of a run.\n");
        definitions.define("the domains", relation.inDomains());
        out.append('\n');
        definitions.define("the start", relation.initial());
        out.append('\n');
        definitions.define("the step", relation.legal());
        if (system.questions().stream().anyMatch(question -> !(question.goal() instanceof Goal.Reaching))) {
            out.append(GoalText.WITHOUT_END);
        }
        system.justices().forEach(this::justice);
        system.questions().forEach(this::question);
    }

    private void variable(Variable variable) {
        comment(variable.name() + " : " + domain(variable.domain()), variable.span());
        declare(names.of(variable), variable);
        declare(names.of(variable) + "'", variable);
    }

    private void choices() {
        List<Input> rest = new ArrayList<>(relation.choices());
        for (Command command : relation.commands()) {
            comment(lower(command.actor().role()) + " " + command, command.span());
            List<Input> own = new ArrayList<>(List.of(Names.acts(relation, command)));
            own.addAll(command.inputs());
            own.forEach(input -> declare(names.of(input), input));
            rest.removeAll(own);
        }
        rest.forEach(input -> declare(names.of(input), input));
    }

    private void question(Question question) {
        out.append('\n');
        String name = lower(question.kind()) + " " + question.name();
        comment(name, question.span());
        question.goal().accept(goals).forEach((part, term) -> definitions.define(name + ": " + part, term));
    }

    private void justice(Justice justice) {
        Command first = justice.commands().get(0);
        out.append('\n');
        comment("fair to " + first, first.span());
        definitions.define("fair to " + first + ": able", justice.able());
        definitions.define("fair to " + first + ": acts", goals.anyActs(justice.commands()));
    }

    private void declare(String name, Symbol symbol) {
        String sort = TermText.sort(symbol.domain().sort());
        out.append("(declare-const ").append(TermText.quoted(name)).append(' ').append(sort).append(")\n");
    }

    private void comment(String text, Span span) {
        String line = "; " + text + "  " + span.file().path() + ":" + span.line();
        out.append(line.replaceAll("\\R", " ")).append('\n');
    }

    /** A domain in words. */
    static String domain(Domain domain) {
        if (domain instanceof Domain.Enumeration enumeration) {
            List<String> members = new ArrayList<>();
            for (int i = 0; i < enumeration.members().size(); i++) {
                members.add(i + " " + enumeration.show(new Value.Int(BigInteger.valueOf(i))));
            }
            return enumeration.name() + " { " + String.join(", ", members) + " }";
        }
        if (domain instanceof Domain.Times times) {
            return times.low() + ".." + times.high() + ", in steps of " + times.show(Value.of(1));
        }
        return domain.bounds()
                .map(bounds -> bounds.low() + ".." + bounds.high())
                .orElseGet(() -> lower(domain.sort()));
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
