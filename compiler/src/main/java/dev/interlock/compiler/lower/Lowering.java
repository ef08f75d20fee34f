package dev.interlock.compiler.lower;

import dev.interlock.compiler.diagnostic.Diagnostic;
import dev.interlock.compiler.diagnostic.DiagnosticCode;
import dev.interlock.compiler.diagnostic.Diagnostics;
import dev.interlock.compiler.diagnostic.Result;
import dev.interlock.compiler.model.Expr;
import dev.interlock.compiler.model.LetDefinition;
import dev.interlock.compiler.model.Local;
import dev.interlock.compiler.model.Model;
import dev.interlock.compiler.model.Rule;
import dev.interlock.compiler.model.Type;
import dev.interlock.compiler.system.Actor;
import dev.interlock.compiler.system.Command;
import dev.interlock.compiler.system.Domain;
import dev.interlock.compiler.system.Exclusion;
import dev.interlock.compiler.system.Expectation;
import dev.interlock.compiler.system.Goal;
import dev.interlock.compiler.system.Justice;
import dev.interlock.compiler.system.Monitor;
import dev.interlock.compiler.system.Named;
import dev.interlock.compiler.system.Question;
import dev.interlock.compiler.system.Term;
import dev.interlock.compiler.system.Terms;
import dev.interlock.compiler.system.TransitionSystem;
import dev.interlock.compiler.system.Value;
import dev.interlock.compiler.system.Variable;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * From the typed model to logic: a transition system whose runs are exactly the runs that the language gives the model. Nothing is
 * checked here any more but sizes and the values of the start, which are only known once everything is written out.
 */
public final class Lowering {
    /** A definition with parameters is shown in reports for each of its values, up to this many. */
    private static final int MOST_SHOWN = 16;

    private final Model model;
    private final Diagnostics diagnostics = new Diagnostics();
    private final LoweringContext context;
    private final Inputs inputs = new Inputs();
    private final List<Command> commands = new ArrayList<>();

    private Lowering(Model model, Set<Variable> asked) {
        this.model = model;
        Roster roster = new Roster(model);
        LoweringContext inSeconds = new LoweringContext(model, Ticks.OF_A_SECOND, new Inputs(), roster, Set.of());
        Ticks ticks = Ticks.of(model, inSeconds, diagnostics);
        this.context = new LoweringContext(model, ticks, inputs, roster, asked);
    }

    public static Result<TransitionSystem> lower(Model model) {
        try {
            return lower(model, Set.of());
        } catch (TooLargeException tooLarge) {
            return Result.failed(List.of(Diagnostic.at(
                    tooLarge.span(), DiagnosticCode.TOO_LARGE, "this grows too large when it is written out")
                    .hint("use smaller ranges, or a coarser `time unit` where durations have no value: the lesson of a"
                            + " policy usually shows with a handful of instances")));
        } catch (UncountableException uncountable) {
            return Result.failed(List.of(Diagnostic.at(
                    uncountable.span(), DiagnosticCode.NOT_FINITE, "`" + uncountable.input().name()
                            + "` has no ends, so " + uncountable.needed().words())
                    .hint("give it a range, as in `0..9`")));
        }
    }

    /** Who wrote what is noted only where it is asked; that is known for sure when everything has been lowered once. */
    private static Result<TransitionSystem> lower(Model model, Set<Variable> asked) {
        Lowering lowering = new Lowering(model, asked);
        Result<TransitionSystem> lowered = lowering.run();
        Set<Variable> all = lowering.context.writers().asked();
        return all.size() == asked.size() ? lowered : lower(model, all);
    }

    private Result<TransitionSystem> run() {
        List<Term> initial = new ArrayList<>(Start.conditions(context, model, diagnostics));
        initial.add(context.writers().initial());
        model.actors().forEach(actor -> instances(actor, initial));
        initial.add(context.faults().initial());
        List<Exclusion> exclusions = new CoordinationLowering(context, commands).lower(model.coordination());
        context.agenda().close(commands);
        QuestionLowering asked = new QuestionLowering(context, model, commands);
        asked.keepBooks();
        List<Actor> actors = new ArrayList<>(context.roster().actors());
        passTime(actors);
        initial.addAll(context.clocks().initial());
        asked.books().forEach(ledger -> initial.addAll(ledger.initial()));
        List<Question> questions = asked.lower();
        TransitionSystem.Turns turns = switch (model.turns()) {
            case JOINT -> TransitionSystem.Turns.JOINT;
            case INTERLEAVED -> TransitionSystem.Turns.INTERLEAVED;
        };
        TransitionSystem system = new TransitionSystem(
                model.name(), model.span(), model.doc(), turns, context.layout().variables(), Terms.and(initial),
                actors, commands, monitors(asked.books()), exclusions.stream().map(this::complete).toList(),
                justices(questions), questions, expectations(), derived(),
                fixed(model.parameters()));
        return Result.of(system, diagnostics);
    }

    /** Who needs no fairness pays nothing for it. */
    private List<Justice> justices(List<Question> questions) {
        boolean needed = questions.stream().anyMatch(question -> question.goal() instanceof Goal.Looping);
        return needed ? new Justices(context).of(commands) : List.of();
    }

    private List<Expectation> expectations() {
        return new ExpectationLowering(
                model, new ScenarioLowering(context, model, commands), new Regions(context)).lower();
    }

    /** With the commands as they are when everybody has added to them what they note. */
    private Exclusion complete(Exclusion exclusion) {
        List<Command> complete =
                exclusion.commands().stream().map(command -> commands.get(command.id())).toList();
        return new Exclusion(complete, exclusion.most(), exclusion.span());
    }

    private List<Monitor> monitors(List<Ledger> books) {
        List<Monitor> monitors = new ArrayList<>(StayingUnknown.monitors(commands));
        monitors.addAll(context.clocks().monitors());
        books.forEach(ledger -> monitors.addAll(ledger.monitors()));
        return monitors;
    }

    /** Time comes last, when everybody has said how far it may go. */
    private void passTime(List<Actor> actors) {
        if (context.clocks().areNeeded()) {
            Actor time = new Actor(actors.size(), Actor.Role.ENVIRONMENT, "time", List.of());
            actors.add(time);
            commands.add(context.clocks().passing(commands.size(), time, model.span()));
        }
    }

    private void instances(dev.interlock.compiler.model.Actor declared, List<Term> initial) {
        List<Rule.Guard> guards = guards(declared);
        for (Roster.Entry instance : context.roster().named(declared.name())) {
            Bindings bindings = Bindings.NONE.with(declared.indices(), instance.tuple());
            for (Rule.Guard guard : guards) {
                bindings = bindings.with(guard.indices(), instance.tuple().subList(0, guard.indices().size()));
            }
            new ActorLowering(context, inputs, commands, initial, guards).lower(declared, instance.actor(), bindings);
        }
    }

    private List<Rule.Guard> guards(dev.interlock.compiler.model.Actor declared) {
        return model.coordination().stream()
                .filter(rule -> rule instanceof Rule.Guard)
                .map(rule -> (Rule.Guard) rule)
                .filter(guard -> guard.agent().equals(declared.name()))
                .toList();
    }

    private List<Named> derived() {
        List<Named> derived = new ArrayList<>(fixed(model.constants()));
        model.lets().forEach(let -> derived.addAll(instances(let)));
        return derived;
    }

    private List<Named> instances(LetDefinition let) {
        boolean finite = let.parameters().stream().map(Local::type).map(Domains::of)
                .allMatch(domain -> domain.bounds().isPresent() || domain.equals(Domain.BOOLS));
        List<List<Value>> tuples = finite
                ? Domains.tuples(let.parameters().stream().map(Local::type).toList())
                : List.of();
        List<Named> instances = new ArrayList<>();
        for (List<Value> tuple : tuples.size() <= MOST_SHOWN ? tuples : List.<List<Value>>of()) {
            Bindings bindings = Bindings.NONE.with(let.parameters(), tuple);
            Lowered value =
                    ExprLowering.lower(context, ExprLowering.Moment.NOW, bindings, List.of(), let.value());
            if (value.hazards().isEmpty()) {
                instances.add(new Named(shownName(let, tuple), value.term(), value.known(), Domains.of(let.type())));
            }
        }
        return instances;
    }

    private static String shownName(LetDefinition let, List<Value> tuple) {
        String indices = Layout.indices(let.parameters(), tuple);
        String own = indices.isEmpty()
                ? let.name()
                : let.name() + "(" + indices.substring(1, indices.length() - 1) + ")";
        return let.owner().map(owner -> owner + "." + own).orElse(own);
    }

    private List<Named> fixed(List<Model.Parameter> values) {
        List<Named> parameters = new ArrayList<>();
        for (Model.Parameter parameter : values) {
            Term value = ExprLowering.lower(
                    context, ExprLowering.Moment.NOW, Bindings.NONE, List.of(), parameter.value()).term();
            parameters.add(named(parameter, value));
        }
        return parameters;
    }

    /** A free duration is the variable in which it is counted. */
    private Named named(Model.Parameter parameter, Term value) {
        if (!(parameter.type() instanceof Type.Duration)) {
            return new Named(parameter.name(), value, Domains.of(parameter.type()));
        }
        if (parameter.value() instanceof Expr.StateRef free) {
            Variable variable = context.layout().element(free.state(), List.of());
            return new Named(parameter.name(), Terms.current(variable), variable.domain());
        }
        BigInteger seconds = value instanceof Term.Whole whole ? whole.value() : BigInteger.ZERO;
        return new Named(parameter.name(), value, new Domain.Times(BigInteger.ONE, seconds, seconds));
    }
}
