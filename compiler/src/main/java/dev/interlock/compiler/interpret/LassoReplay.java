package dev.interlock.compiler.interpret;

import dev.interlock.compiler.system.Command;
import dev.interlock.compiler.system.Goal;
import dev.interlock.compiler.system.Justice;
import dev.interlock.compiler.system.Question;
import dev.interlock.compiler.system.TransitionSystem;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The judge of runs without end: a candidate is confirmed iff its start is a start, each of its steps is a step of
 * the system by members alone, the loop ends where it began, and repeating it for ever is what {@link Goal.Looping}
 * describes, with all that is owed to members and environments. Nothing but the interpreter is asked.
 */
public final class LassoReplay {
    private final TransitionSystem system;
    private final Goal.Looping goal;
    private final Members members;
    private final LassoCandidate candidate;
    private final Interpreter interpreter;
    private final Passages passages;
    private final int knot;

    private LassoReplay(TransitionSystem system, Goal.Looping goal, Members members, LassoCandidate candidate) {
        this.system = system;
        this.goal = goal;
        this.members = members;
        this.candidate = candidate;
        this.interpreter = new Interpreter(system);
        this.passages = new Passages(interpreter, members, candidate.start());
        this.knot = candidate.stem().size();
    }

    public static Judgement<Lasso> of(
            TransitionSystem system, Question question, Members members, LassoCandidate candidate) {
        if (question.goal() instanceof Goal.Looping goal) {
            return new LassoReplay(system, goal, members, candidate).judgement();
        }
        throw new IllegalStateException("no run without end shows what `" + question.name() + "` looks for");
    }

    private Judgement<Lasso> judgement() {
        Optional<String> wrong = whyNoRun()
                .or(this::whyNoLoop)
                .or(this::whyNotFrom)
                .or(this::whyNotStaying)
                .or(this::whyNotSilent)
                .or(this::whyNotRecurring)
                .or(this::whyNoTime);
        return wrong.<Judgement<Lasso>>map(Judgement.Refuted::new).orElseGet(this::fairly);
    }

    private Optional<String> whyNoRun() {
        return interpreter.whyNotInitial(candidate.start())
                .map(why -> "no run starts like this: " + why)
                .or(() -> passages.go(candidate.stem()))
                .or(() -> passages.go(candidate.loop()));
    }

    private Optional<String> whyNoLoop() {
        return unless(passages.last().equals(passages.state(knot)), "the loop does not end where it began");
    }

    private Optional<String> whyNotFrom() {
        return unless(
                Evaluation.in(passages.state(candidate.from())).holds(goal.from()),
                "what it is to begin with does not hold after " + candidate.from() + " steps");
    }

    private Optional<String> whyNotStaying() {
        return unless(
                later().mapToObj(passages::state).allMatch(state -> Evaluation.in(state).holds(goal.stays())),
                "what is to stay does not hold all the time");
    }

    private IntStream later() {
        return IntStream.rangeClosed(candidate.from(), knot + candidate.loop().size());
    }

    private Optional<String> whyNotSilent() {
        return passages.moves().stream()
                .skip(candidate.from())
                .flatMap(move -> move.step().firings().stream())
                .map(Firing::command)
                .filter(goal.silenced()::contains)
                .findFirst()
                .map(command -> "`" + command + "` is executed, which was to be silent by then");
    }

    private Optional<String> whyNotRecurring() {
        return unless(pairs().anyMatch(this::recurs), "nothing of what is to recur does");
    }

    /** The places, in states of the loop, from which a step of it or a rest begins. */
    private Stream<Integer> pairs() {
        return IntStream.range(knot, knot + Math.max(1, candidate.loop().size())).boxed();
    }

    private boolean recurs(int place) {
        State next = isIdle() ? passages.last() : passages.state(place + 1);
        return Evaluation.ofStep(passages.state(place), next).holds(goal.recurs());
    }

    private boolean isIdle() {
        return candidate.loop().isEmpty();
    }

    private Optional<String> whyNoTime() {
        boolean timed = system.commands().stream().anyMatch(LassoReplay::isTime);
        return unless(
                !timed || candidate.loop().stream().anyMatch(step -> executes(step, LassoReplay::isTime)),
                "no time passes in the loop");
    }

    private static boolean isTime(Command command) {
        return command.phase() == Command.Phase.TIME;
    }

    private static boolean executes(Step step, Predicate<Command> which) {
        return step.firings().stream().map(Firing::command).anyMatch(which);
    }

    private Judgement<Lasso> fairly() {
        Ability ability = new Ability(interpreter);
        Optional<String> gap = Optional.empty();
        for (Justice justice : system.justices()) {
            if (members.owe(justice) && !isExecuted(justice)) {
                switch (always(justice, ability)) {
                    case ABLE -> {
                        return new Judgement.Refuted<>(named(justice) + " is ready for ever and never happens");
                    }
                    case UNCERTAIN -> gap =
                            Optional.of("nobody can say whether " + named(justice) + " is ever not ready");
                    case UNABLE -> {}
                }
            }
        }
        return gap.<Judgement<Lasso>>map(Judgement.Open::new).orElseGet(() -> new Judgement.Confirmed<>(lasso()));
    }

    private static String named(Justice justice) {
        return "`" + justice.actor() + "." + justice.action() + "`";
    }

    private boolean isExecuted(Justice justice) {
        return candidate.loop().stream().anyMatch(step -> executes(step, justice.commands()::contains));
    }

    /** UNABLE when it is so somewhere in the loop. */
    private Ability.Answer always(Justice justice, Ability ability) {
        Ability.Answer answer = Ability.Answer.ABLE;
        for (int place : pairs().toList()) {
            Ability.Answer here = ability.of(justice, passages.state(place));
            if (here == Ability.Answer.UNABLE) {
                return here;
            }
            answer = here == Ability.Answer.UNCERTAIN ? here : answer;
        }
        return answer;
    }

    private Lasso lasso() {
        List<Run.Move> moves = passages.moves();
        List<Run.Move> loop = moves.subList(knot, moves.size());
        return new Lasso(candidate.start(), moves.subList(0, knot), candidate.from(), loop);
    }

    private static Optional<String> unless(boolean fine, String complaint) {
        return fine ? Optional.empty() : Optional.of(complaint);
    }
}
