package dev.interlock.compiler.syntax;

import dev.interlock.compiler.source.Span;
import dev.interlock.compiler.syntax.ExprSyntax.Binder;
import java.util.List;
import java.util.Optional;

/** A declaration as written. The span covers the heading up to the declared name, which is what a report underlines. */
public sealed interface DeclarationSyntax {
    Span span();

    <R> R accept(Visitor<R> visitor);

    /** {@code system Name} or {@code system Name interleaved}. */
    record SystemName(Span span, Optional<Doc> doc, Identifier name, Turns turns) implements DeclarationSyntax {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.systemName(this);
        }
    }

    /** {@code import "path" as lib}; the span is that of the quoted path. */
    record Import(Span span, String path, Optional<Identifier> prefix) implements DeclarationSyntax {
        public Import(Span span, String path) {
            this(span, path, Optional.empty());
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.importFile(this);
        }
    }

    /** {@code import library.kubernetes}: a file that comes with the tool; the name is the whole dotted one. */
    record ImportLibrary(Span span, String name) implements DeclarationSyntax {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.importLibrary(this);
        }
    }

    /**
     * {@code replace agent A { … }}: the imported declaration of this name is this one instead.
     *
     * @param declaration what stands after {@code replace}
     */
    record Replace(Span span, DeclarationSyntax declaration) implements DeclarationSyntax {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.replace(this);
        }
    }

    /** {@code without A, B}: the imported declarations of these names are left out. */
    record Without(Span span, List<Identifier> names) implements DeclarationSyntax {
        public Without {
            names = List.copyOf(names);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.without(this);
        }
    }

    /** {@code time unit 5m}: the shortest time that is told apart. */
    record TimeUnit(Span span, ExprSyntax length) implements DeclarationSyntax {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.timeUnit(this);
        }
    }

    record Const(Span span, Optional<Doc> doc, Identifier name, ExprSyntax value) implements DeclarationSyntax {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.constant(this);
        }
    }

    /** {@code param p : 1..9 = 3}; without a value any of its type. */
    record Param(Span span, Optional<Doc> doc, Identifier name, TypeSyntax type, Optional<ExprSyntax> value)
            implements DeclarationSyntax {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.param(this);
        }
    }

    record EnumType(Span span, Optional<Doc> doc, Identifier name, List<Identifier> members)
            implements DeclarationSyntax {
        public EnumType {
            members = List.copyOf(members);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.enumType(this);
        }
    }

    /** {@code range Node = 1..N}. */
    record RangeType(Span span, Optional<Doc> doc, Identifier name, TypeSyntax.Range range)
            implements DeclarationSyntax {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.rangeType(this);
        }
    }

    /** {@code state x[n in Node, Zone] : T saturating = e}. */
    record State(
            Span span,
            Optional<Doc> doc,
            Identifier name,
            List<Dimension> dimensions,
            TypeSyntax type,
            Overflow overflow,
            InitialSyntax initial)
            implements DeclarationSyntax {
        public State {
            dimensions = List.copyOf(dimensions);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.state(this);
        }
    }

    /** {@code initially expr}. */
    record Initially(Span span, ExprSyntax condition) implements DeclarationSyntax {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.initially(this);
        }
    }

    /** {@code let f(n in Node) : T = e}. */
    record Let(
            Span span,
            Optional<Doc> doc,
            Identifier name,
            List<Binder> parameters,
            Optional<TypeSyntax> type,
            ExprSyntax value)
            implements DeclarationSyntax {
        public Let {
            parameters = List.copyOf(parameters);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.let(this);
        }
    }

    record Environment(
            Span span,
            Optional<Doc> doc,
            Identifier name,
            Optional<Every> every,
            List<State> states,
            List<Let> lets,
            List<ActionSyntax> actions)
            implements DeclarationSyntax {
        public Environment {
            states = List.copyOf(states);
            lets = List.copyOf(lets);
            actions = List.copyOf(actions);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.environment(this);
        }
    }

    /** {@code agent A[n in Node] { … }}. */
    record Agent(
            Span span,
            Optional<Doc> doc,
            Identifier name,
            List<Binder> indices,
            Optional<Every> every,
            List<Observes> observations,
            List<State> states,
            List<Let> lets,
            List<ActionSyntax> actions,
            List<Assumes> assumptions)
            implements DeclarationSyntax {
        public Agent {
            indices = List.copyOf(indices);
            observations = List.copyOf(observations);
            states = List.copyOf(states);
            lets = List.copyOf(lets);
            actions = List.copyOf(actions);
            assumptions = List.copyOf(assumptions);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.agent(this);
        }
    }

    /** {@code template agent T(x : state 0..9, limit : int) { … }}: an agent, once it is said of what. */
    record Template(
            Span span,
            Optional<Doc> doc,
            Identifier name,
            List<TemplateParameter> parameters,
            Optional<Every> every,
            List<Observes> observations,
            List<State> states,
            List<Let> lets,
            List<ActionSyntax> actions,
            List<Assumes> assumptions)
            implements DeclarationSyntax {
        public Template {
            parameters = List.copyOf(parameters);
            observations = List.copyOf(observations);
            states = List.copyOf(states);
            lets = List.copyOf(lets);
            actions = List.copyOf(actions);
            assumptions = List.copyOf(assumptions);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.template(this);
        }
    }

    /** {@code agent web[n in Node] = T(x = load[n], limit = 8)}. */
    record TemplateUse(
            Span span,
            Optional<Doc> doc,
            Identifier name,
            List<Binder> indices,
            Identifier template,
            List<TemplateArgument> arguments)
            implements DeclarationSyntax {
        public TemplateUse {
            indices = List.copyOf(indices);
            arguments = List.copyOf(arguments);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.templateUse(this);
        }
    }

    record Invariant(Span span, Optional<Doc> doc, Identifier name, ExprSyntax condition)
            implements DeclarationSyntax {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.invariant(this);
        }
    }

    /** {@code property w: reachable e}, and what else a property may ask. */
    record Property(Span span, Optional<Doc> doc, Identifier name, GoalSyntax goal) implements DeclarationSyntax {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.property(this);
        }
    }

    record Expect(Span span, ExpectationSyntax expectation) implements DeclarationSyntax {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.expect(this);
        }
    }

    /** {@code ignore clash, dead}: built-in checks that this composition does not ask. */
    record Ignore(Span span, List<Identifier> checks) implements DeclarationSyntax {
        public Ignore {
            checks = List.copyOf(checks);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.ignore(this);
        }
    }

    /** {@code coordinate { … }}; the span is that of the word. */
    record Coordinate(Span span, List<RuleSyntax> rules) implements DeclarationSyntax {
        public Coordinate {
            rules = List.copyOf(rules);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.coordinate(this);
        }
    }

    /** {@code scenario "Black Friday" { … }}; the span ends with the name. */
    record Scenario(Span span, String name, List<ScenarioStepSyntax> steps) implements DeclarationSyntax {
        public Scenario {
            steps = List.copyOf(steps);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.scenario(this);
        }
    }

    /** {@code assumes limit: features <= 200}, inside an agent. */
    record Assumes(Span span, Optional<Doc> doc, Identifier name, ExprSyntax condition) {}

    /** {@code every 15s aligned}, in the heading of an agent or an environment. */
    record Every(Span span, ExprSyntax period, Phase phase) {}

    /** When the turns of a period are. */
    enum Phase {
        /** At any moment of the period, the same in each. */
        FREE,
        /** The first at the start of the run. */
        ALIGNED
    }

    /**
     * {@code observes load, replicas every 1m}: names whose values the agent knows from a sample only.
     *
     * @param late where {@code late} stands; neither that nor a period is a mistake of the user
     */
    record Observes(Span span, List<ExprSyntax> names, Optional<Span> late, Optional<ExprSyntax> every) {
        public Observes {
            names = List.copyOf(names);
        }
    }

    record TemplateParameter(Identifier name, Passing passing, TypeSyntax type) {}

    record TemplateArgument(Identifier name, ExprSyntax value) {}

    /** What a template is given for a parameter. */
    enum Passing {
        VALUE,
        /** The state itself, which the template reads and writes. */
        STATE
    }

    /** {@code [n in Node]} or just {@code [Node]}. */
    record Dimension(Optional<Identifier> name, TypeSyntax type) {}

    /** What a state starts with. */
    sealed interface InitialSyntax {
        <R> R accept(Visitor<R> visitor);

        interface Visitor<R> {
            R any(AnyInitial initial);

            R value(InitialValue initial);

            R range(InitialRange initial);
        }
    }

    /** Nothing was said: any value of the type. */
    record AnyInitial() implements InitialSyntax {
        @Override
        public <R> R accept(InitialSyntax.Visitor<R> visitor) {
            return visitor.any(this);
        }
    }

    /** {@code = e}. */
    record InitialValue(ExprSyntax value) implements InitialSyntax {
        @Override
        public <R> R accept(InitialSyntax.Visitor<R> visitor) {
            return visitor.value(this);
        }
    }

    /** {@code in low..high}. */
    record InitialRange(TypeSyntax.Range range) implements InitialSyntax {
        @Override
        public <R> R accept(InitialSyntax.Visitor<R> visitor) {
            return visitor.range(this);
        }
    }

    /** What happens to a write beyond an end of the range. */
    enum Overflow {
        CHECKED,
        SATURATING
    }

    /** Whether agents may act at the same moment. */
    enum Turns {
        JOINT,
        INTERLEAVED
    }

    interface Visitor<R> {
        R systemName(SystemName node);

        R importFile(Import node);

        R importLibrary(ImportLibrary node);

        R replace(Replace node);

        R without(Without node);

        R timeUnit(TimeUnit node);

        R constant(Const node);

        R param(Param node);

        R enumType(EnumType node);

        R rangeType(RangeType node);

        R state(State node);

        R initially(Initially node);

        R let(Let node);

        R environment(Environment node);

        R agent(Agent node);

        R template(Template node);

        R templateUse(TemplateUse node);

        R invariant(Invariant node);

        R property(Property node);

        R expect(Expect node);

        R ignore(Ignore node);

        R coordinate(Coordinate node);

        R scenario(Scenario node);
    }
}
