package dev.interlock.compiler.interpret;

import dev.interlock.compiler.system.Actor;
import dev.interlock.compiler.system.Clause;
import dev.interlock.compiler.system.Command;
import dev.interlock.compiler.system.Goal;
import dev.interlock.compiler.system.Question;
import dev.interlock.compiler.system.Term;
import dev.interlock.compiler.system.TransitionSystem;
import dev.interlock.compiler.system.Variable;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What it is that a witness shows: where the tracing of its causes begins. */
final class Damage implements Witness.Visitor<Optional<Void>> {
    private static final int MOST_WAYS = 50;

    private final TransitionSystem system;
    private final Question question;
    private final Tracing tracing;
    private final int last;

    Damage(TransitionSystem system, Question question, Tracing tracing, int last) {
        this.system = system;
        this.question = question;
        this.tracing = tracing;
        this.last = last;
    }

    @Override
    public Optional<Void> run(Run run) {
        run.ending().accept(new AtEnd());
        return Optional.empty();
    }

    @Override
    public Optional<Void> lasso(Lasso lasso) {
        for (int move = lasso.stem().size(); move < last; move++) {
            changing(move);
        }
        if (question.goal() instanceof Goal.Looping goal) {
            tracing.want(lasso.from(), goal.from());
            int place = lasso.stem().size();
            Set<Variable> missing = new LinkedHashSet<>(Support.of(goal.stays(), Evaluation.in(lasso.knot())).now());
            missing.addAll(resting(goal.recurs(), lasso.knot()));
            tracing.want(place, missing);
            held(place, missing, acting(lasso));
        }
        return Optional.empty();
    }

    /** What a loop goes on for that changes none of it. */
    private static Set<Variable> resting(Term recurs, State knot) {
        Evaluation seen = Evaluation.ofStep(knot, knot);
        return seen.holds(recurs) ? Support.of(recurs, seen).now() : Set.of();
    }

    private void changing(int move) {
        State before = tracing.state(move);
        State after = tracing.state(move + 1);
        for (Firing firing : tracing.firings(move)) {
            boolean changes = Effect.of(before, firing).landings().stream()
                    .map(Effect.Landing::target)
                    .filter(variable -> variable.visibility() == Variable.Visibility.DECLARED)
                    .anyMatch(variable -> before.differs(after, variable));
            if (changes) {
                tracing.want(move, firing);
            }
        }
    }

    @Override
    public Optional<Void> trap(Trap trap) {
        if (question.goal() instanceof Goal.Trapping goal) {
            Set<Variable> missing = Support.of(goal.escape(), Evaluation.in(trap.last())).now();
            tracing.want(last, missing);
            held(last, missing, goal.silenced());
        }
        return Optional.empty();
    }

    private List<Command> acting(Lasso lasso) {
        return lasso.loop().stream().flatMap(move -> move.step().firings().stream()).map(Firing::command).toList();
    }

    /** That agents who could change what is missing do not act. */
    private void held(int place, Set<Variable> missing, List<Command> others) {
        Choices choices = new Choices(new Interpreter(system), MOST_WAYS);
        for (Command command : system.commands()) {
            boolean couldHelp = command.actor().role() == Actor.Role.AGENT
                    && command.writes().stream().anyMatch(write -> missing.contains(write.target()));
            if (couldHelp && !others.contains(command)) {
                choices.firings(command).items().forEach(firing -> held(place, firing));
            }
        }
    }

    private void held(int place, Firing firing) {
        Evaluation seen = Evaluation.in(tracing.state(place), firing);
        Stream.concat(firing.command().trigger().stream(), firing.command().guards().stream())
                .map(Clause::term)
                .filter(term -> !seen.holds(term))
                .findFirst()
                .ifPresent(term -> tracing.want(place, Support.of(term, seen).now()));
    }

    /** What a finite run ends with. */
    private final class AtEnd implements Run.Ending.Visitor<Optional<Void>> {
        @Override
        public Optional<Void> arrived(Run.Arrived ending) {
            if (question.goal() instanceof Goal.InState goal) {
                tracing.want(last, goal.condition());
            }
            if (question.goal() instanceof Goal.InStep goal && last > 0) {
                tracing.wantOfStep(last - 1, goal.condition());
            }
            return Optional.empty();
        }

        @Override
        public Optional<Void> faulted(Run.Faulted ending) {
            tracing.want(last + 1, new LinkedHashSet<>(ending.outside()));
            ending.hazards().forEach(hazard -> ending.step().firings().stream()
                    .filter(firing -> firing.command().effectHazards().contains(hazard))
                    .forEach(firing -> looked(firing, hazard.condition())));
            return Optional.empty();
        }

        @Override
        public Optional<Void> clashed(Run.Clashed ending) {
            Set<Variable> disputed = new LinkedHashSet<>();
            for (Firing firing : ending.step().firings()) {
                for (Effect.Landing landing : Effect.of(tracing.state(last), firing).landings()) {
                    if (ending.after().differs(ending.otherAfter(), landing.target())) {
                        disputed.add(landing.target());
                        tracing.want(last, firing);
                    }
                }
            }
            tracing.want(last + 1, disputed);
            ending.hazards().forEach(hazard -> ending.step().firings().forEach(f -> tracing.want(last, f)));
            return Optional.empty();
        }

        @Override
        public Optional<Void> evaluated(Run.Evaluated ending) {
            Term condition = ending.hazard().condition();
            ending.by().ifPresentOrElse(firing -> read(firing, condition), () -> tracing.want(last, condition));
            return Optional.empty();
        }

        @Override
        public Optional<Void> enabled(Run.Enabled ending) {
            tracing.want(last, Support.of(
                    ending.firing().command().enabled(),
                    Evaluation.in(tracing.state(last), ending.firing())).now());
            return Optional.empty();
        }

        @Override
        public Optional<Void> acted(Run.Acted ending) {
            ending.actors().forEach(firing -> tracing.want(last, firing));
            if (question.goal() instanceof Goal.Acting goal) {
                goal.cases().forEach(one -> ending.actors().stream()
                        .filter(firing -> firing.command().equals(one.command()))
                        .forEach(firing -> read(firing, one.condition())));
            }
            return Optional.empty();
        }

        @Override
        public Optional<Void> overdue(Run.Overdue ending) {
            if (question.goal() instanceof Goal.Overdue goal) {
                goal.cases().stream()
                        .filter(one -> ending.commands().contains(one.command()))
                        .forEach(one -> tracing.want(last, one.condition()));
            }
            return Optional.empty();
        }

        private void looked(Firing firing, Term condition) {
            tracing.want(last, firing);
            read(firing, condition);
        }

        private void read(Firing firing, Term condition) {
            tracing.want(last, Support.of(condition, Evaluation.in(tracing.state(last), firing)).now());
        }
    }
}
