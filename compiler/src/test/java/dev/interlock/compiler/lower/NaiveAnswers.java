package dev.interlock.compiler.lower;

import dev.interlock.compiler.live.AllSteps;
import dev.interlock.compiler.live.Endless;
import dev.interlock.compiler.live.Stuck;
import dev.interlock.compiler.model.Actor;
import dev.interlock.compiler.model.Expr;
import dev.interlock.compiler.model.Question;
import java.math.BigInteger;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What is true of the runs of a model that is executed directly, and of those in which of the agents only members act.
 *
 * @param all every state and step there is
 * @param runs those that are asked about
 * @param tick in seconds
 */
record NaiveAnswers(AllSteps<NaiveModel> all, AllSteps<NaiveModel> runs, Set<String> members, BigInteger tick)
        implements Question.Visitor<Endless.Answer> {
    @Override
    public Endless.Answer settles(Question.Settles question) {
        return new Endless<>(
                        runs,
                        state -> true,
                        state -> true,
                        (before, after) -> question.places().stream().anyMatch(place -> isChanged(place, before, after))
                                || question.rest().filter(rest -> !holds(rest).test(before)).isPresent(),
                        silenced(move -> isQuiet(move)))
                .byFixpoint();
    }

    private static boolean isChanged(Question.Settled place, NaiveModel before, NaiveModel after) {
        List<Object> indices = place.indices().stream().map(before(before)::eval).toList();
        return NaiveExpr.tuples(place.state().dimensions()).stream()
                .filter(tuple -> tuple.subList(0, indices.size()).equals(indices))
                .map(tuple -> NaiveNames.of(place.state(), tuple))
                .anyMatch(key -> !before.state().get(key).equals(after.state().get(key)));
    }

    @Override
    public Endless.Answer leadsTo(Question.LeadsTo question) {
        Predicate<NaiveModel> asks = holds(question.trigger());
        Predicate<NaiveModel> answers = holds(question.response());
        if (question.within().isPresent()) {
            BigInteger within = (BigInteger) before(all.states().get(0)).eval(question.within().get());
            return found(new NaiveWaits(runs, asks, answers, tick, within).isLate());
        }
        return switch (question.lasting()) {
            case ONCE -> new Endless<>(
                            runs, asks.and(answers.negate()), answers.negate(), (before, after) -> true, Set.of())
                    .byFixpoint();
            case FOR_GOOD -> new Endless<>(
                            runs, asks, state -> true, (before, after) -> !answers.test(before), Set.of())
                    .byFixpoint();
        };
    }

    @Override
    public Endless.Answer recoverable(Question.Recoverable question) {
        Set<String> silenced = silenced(move -> switch (question.by()) {
            case ANYBODY -> isFault(move);
            case AGENTS -> isFault(move) || isQuiet(move);
        });
        return found(new Stuck<>(all, holds(question.target()), silenced).isReachedBy(runs));
    }

    @Override
    public Endless.Answer cascade(Question.Cascade question) {
        int most = ((BigInteger) before(all.states().get(0)).eval(question.most())).intValueExact();
        return found(new NaiveChains(runs, most).isTooLong(members));
    }

    @Override
    public Endless.Answer invariant(Question.Invariant question) {
        Predicate<NaiveModel> kept = holds(question.condition());
        return found(runs.reachable().stream().anyMatch(state -> !kept.test(all.states().get(state))));
    }

    @Override
    public Endless.Answer assumption(Question.Assumption question) {
        throw new IllegalStateException("not asked about here");
    }

    @Override
    public Endless.Answer reachable(Question.Reachable question) {
        Predicate<NaiveModel> wanted = holds(question.target());
        return found(runs.reachable().stream().anyMatch(state -> wanted.test(all.states().get(state))));
    }

    private static Endless.Answer found(boolean is) {
        return is ? Endless.Answer.FOUND : Endless.Answer.NONE;
    }

    private static NaiveExpr before(NaiveModel state) {
        return new NaiveExpr(state.state(), state.state(), Map.of());
    }

    private static Predicate<NaiveModel> holds(Expr condition) {
        return state -> before(state).holds(condition);
    }

    private Set<String> silenced(Predicate<NaiveModel.Move> which) {
        return all.states().isEmpty()
                ? new HashSet<>()
                : all.states().get(0).all().stream()
                        .filter(move -> move.actor().role() == Actor.Role.ENVIRONMENT)
                        .filter(move -> !move.phase().equals(" finish"))
                        .filter(which)
                        .map(NaiveModel.Move::name)
                        .collect(Collectors.toSet());
    }

    private static boolean isFault(NaiveModel.Move move) {
        return move.action().fault().isPresent();
    }

    /** What the world does only because it wants to. */
    private static boolean isQuiet(NaiveModel.Move move) {
        return move.action().timing().within().isEmpty() && move.actor().period().isEmpty();
    }
}
