package dev.interlock.compiler.interpret;

import dev.interlock.compiler.system.Actor;
import dev.interlock.compiler.system.Command;
import dev.interlock.compiler.system.Fault;
import dev.interlock.compiler.system.Goal;
import dev.interlock.compiler.system.Hazard;
import dev.interlock.compiler.system.Term;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Decides whether what was executed reaches a goal. */
final class GoalJudge implements Goal.Reaching.Visitor<Replay.Result> {
    private final Interpreter interpreter;
    private final Played played;

    GoalJudge(Interpreter interpreter, Played played) {
        this.interpreter = interpreter;
        this.played = played;
    }

    /**
     * What was executed.
     *
     * @param failed the last step, when it has no outcome
     */
    record Played(State start, List<Run.Move> moves, Optional<Attempt> failed, Optional<Firing> probe) {
        State last() {
            return before(moves.size());
        }

        State before(int move) {
            return move == 0 ? start : moves.get(move - 1).after();
        }
    }

    @Override
    public Replay.Result inState(Goal.InState goal) {
        return whenAllDone(() -> Evaluation.in(played.last()).holds(goal.condition())
                ? confirmed(new Run.Arrived())
                : refuted("the last state is not what was looked for"));
    }

    @Override
    public Replay.Result inStep(Goal.InStep goal) {
        return whenAllDone(() -> holdsInLastStep(goal.condition())
                ? confirmed(new Run.Arrived())
                : refuted("the last step is not what was looked for"));
    }

    @Override
    public Replay.Result faulting(Goal.Faulting goal) {
        if (played.failed().isPresent()) {
            Attempt failed = played.failed().get();
            return ending(failed, goal.fault()).map(this::confirmed).orElseGet(() -> refuted(complaint(failed)));
        }
        return evaluated(goal).map(this::confirmed)
                .orElseGet(() -> refuted("no place with the fault " + goal.fault() + " is evaluated"));
    }

    @Override
    public Replay.Result clashing(Goal.Clashing goal) {
        Optional<Attempt> last = lastAttempt();
        if (last.isEmpty()) {
            return refuted("there is no step in which writes could clash");
        }
        List<Run.Move> moves = movesBeforeLastAttempt();
        if (!last.get().outcome().accept(new Lands())) {
            return refuted(complaint(last.get()));
        }
        return clash(played.before(moves.size()), last.get().step())
                .<Replay.Result>map(ending -> new Replay.Confirmed(new Run(played.start(), moves, ending)))
                .orElseGet(() -> refuted("the writes of the last step end alike in every order"));
    }

    @Override
    public Replay.Result enabling(Goal.Enabling goal) {
        return whenAllDone(() -> {
            Optional<Firing> probe = played.probe().filter(firing -> goal.commands().contains(firing.command()));
            return probe.isPresent() ? enabling(probe.get()) : refuted("none of the commands asked for is named");
        });
    }

    @Override
    public Replay.Result acting(Goal.Acting goal) {
        Optional<Attempt> last = lastAttempt();
        if (last.isEmpty()) {
            return refuted("there is no step in which anybody could act");
        }
        if (last.get().outcome() instanceof Outcome.Impossible) {
            return refuted(complaint(last.get()));
        }
        List<Run.Move> moves = movesBeforeLastAttempt();
        State before = played.before(moves.size());
        List<Firing> actors = last.get().step().firings().stream()
                .filter(firing -> isOneOf(goal.cases(), firing, before))
                .toList();
        return actors.isEmpty()
                ? refuted("nobody acts in the last step as was looked for")
                : new Replay.Confirmed(new Run(
                        played.start(), moves, new Run.Acted(last.get().step(), reached(before, last.get()), actors)));
    }

    private static boolean isOneOf(List<Goal.Case> cases, Firing firing, State before) {
        Evaluation seen = Evaluation.in(before, firing);
        return cases.stream()
                .anyMatch(one -> one.command().equals(firing.command()) && seen.holds(one.condition()));
    }

    private State reached(State before, Attempt attempt) {
        return attempt.outcome().accept(new Lands()) ? interpreter.after(before, attempt.step()) : before;
    }

    @Override
    public Replay.Result overdue(Goal.Overdue goal) {
        return whenAllDone(() -> {
            Evaluation seen = Evaluation.in(played.last());
            List<Command> overdue = goal.cases().stream()
                    .filter(one -> seen.holds(one.condition()))
                    .map(Goal.Case::command)
                    .distinct()
                    .toList();
            return overdue.isEmpty() ? refuted("nothing is overdue in the last state") : confirmed(new Run.Overdue(overdue));
        });
    }

    private Replay.Result enabling(Firing probe) {
        Optional<String> obstacle = interpreter.whyNotEnabled(played.last(), probe);
        if (obstacle.isPresent()) {
            return refuted(obstacle.get());
        }
        if (probe.command().actor().role() == Actor.Role.ENVIRONMENT
                && interpreter.execute(played.last(), new Step(List.of(probe)))
                        instanceof Outcome.Impossible impossible) {
            return refuted(impossible.reason());
        }
        return confirmed(new Run.Enabled(probe));
    }

    private Optional<Run.Ending> ending(Attempt failed, Fault fault) {
        return failed.outcome().accept(new Outcome.Visitor<>() {
            @Override
            public Optional<Run.Ending> done(Outcome.Done outcome) {
                return Optional.empty();
            }

            @Override
            public Optional<Run.Ending> undefined(Outcome.Undefined outcome) {
                List<Hazard> hazards =
                        outcome.hazards().stream().filter(h -> h.fault() == fault).toList();
                return hazards.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new Run.Faulted(failed.step(), fault, List.of(), played.last(), hazards));
            }

            @Override
            public Optional<Run.Ending> outOfRange(Outcome.OutOfRange outcome) {
                return fault == Fault.RANGE
                        ? Optional.of(new Run.Faulted(
                                failed.step(), fault, outcome.outside(), outcome.attempted(), List.of()))
                        : Optional.empty();
            }

            @Override
            public Optional<Run.Ending> impossible(Outcome.Impossible outcome) {
                return Optional.empty();
            }
        });
    }

    private Optional<Run.Ending> evaluated(Goal.Faulting goal) {
        Optional<Run.Ending> byProbe = played.probe().flatMap(probe -> evaluatedBy(probe, goal.fault()));
        return byProbe
                .or(() -> first(goal.inQuestions(), hazard -> Evaluation.in(played.last()).holds(hazard)))
                .or(() -> first(goal.inSteps(), this::holdsInLastStep));
    }

    private Optional<Run.Ending> evaluatedBy(Firing probe, Fault fault) {
        if (fault == Fault.INDEX && probe.command().actor().role() == Actor.Role.ENVIRONMENT
                || interpreter.whyNoFiring(probe).isPresent()) {
            return Optional.empty();
        }
        return interpreter.guardHazards(played.last(), probe).stream()
                .filter(hazard -> hazard.fault() == fault)
                .findFirst()
                .map(hazard -> new Run.Evaluated(Optional.of(probe), hazard));
    }

    private static Optional<Run.Ending> first(List<Hazard> hazards, Predicate<Term> holds) {
        return hazards.stream()
                .filter(hazard -> holds.test(hazard.condition()))
                .findFirst()
                .map(hazard -> new Run.Evaluated(Optional.empty(), hazard));
    }

    private Optional<Run.Clashed> clash(State before, Step step) {
        State after = interpreter.after(before, step);
        List<Hazard> own = interpreter.effectHazards(before, step, EnumSet.of(Fault.CLASH));
        if (!own.isEmpty()) {
            return Optional.of(new Run.Clashed(step, after, step, after, own));
        }
        return new Orders(before, step).extremes()
                .map(other -> new Run.Clashed(step, after, other, interpreter.after(before, other), List.of()))
                .filter(clash -> !interpreter.lookAlike(clash.after(), clash.otherAfter()))
                .findFirst();
    }

    private boolean holdsInLastStep(Term condition) {
        int moves = played.moves().size();
        return moves > 0 && Evaluation.ofStep(played.before(moves - 1), played.last()).holds(condition);
    }

    private List<Run.Move> movesBeforeLastAttempt() {
        return played.failed().isPresent()
                ? played.moves()
                : played.moves().subList(0, played.moves().size() - 1);
    }

    private Optional<Attempt> lastAttempt() {
        if (played.failed().isPresent() || played.moves().isEmpty()) {
            return played.failed();
        }
        Run.Move last = played.moves().get(played.moves().size() - 1);
        return Optional.of(new Attempt(last.step(), new Outcome.Done(last.after())));
    }

    private Replay.Result whenAllDone(Supplier<Replay.Result> verdict) {
        return played.failed().map(failed -> refuted(complaint(failed))).orElseGet(verdict);
    }

    private String complaint(Attempt attempt) {
        return Replay.complaint(played.moves().size() + 1, attempt.outcome());
    }

    private Replay.Result confirmed(Run.Ending ending) {
        return new Replay.Confirmed(new Run(played.start(), played.moves(), ending));
    }

    private static Replay.Result refuted(String reason) {
        return new Replay.Refuted(reason);
    }

    /** Whether the writes of a step land, so that their order can matter. */
    private static final class Lands implements Outcome.Visitor<Boolean> {
        @Override
        public Boolean done(Outcome.Done outcome) {
            return true;
        }

        @Override
        public Boolean undefined(Outcome.Undefined outcome) {
            return false;
        }

        @Override
        public Boolean outOfRange(Outcome.OutOfRange outcome) {
            return true;
        }

        @Override
        public Boolean impossible(Outcome.Impossible outcome) {
            return false;
        }
    }
}
