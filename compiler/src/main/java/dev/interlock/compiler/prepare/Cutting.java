package dev.interlock.compiler.prepare;

import dev.interlock.compiler.system.Actor;
import dev.interlock.compiler.system.Clause;
import dev.interlock.compiler.system.Command;
import dev.interlock.compiler.system.Exclusion;
import dev.interlock.compiler.system.Hazard;
import dev.interlock.compiler.system.Monitor;
import dev.interlock.compiler.system.Question;
import dev.interlock.compiler.system.Read;
import dev.interlock.compiler.system.Renaming;
import dev.interlock.compiler.system.Term;
import dev.interlock.compiler.system.Terms;
import dev.interlock.compiler.system.TransitionSystem;
import dev.interlock.compiler.system.Variable;
import dev.interlock.compiler.system.Write;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Cuts a cone out of a system: its variables and commands, numbered anew, and of everything else what speaks of them alone. */
final class Cutting {
    private final TransitionSystem whole;
    private final Cone cone;
    private final Reads reads;
    private final List<Variable> kept;
    private final List<Command> acting;
    private final List<Variable> variables = new ArrayList<>();
    private final Map<Command, Command> commands = new HashMap<>();
    private final Renaming renaming;

    private Cutting(TransitionSystem whole, Cone cone, Reads reads) {
        this.whole = whole;
        this.cone = cone;
        this.reads = reads;
        this.kept = whole.variables().stream().filter(cone.variables()::contains).toList();
        this.acting = whole.commands().stream().filter(cone.commands()::contains).toList();
        number();
        this.renaming = renaming(kept, variables);
        acting.forEach(command -> commands.put(command, cut(command)));
    }

    static Slice of(TransitionSystem whole, Cone cone, Question question, Aim aim, Reads reads) {
        return new Cutting(whole, cone, reads).slice(question, aim);
    }

    static Renaming renaming(List<Variable> from, List<Variable> to) {
        Map<Variable, Variable> names = new HashMap<>();
        for (int i = 0; i < from.size(); i++) {
            names.put(from.get(i), to.get(i));
        }
        return new Renaming(names);
    }

    /** What tells whether anything is known comes to stand before or behind what it is about, so it may have to be made twice. */
    private void number() {
        Map<Variable, Variable> images = new HashMap<>();
        for (int i = 0; i < kept.size(); i++) {
            Variable old = kept.get(i);
            images.put(old, numbered(i, old, Optional.empty()));
        }
        for (int i = 0; i < kept.size(); i++) {
            variables.add(numbered(i, kept.get(i), kept.get(i).known().map(images::get)));
        }
    }

    private static Variable numbered(int id, Variable old, Optional<Variable> known) {
        return new Variable(id, old.name(), old.domain(), known, old.overflow(), old.visibility(), old.span());
    }

    private Slice slice(Question question, Aim aim) {
        List<Monitor> monitors = whole.monitors().stream()
                .filter(monitor -> cone.variables().contains(monitor.target()))
                .map(this::cut)
                .toList();
        Question asked = new Question(
                question.kind(), question.name(), aim.goal().accept(new Retargeting(renaming, commands)),
                question.span(), question.doc(), ledger(question));
        List<Actor> actors = new ArrayList<>(whole.actors());
        List<Command> all = new ArrayList<>(acting.stream().map(commands::get).toList());
        Optional<Command> other = acting.size() == whole.commands().size()
                ? Optional.empty()
                : Others.of(monitors, asked.reaching(), actors.size(), all.size(), whole.span());
        other.ifPresent(command -> {
            actors.add(command.actor());
            all.add(command);
        });
        TransitionSystem system = new TransitionSystem(
                whole.name(), whole.span(), whole.doc(), whole.turns(), variables, initial(), actors, all, monitors,
                exclusions(), List.of(), List.of(asked), List.of(), List.of(), List.of());
        return new Slice(whole, system, asked, kept, acting, other);
    }

    private List<Variable> ledger(Question question) {
        return question.ledger().stream()
                .filter(kept::contains)
                .map(variable -> variables.get(kept.indexOf(variable)))
                .toList();
    }

    private Term initial() {
        return Terms.and(Reads.conjuncts(whole.initial()).stream()
                .filter(this::isInside)
                .map(renaming::of)
                .toList());
    }

    private List<Exclusion> exclusions() {
        return whole.exclusions().stream()
                .filter(exclusion -> Influence.says(exclusion, cone.commands()))
                .map(exclusion -> new Exclusion(
                        exclusion.commands().stream().filter(commands::containsKey).map(commands::get).toList(),
                        renaming.of(exclusion.most()),
                        exclusion.span()))
                .toList();
    }

    private Monitor cut(Monitor monitor) {
        return new Monitor(
                image(monitor.target()), renaming.of(monitor.condition()), renaming.of(monitor.value()));
    }

    private Command cut(Command command) {
        return new Command(
                acting.indexOf(command), command.actor(), command.action(), command.phase(), command.inputs(),
                List.of(), List.of(), List.of(), renaming.of(command.ready()),
                command.trigger().map(this::cut), command.guards().stream().map(this::cut).toList(),
                command.writes().stream().filter(write -> kept.contains(write.target())).map(this::cut).toList(),
                command.exclusions().stream().filter(this::isInside).map(this::cut).toList(),
                cut(command.guardHazards()), cut(command.effectHazards()), command.span(), command.doc());
    }

    private Clause cut(Clause clause) {
        return new Clause(
                renaming.of(clause.term()), renaming.of(clause.term()), clause.span(), clause.origin());
    }

    private Write cut(Write write) {
        return new Write(
                image(write.target()), write.update(), renaming.of(write.condition()),
                renaming.of(write.value()), write.span());
    }

    private Read cut(Read read) {
        return new Read(image(read.variable()), renaming.of(read.condition()));
    }

    /** Those that are left out are of a kind that the aim does not ask for, and stop no step. */
    private List<Hazard> cut(List<Hazard> hazards) {
        return hazards.stream()
                .filter(hazard -> isInside(hazard.condition()))
                .map(hazard -> new Hazard(hazard.fault(), renaming.of(hazard.condition()), hazard.span()))
                .toList();
    }

    private boolean isInside(Read read) {
        return cone.variables().contains(read.variable()) && isInside(read.condition());
    }

    private boolean isInside(Term term) {
        return cone.variables().containsAll(reads.of(term));
    }

    private Variable image(Variable variable) {
        return variables.get(kept.indexOf(variable));
    }
}
