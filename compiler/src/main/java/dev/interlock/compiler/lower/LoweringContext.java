package dev.interlock.compiler.lower;

import dev.interlock.compiler.model.LetDefinition;
import dev.interlock.compiler.model.Model;
import dev.interlock.compiler.model.Phrases;
import dev.interlock.compiler.number.Rational;
import dev.interlock.compiler.source.Span;
import dev.interlock.compiler.system.Intervals;
import dev.interlock.compiler.system.Sort;
import dev.interlock.compiler.system.Term;
import dev.interlock.compiler.system.Terms;
import dev.interlock.compiler.system.Variable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** What all parts of one lowering share: the layout, what is known of terms, the definitions already put into logic. */
final class LoweringContext {
    /** Enough for thousands of quantified conditions; what needs more would not be answered in any useful time. */
    private static final int MOST_NODES = 3_000_000;

    private final Layout layout;
    private final Ticks ticks;
    private final Clocks clocks;
    private final Agenda agenda;
    private final Intervals intervals = new Intervals();
    private final Elements elements;
    private final Map<DefinitionKey, Lowered> definitions = new HashMap<>();
    private final List<CoordinationLowering.Airborne> airborne = new ArrayList<>();
    private final List<Ripples.Act> acts = new ArrayList<>();
    private final Roster roster;
    private final Writers writers;
    private final Faults faults;
    private int spent;

    LoweringContext(Model model, Ticks ticks, Inputs inputs, Roster roster, Set<Variable> asked) {
        this.layout = new Layout(model, ticks);
        this.ticks = ticks;
        this.roster = roster;
        this.writers = new Writers(layout, roster, asked);
        this.faults = new Faults(layout, model);
        this.elements = new Elements(layout, intervals);
        this.clocks = new Clocks(this, model, inputs);
        this.agenda = new Agenda(this);
    }

    Layout layout() {
        return layout;
    }

    Ticks ticks() {
        return ticks;
    }

    Clocks clocks() {
        return clocks;
    }

    Agenda agenda() {
        return agenda;
    }

    Intervals intervals() {
        return intervals;
    }

    Elements elements() {
        return elements;
    }

    Roster roster() {
        return roster;
    }

    Writers writers() {
        return writers;
    }

    Faults faults() {
        return faults;
    }

    /** Everything that can be in flight; it grows while actors are lowered. */
    List<CoordinationLowering.Airborne> airborne() {
        return airborne;
    }

    /** Everything that anybody does; it grows while actors are lowered. */
    List<Ripples.Act> acts() {
        return acts;
    }

    /** Counts the nodes that were expanded, so that a quantifier over everything ends in a diagnostic and not in a hang. */
    void spend(Span span) {
        spend(span, 1);
    }

    void spend(Span span, int nodes) {
        spent += nodes;
        if (spent > MOST_NODES) {
            throw new TooLargeException(span);
        }
    }

    /** A definition in place; computed once for each tuple of plain arguments, so that equal uses share one term. */
    Lowered definition(
            LetDefinition definition,
            ExprLowering.Moment moment,
            Bindings scope,
            List<Term> arguments,
            Supplier<Lowered> compute) {
        if (!arguments.stream().allMatch(argument -> argument.children().isEmpty())) {
            return compute.get();
        }
        DefinitionKey key = new DefinitionKey(definition, moment, scope.samples(), arguments);
        Lowered known = definitions.get(key);
        if (known == null) {
            known = compute.get();
            definitions.put(key, known);
        }
        return known;
    }

    static Term zero(Sort sort) {
        return sort == Sort.INT ? Terms.whole(0) : Terms.fraction(Rational.ZERO);
    }

    /** @param samples whose view it is */
    private record DefinitionKey(
            LetDefinition definition, ExprLowering.Moment moment, Optional<Samples> samples, List<Term> arguments) {}
}
