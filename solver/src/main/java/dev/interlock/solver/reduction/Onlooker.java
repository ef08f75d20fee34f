package dev.interlock.solver.reduction;

import dev.interlock.compiler.number.Rational;
import dev.interlock.compiler.system.Actor;
import dev.interlock.compiler.system.Clause;
import dev.interlock.compiler.system.Command;
import dev.interlock.compiler.system.Domain;
import dev.interlock.compiler.system.Goal;
import dev.interlock.compiler.system.Justice;
import dev.interlock.compiler.system.Monitor;
import dev.interlock.compiler.system.Question;
import dev.interlock.compiler.system.Substitution;
import dev.interlock.compiler.system.Symbol;
import dev.interlock.compiler.system.Term;
import dev.interlock.compiler.system.Terms;
import dev.interlock.compiler.system.TransitionSystem;
import dev.interlock.compiler.system.Value;
import dev.interlock.compiler.system.Variable;
import dev.interlock.compiler.system.Write;
import dev.interlock.solver.relation.Scope;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A system with somebody in it who looks on and keeps books of a run, so that a question about infinite runs becomes one about states
 * (liveness to safety: Biere, Artho, Schuppan, FMICS 2002). From a moment of its choice, in a state where {@code from} holds, the
 * onlooker watches: then silenced commands do not happen, nothing goes on from a state without {@code stays}, and it notes what has
 * happened since the last round. Its own steps change nothing else, and no monitor looks at them.
 */
final class Onlooker {
    private final Scope scope;
    private final TransitionSystem system;
    private final Goal.Looping goal;
    private final List<Variable> variables;
    private final List<Term> initial = new ArrayList<>();
    private final List<Command> commands = new ArrayList<>();
    private final List<Command> own = new ArrayList<>();
    private final List<Monitor> monitors = new ArrayList<>();
    private final List<Variable> moods = new ArrayList<>();
    private final Map<Command, List<Write>> notes = new HashMap<>();
    private final Actor self;
    private final Variable watching;

    Onlooker(Scope scope, Goal.Looping goal) {
        this.scope = scope;
        this.system = scope.system();
        this.goal = goal;
        this.variables = new ArrayList<>(system.variables());
        this.self = new Actor(system.actors().size(), Actor.Role.ENVIRONMENT, "onlooker", List.of());
        this.watching = mood("watching");
        step("watch", Terms.and(Terms.not(Terms.current(watching)), goal.from()), List.of(noting(watching)));
    }

    Variable watching() {
        return watching;
    }

    /** A flag that only the onlooker's own steps change. */
    Variable mood(String name) {
        Variable mood = flag(name);
        moods.add(mood);
        return mood;
    }

    Variable flag(String name) {
        return variable(name, Domain.BOOLS);
    }

    /** A variable that begins with false, zero or the lowest value. */
    Variable variable(String name, Domain domain) {
        Variable variable = new Variable(
                variables.size(), name, domain, Variable.Overflow.CHECKED, Variable.Visibility.HIDDEN, system.span());
        variables.add(variable);
        initial.add(Terms.equal(Terms.current(variable), first(domain)));
        return variable;
    }

    private static Term first(Domain domain) {
        return switch (domain.sort()) {
            case BOOL -> Terms.FALSE;
            case INT -> Terms.whole(domain.bounds().map(Domain.Bounds::low).orElse(BigInteger.ZERO));
            case REAL -> Terms.constant(new Value.Real(Rational.ZERO));
        };
    }

    /** A step of the onlooker's own. */
    void step(String action, Term ready, List<Write> writes) {
        own.add(new Command(
                system.commands().size() + own.size(), self, action, Command.Phase.WHOLE, List.of(), List.of(), List.of(),
                List.of(), ready, Optional.empty(), List.of(), writes, List.of(), List.of(), List.of(), system.span(),
                Optional.empty()));
    }

    Write noting(Variable flag) {
        return setting(flag, Terms.TRUE);
    }

    Write setting(Variable variable, Term value) {
        return new Write(variable, Write.Update.SET, Terms.TRUE, value, system.span());
    }

    void monitor(Variable target, Term condition, Term value) {
        monitors.add(new Monitor(target, condition, value));
    }

    /**
     * One flag for each thing that a round takes, which is up once it has happened while the mood was on; a state counts from the
     * step that brings the mood about, a step from the one after it.
     */
    List<Variable> notes(Rounds rounds, Variable mood) {
        List<Variable> flags = new ArrayList<>();
        Variable recurred = flag("recurred");
        flags.add(recurred);
        monitor(recurred, Terms.and(Terms.current(mood), goal.recurs()), Terms.TRUE);
        if (rounds == Rounds.FAIR) {
            owed(scope).forEach(justice -> flags.add(noted(justice, mood)));
            if (hasTime()) {
                flags.add(timeNoted(mood));
            }
        }
        return flags;
    }

    private Variable noted(Justice justice, Variable mood) {
        Variable flag = flag("just to " + justice.actor() + "." + justice.action() + " " + justice.phase());
        justice.commands().forEach(command -> note(command, flag, mood));
        monitor(flag, Terms.and(Terms.next(mood), Terms.not(after(justice.able()))), Terms.TRUE);
        return flag;
    }

    private Variable timeNoted(Variable mood) {
        Variable passed = flag("passed");
        system.commands().stream().filter(Onlooker::isTime).forEach(command -> note(command, passed, mood));
        return passed;
    }

    private void note(Command command, Variable flag, Variable mood) {
        notes.computeIfAbsent(command, key -> new ArrayList<>())
                .add(new Write(flag, Write.Update.SET, Terms.current(mood), Terms.TRUE, system.span()));
    }

    /** A flag that is up after a step that executes one of the event's commands, for monitors that come before it is taken down. */
    Variable happened(Event event) {
        Variable flag = flag("happened");
        event.commands().forEach(command -> note(command, flag, watching));
        return flag;
    }

    static List<Justice> owed(Scope scope) {
        return scope.system().justices().stream()
                .filter(justice -> justice.actor().role() == Actor.Role.ENVIRONMENT
                        || scope.agents().contains(justice.actor()))
                .toList();
    }

    private boolean hasTime() {
        return system.commands().stream().anyMatch(Onlooker::isTime);
    }

    static boolean isTime(Command command) {
        return command.phase() == Command.Phase.TIME;
    }

    /** That a run which is looked for rests in this state for ever; over current variables. */
    Term rests() {
        if (hasTime()) {
            return Terms.FALSE;
        }
        Map<Variable, Term> same = new HashMap<>();
        system.variables().forEach(variable -> same.put(variable, Terms.current(variable)));
        List<Term> all = new ArrayList<>();
        all.add(Terms.current(watching));
        all.add(goal.stays());
        all.add(Substitution.ofNext(goal.recurs(), same));
        owed(scope).forEach(justice -> all.add(Terms.not(justice.able())));
        return Terms.and(all);
    }

    /** A term over current variables, as it reads after a step. */
    Term after(Term term) {
        Map<Symbol, Term> renamed = new HashMap<>();
        variables.forEach(variable -> renamed.put(variable, Terms.next(variable)));
        return Substitution.in(term, renamed);
    }

    /** The system with all its books, and the question whether it comes to a state where the condition holds. */
    TransitionSystem asking(Question about, Term condition) {
        Question question = new Question(
                Question.Kind.INVARIANT, about.name(), new Goal.InState(condition), about.span(), Optional.empty());
        system.commands().forEach(command -> commands.add(watched(command)));
        commands.addAll(own);
        List<Actor> actors = new ArrayList<>(system.actors());
        actors.add(self);
        List<Monitor> all = new ArrayList<>();
        system.monitors().forEach(monitor -> all.add(blind(monitor)));
        all.addAll(monitors);
        initial.add(0, system.initial());
        return new TransitionSystem(
                system.name(), system.span(), system.doc(), system.turns(), variables, Terms.and(initial), actors,
                commands, all, system.exclusions(), List.of(), List.of(question), List.of(), system.derived(),
                system.parameters());
    }

    private Command watched(Command command) {
        Term allowed = goal.silenced().contains(command) ? Terms.FALSE : goal.stays();
        Term guard = Terms.implies(Terms.current(watching), allowed);
        Command watched = guard.equals(Terms.TRUE) ? command : command.withGuard(new Clause(guard, command.span()));
        for (Write note : notes.getOrDefault(command, List.of())) {
            watched = watched.withWrite(note);
        }
        return watched;
    }

    /** The monitor, which does not see the onlooker's own steps. */
    private Monitor blind(Monitor monitor) {
        List<Term> all = new ArrayList<>();
        moods.forEach(mood -> all.add(Terms.equal(Terms.next(mood), Terms.current(mood))));
        all.add(monitor.condition());
        return new Monitor(monitor.target(), Terms.and(all), monitor.value());
    }
}
