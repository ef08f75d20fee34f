package dev.interlock.solver.smtlib;

import dev.interlock.compiler.system.Term;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/**
 * Named terms, one after the other. A term is a graph: what is used more than once in it is defined once, before, or else
 * the text could become exponentially longer than the graph.
 */
public final class Definitions {
    private static final int WORTH_A_NAME = 4;

    private final TermText text;
    private final StringBuilder out;
    private final IntFunction<String> partNames;
    private final Map<Term, Integer> uses = new IdentityHashMap<>();
    private final Map<Term, Integer> sizes = new IdentityHashMap<>();
    private int parts;

    public Definitions(TermText text, StringBuilder out) {
        this(text, out, number -> "part " + number);
    }

    /** @param partNames what the parts are called, by their numbers */
    Definitions(TermText text, StringBuilder out, IntFunction<String> partNames) {
        this.text = text;
        this.out = out;
        this.partNames = partNames;
    }

    public void define(String name, Term term) {
        count(term);
        term.children().forEach(this::defineParts);
        head(TermText.quoted(name), term);
        if (term instanceof Term.And and) {
            operands("and", and.children());
        } else if (term instanceof Term.Or or) {
            operands("or", or.children());
        } else {
            out.append(' ').append(text.of(term)).append(")\n");
        }
    }

    private void operands(String function, List<Term> terms) {
        out.append("\n  (").append(function);
        terms.forEach(term -> out.append("\n    ").append(text.of(term)));
        out.append("))\n");
    }

    private void head(String name, Term term) {
        out.append("(define-fun ").append(name).append(" () ").append(TermText.sort(term.sort()));
    }

    private int count(Term term) {
        if (uses.merge(term, 1, Integer::sum) > 1) {
            return sizes.get(term);
        }
        int size = 1 + term.children().stream().mapToInt(this::count).reduce(0, (a, b) -> Math.min(a + b, 1 << 20));
        sizes.put(term, size);
        return size;
    }

    private void defineParts(Term term) {
        if (text.isNamed(term) || sizes.get(term) < WORTH_A_NAME) {
            return;
        }
        term.children().forEach(this::defineParts);
        if (uses.get(term) > 1) {
            String name = TermText.quoted(partNames.apply(++parts));
            head(name, term);
            out.append(' ').append(text.definition(term)).append(")\n");
            text.name(term, name);
        }
    }
}
