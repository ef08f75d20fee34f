package dev.interlock.compiler.resolve;

import dev.interlock.compiler.diagnostic.Diagnostic;
import dev.interlock.compiler.diagnostic.DiagnosticCode;
import dev.interlock.compiler.model.Action;
import dev.interlock.compiler.model.Actor;
import dev.interlock.compiler.model.Expr;
import dev.interlock.compiler.model.Rule;
import dev.interlock.compiler.model.StateVariable;
import dev.interlock.compiler.model.Statement;
import dev.interlock.compiler.syntax.ExprSyntax;
import dev.interlock.compiler.syntax.RuleSyntax;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Who alone among the agents may write a state. The world asks nobody: environments may still write it. */
final class Owners {
    private final Context context;
    private final List<Actor> actors;

    Owners(Context context, List<Actor> actors) {
        this.context = context;
        this.actors = actors;
    }

    Optional<Rule> owner(RuleSyntax.Owner node) {
        Optional<StateVariable> state = state(node.owned());
        Optional<String> agent = agent(node);
        return state.flatMap(s -> agent.map(a -> checked(new Rule.Owner(node.span(), s, a))));
    }

    private Optional<StateVariable> state(ExprSyntax owned) {
        if (!(owned instanceof ExprSyntax.Name name)) {
            return context.fail(
                    owned.span(), DiagnosticCode.NOT_OWNABLE, "only a whole state has an owner",
                    "name a state that all agents share, without an index");
        }
        Optional<Symbol> symbol = context.names().symbol(name.text());
        if (symbol.isPresent() && symbol.get() instanceof Symbol.State state) {
            return state.variable().get();
        }
        Set<String> states = context.names().symbols().stream()
                .filter(s -> s instanceof Symbol.State)
                .map(s -> s.id().text())
                .collect(Collectors.toSet());
        return context.fail(Diagnostic.at(
                        name.span(), DiagnosticCode.NOT_OWNABLE, "there is no state `" + name.text() + "`")
                .hint(Candidates.hint(name.text(), states, "declare it with `state`")));
    }

    private Optional<String> agent(RuleSyntax.Owner node) {
        Optional<ActorNames> actor = context.names().actor(node.agent().text());
        if (actor.isEmpty()) {
            Set<String> known = context.names().actors().stream().map(ActorNames::name).collect(Collectors.toSet());
            return context.fail(Diagnostic.at(
                            node.agent().span(), DiagnosticCode.UNKNOWN_ACTION,
                            "there is no agent `" + node.agent().text() + "`")
                    .hint(Candidates.hint(node.agent().text(), known, "declare it with `agent`")));
        }
        return actor.get().written().role() == Actor.Role.AGENT
                ? Optional.of(actor.get().name())
                : context.fail(
                        node.agent().span(), DiagnosticCode.ENVIRONMENT_NOT_COORDINATED,
                        "`" + actor.get().name() + "` is an environment, which owns nothing",
                        "name the agent that alone writes it; environments may write it anyway");
    }

    private Rule.Owner checked(Rule.Owner rule) {
        for (Actor actor : actors) {
            if (actor.role() == Actor.Role.AGENT && !actor.name().equals(rule.agent())) {
                actor.actions().forEach(action -> check(rule, actor, action));
            }
        }
        return rule;
    }

    private void check(Rule.Owner rule, Actor actor, Action action) {
        Writes writes = new Writes(rule.state());
        action.body().match(
                instant -> writes.in(instant.statements()),
                lasting -> writes.in(lasting.start()) && writes.in(lasting.finish()));
        for (Statement statement : writes.found) {
            context.report(Diagnostic.at(
                            statement.span(), DiagnosticCode.OWNED_BY_ANOTHER,
                            "`" + actor.name() + "." + action.name() + "` writes `" + rule.state().name()
                                    + "`, which only `" + rule.agent() + "` may write")
                    .label(rule.span(), "said here")
                    .hint("let `" + rule.agent() + "` do it, or change its owner"));
        }
    }

    /** The statements that write one state. */
    private static final class Writes implements Statement.Visitor<Boolean> {
        private final StateVariable state;
        private final List<Statement> found = new ArrayList<>();

        Writes(StateVariable state) {
            this.state = state;
        }

        boolean in(List<Statement> statements) {
            statements.forEach(statement -> statement.accept(this));
            return true;
        }

        private boolean write(Statement statement, Expr.StateRef target) {
            return target.state() != state || found.add(statement);
        }

        @Override
        public Boolean assign(Statement.Assign statement) {
            return write(statement, statement.target());
        }

        @Override
        public Boolean choose(Statement.Choose statement) {
            return write(statement, statement.target());
        }

        @Override
        public Boolean conditional(Statement.If statement) {
            return in(statement.whenTrue()) && in(statement.whenFalse());
        }

        @Override
        public Boolean loop(Statement.For statement) {
            return in(statement.body());
        }

        @Override
        public Boolean let(Statement.Let statement) {
            return true;
        }
    }
}
