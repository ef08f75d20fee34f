package dev.interlock.compiler.print;

import dev.interlock.compiler.model.Action;
import dev.interlock.compiler.model.Actor;
import dev.interlock.compiler.model.BuiltIn;
import dev.interlock.compiler.model.Expectation;
import dev.interlock.compiler.model.Expr;
import dev.interlock.compiler.model.LetDefinition;
import dev.interlock.compiler.model.Local;
import dev.interlock.compiler.model.Model;
import dev.interlock.compiler.model.Question;
import dev.interlock.compiler.model.Statement;
import dev.interlock.compiler.model.StateVariable;
import dev.interlock.compiler.number.TimeWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A typed model as text, in the words of the language: what a composition means once every name in it is understood.
 */
public final class ModelPrinter {
    private final StringBuilder out = new StringBuilder();

    private ModelPrinter() {}

    public static String print(Model model) {
        ModelPrinter printer = new ModelPrinter();
        printer.model(model);
        return printer.out.toString();
    }

    private void model(Model model) {
        line(0, "system " + model.name() + (model.turns() == Model.Turns.JOINT ? "" : " interleaved"));
        model.timeUnit().ifPresent(seconds -> line(0, "time unit " + TimeWords.literal(seconds)));
        model.parameters().forEach(p ->
                line(0, "param " + p.name() + " : " + p.type() + " = " + ExprPrinter.print(p.value())));
        model.states().forEach(this::state);
        model.initially().forEach(e -> line(0, "initially " + ExprPrinter.print(e)));
        model.lets().forEach(this::let);
        model.actors().forEach(this::actor);
        model.coordination().forEach(rule -> line(0, rule.accept(new RulePrinter())));
        model.questions().forEach(q -> line(0, q.accept(new QuestionPrinter())));
        model.expectations().forEach(e -> line(0, word(e) + e.accept(new ExpectationPrinter())));
        model.switchedOff().stream().map(BuiltIn::word).sorted().forEach(word -> line(0, "ignore " + word));
    }

    private static String word(Expectation expectation) {
        return expectation instanceof Expectation.Scenario ? "scenario " : "expect ";
    }

    private void state(StateVariable state) {
        String dimensions = state.dimensions().isEmpty() ? "" : "[" + ExprPrinter.binders(state.dimensions()) + "]";
        String overflow = state.overflow() == StateVariable.Overflow.SATURATING ? " saturating" : "";
        line(0, "state " + owned(state.owner(), state.name()) + dimensions + " : " + state.type() + overflow
                + state.initial().accept(new InitialPrinter()));
    }

    private void let(LetDefinition let) {
        String parameters = let.parameters().isEmpty() ? "" : "(" + ExprPrinter.binders(let.parameters()) + ")";
        line(0, "let " + owned(let.owner(), let.name()) + parameters + " : " + let.type() + " = "
                + ExprPrinter.print(let.value()));
    }

    private void actor(Actor actor) {
        String role = switch (actor.role()) {
            case AGENT -> "agent ";
            case ENVIRONMENT -> "environment ";
        };
        String indices = actor.indices().isEmpty() ? "" : "[" + ExprPrinter.binders(actor.indices()) + "]";
        line(0, role + actor.name() + indices + actor.period().map(ModelPrinter::period).orElse(""));
        actor.observations().forEach(this::observation);
        actor.actions().forEach(this::action);
    }

    private static String period(Actor.Period period) {
        return " every " + ExprPrinter.print(period.length())
                + (period.phase() == Actor.Phase.ALIGNED ? " aligned" : "");
    }

    private void observation(Actor.Observation observation) {
        List<String> names = new ArrayList<>();
        observation.states().forEach(state -> names.add(owned(state.owner(), state.name())));
        observation.lets().forEach(let -> names.add(owned(let.owner(), let.name())));
        String every = observation.every().map(d -> " every " + ExprPrinter.print(d)).orElse(" late");
        line(1, "observes " + String.join(", ", names) + every);
    }

    private void action(Action action) {
        List<Local> parameters = action.parameters();
        line(1, (action.fault().isPresent() ? "fault " : "action ") + action.name()
                + (parameters.isEmpty() ? "" : "(" + ExprPrinter.binders(parameters) + ")")
                + action.fault().map(ModelPrinter::limit).orElse(""));
        action.readings().forEach(r ->
                line(2, "with " + r.local().name() + " : " + r.local().type() + " = " + ExprPrinter.print(r.value())));
        action.trigger().ifPresent(t -> line(2, "when " + ExprPrinter.print(t)
                + action.timing().held().map(d -> " for " + ExprPrinter.print(d)).orElse("")));
        action.guards().forEach(g -> line(2, "requires " + ExprPrinter.print(g)));
        timing(action);
        if (action.atomicity() == Action.Atomicity.ATOMIC) {
            line(2, "atomic");
        }
        body(action.body());
    }

    private void timing(Action action) {
        action.timing().within().ifPresent(d -> line(2, "within " + ExprPrinter.print(d)));
        action.timing().cooldown().ifPresent(c ->
                line(2, "cooldown " + ExprPrinter.print(c.length()) + each(c.per())));
        for (Action.Healed healed : action.heals()) {
            String arguments =
                    healed.arguments().stream().map(ExprPrinter::print).collect(Collectors.joining(", ", "(", ")"));
            line(2, "heals " + healed.environment() + "." + healed.fault() + arguments);
        }
    }

    private static String limit(Action.Fault fault) {
        return fault.most().map(most -> " at most " + ExprPrinter.print(most) + each(fault.per())).orElse("");
    }

    private static String each(Action.Per per) {
        return switch (per) {
            case ACTION -> "";
            case PARAMETERS -> " each";
        };
    }

    private void body(Action.Body body) {
        Optional<Action.Lasting> lasting = body.match(i -> Optional.empty(), Optional::of);
        lasting.ifPresent(l -> {
            block("start", l.start());
            String duration = l.takes().accept(new TakesPrinter());
            line(2, "takes " + duration + (l.flights() == Action.Flights.ONE ? "" : " in parallel"));
        });
        body.match(i -> block("effect", i.statements()), l -> block("finish", l.finish()));
    }

    private boolean block(String word, List<Statement> statements) {
        line(2, word);
        StatementPrinter.lines(statements).forEach(text -> line(3, text));
        return statements.isEmpty();
    }

    private static final class TakesPrinter implements Action.Takes.Visitor<String> {
        @Override
        public String anyTime(Action.AnyTime takes) {
            return "any time";
        }

        @Override
        public String anyTimeOrNever(Action.AnyTimeOrNever takes) {
            return "any time or never";
        }

        @Override
        public String between(Action.Between takes) {
            return ExprPrinter.print(takes.least()) + ".." + ExprPrinter.print(takes.most());
        }
    }

    private static String owned(Optional<String> owner, String name) {
        return owner.map(o -> o + ".").orElse("") + name;
    }

    private void line(int level, String text) {
        out.append("  ".repeat(level)).append(text).append('\n');
    }

    private static final class InitialPrinter implements StateVariable.Initial.Visitor<String> {
        @Override
        public String any(StateVariable.Any initial) {
            return "";
        }

        @Override
        public String value(StateVariable.Value initial) {
            return " = " + ExprPrinter.print(initial.value());
        }

        @Override
        public String between(StateVariable.Between initial) {
            return " in " + ExprPrinter.print(initial.low()) + ".." + ExprPrinter.print(initial.high());
        }
    }

    private static final class QuestionPrinter implements Question.Visitor<String> {
        @Override
        public String invariant(Question.Invariant question) {
            return "invariant " + question.name() + scope(question.scope(), question.condition());
        }

        @Override
        public String assumption(Question.Assumption question) {
            String indices = question.indices().isEmpty() ? "" : "[" + ExprPrinter.binders(question.indices()) + "]";
            return "assumes " + question.name() + indices + scope(question.scope(), question.condition());
        }

        @Override
        public String reachable(Question.Reachable question) {
            return "reachable " + question.name() + ": " + ExprPrinter.print(question.target());
        }

        @Override
        public String settles(Question.Settles question) {
            String places = question.places().stream().map(QuestionPrinter::place).collect(Collectors.joining(", "));
            return "settles " + question.name() + ": " + places
                    + question.rest().map(rest -> " at " + ExprPrinter.print(rest)).orElse("");
        }

        private static String place(Question.Settled place) {
            String owner = place.state().owner().map(name -> name + ".").orElse("");
            String indices = place.indices().stream().map(ExprPrinter::print).collect(Collectors.joining(", "));
            return owner + place.state().name() + (indices.isEmpty() ? "" : "[" + indices + "]");
        }

        @Override
        public String leadsTo(Question.LeadsTo question) {
            String leads = switch (question.lasting()) {
                case ONCE -> " leads to ";
                case FOR_GOOD -> " leads to lasting ";
            };
            return "response " + question.name() + ": " + ExprPrinter.print(question.trigger()) + leads
                    + ExprPrinter.print(question.response())
                    + question.within().map(within -> " within " + ExprPrinter.print(within)).orElse("");
        }

        @Override
        public String recoverable(Question.Recoverable question) {
            String by = switch (question.by()) {
                case ANYBODY -> "recoverable ";
                case AGENTS -> "recoverable by agents ";
            };
            return by + question.name() + ": " + ExprPrinter.print(question.target());
        }

        @Override
        public String cascade(Question.Cascade question) {
            return "cascade " + question.name() + ": at most " + ExprPrinter.print(question.most());
        }

        private static String scope(Question.Scope scope, Expr condition) {
            String word = switch (scope) {
                case STATE -> ": ";
                case STEP -> " of steps: ";
            };
            return word + ExprPrinter.print(condition);
        }
    }
}
