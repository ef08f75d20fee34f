package dev.interlock.compiler.resolve;

import dev.interlock.compiler.diagnostic.DiagnosticCode;
import dev.interlock.compiler.model.Action;
import dev.interlock.compiler.model.Actor;
import dev.interlock.compiler.model.Expr;
import dev.interlock.compiler.model.Local;
import dev.interlock.compiler.model.Statement;
import dev.interlock.compiler.model.Type;
import dev.interlock.compiler.number.Interval;
import dev.interlock.compiler.syntax.ActionSyntax;
import dev.interlock.compiler.syntax.ExprSyntax;
import dev.interlock.compiler.syntax.StatementSyntax;
import dev.interlock.compiler.source.Span;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Types one actor's actions. */
final class Actions {
    private final Context context;
    private final ActorNames actor;
    private final Scope outer;

    Actions(Context context, ActorNames actor, Scope outer) {
        this.context = context;
        this.actor = actor;
        this.outer = outer;
    }

    private record Readings(Optional<List<Action.Reading>> readings, Scope scope) {}

    Optional<Action> resolve(ActionSyntax node) {
        Actors.checkOnce(context, "when", node.triggers().stream().map(t -> t.condition().span()).toList());
        Actors.checkOnce(context, "atomic", node.atomic());
        boolean fits = checkAtomic(node) & checkNotEmpty(node);
        Binders.Bound parameters = context.binders().parameters(node.parameters(), outer);
        Readings readings = readings(node, parameters.scope());
        Conditions triggers = conditions(
                node.triggers().stream().map(ActionSyntax.Trigger::condition).toList(), readings.scope(), "`when`");
        Conditions guards = conditions(node.guards(), triggers.past(), "`requires`");
        Optional<Action.Body> body = body(node.body(), guards.past(), readings.readings().orElse(List.of()));
        Optional<Action.Timing> timing =
                new Timings(context, node, readings.scope()).resolve(parameters.locals().orElse(List.of()));
        Optional<List<Local>> locals = parameters.locals().filter(p -> fits && finiteInParallel(node, p));
        Optional<Optional<Action.Fault>> fault =
                new FaultTyping(context, actor, outer).resolve(node, parameters.locals().orElse(List.of()));
        Optional<List<Action.Healed>> heals = new Healing(context, actor, guards.past()).resolve(node);
        return fault.flatMap(f -> heals.flatMap(h -> timing.flatMap(time -> locals.flatMap(p ->
                readings.readings().flatMap(r -> triggers.all().flatMap(t ->
                guards.all().flatMap(g -> body.map(b -> new Action(
                        node.span(),
                        Definitions.text(node.doc()),
                        node.name().text(),
                        f,
                        p,
                        r,
                        t.stream().findFirst(),
                        g,
                        time,
                        h,
                        node.atomic().isEmpty() ? Action.Atomicity.ORDINARY : Action.Atomicity.ATOMIC,
                        b)))))))));
    }

    private boolean checkAtomic(ActionSyntax node) {
        if (actor.written().role() == Actor.Role.AGENT || node.atomic().isEmpty()) {
            return true;
        }
        context.fail(
                node.atomic().get(0),
                DiagnosticCode.NOT_FOR_ENVIRONMENT,
                "`atomic` has no meaning in an environment",
                "its events already happen one at a time; leave `atomic` out");
        return false;
    }

    private boolean checkNotEmpty(ActionSyntax node) {
        boolean empty = node.body().match(
                i -> i.statements().isEmpty(),
                l -> l.start().isEmpty() && l.finish().isEmpty(),
                p -> p.statements().isEmpty() && p.ends().isEmpty());
        if (!empty) {
            return true;
        }
        context.fail(
                node.span(),
                DiagnosticCode.EMPTY_ACTION,
                "`" + node.name().text() + "` does nothing",
                "say what it changes, as in `{ x += 1 }`, or leave the action out");
        return false;
    }

    private boolean finiteInParallel(ActionSyntax node, List<Local> parameters) {
        boolean parallel = node.body().match(
                i -> false, l -> l.flights() == ActionSyntax.Flights.ONE_PER_PARAMETERS, p -> false);
        return !parallel || parameters.stream().allMatch(this::checkFinite);
    }

    private boolean checkFinite(Local parameter) {
        if (Kinds.size(parameter.type()).isPresent()) {
            return true;
        }
        context.fail(
                parameter.span(),
                DiagnosticCode.PARALLEL_NOT_FINITE,
                "with `in parallel` there is one in flight for each `" + parameter.name() + "`, but "
                        + TypeWords.of(parameter.type()) + " has infinitely many values",
                "give `" + parameter.name() + "` a range such as `1..3`, or leave out `in parallel`");
        return false;
    }

    private Readings readings(ActionSyntax node, Scope outer) {
        List<Optional<Action.Reading>> readings = new ArrayList<>();
        Scope scope = outer;
        for (ActionSyntax.Reading reading : node.readings()) {
            Optional<Expr> value = context.expressions().type(reading.value(), scope).filter(this::canBeKept);
            Optional<Local> local = value.map(v -> new Local(reading.name().text(), tight(v), reading.name().span()));
            Scope named = context.binders().declare(reading.name(), local, scope);
            scope = local.map(l -> named.naming(l, value.get())).orElse(named);
            readings.add(local.flatMap(l -> value.map(v -> new Action.Reading(l, v))));
        }
        return new Readings(Binders.allOf(readings), scope);
    }

    private boolean canBeKept(Expr reading) {
        if (Kinds.isDuration(reading.type())) {
            context.fail(
                    reading.span(),
                    DiagnosticCode.READING_OF_DURATION,
                    "a duration is the same all through a run, so there is nothing to read",
                    "use it where it is needed, or give it a name with `const` or `let`");
        }
        return !Kinds.isDuration(reading.type());
    }

    /** A reading is kept, so it is good to know its bounds, which hold as long as every state is in its range. */
    private Type tight(Expr value) {
        Interval interval = context.intervals().of(value);
        return value.type().equals(Type.INT) && interval.isFinite()
                ? new Type.Range(Optional.empty(), interval.low().get(), interval.high().get())
                : value.type();
    }

    /** Conditions of which each is looked at where those before it are true, and the place where all of them are. */
    private record Conditions(Optional<List<Expr>> all, Scope past) {}

    private Conditions conditions(List<ExprSyntax> written, Scope outer, String word) {
        List<Optional<Expr>> conditions = new ArrayList<>();
        Scope scope = outer;
        for (ExprSyntax condition : written) {
            Optional<Expr> typed = context.expressions().condition(condition, scope, "what follows " + word);
            conditions.add(typed);
            scope = Establishing.past(typed, scope);
        }
        return new Conditions(Binders.allOf(conditions), scope);
    }

    private Optional<Action.Body> body(ActionSyntax.Body body, Scope scope, List<Action.Reading> readings) {
        return body.match(
                instant -> block(instant.statements(), scope).map(Action.Instant::new),
                lasting -> lasting(lasting, scope, scope.with(scope.facts().atFinish(readings))),
                passing -> passing(passing, scope, scope.with(scope.facts().atFinish(readings))));
    }

    private Optional<Action.Body> lasting(ActionSyntax.Lasting node, Scope scope, Scope atFinish) {
        Optional<Action.Takes> takes = node.takes().accept(new TakesTyping(new Durations(context, scope)));
        Action.Flights flights = switch (node.flights()) {
            case ONE -> Action.Flights.ONE;
            case ONE_PER_PARAMETERS -> Action.Flights.ONE_PER_PARAMETERS;
        };
        Optional<List<Statement>> start = block(node.start(), scope);
        Optional<List<Statement>> finish = block(node.finish(), atFinish);
        return takes.flatMap(t -> start.flatMap(s -> finish.map(f -> new Action.Lasting(s, t, flights, f))));
    }

    /** What ends by itself is in flight from its beginning to its end, each tuple of parameters on its own. */
    private Optional<Action.Body> passing(ActionSyntax.Passing node, Scope scope, Scope atFinish) {
        Span nothing = node.most().span();
        Optional<List<Statement>> statements = block(node.statements(), scope);
        Optional<List<Statement>> ends = block(node.ends(), atFinish);
        Optional<Expr> longest = new Durations(context, scope).positive(node.most(), "lasts at most");
        return longest.filter(most -> isInEnvironment(node)).flatMap(most -> statements.flatMap(s -> ends.map(e -> new Action.Lasting(
                s,
                new Action.Between(new Expr.DurationLiteral(nothing, BigInteger.ZERO), most),
                Action.Flights.ONE_PER_PARAMETERS,
                e))));
    }

    private boolean isInEnvironment(ActionSyntax.Passing node) {
        boolean environment = actor.written().role() == Actor.Role.ENVIRONMENT;
        if (!environment) {
            context.fail(
                    node.most().span(),
                    DiagnosticCode.LASTS_IN_AGENT,
                    "`lasts` is for what passes by itself, in an environment",
                    "an agent's action takes time: say `start { … } takes 0s..5m finish { … }`");
        }
        return environment;
    }

    private Optional<List<Statement>> block(List<StatementSyntax> written, Scope scope) {
        Optional<List<Statement>> block = new Statements(context).block(written, scope);
        block.ifPresent(b -> new WrittenTwice(context).check(b));
        return block;
    }
}
