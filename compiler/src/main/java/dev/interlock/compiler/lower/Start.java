package dev.interlock.compiler.lower;

import dev.interlock.compiler.diagnostic.Diagnostic;
import dev.interlock.compiler.diagnostic.DiagnosticCode;
import dev.interlock.compiler.diagnostic.Diagnostics;
import dev.interlock.compiler.model.Expr;
import dev.interlock.compiler.model.Model;
import dev.interlock.compiler.model.StateVariable;
import dev.interlock.compiler.system.Domain;
import dev.interlock.compiler.system.Term;
import dev.interlock.compiler.system.Terms;
import dev.interlock.compiler.system.Value;
import dev.interlock.compiler.system.Variable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The condition on the start. */
final class Start {
    private final LoweringContext context;
    private final Diagnostics diagnostics;
    private final List<Term> conditions = new ArrayList<>();

    private Start(LoweringContext context, Diagnostics diagnostics) {
        this.context = context;
        this.diagnostics = diagnostics;
    }

    static List<Term> conditions(LoweringContext context, Model model, Diagnostics diagnostics) {
        Start start = new Start(context, diagnostics);
        model.states().forEach(start::state);
        for (Expr condition : model.initially()) {
            start.conditions.add(start.lower(Bindings.NONE, condition).definitelyTrue());
        }
        return start.conditions;
    }

    private void state(StateVariable state) {
        for (Map.Entry<List<Value>, Variable> cell : context.layout().elements(state).entrySet()) {
            Bindings bindings = Bindings.NONE.with(state.dimensions(), cell.getKey());
            conditions.add(state.initial().accept(new OfElement(cell.getValue(), bindings)));
        }
    }

    private Lowered lower(Bindings bindings, Expr expr) {
        return ExprLowering.lower(context, ExprLowering.Moment.NOW, bindings, List.of(), expr);
    }

    private final class OfElement implements StateVariable.Initial.Visitor<Term> {
        private final Variable variable;
        private final Bindings bindings;

        OfElement(Variable variable, Bindings bindings) {
            this.variable = variable;
            this.bindings = bindings;
        }

        @Override
        public Term any(StateVariable.Any initial) {
            Term lowest = Terms.equal(Terms.current(variable), AtRest.of(variable.domain()));
            return Terms.or(isKnown(), lowest);
        }

        private Term isKnown() {
            return variable.known().map(Terms::current).orElse(Terms.TRUE);
        }

        @Override
        public Term value(StateVariable.Value initial) {
            Term value = inside(initial.value());
            Term known = lower(bindings, initial.value()).known();
            return Terms.and(
                    Terms.equal(Terms.current(variable), AtRest.unless(known, value, variable.domain())),
                    Terms.equal(isKnown(), known));
        }

        @Override
        public Term between(StateVariable.Between initial) {
            return Terms.and(
                    isKnown(),
                    Terms.atMost(inside(initial.low()), Terms.current(variable)),
                    Terms.atMost(Terms.current(variable), inside(initial.high())));
        }

        private Term inside(Expr expr) {
            Lowered value = lower(bindings, expr);
            Domain domain = variable.domain();
            boolean wrong = Terms.inDomain(value.term(), domain).equals(Terms.FALSE) || !value.hazards().isEmpty();
            if (wrong && domain.bounds().isPresent()) {
                diagnostics.add(Diagnostic.at(expr.span(), DiagnosticCode.INITIAL_OUT_OF_RANGE,
                        "`" + variable.name() + "` would start at " + shown(value) + ", outside "
                                + domain.bounds().map(b -> b.low() + ".." + b.high()).orElse("its type")));
            }
            return value.term();
        }

        private String shown(Lowered value) {
            return value.term() instanceof Term.Whole whole ? whole.value().toString() : "no value";
        }
    }
}
