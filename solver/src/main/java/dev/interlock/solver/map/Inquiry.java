package dev.interlock.solver.map;

import dev.interlock.compiler.interpret.Firing;
import dev.interlock.compiler.interpret.Run;
import dev.interlock.compiler.interpret.State;
import dev.interlock.compiler.system.Command;
import dev.interlock.compiler.system.Domain;
import dev.interlock.compiler.system.Goal;
import dev.interlock.compiler.system.Input;
import dev.interlock.compiler.system.Named;
import dev.interlock.compiler.system.Question;
import dev.interlock.compiler.system.Substitution;
import dev.interlock.compiler.system.Symbol;
import dev.interlock.compiler.system.Term;
import dev.interlock.compiler.system.Terms;
import dev.interlock.compiler.system.TransitionSystem;
import dev.interlock.compiler.system.Value;
import dev.interlock.compiler.system.Variable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A link as a question about a step of a system that keeps books. */
final class Inquiry {
    private final Link link;
    private final Footprints books;
    private final Map<Command, Map<Symbol, Term>> probes = new HashMap<>();
    private final Term goal;
    private final TransitionSystem system;

    private Inquiry(TransitionSystem system, Link link, Maker maker) {
        this.link = link;
        this.books = new Footprints(system, link.first());
        link.second().commands().forEach(command -> probes.put(command, books.probes(command)));
        this.goal = maker.goal(this);
        this.system = books.system();
    }

    private interface Maker {
        Term goal(Inquiry inquiry);
    }

    static Inquiry ofOneStep(TransitionSystem system, Conditions conditions, Link link) {
        return new Inquiry(system, link, inquiry -> inquiry.oneStep(conditions));
    }

    static Inquiry ofTwoSteps(TransitionSystem system, Link link) {
        return new Inquiry(system, link, inquiry -> inquiry.twoSteps(system));
    }

    /** Whether the command has what the link is about. */
    static boolean concerns(Link link, Command command) {
        return link.kind() == Link.Kind.FEEDS || Candidates.begins(command);
    }

    TransitionSystem system() {
        return system;
    }

    Question question() {
        return new Question(
                Question.Kind.REACHABLE, link.toString(), new Goal.InStep(goal), system.span(), Optional.empty());
    }

    private Term oneStep(Conditions conditions) {
        List<Term> cases = new ArrayList<>();
        for (Command affected : link.to().commands()) {
            if (concerns(link, affected)) {
                Term condition = Substitution.in(conditions.of(link, affected), probes.get(affected));
                cases.add(Terms.and(condition, Terms.or(link.from().commands().stream()
                        .map(cause -> Terms.and(books.treads(cause), reaches(cause, affected)))
                        .toList())));
            }
        }
        return Terms.or(cases);
    }

    /** That the step of the cause is as far from the affected as the link says. */
    private Term reaches(Command cause, Command affected) {
        return switch (link.reach()) {
            case ANOTHER_ACTION -> Terms.TRUE;
            case ANOTHER_INSTANCE -> Terms.not(same(cause, affected, this::noted, this::probed));
            case ITSELF -> same(cause, affected, this::noted, this::probed);
        };
    }

    private Term noted(Named argument) {
        return Terms.next(books.arguments().get(argument.name()));
    }

    private Term probed(Named argument) {
        Map<Symbol, Term> all = new HashMap<>();
        probes.values().forEach(all::putAll);
        return Substitution.in(argument.term(), all);
    }

    private interface Said {
        Term of(Named argument);
    }

    private static Term same(Command one, Command other, Said ofOne, Said ofOther) {
        if (!one.actor().equals(other.actor())) {
            return Terms.FALSE;
        }
        List<Term> equal = new ArrayList<>();
        for (Named argument : one.arguments()) {
            other.arguments().stream()
                    .filter(same -> same.name().equals(argument.name()))
                    .forEach(same -> equal.add(Terms.equal(ofOne.of(argument), ofOther.of(same))));
        }
        return Terms.and(equal);
    }

    /** The books of who is to be undone: who it was and with what arguments, and for each variable what it was and whether that changed. */
    private Term twoSteps(TransitionSystem plain) {
        books.letMark(link.first());
        Term marked = Terms.or(link.first().commands().stream().map(books::treadsMarked).toList());
        Term over = Terms.not(Terms.or(marked, Terms.or(plain.commands().stream()
                .filter(command -> !command.isAct() || isStart(command))
                .map(books::treads)
                .toList())));
        Variable who = books.book("who is to be undone", books.last().domain());
        books.keep(who, marked, books.footprint());
        Map<String, Variable> arguments = new HashMap<>();
        books.arguments().forEach((name, noted) -> {
            Variable kept = books.book("undone for " + name, noted.domain());
            books.keep(kept, marked, Terms.next(noted));
            arguments.put(name, kept);
        });
        List<Term> back = new ArrayList<>();
        Candidates.shownWrites(link.from()).stream()
                .filter(Candidates.shownWrites(link.to())::contains)
                .forEach(variable -> back.add(back(variable, marked, over)));
        return Terms.and(Terms.or(back), undone(who, arguments));
    }

    private boolean isStart(Command command) {
        return command.phase() == Command.Phase.START && link.second().commands().contains(command);
    }

    private Term back(Variable variable, Term marked, Term over) {
        Variable changed = books.book("changed " + variable, Domain.BOOLS);
        books.startWith(changed, Terms.FALSE);
        books.keep(changed, marked, Conditions.changes(variable));
        books.keep(changed, over, Terms.FALSE);
        Term same = isAsBefore(variable, marked);
        Term known = variable.known().map(flag -> isAsBefore(flag, marked)).orElse(Terms.TRUE);
        return Terms.and(Terms.current(changed), same, known);
    }

    private Term isAsBefore(Variable variable, Term marked) {
        Variable was = books.book("was " + variable, variable.domain());
        books.keep(was, marked, Terms.current(variable));
        return Terms.equal(Terms.next(variable), Terms.current(was));
    }

    private Term undone(Variable who, Map<String, Variable> arguments) {
        List<Term> cases = new ArrayList<>();
        for (Command undoing : link.second().commands()) {
            for (Command undone : link.first().commands()) {
                Term same = same(undone, undoing, named -> Terms.current(arguments.get(named.name())), this::noted);
                Term reach = switch (link.reach()) {
                    case ANOTHER_ACTION -> Terms.TRUE;
                    case ANOTHER_INSTANCE -> Terms.not(same);
                    case ITSELF -> same;
                };
                Term was = Terms.equal(Terms.current(who), books.footprintOfMarked(undone));
                cases.add(Terms.and(books.treads(undoing), was, reach));
            }
        }
        return Terms.or(cases);
    }

    /** The command with the inputs that were asked about in a run. */
    Firing probed(Command command, State start) {
        Map<Input, Value> inputs = new HashMap<>();
        command.inputs().forEach(input -> inputs.put(input, start.get(books.probe(input))));
        return new Firing(command, inputs);
    }

    /** The last marked move before the given one. */
    int marked(Run run, int end) {
        int move = end - 1;
        while (!isMarked(run.moves().get(move))) {
            move--;
        }
        return move;
    }

    private static boolean isMarked(Run.Move move) {
        return move.step().firings().stream().anyMatch(firing -> firing.inputs().entrySet().stream()
                .anyMatch(entry -> entry.getKey().name().equals(Footprints.MARK) && entry.getValue().equals(Value.of(true))));
    }
}
