package dev.interlock.compiler.lower;

import dev.interlock.compiler.model.Action;
import dev.interlock.compiler.model.Expr;
import dev.interlock.compiler.model.Local;
import dev.interlock.compiler.model.Rule;
import dev.interlock.compiler.source.Span;
import dev.interlock.compiler.system.Actor;
import dev.interlock.compiler.system.Clause;
import dev.interlock.compiler.system.Command;
import dev.interlock.compiler.system.Domain;
import dev.interlock.compiler.system.Fault;
import dev.interlock.compiler.system.Hazard;
import dev.interlock.compiler.system.Input;
import dev.interlock.compiler.system.Named;
import dev.interlock.compiler.system.Read;
import dev.interlock.compiler.system.Sighting;
import dev.interlock.compiler.system.Term;
import dev.interlock.compiler.system.Terms;
import dev.interlock.compiler.system.Value;
import dev.interlock.compiler.system.Write;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One action of one actor as one command, or as a start and a finish. */
final class ActionLowering {
    private final LoweringContext context;
    private final Inputs inputs;
    private final List<Command> commands;
    private final Actor actor;
    private final Action action;
    private final List<Rule.Guard> coordination;
    private final List<Input> parameters = new ArrayList<>();
    private final List<Named> arguments = new ArrayList<>();
    private final List<Named> readings = new ArrayList<>();
    private final Bindings atStart;
    private final Bindings outer;
    private final Intent intent;

    /** @param fixed values for the parameters, or none when they are chosen in the step */
    ActionLowering(
            LoweringContext context,
            Inputs inputs,
            List<Command> commands,
            Actor actor,
            Guarded guarded,
            List<Value> fixed,
            Bindings outer) {
        this.context = context;
        this.inputs = inputs;
        this.commands = commands;
        this.actor = actor;
        this.action = guarded.action();
        this.coordination = guarded.coordination();
        this.outer = outer;
        this.atStart = forGuards(withReadings(fixed.isEmpty() ? withInputs(outer) : withFixed(outer, fixed)));
        this.intent = new Intent(context, actor, action, atStart);
    }

    /** An action with what coordination demands of it. */
    record Guarded(Action action, List<Rule.Guard> coordination) {}

    /** The names that coordination lines give to the action's parameters. */
    private Bindings forGuards(Bindings bindings) {
        Bindings result = bindings;
        for (Rule.Guard guard : coordination) {
            for (int i = 0; i < guard.parameters().size(); i++) {
                Local parameter = action.parameters().get(i);
                result = result.withSupplier(guard.parameters().get(i), () -> bindings.get(parameter));
            }
        }
        return result;
    }

    private Bindings withInputs(Bindings bindings) {
        Bindings result = bindings;
        for (Local parameter : action.parameters()) {
            Input input = inputs.fresh(parameter.name(), Domains.of(parameter.type()), Input.Role.PARAMETER);
            parameters.add(input);
            arguments.add(new Named(parameter.name(), Terms.current(input), input.domain()));
            result = result.with(parameter, Lowered.value(Terms.current(input)));
        }
        return result;
    }

    private Bindings withFixed(Bindings bindings, List<Value> fixed) {
        for (int i = 0; i < fixed.size(); i++) {
            Local parameter = action.parameters().get(i);
            arguments.add(new Named(
                    parameter.name(), Terms.constant(fixed.get(i)), Domains.of(parameter.type())));
        }
        return bindings.with(action.parameters(), fixed);
    }

    private Bindings withReadings(Bindings bindings) {
        Bindings result = bindings;
        for (Action.Reading reading : action.readings()) {
            Lowered value = ExprLowering.lower(
                    context, ExprLowering.Moment.NOW, result, List.of(), reading.value());
            Domain domain = Domains.of(reading.local().type());
            readings.add(new Named(reading.local().name(), value.term(), value.known(), domain));
            result = result.with(reading.local(), value);
        }
        return result;
    }

    /** Adds the one command of an instantaneous action. */
    int instant(Action.Instant body, Term ready, ActionTiming.Added timing) {
        Effects effects = Effects.of(context, inputs, atStart, body.statements());
        List<Write> writes = new ArrayList<>(effects.writes());
        writes.addAll(intent.atStart());
        writes.addAll(timing.atStart());
        writes.addAll(timing.atEnd());
        Term all = Terms.and(ready, intent.ready(), timing.ready());
        add(Command.Phase.WHOLE, all, timing.held(), effects, writes, List.of());
        return 1;
    }

    /** Adds the start and the finish of an action that takes time. */
    int lasting(Action.Lasting body, Term ready, Flight flight, ActionTiming.Added timing) {
        Bindings atFinish = forGuards(recalling(flight));
        Effects finish = Effects.of(context, inputs, atFinish, body.finish());
        List<Write> over = intent.atFinish(atFinish);
        Clauses conditions = new Clauses(flight.isInFlight(), atFinish);
        guards(Rule.Moment.FINISH).forEach(conditions::next);
        Effects start = Effects.of(context, inputs, atStart, body.start());
        List<Write> startWrites = new ArrayList<>(start.writes());
        startWrites.addAll(flight.started());
        startWrites.addAll(intent.atStart());
        startWrites.addAll(timing.atStart());
        List<Lowered> kept = flight.stored().stream().map(Flight.Stored::atStart).toList();
        Term all = Terms.and(ready, intent.ready(), timing.ready());
        add(Command.Phase.START, all, timing.held(), start, startWrites, kept);
        List<Write> afterwards = new ArrayList<>(over);
        afterwards.addAll(timing.atEnd());
        addFinish(flight, finish, conditions, afterwards);
        return 2;
    }

    private Bindings recalling(Flight flight) {
        Bindings result = outer;
        List<Local> locals = new ArrayList<>(action.parameters());
        action.readings().forEach(reading -> locals.add(reading.local()));
        for (Local local : locals) {
            Lowered value = atStart.get(local);
            boolean constant = isConstant(value.term()) && isConstant(value.known());
            result = constant
                    ? result.with(local, value)
                    : result.withSupplier(local, () -> flight.recall(local, value));
        }
        return result;
    }

    private static boolean isConstant(Term term) {
        return term.children().isEmpty() && !(term instanceof Term.Current);
    }

    /** Where the trigger holds; nowhere else than where it has a value. */
    Optional<Term> trigger() {
        return action.trigger().map(trigger ->
                ExprLowering.lower(context, ExprLowering.Moment.NOW, atStart, List.of(), trigger).definitelyTrue());
    }

    private void add(
            Command.Phase phase,
            Term ready,
            Optional<Term> held,
            Effects effects,
            List<Write> writes,
            List<Lowered> kept) {
        Clauses clauses = new Clauses(ready, atStart);
        Optional<Clause> trigger = action.trigger().map(when -> clauses.held(clauses.next(when), held));
        List<Clause> guards = new ArrayList<>(action.guards().stream().map(clauses::next).toList());
        guards(Rule.Moment.START).forEach(guard -> guards.add(clauses.next(guard)));
        List<Hazard> hazards = new ArrayList<>(effects.hazards());
        hazards.addAll(intent.hazards());
        kept.forEach(value -> hazards.addAll(value.hazards()));
        List<Read> reads = new ArrayList<>(clauses.reads);
        reads.addAll(effects.reads());
        reads.addAll(intent.reads());
        kept.forEach(value -> reads.addAll(value.reads()));
        List<Input> all = new ArrayList<>(parameters);
        all.addAll(effects.choices());
        intent.announce(commands.size());
        commands.add(new Command(
                commands.size(), actor, action.name(), phase, all, arguments, readings,
                sightings(reads), possible(ready, hazards), trigger, guards, context.writers().noted(actor, writes),
                action.atomicity() == Action.Atomicity.ATOMIC ? distinct(real(reads)) : List.of(),
                blamed(clauses.hazards), blamed(hazards), action.span(), action.doc()));
    }

    private List<Rule.Guard> guards(Rule.Moment moment) {
        return coordination.stream().filter(guard -> guard.moment() == moment).toList();
    }

    /** Where a condition is false at the finish, the flight ends without effect. */
    private void addFinish(Flight flight, Effects effects, Clauses conditions, List<Write> afterwards) {
        Term effective = conditions.allButFirst();
        List<Write> writes = new ArrayList<>(effects.writes().stream().map(write -> under(effective, write)).toList());
        List<Hazard> hazards = new ArrayList<>(conditions.hazards);
        effects.hazards().forEach(hazard -> hazards.add(
                new Hazard(hazard.fault(), Terms.and(effective, hazard.condition()), hazard.span())));
        writes.addAll(flight.finished());
        writes.addAll(afterwards);
        List<Named> shownArguments = new ArrayList<>();
        List<Named> shownReadings = new ArrayList<>();
        for (Flight.Stored stored : flight.stored()) {
            List<Named> shown = action.parameters().contains(stored.local()) ? shownArguments : shownReadings;
            shown.add(new Named(
                    stored.local().name(), Terms.current(stored.variable()), stored.isKnown(),
                    stored.variable().domain()));
        }
        if (actor.role() == Actor.Role.ENVIRONMENT && !flight.mustFinish().equals(Terms.FALSE)) {
            context.agenda().add(new Agenda.Landing(
                    commands.size(), flight.mustFinish(), possible(Terms.TRUE, hazards)));
        }
        commands.add(new Command(
                commands.size(), actor, action.name(), Command.Phase.FINISH, effects.choices(),
                parameters.isEmpty() ? arguments : shownArguments, shownReadings, sightings(effects.reads()),
                possible(flight.mayFinish(), hazards), Optional.empty(), List.of(),
                context.writers().noted(actor, writes), List.of(),
                List.of(), blamed(hazards), action.span(), action.doc()));
    }

    private static Write under(Term condition, Write write) {
        return new Write(
                write.target(), write.update(), Terms.and(condition, write.condition()), write.value(), write.span());
    }

    /** An index outside its type cannot happen in the environment: its step is impossible instead. */
    private Term possible(Term ready, List<Hazard> hazards) {
        if (actor.role() == Actor.Role.AGENT) {
            return ready;
        }
        List<Term> all = new ArrayList<>();
        all.add(ready);
        hazards.stream()
                .filter(hazard -> hazard.fault() == Fault.INDEX)
                .forEach(hazard -> all.add(Terms.not(hazard.condition())));
        return Terms.and(all);
    }

    private List<Hazard> blamed(List<Hazard> hazards) {
        return actor.role() == Actor.Role.AGENT
                ? hazards
                : hazards.stream().filter(hazard -> hazard.fault() != Fault.INDEX).toList();
    }

    private List<Sighting> sightings(List<Read> reads) {
        return outer.samples().map(samples -> samples.sightings(reads)).orElse(List.of());
    }

    /** A sample is the agent's own, so nobody else can write what was looked at there. */
    private List<Read> real(List<Read> reads) {
        return outer.samples().map(samples -> samples.real(reads)).orElse(reads);
    }

    private static List<Read> distinct(List<Read> reads) {
        return reads.stream().distinct().toList();
    }

    /** The clauses in their order: each is evaluated only where all before it are true. */
    private final class Clauses {
        private final List<Term> path = new ArrayList<>();
        private final List<Hazard> hazards = new ArrayList<>();
        private final List<Read> reads = new ArrayList<>();

        private final Bindings bindings;

        Clauses(Term ready, Bindings bindings) {
            path.add(ready);
            this.bindings = bindings;
        }

        Clause next(Rule.Guard guard) {
            Term term = next(guard.condition(), bindings.seeing(Optional.empty())).term();
            return Clause.ofCoordination(term, guard.span());
        }

        /** The trigger, and that it has held for long enough. */
        Clause held(Clause when, Optional<Term> longEnough) {
            longEnough.ifPresent(path::add);
            Span whole = action.timing().held().map(length -> when.span().to(length.span())).orElse(when.span());
            Term term = Terms.and(when.term(), longEnough.orElse(Terms.TRUE));
            return new Clause(term, when.term(), whole, Clause.Origin.OWN);
        }

        Term allButFirst() {
            return Terms.and(path.subList(1, path.size()));
        }

        Clause next(Expr expr) {
            return next(expr, bindings);
        }

        private Clause next(Expr expr, Bindings place) {
            Lowered lowered = ExprLowering.lower(context, ExprLowering.Moment.NOW, place, path, expr);
            hazards.addAll(lowered.hazards());
            reads.addAll(lowered.reads());
            Term term = lowered.definitelyTrue();
            path.add(term);
            return new Clause(term, expr.span());
        }
    }
}
