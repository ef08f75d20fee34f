package dev.interlock.compiler.lower;

import dev.interlock.compiler.model.Local;
import dev.interlock.compiler.model.StateVariable;
import dev.interlock.compiler.number.Interval;
import dev.interlock.compiler.system.Intervals;
import dev.interlock.compiler.system.Sort;
import dev.interlock.compiler.system.Term;
import dev.interlock.compiler.system.Terms;
import dev.interlock.compiler.system.Value;
import dev.interlock.compiler.system.Variable;
import java.util.ArrayList;
import java.util.List;

/**
 * Which scalar an indexed state means: each element that the indices may pick, with the condition under which they do.
 */
final class Elements {
    private final Layout layout;
    private final Intervals intervals;

    Elements(Layout layout, Intervals intervals) {
        this.layout = layout;
        this.intervals = intervals;
    }

    record Choice(Variable variable, Term condition) {}

    List<Choice> choices(StateVariable state, List<Term> indices) {
        List<Choice> choices = new ArrayList<>();
        collect(state, indices, new ArrayList<>(), Terms.TRUE, choices);
        return choices;
    }

    private void collect(
            StateVariable state, List<Term> indices, List<Value> chosen, Term condition, List<Choice> choices) {
        if (chosen.size() == indices.size()) {
            choices.add(new Choice(layout.element(state, chosen), condition));
            return;
        }
        Local dimension = state.dimensions().get(chosen.size());
        Term index = indices.get(chosen.size());
        for (Value element : Domains.elements(dimension.type())) {
            Term picked = possible(index, element) ? Terms.equal(index, Terms.constant(element)) : Terms.FALSE;
            Term both = Terms.and(condition, picked);
            if (!both.equals(Terms.FALSE)) {
                List<Value> longer = new ArrayList<>(chosen);
                longer.add(element);
                collect(state, indices, longer, both, choices);
            }
        }
    }

    private boolean possible(Term index, Value element) {
        Interval interval = index.sort() == Sort.INT ? intervals.of(index) : Interval.ALL;
        return !(element instanceof Value.Int number) || interval.contains(number.value());
    }
}
