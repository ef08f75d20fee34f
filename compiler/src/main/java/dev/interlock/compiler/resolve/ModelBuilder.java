package dev.interlock.compiler.resolve;

import dev.interlock.compiler.diagnostic.Diagnostic;
import dev.interlock.compiler.diagnostic.DiagnosticCode;
import dev.interlock.compiler.model.Actor;
import dev.interlock.compiler.model.BuiltIn;
import dev.interlock.compiler.model.Expectation;
import dev.interlock.compiler.model.Expr;
import dev.interlock.compiler.model.LetDefinition;
import dev.interlock.compiler.model.Model;
import dev.interlock.compiler.model.Phrases;
import dev.interlock.compiler.model.Question;
import dev.interlock.compiler.model.Rule;
import dev.interlock.compiler.model.StateVariable;
import dev.interlock.compiler.source.Span;
import dev.interlock.compiler.syntax.DeclarationSyntax;
import dev.interlock.compiler.syntax.ExpectationSyntax;
import dev.interlock.compiler.syntax.Program;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The second pass over a composition: finds out what every declaration means, in order, and puts it all together. */
final class ModelBuilder {
    private final Context context;
    private final Program program;
    private final List<Model.Parameter> parameters = new ArrayList<>();
    private final List<Model.Parameter> constants = new ArrayList<>();
    private final List<StateVariable> states = new ArrayList<>();
    private final List<LetDefinition> lets = new ArrayList<>();
    private final List<Actor> actors = new ArrayList<>();

    ModelBuilder(Context context, Program program) {
        this.context = context;
        this.program = program;
    }

    Optional<Model> build() {
        SystemLine system = SystemLine.of(context, program.root());
        context.names().symbols().forEach(s -> s.accept(new Gather()));
        context.names().actors().forEach(a -> a.own().values().forEach(s -> s.accept(new Gather())));
        resolveActors();
        Optional<BigInteger> timeUnit = TimeUnitLine.of(context, program);
        Set<BuiltIn> switchedOff = switchedOff();
        Expectations expectations = new Expectations(context, switchedOff);
        List<Question> questions = questions(expectations);
        List<Expr> initially = initially();
        List<Rule> coordination = coordination();
        Scenarios.Time time = Phrases.of(actors, coordination, questions).isEmpty()
                ? Scenarios.Time.NONE
                : Scenarios.Time.PASSES;
        if (context.diagnostics().hasErrors() || time == Scenarios.Time.PASSES) {
            expectations.knowTimelock();
        }
        List<Expectation> expected = expected(expectations, new Scenarios(context, actors, time));
        if (context.diagnostics().hasErrors()) {
            return Optional.empty();
        }
        if (questions.isEmpty() && actors.isEmpty()) {
            return context.fail(
                    system.span(),
                    DiagnosticCode.NOTHING_TO_CHECK,
                    "there is nothing to check here: no agent, no environment, no question",
                    "declare agents with `agent` and what must always hold with `invariant`");
        }
        return Optional.of(new Model(
                system.name(), system.span(), system.doc(), system.turns(), timeUnit, parameters, constants, states, lets,
                initially, actors, coordination, questions, expected, switchedOff));
    }

    /** Environments first: agents say which of their faults they heal. */
    private void resolveActors() {
        Map<ActorNames, Actor> resolved = new IdentityHashMap<>();
        for (Actor.Role role : List.of(Actor.Role.ENVIRONMENT, Actor.Role.AGENT)) {
            for (ActorNames names : context.names().actors()) {
                if (names.written().role() == role) {
                    new Actors(context).resolve(names).ifPresent(actor -> resolved.put(names, actor));
                }
            }
            resolved.values().forEach(context.faults()::know);
        }
        context.names().actors().stream().filter(resolved::containsKey).map(resolved::get).forEach(actors::add);
    }

    private List<Question> questions(Expectations expectations) {
        Questions typing = new Questions(context);
        List<Optional<Question>> questions = new ArrayList<>();
        for (DeclarationSyntax declaration : declarations()) {
            if (declaration instanceof DeclarationSyntax.Invariant node) {
                expectations.know(node.name().text());
                questions.add(typing.invariant(node));
            } else if (declaration instanceof DeclarationSyntax.Property node) {
                expectations.know(node.name().text(), node.goal());
                questions.add(typing.property(node));
            }
        }
        for (ActorNames actor : context.names().actors()) {
            actor.written().assumptions().forEach(a -> expectations.know(actor.name() + "." + a.name().text()));
            questions.addAll(new Actors(context).assumptions(actor));
        }
        return questions.stream().flatMap(Optional::stream).toList();
    }

    private List<Rule> coordination() {
        Coordination typing = new Coordination(context, actors);
        for (DeclarationSyntax declaration : declarations()) {
            if (declaration instanceof DeclarationSyntax.Coordinate block) {
                block.rules().forEach(typing::add);
            }
        }
        return typing.rules();
    }

    private List<Expr> initially() {
        List<Expr> conditions = new ArrayList<>();
        for (DeclarationSyntax declaration : declarations()) {
            if (declaration instanceof DeclarationSyntax.Initially node) {
                context.expressions()
                        .condition(node.condition(), Scope.of(Purpose.CONDITION), "what holds initially")
                        .ifPresent(conditions::add);
            }
        }
        return conditions;
    }

    private List<Expectation> expected(Expectations expectations, Scenarios scenarios) {
        List<Expectation> expected = new ArrayList<>();
        for (DeclarationSyntax declaration : program.root().declarations()) {
            if (declaration instanceof DeclarationSyntax.Expect node) {
                node.expectation().accept(expectations).ifPresent(expected::add);
                if (node.expectation() instanceof ExpectationSyntax.Violated violated) {
                    expectations.byValue(violated).ifPresent(expected::add);
                }
            } else if (declaration instanceof DeclarationSyntax.Scenario node) {
                scenarios.scenario(node).ifPresent(expected::add);
            }
        }
        return expected;
    }

    private Set<BuiltIn> switchedOff() {
        Set<BuiltIn> off = EnumSet.noneOf(BuiltIn.class);
        List<String> words = Arrays.stream(BuiltIn.values()).map(BuiltIn::word).toList();
        program.root().declarations().stream()
                .filter(d -> d instanceof DeclarationSyntax.Ignore)
                .flatMap(d -> ((DeclarationSyntax.Ignore) d).checks().stream())
                .forEach(check -> Arrays.stream(BuiltIn.values())
                        .filter(b -> b.word().equals(check.text()))
                        .findFirst()
                        .ifPresentOrElse(found -> switchOff(found, check.span(), off), () -> context.report(Diagnostic.at(
                                        check.span(),
                                        DiagnosticCode.UNKNOWN_NAME,
                                        "there is no built-in check `" + check.text() + "`")
                                .hint(Candidates.hint(check.text(), words, "")))));
        return off;
    }

    private void switchOff(BuiltIn check, Span place, Set<BuiltIn> off) {
        if (check == BuiltIn.TIMELOCK) {
            context.fail(
                    place,
                    DiagnosticCode.CANNOT_IGNORE,
                    "`timelock` cannot be switched off",
                    "where time comes to stand still, nothing that would come later is looked at, so no other"
                            + " question could be proved");
        } else {
            off.add(check);
        }
    }

    private List<DeclarationSyntax> declarations() {
        List<DeclarationSyntax> all = new ArrayList<>();
        program.imported().forEach(f -> all.addAll(f.declarations()));
        all.addAll(program.root().declarations());
        return all;
    }

    private final class Gather implements Symbol.Visitor<Void> {
        @Override
        public Void constant(Symbol.Constant symbol) {
            Span span = symbol.id().span();
            List<Model.Parameter> kind = switch (symbol.origin()) {
                case PARAM -> parameters;
                case CONST -> constants;
            };
            symbol.value().get().ifPresent(v ->
                    kind.add(new Model.Parameter(span, symbol.id().text(), v.type(), v.value().literal(span))));
            return null;
        }

        @Override
        public Void freeParameter(Symbol.FreeParameter symbol) {
            symbol.variable().get().ifPresent(variable -> {
                states.add(variable);
                Span span = symbol.id().span();
                parameters.add(new Model.Parameter(
                        span, variable.name(), variable.type(), new Expr.StateRef(span, variable, List.of())));
            });
            return null;
        }

        @Override
        public Void enumType(Symbol.EnumType symbol) {
            return null;
        }

        @Override
        public Void rangeType(Symbol.RangeType symbol) {
            symbol.type().get();
            return null;
        }

        @Override
        public Void state(Symbol.State symbol) {
            symbol.variable().get().ifPresent(states::add);
            return null;
        }

        @Override
        public Void argument(Symbol.Argument symbol) {
            new TemplateArguments(context).check(symbol);
            return null;
        }

        @Override
        public Void let(Symbol.Let symbol) {
            symbol.definition().get().ifPresent(lets::add);
            return null;
        }

        @Override
        public Void contested(Symbol.Contested symbol) {
            return null;
        }
    }
}
