package dev.interlock.solver.engine;

import dev.interlock.compiler.system.Goal;
import dev.interlock.compiler.system.Question;
import dev.interlock.solver.budget.Budget;
import dev.interlock.solver.budget.Patience;
import dev.interlock.solver.verdict.Certificate;
import dev.interlock.solver.verdict.Outcome;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * All engines for one question, whichever part of the system's runs it is asked about: in a large system first a short look at some
 * states; then a look at all states, and where there are many, or it is not done in a moment, beside it those that reason about many
 * states at once.
 */
public final class Engines implements Answering {
    /** What a solver needs to get going, more or less. */
    private static final Duration MOMENT = Duration.ofMillis(700);

    /** When so few states are listed the answer is near; another engine would only be in the way of the check. */
    private static final int SOON_CHECKED = 10_000;

    private static final Duration FOR_THE_CHECK = Duration.ofSeconds(20);

    private final Ground ground;
    private final Budget budget;
    private final Optional<Surroundings> surroundings;
    private final Optional<Scout> scout;
    private final Listing listing;
    private final Experience experience;

    /** Those for the kind of goal that the question has. */
    public static Answering of(Grounds grounds, Question question, Budget budget) {
        Ground ground = grounds.of(question);
        return question.goal().accept(new Goal.Visitor<>() {
            @Override
            public Answering reaching(Goal.Reaching goal) {
                return new Preparation(grounds, question, budget).reaching(ground);
            }

            @Override
            public Answering looping(Goal.Looping goal) {
                return new LoopPortfolio(ground, question, goal, budget);
            }

            @Override
            public Answering trapping(Goal.Trapping goal) {
                return new TrapPortfolio(ground, question, goal, budget);
            }
        });
    }

    /** Where they look. */
    enum Reach {
        /** At the goal's vicinity first, where the system is large. */
        NEAR_FIRST,
        /** At all of the system at once. */
        ALL
    }

    Engines(Ground ground, Question question, Budget budget) {
        this(ground, question, budget, Reach.NEAR_FIRST, new Experience());
    }

    /** @param experience what is known beforehand of the question, as others may go on to learn */
    Engines(Ground ground, Question question, Budget budget, Reach reach, Experience experience) {
        this.ground = ground;
        this.budget = budget;
        this.experience = experience;
        this.surroundings = Optional.of(reach)
                .filter(Reach.NEAR_FIRST::equals)
                .flatMap(near -> Vicinity.goal(ground.system(), question))
                .map(goal -> new Surroundings(ground, question, goal, budget));
        this.scout = Scout.of(ground, question, budget);
        this.listing = new Listing(ground, question, budget);
    }

    @Override
    public Outcome answer(Query query, Patience patience) {
        return experience.learned(
                query,
                known(query, patience)
                        .or(() -> scouted(query, patience))
                        .orElseGet(() -> admitting(query, searched(query, patience), patience)));
    }

    /** By a proof that was made for others. */
    private Optional<Outcome> known(Query query, Patience patience) {
        return experience.proof(query)
                .flatMap(proof -> new CertificateCheck(task(query), patience).of(proof))
                .map(Outcome.Unreachable::new);
    }

    /** Where it is proved, more agents are looked for about whom the proof says the same. */
    private Outcome admitting(Query query, Outcome outcome, Patience patience) {
        Query everyone = query.by(Set.copyOf(ground.system().agents()));
        if (outcome instanceof Outcome.Unreachable unreachable
                && Admission.isThinkable(query, everyone, unreachable.certificate())) {
            Certificate proof = unreachable.certificate();
            experience.proved(Admission.of(query, task(everyone), proof, patience), proof);
        }
        return outcome;
    }

    private Optional<Outcome> scouted(Query query, Patience patience) {
        return scout.flatMap(one -> one.answer(query, patience, depth -> experience.passed(query, depth)));
    }

    private Outcome searched(Query query, Patience patience) {
        Patience looking = patience.child();
        try {
            return answer(query, patience, listing.answer(query, looking));
        } finally {
            looking.stop();
        }
    }

    private Outcome answer(Query query, Patience patience, CompletableFuture<Optional<Outcome>> listed) {
        CompletableFuture<Optional<Outcome>> few =
                listed.applyToEither(ground.many().thenApply(done -> Optional.empty()), answer -> answer);
        Optional<Outcome> soon = within(MOMENT, patience, few);
        if (soon.isEmpty() && isSoonChecked()) {
            soon = within(FOR_THE_CHECK, patience, listed);
        }
        return soon.orElseGet(() -> patience.isOver()
                ? new Outcome.Unknown(-1, patience.why())
                : reasoned(query, patience, listed));
    }

    private Outcome reasoned(Query query, Patience patience, CompletableFuture<Optional<Outcome>> listed) {
        Patience half = patience.atMost(Duration.ofMillis(patience.millisLeft() / 2 + 1));
        Optional<Vicinity> vicinity = surroundings.map(around -> new Vicinity(around, query, half));
        Optional<Outcome> near = vicinity.flatMap(Vicinity::answer);
        int depth = Math.max(experience.depth(query), vicinity.map(Vicinity::depth).orElse(-1));
        return near.orElseGet(() -> new Portfolio(
                        task(query), budget, patience, listed, new Portfolio.Known(depth, experience.hints()))
                .answer());
    }

    private boolean isSoonChecked() {
        return ground.graph().isDone()
                && ground.graph().join()
                        .filter(graph -> graph.gap().isEmpty() && graph.size() <= SOON_CHECKED)
                        .isPresent();
    }

    private static Optional<Outcome> within(
            Duration wait, Patience patience, CompletableFuture<Optional<Outcome>> listed) {
        long millis = Math.min(wait.toMillis(), patience.millisLeft());
        return BigStack.await(listed.copy().completeOnTimeout(Optional.empty(), millis, TimeUnit.MILLISECONDS));
    }

    private Task task(Query query) {
        boolean isWhole = query.equals(Query.of(query.question(), ground.system()));
        return isWhole
                ? Task.of(query.question(), ground.relation())
                : Task.of(query.question(), query.scope(ground.system()));
    }
}
