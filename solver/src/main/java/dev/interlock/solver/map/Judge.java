package dev.interlock.solver.map;

import dev.interlock.compiler.interpret.Evaluation;
import dev.interlock.compiler.interpret.Firing;
import dev.interlock.compiler.interpret.Interpreter;
import dev.interlock.compiler.interpret.Outcome;
import dev.interlock.compiler.interpret.Run;
import dev.interlock.compiler.interpret.State;
import dev.interlock.compiler.interpret.Step;
import dev.interlock.compiler.system.Command;
import dev.interlock.compiler.system.Named;
import dev.interlock.compiler.system.Symbol;
import dev.interlock.compiler.system.Term;
import dev.interlock.compiler.system.TransitionSystem;
import dev.interlock.compiler.system.Value;
import dev.interlock.compiler.system.Variable;
import dev.interlock.solver.failure.SolverDisagreement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Decides by the interpreter alone whether a link comes about as somebody claims, and by what. Every edge of a map was seen here.
 */
final class Judge {
    private final TransitionSystem system;
    private final Conditions conditions;
    private final Interpreter interpreter;

    Judge(TransitionSystem system, Conditions conditions) {
        this.system = system;
        this.conditions = conditions;
        this.interpreter = new Interpreter(system);
    }

    /**
     * That a run shows a link.
     *
     * @param cause the step that comes first, counted from zero
     * @param affected the other of the two; for UNDOES what is executed in the last step
     */
    record Claim(Link link, State start, List<Step> steps, int cause, Firing affected) {
        Claim {
            steps = List.copyOf(steps);
        }
    }

    /** @throws SolverDisagreement when it is not so */
    Witness witness(Claim claim) {
        Run run = executed(claim);
        Moment moment = new Moment(run, claim.cause());
        Firing causing = only(claim, claim.steps().get(claim.cause()));
        require(claim, claim.link().first().commands().contains(causing.command()), "somebody else does it");
        require(claim, claim.link().second().commands().contains(claim.affected().command()), "it is done to somebody else");
        require(claim, reaches(claim.link().reach(), causing, moment.before(), claim.affected(), affectedIn(claim, run, moment)), "it is done to another instance");
        Reason reason = reason(claim, run, moment)
                .orElseThrow(() -> new SolverDisagreement("the run found for " + claim.link() + " of `"
                        + system.name() + "` does not show it: " + claim));
        return new Witness(run, claim.cause(), claim.affected(), reason, changed(reason, claim.affected(), moment));
    }

    private record Moment(State before, State after) {
        Moment(Run run, int cause) {
            this(Judge.before(run, cause), run.moves().get(cause).after());
        }
    }

    private void require(Claim claim, boolean condition, String otherwise) {
        if (!condition) {
            throw new SolverDisagreement("the run found for " + claim.link() + " of `" + system.name() + "` is wrong: "
                    + otherwise + "; " + claim);
        }
    }

    private Run executed(Claim claim) {
        require(claim, interpreter.isInitial(claim.start()), "no run starts like this");
        List<Run.Move> moves = new ArrayList<>();
        State state = claim.start();
        for (Step step : claim.steps()) {
            Outcome outcome = interpreter.execute(state, step);
            require(claim, outcome instanceof Outcome.Done, "a step of it is none");
            state = ((Outcome.Done) outcome).after();
            moves.add(new Run.Move(step, state));
        }
        return new Run(claim.start(), moves, new Run.Arrived());
    }

    private Firing only(Claim claim, Step step) {
        require(claim, step.firings().size() == 1, "it is not done alone");
        return step.firings().get(0);
    }

    /** Where the arguments of the affected are looked at: who undoes has them when it does. */
    private static State affectedIn(Claim claim, Run run, Moment moment) {
        return claim.link().kind() == Link.Kind.UNDOES ? before(run, run.moves().size() - 1) : moment.before();
    }

    private static State before(Run run, int move) {
        return move == 0 ? run.start() : run.moves().get(move - 1).after();
    }

    /**
     * Whether the two are as far from one another as the link says.
     *
     * @param before where the arguments of the cause are looked at
     * @param then where those of the affected are
     */
    static boolean reaches(Link.Reach reach, Firing causing, State before, Firing affected, State then) {
        return switch (reach) {
            case ANOTHER_ACTION -> true;
            case ANOTHER_INSTANCE -> !isSame(causing, before, affected, then);
            case ITSELF -> isSame(causing, before, affected, then);
        };
    }

    private static boolean isSame(Firing one, State before, Firing other, State then) {
        if (!one.command().actor().equals(other.command().actor())) {
            return false;
        }
        for (Named argument : one.command().arguments()) {
            Optional<Named> same = other.command().arguments().stream()
                    .filter(named -> named.name().equals(argument.name()))
                    .findFirst();
            if (same.isPresent() && !value(argument, one, before).equals(value(same.get(), other, then))) {
                return false;
            }
        }
        return true;
    }

    private static Value value(Named named, Firing firing, State state) {
        return Evaluation.in(state, firing).value(named.term());
    }

    private Optional<Reason> reason(Claim claim, Run run, Moment moment) {
        return switch (claim.link().kind()) {
            case WAKES -> woken(claim.affected(), moment);
            case BLOCKS -> blocked(claim, moment);
            case FEEDS -> fed(claim.affected(), moment);
            case UNDOES -> undone(claim, run, moment);
        };
    }

    private Optional<Reason> woken(Firing affected, Moment moment) {
        Term trigger = conditions.trigger(affected.command());
        boolean wakes = !holds(trigger, moment.before(), affected) && holds(trigger, moment.after(), affected);
        return affected.command().trigger().filter(clause -> wakes).map(Reason.Trigger::new);
    }

    private Optional<Reason> blocked(Claim claim, Moment moment) {
        Firing affected = claim.affected();
        Command command = affected.command();
        boolean possible = isAble(moment.before(), affected)
                && holds(conditions.trigger(command), moment.after(), affected)
                && (claim.link().reach() != Link.Reach.ITSELF || holds(command.ready(), moment.after(), affected));
        if (!possible) {
            return Optional.empty();
        }
        return guard(affected, moment.after())
                .or(() -> limit(affected, moment.after()))
                .or(() -> interpreter.isEnabled(moment.after(), affected)
                        ? Optional.empty()
                        : Optional.of(new Reason.NotReady()));
    }

    private Optional<Reason> guard(Firing affected, State after) {
        return affected.command().guards().stream()
                .filter(guard -> !holds(guard.term(), after, affected))
                .findFirst()
                .map(Reason.Guard::new);
    }

    private Optional<Reason> limit(Firing affected, State after) {
        return conditions.limits(affected.command()).entrySet().stream()
                .filter(limit -> !holds(limit.getValue(), after, affected))
                .map(Map.Entry::getKey)
                .<Reason>map(limit -> limit)
                .findFirst();
    }

    private boolean isAble(State state, Firing firing) {
        return interpreter.isEnabled(state, firing) && limit(firing, state).isEmpty();
    }

    private Optional<Reason> fed(Firing affected, Moment moment) {
        if (!isAble(moment.after(), affected)) {
            return Optional.empty();
        }
        Evaluation before = Evaluation.in(moment.before(), affected);
        Evaluation after = Evaluation.in(moment.after(), affected);
        return conditions.respects(affected.command()).stream()
                .filter(respect -> differs(respect, before, after))
                .findFirst()
                .map(Conditions.Respect::reason);
    }

    private static boolean differs(Conditions.Respect respect, Evaluation before, Evaluation after) {
        boolean takesPlace = after.holds(respect.takesPlace());
        return before.holds(respect.takesPlace()) != takesPlace
                || takesPlace && !before.value(respect.value()).equals(after.value(respect.value()));
    }

    private Optional<Reason> undone(Claim claim, Run run, Moment moment) {
        List<Step> between = claim.steps().subList(claim.cause() + 1, claim.steps().size() - 1);
        require(claim, between.stream().allMatch(step -> isQuiet(claim.link().second(), step)), "somebody else acts between");
        Firing last = only(claim, claim.steps().get(claim.steps().size() - 1));
        require(claim, last.equals(claim.affected()), "somebody else undoes it");
        return Candidates.shownWrites(claim.link().from()).stream()
                .filter(Candidates.shownWrites(claim.link().to())::contains)
                .filter(variable -> moment.before().differs(moment.after(), variable))
                .filter(variable -> !moment.before().differs(run.last(), variable))
                .findFirst()
                .map(Reason.Back::new);
    }

    /** Whether nobody acts in the step, or it only begins what is to undo. */
    private static boolean isQuiet(Node undoing, Step step) {
        return step.firings().stream().map(Firing::command).allMatch(command -> !command.isAct()
                || command.phase() == Command.Phase.START && undoing.commands().contains(command)
                        && step.firings().size() == 1);
    }

    private static boolean holds(Term term, State state, Firing firing) {
        return Evaluation.in(state, firing).holds(term);
    }

    private List<Variable> changed(Reason reason, Firing affected, Moment moment) {
        Set<Symbol> read = reason.accept(new Read(affected));
        return system.variables().stream()
                .filter(variable -> variable.visibility() == Variable.Visibility.DECLARED)
                .filter(variable -> read.contains(variable) || variable.known().filter(read::contains).isPresent())
                .filter(variable -> moment.before().differs(moment.after(), variable))
                .toList();
    }

    /** What is read where a reason lies. */
    private final class Read implements Reason.Visitor<Set<Symbol>> {
        private final Firing affected;
        private final Command command;

        Read(Firing affected) {
            this.affected = affected;
            this.command = affected.command();
        }

        private Set<Symbol> in(Term term) {
            return Symbols.in(Ways.fixed(term, affected));
        }

        @Override
        public Set<Symbol> trigger(Reason.Trigger reason) {
            return in(conditions.trigger(command));
        }

        @Override
        public Set<Symbol> guard(Reason.Guard reason) {
            return in(reason.clause().term());
        }

        @Override
        public Set<Symbol> limit(Reason.Limit reason) {
            return in(conditions.limits(command).get(reason));
        }

        @Override
        public Set<Symbol> notReady(Reason.NotReady reason) {
            return Set.of();
        }

        @Override
        public Set<Symbol> reading(Reason.Reading reason) {
            return inRespect(reason);
        }

        @Override
        public Set<Symbol> effect(Reason.Effect reason) {
            return inRespect(reason);
        }

        @Override
        public Set<Symbol> back(Reason.Back reason) {
            return Set.of(reason.variable());
        }

        private Set<Symbol> inRespect(Reason reason) {
            return Symbols.in(conditions.respects(command).stream()
                    .filter(respect -> respect.reason().equals(reason))
                    .flatMap(respect -> Stream.of(respect.takesPlace(), respect.value()))
                    .map(term -> Ways.fixed(term, affected))
                    .toList());
        }
    }
}
