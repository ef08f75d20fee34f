package dev.interlock.compiler.prepare;

import dev.interlock.compiler.system.Actor;
import dev.interlock.compiler.system.Clause;
import dev.interlock.compiler.system.Command;
import dev.interlock.compiler.system.Exclusion;
import dev.interlock.compiler.system.Goal;
import dev.interlock.compiler.system.Hazard;
import dev.interlock.compiler.system.Input;
import dev.interlock.compiler.system.Monitor;
import dev.interlock.compiler.system.Question;
import dev.interlock.compiler.system.Read;
import dev.interlock.compiler.system.Renaming;
import dev.interlock.compiler.system.Symbol;
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
import java.util.function.Function;

/** Two systems as one: its steps are those of the one, those of the other, and where both are joint, those of both at once. */
public final class SideBySide {
    private final List<Variable> variables = new ArrayList<>();
    private final List<Term> initial = new ArrayList<>();
    private final List<Actor> actors = new ArrayList<>();
    private final List<Command> commands = new ArrayList<>();
    private final List<Monitor> monitors = new ArrayList<>();
    private final List<Exclusion> exclusions = new ArrayList<>();
    private final List<Question> questions = new ArrayList<>();
    private int inputs;

    private SideBySide() {}

    public static TransitionSystem of(TransitionSystem one, TransitionSystem other) {
        SideBySide both = new SideBySide();
        both.add(one, "l", actor -> new Named("l" + actor.agent(), actor.indices()));
        both.add(other, "r", actor -> new Named("r" + actor.agent(), actor.indices()));
        return both.system(one, both.questions);
    }

    /** The two as instances 1 and 2 of the same agents, with each question asked about either. */
    public static TransitionSystem instances(TransitionSystem one, TransitionSystem other) {
        SideBySide both = new SideBySide();
        both.add(one, "", actor -> new Named(actor.agent(), List.of("1")));
        both.add(other, "", actor -> new Named(actor.agent(), List.of("2")));
        int count = one.questions().size();
        List<Question> joint = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Question question = both.questions.get(i);
            Goal.Reaching second = both.questions.get(count + i).reaching();
            joint.add(new Question(
                    question.kind(), question.name(), question.reaching().accept(new Either(second)),
                    question.span(), question.doc()));
        }
        return both.system(one, joint);
    }

    private record Named(String agent, List<String> indices) {}

    private TransitionSystem system(TransitionSystem like, List<Question> asked) {
        return new TransitionSystem(
                like.name() + " and another", like.span(), like.doc(), like.turns(), variables,
                Terms.and(initial), actors, commands, monitors, exclusions, List.of(),
                asked, List.of(), List.of(), List.of());
    }

    private void add(TransitionSystem part, String prefix, Function<Actor, Named> naming) {
        Map<Variable, Variable> images = new HashMap<>();
        for (Variable variable : part.variables()) {
            Variable image = new Variable(
                    variables.size(), prefix + variable.name(), variable.domain(), Optional.empty(), variable.overflow(),
                    variable.visibility(), variable.span());
            images.put(variable, image);
            variables.add(image);
        }
        Map<Actor, Actor> people = new HashMap<>();
        for (Actor actor : part.actors()) {
            Named name = naming.apply(actor);
            Actor image = new Actor(actors.size(), actor.role(), name.agent, name.indices);
            people.put(actor, image);
            actors.add(image);
        }
        new Moving(images, people).move(part, prefix);
    }

    private final class Moving {
        private final Map<Variable, Variable> images;
        private final Map<Actor, Actor> people;
        private final Map<Command, Command> moved = new HashMap<>();
        private final Map<Symbol, Symbol> names = new HashMap<>();

        Moving(Map<Variable, Variable> images, Map<Actor, Actor> people) {
            this.images = images;
            this.people = people;
            names.putAll(images);
        }

        void move(TransitionSystem part, String prefix) {
            for (Command command : part.commands()) {
                command.inputs().forEach(one -> names.computeIfAbsent(
                        one, key -> new Input(inputs++, one.name(), one.domain(), one.role())));
            }
            Renaming renaming = new Renaming(names);
            initial.add(renaming.of(part.initial()));
            part.commands().forEach(command -> {
                Command image = moved(command, renaming);
                moved.put(command, image);
                commands.add(image);
            });
            part.monitors().forEach(monitor -> monitors.add(new Monitor(
                    images.get(monitor.target()), renaming.of(monitor.condition()), renaming.of(monitor.value()))));
            part.exclusions().forEach(exclusion -> exclusions.add(new Exclusion(
                    exclusion.commands().stream().map(moved::get).toList(), renaming.of(exclusion.most()),
                    exclusion.span())));
            part.questions().forEach(question -> questions.add(new Question(
                    question.kind(), prefix + question.name(),
                    question.reaching().accept(new Retargeting(renaming, moved)),
                    question.span(), question.doc())));
        }

        private Command moved(Command command, Renaming to) {
            return new Command(
                    commands.size(), people.get(command.actor()), command.action(), command.phase(),
                    command.inputs().stream().map(one -> (Input) names.get(one)).toList(), List.of(),
                    List.of(), List.of(), to.of(command.ready()),
                    command.trigger().map(one -> clause(one, to)),
                    command.guards().stream().map(one -> clause(one, to)).toList(),
                    command.writes().stream()
                            .map(write -> new Write(
                                    images.get(write.target()), write.update(), to.of(write.condition()),
                                    to.of(write.value()), write.span()))
                            .toList(),
                    command.exclusions().stream()
                            .map(read -> new Read(images.get(read.variable()), to.of(read.condition())))
                            .toList(),
                    hazards(command.guardHazards(), to), hazards(command.effectHazards(), to), command.span(),
                    command.doc());
        }

        private static Clause clause(Clause clause, Renaming to) {
            return new Clause(to.of(clause.term()), to.of(clause.term()), clause.span(), clause.origin());
        }

        private static List<Hazard> hazards(List<Hazard> all, Renaming to) {
            return all.stream().map(one -> new Hazard(one.fault(), to.of(one.condition()), one.span())).toList();
        }
    }
}
