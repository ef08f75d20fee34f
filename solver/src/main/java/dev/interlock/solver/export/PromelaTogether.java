package dev.interlock.solver.export;

import dev.interlock.compiler.system.Actor;
import dev.interlock.compiler.system.Command;
import dev.interlock.compiler.system.Exclusion;
import dev.interlock.compiler.system.Read;
import dev.interlock.compiler.system.Term;
import dev.interlock.compiler.system.Terms;
import dev.interlock.compiler.system.Variable;
import dev.interlock.compiler.system.Write;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who may act together, and in which orders writes land. Of orders that differ only in neighbours who do not contend, the one with
 * the smallest numbers first is enough (traces, after Mazurkiewicz).
 */
final class PromelaTogether {
    private final PromelaProgram program;
    private final List<Command> joining;
    private final List<Actor> actors;
    private final Map<Command, Term> acts = new HashMap<>();

    PromelaTogether(PromelaProgram program) {
        this.program = program;
        this.joining = program.joining();
        this.actors = joining.stream().map(Command::actor).distinct().toList();
        joining.forEach(command -> acts.put(command, program.names.truth(
                "(" + program.names.did(command.actor()) + " == " + number(command) + ")")));
    }

    /** Whether there are two who can. */
    boolean isNeeded() {
        return actors.size() > 1;
    }

    List<Actor> actors() {
        return actors;
    }

    int number(Actor actor) {
        return actors.indexOf(actor) + 1;
    }

    int number(Command command) {
        return joining.stream().filter(other -> other.actor().equals(command.actor())).toList().indexOf(command) + 1;
    }

    /** That the command is in the step. */
    Term acts(Command command) {
        return acts.getOrDefault(command, Terms.FALSE);
    }

    /** That the actor may be picked after the one whose number is in the variable. */
    String mayBeNext(Actor actor, String last) {
        List<String> ways = new ArrayList<>(List.of(last + " < " + number(actor)));
        actors.stream()
                .filter(other -> number(other) > number(actor) && contend(other, actor))
                .forEach(other -> ways.add(last + " == " + number(other)));
        return ways.stream().collect(Collectors.joining(" || ", "(", ")"));
    }

    private boolean contend(Actor one, Actor other) {
        Set<Variable> both = targets(one, false);
        both.retainAll(targets(other, false));
        Set<Variable> set = targets(one, true);
        set.addAll(targets(other, true));
        both.retainAll(set);
        return !both.isEmpty();
    }

    private Set<Variable> targets(Actor actor, boolean setOnly) {
        return joining.stream()
                .filter(command -> command.actor().equals(actor))
                .flatMap(command -> command.writes().stream())
                .filter(write -> !setOnly || write.update() == Write.Update.SET)
                .map(Write::target)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** That those who were picked may act together. */
    Term allowed() {
        List<Term> all = new ArrayList<>();
        for (Command reader : joining) {
            for (Command writer : joining) {
                if (!reader.actor().equals(writer.actor())) {
                    all.add(Terms.not(Terms.and(acts(reader), acts(writer), collide(reader, writer))));
                }
            }
        }
        program.system.exclusions().forEach(exclusion -> all.add(limit(exclusion)));
        return Terms.and(all);
    }

    private static Term collide(Command reader, Command writer) {
        List<Term> all = new ArrayList<>();
        for (Read read : reader.exclusions()) {
            writer.writes().stream()
                    .filter(write -> write.target().equals(read.variable()))
                    .forEach(write -> all.add(Terms.and(read.condition(), write.condition())));
        }
        return Terms.or(all);
    }

    private Term limit(Exclusion exclusion) {
        List<Term> these = exclusion.commands().stream().map(acts::get).filter(Objects::nonNull).toList();
        if (these.isEmpty()) {
            return Terms.TRUE;
        }
        Term number = Terms.sum(these.stream()
                .map(act -> Terms.ifThenElse(act, Terms.whole(1), Terms.whole(0)))
                .toList());
        return Terms.implies(Terms.or(these), Terms.atMost(number, exclusion.most()));
    }

    /** The variables of which two agents' writes may land in either order, and one of them sets it. */
    List<Variable> contended() {
        return program.changing().stream().filter(this::isContended).toList();
    }

    private boolean isContended(Variable variable) {
        List<Actor> writers = actors.stream().filter(actor -> targets(actor, false).contains(variable)).toList();
        return writers.size() > 1 && writers.stream().anyMatch(actor -> targets(actor, true).contains(variable));
    }

    /** Lets the writes of those who were picked land once more, in any order. */
    void otherOrder(PromelaLines out) {
        contended().forEach(v -> out.line(program.names.other(v) + " = " + program.names.of(v) + ";"));
        out.line("do");
        for (Command command : joining) {
            List<String> writes = program.writes(onContended(command), program.names::other);
            out.open(":: " + program.text(acts(command)) + " && !" + program.names.done(command.actor()) + " && "
                    + mayBeNext(command.actor(), "again") + " ->");
            out.open("d_step {").lines(writes).line(program.names.done(command.actor()) + " = true;");
            out.line("again = " + number(command.actor())).close("}").dedent();
        }
        out.line(":: else -> break").line("od;");
        out.line("allowed = allowed && " + actors.stream()
                .map(actor -> "(" + program.names.did(actor) + " == 0 || " + program.names.done(actor) + ")")
                .collect(Collectors.joining(" && ")) + ";");
    }

    private Command onContended(Command command) {
        Set<Variable> rest = new LinkedHashSet<>(program.changing());
        contended().forEach(rest::remove);
        return command.withoutWritesTo(rest);
    }

    /** That the two orders end differently in what users see; both have to stop at the ends of saturating variables before. */
    Term ordersDiffer(PromelaLines out) {
        for (Variable variable : contended()) {
            PromelaText.saturation(variable, program.names.next(variable)).ifPresent(out::line);
            PromelaText.saturation(variable, program.names.other(variable)).ifPresent(out::line);
        }
        List<Term> differences = new ArrayList<>();
        for (Variable variable : program.system.variables()) {
            if (variable.visibility() == Variable.Visibility.DECLARED) {
                differences.add(variable.known()
                        .map(known -> Terms.or(differ(known), Terms.and(next(known), differ(variable))))
                        .orElseGet(() -> differ(variable)));
            }
        }
        return Terms.or(differences);
    }

    private Term next(Variable known) {
        return program.changing().contains(known) ? Terms.next(known) : Terms.current(known);
    }

    private Term differ(Variable variable) {
        return contended().contains(variable)
                ? program.names.truth("(" + program.names.next(variable) + " != " + program.names.other(variable) + ")")
                : Terms.FALSE;
    }
}
