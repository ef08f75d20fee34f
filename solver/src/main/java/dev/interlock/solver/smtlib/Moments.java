package dev.interlock.solver.smtlib;

import dev.interlock.compiler.system.Input;
import dev.interlock.compiler.system.Symbol;
import dev.interlock.compiler.system.Term;
import dev.interlock.compiler.system.Variable;
import dev.interlock.solver.relation.StepRelation;
import java.util.HashMap;
import java.util.Map;

/**
 * Text about one moment of a run after the other: {@code x} is the value of a variable in the first state that is spoken of, {@code x'}
 * in the one a step later, and so on; what is defined of a state or a step bears its primes, too.
 */
public final class Moments {
    private final StepRelation relation;
    private final Names names;
    private final StringBuilder out = new StringBuilder();
    private final Map<String, Definitions> definitions = new HashMap<>();

    public Moments(StepRelation relation) {
        this.relation = relation;
        this.names = new Names(relation);
    }

    /** What can be done by the name of a variable, of an act or of what is chosen in it. */
    public Map<String, Symbol> symbols() {
        return names.symbols();
    }

    /** How a symbol is written in the first moment. */
    public String name(Symbol symbol) {
        return TermText.quoted(names.of(symbol));
    }

    public String name(String defined, int moment) {
        return TermText.quoted(defined + primes(moment));
    }

    /** The state of a moment; the first time with what people know of it. */
    public void declareState(int moment) {
        for (Variable variable : relation.system().variables()) {
            if (moment == 0) {
                say(variable.name() + " : " + SmtLibPrinter.domain(variable.domain()));
            }
            declare(names.of(variable) + primes(moment), variable);
        }
    }

    /** What is chosen in the step that leaves the moment. */
    public void declareChoices(int moment) {
        for (Input choice : relation.choices()) {
            declare(names.of(choice) + primes(moment), choice);
        }
    }

    private void declare(String name, Symbol symbol) {
        line("(declare-const " + TermText.quoted(name) + " " + TermText.sort(symbol.domain().sort()) + ")");
    }

    /**
     * Gives a name to a term about a moment.
     *
     * @param part what parts of it are called that occur several times; those with the same name share them
     */
    public void define(String part, String name, Term term, int moment) {
        String ending = primes(moment);
        definitions
                .computeIfAbsent(part + ending, key -> new Definitions(
                        new TermText(symbol -> names.of(symbol) + ending), out, number -> part + " " + number + ending))
                .define(name + ending, term);
    }

    public void say(String comment) {
        line("; " + comment.replaceAll("\\R", " "));
    }

    public void line(String text) {
        out.append(text).append('\n');
    }

    private static String primes(int moment) {
        return "'".repeat(moment);
    }

    /** All that was written; with what it takes to read it, where the notation does not say. */
    public String text(String before) {
        String body = out.toString();
        boolean divides = body.contains("(|floor of /| ") || body.contains("(|rest of /| ") || body.contains("(|exact /| ");
        return before + (divides ? SmtLibPrinter.DIVISION + "\n" : "") + body;
    }
}
