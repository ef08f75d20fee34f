package dev.interlock.compiler.interpret;

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

/**
 * How what a witness shows came about: the acts and samples from the first cause to the damage, without those that played no part in it.
 * An act plays a part if it changed a value that the damage rests on, or woke or enabled an act that did.
 */
public final class CausalChain {
    private final Question question;
    private final Tracing tracing;
    private final int last;

    private CausalChain(Question question, Tracing tracing, int last) {
        this.question = question;
        this.tracing = tracing;
        this.last = last;
    }

    /** @param move counted from zero; the number of completed moves stands for a step that was only tried */
    public record Link(int move, Firing firing) {}

    /** In the order of the run. Of a loop, everybody who changes something in it is part of the damage. */
    public static List<Link> of(TransitionSystem system, Question question, Witness witness) {
        Run path = witness.path();
        Tracing tracing = new Tracing(system.askedFor(question), path);
        CausalChain chain = new CausalChain(question, tracing, path.moves().size());
        witness.accept(chain.new Damage());
        return tracing.back().stream().filter(link -> isShown(link.firing().command())).toList();
    }

    private static boolean isShown(Command command) {
        return switch (command.phase()) {
            case WHOLE, START, FINISH, SAMPLE -> true;
            case TURN, TIME -> false;
        };
    }

    private final class Damage implements Witness.Visitor<Optional<Void>> {
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
                tracing.want(lasso.stem().size(), goal.stays());
                resting(goal.recurs(), lasso);
            }
            return Optional.empty();
        }

        /** What a loop that changes none of it goes on for. */
        private void resting(Term recurs, Lasso lasso) {
            State knot = lasso.knot();
            Support support = Support.of(recurs, Evaluation.ofStep(knot, knot));
            if (Evaluation.ofStep(knot, knot).holds(recurs)) {
                tracing.want(lasso.stem().size(), support.now());
            }
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
                tracing.want(last, goal.escape());
            }
            return Optional.empty();
        }
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
