package dev.interlock.compiler.lower;

import dev.interlock.compiler.model.Local;
import dev.interlock.compiler.model.Model;
import dev.interlock.compiler.model.StateVariable;
import dev.interlock.compiler.model.Type;
import dev.interlock.compiler.source.Span;
import dev.interlock.compiler.system.Domain;
import dev.interlock.compiler.system.Value;
import dev.interlock.compiler.system.Variable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where each state lives: every element of every array is a scalar variable of its own. Also hands out the hidden variables that
 * actions in flight need.
 */
final class Layout {
    /** More scalars than this are surely a slip in a range, and no engine would answer. */
    private static final int MOST_VARIABLES = 20_000;

    private final Ticks ticks;
    private final List<Variable> variables = new ArrayList<>();
    private final Map<StateVariable, Map<List<Value>, Variable>> elements = new IdentityHashMap<>();

    Layout(Model model, Ticks ticks) {
        this.ticks = ticks;
        Map<String, Integer> indicesOfActor = new HashMap<>();
        model.actors().forEach(actor -> indicesOfActor.put(actor.name(), actor.indices().size()));
        for (StateVariable state : model.states()) {
            int outer = state.owner().map(owner -> indicesOfActor.getOrDefault(owner, 0)).orElse(0);
            Map<List<Value>, Variable> cells = new LinkedHashMap<>();
            for (List<Value> tuple : tuples(state)) {
                cells.put(tuple, declare(state, elementName(state, tuple, outer)));
            }
            elements.put(state, cells);
        }
    }

    /** Whether values of the type tell the elements of some state apart. */
    boolean isPlace(Type type) {
        return elements.keySet().stream()
                .flatMap(state -> state.dimensions().stream())
                .anyMatch(dimension -> dimension.type().equals(type));
    }

    Variable element(StateVariable state, List<Value> tuple) {
        return elements.get(state).get(tuple);
    }

    Map<List<Value>, Variable> elements(StateVariable state) {
        return elements.get(state);
    }

    Variable hidden(String name, Domain domain, Span span) {
        return add(name, domain, Optional.empty(), Variable.Overflow.CHECKED, Variable.Visibility.HIDDEN, span);
    }

    /** A hidden variable with one more that says whether it is known. */
    Variable hiddenOrUnknown(String name, Domain domain, Span span) {
        Optional<Variable> known = Optional.of(known(name, span));
        return add(name, domain, known, Variable.Overflow.CHECKED, Variable.Visibility.HIDDEN, span);
    }

    private Variable known(String name, Span span) {
        return hidden("known(" + name + ")", Domain.BOOLS, span);
    }

    /** Bookkeeping that stops at the ends of its domain. */
    Variable counter(String name, Domain domain, Span span) {
        return add(name, domain, Optional.empty(), Variable.Overflow.SATURATING, Variable.Visibility.HIDDEN, span);
    }

    List<Variable> variables() {
        return variables;
    }

    static String indices(List<Local> locals, List<Value> tuple) {
        List<String> shown = new ArrayList<>();
        for (int i = 0; i < locals.size(); i++) {
            shown.add(Domains.of(locals.get(i).type()).show(tuple.get(i)));
        }
        return shown.isEmpty() ? "" : "[" + String.join(", ", shown) + "]";
    }

    private static List<List<Value>> tuples(StateVariable state) {
        List<Type> types = state.dimensions().stream().map(Local::type).toList();
        long count = 1;
        for (Type type : types) {
            count *= Domains.elements(type).size();
            if (count > MOST_VARIABLES) {
                throw new TooLargeException(state.span());
            }
        }
        return Domains.tuples(types);
    }

    private Variable declare(StateVariable state, String name) {
        Variable.Overflow overflow = switch (state.overflow()) {
            case CHECKED -> Variable.Overflow.CHECKED;
            case SATURATING -> Variable.Overflow.SATURATING;
        };
        Optional<Variable> known = Optional.of(state.type())
                .filter(Type::mayBeUnknown)
                .map(type -> known(name, state.span()));
        Domain domain = state.type() instanceof Type.Duration duration
                ? Domains.counted(duration, ticks)
                : Domains.of(state.type());
        return add(name, domain, known, overflow, Variable.Visibility.DECLARED, state.span());
    }

    private Variable add(
            String name,
            Domain domain,
            Optional<Variable> known,
            Variable.Overflow overflow,
            Variable.Visibility visibility,
            Span span) {
        if (variables.size() >= MOST_VARIABLES) {
            throw new TooLargeException(span);
        }
        Variable variable = new Variable(variables.size(), name, domain, known, overflow, visibility, span);
        variables.add(variable);
        return variable;
    }

    private static String elementName(StateVariable state, List<Value> tuple, int outer) {
        List<Local> dimensions = state.dimensions();
        String owner = state.owner()
                .map(name -> name + indices(dimensions.subList(0, outer), tuple.subList(0, outer)) + ".")
                .orElse("");
        int size = dimensions.size();
        return owner + state.name() + indices(dimensions.subList(outer, size), tuple.subList(outer, size));
    }
}
