package dev.interlock.compiler.explore;

import dev.interlock.compiler.system.Actor;
import dev.interlock.compiler.system.Command;
import dev.interlock.compiler.system.Goal;
import dev.interlock.compiler.system.Question;
import dev.interlock.compiler.system.Term;
import dev.interlock.compiler.system.Terms;
import dev.interlock.compiler.system.TransitionSystem;
import dev.interlock.compiler.system.Variable;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Questions about endless runs and traps of a random system, one of every kind and a few of no kind that has a name. */
final class RandomLiveQuestions {
    private final Random random;
    private final TransitionSystem system;
    private final List<Variable> shared;
    private final List<Command> quiet;
    private final List<Command> faults;

    /** @param promised what the world does although it is quiet */
    RandomLiveQuestions(Random random, TransitionSystem system, List<Variable> shared, List<Command> promised) {
        this.random = random;
        this.system = system;
        this.shared = shared;
        List<Command> events = system.commands().stream()
                .filter(command -> command.actor().role() == Actor.Role.ENVIRONMENT)
                .filter(command -> command.phase() == Command.Phase.WHOLE || command.phase() == Command.Phase.START)
                .toList();
        this.quiet = events.stream().filter(command -> !promised.contains(command)).toList();
        this.faults = events.stream().filter(command -> random.nextInt(3) > 0).toList();
    }

    List<Question> questions() {
        Variable first = shared.get(random.nextInt(shared.size()));
        Term changes = Terms.not(Terms.equal(Terms.next(first), Terms.current(first)));
        Term p = condition();
        Term q = condition();
        Term noMore = Terms.not(q);
        return List.of(
                asked(Question.Kind.SETTLES, "settles", new Goal.Looping(Terms.TRUE, Terms.TRUE, changes, quiet)),
                asked(Question.Kind.SETTLES, "settles at", new Goal.Looping(
                        Terms.TRUE, Terms.TRUE, Terms.or(changes, Terms.not(condition())), quiet)),
                asked(Question.Kind.LEADS_TO, "leads to", new Goal.Looping(
                        Terms.and(p, noMore), noMore, Terms.TRUE, List.of())),
                asked(Question.Kind.LEADS_TO, "leads to lasting", new Goal.Looping(p, Terms.TRUE, noMore, List.of())),
                asked(Question.Kind.SETTLES, "some loop", new Goal.Looping(condition(), condition(), step(), some())),
                asked(Question.Kind.RECOVERABLE, "recoverable", new Goal.Trapping(strict(), faults)),
                asked(Question.Kind.RECOVERABLE, "recoverable by agents", new Goal.Trapping(strict(), both())),
                asked(Question.Kind.RECOVERABLE, "some trap", new Goal.Trapping(strict(), some())));
    }

    private List<Command> both() {
        return system.commands().stream()
                .filter(command -> quiet.contains(command) || faults.contains(command))
                .toList();
    }

    private List<Command> some() {
        return system.commands().stream()
                .filter(command -> command.phase() != Command.Phase.TIME && random.nextInt(4) == 0)
                .toList();
    }

    private Term condition() {
        return RandomTerms.over(random, shared).condition(random.nextInt(2), Terms.TRUE);
    }

    private Term strict() {
        return random.nextBoolean() ? condition() : Terms.and(condition(), condition());
    }

    private Term step() {
        RandomTerms terms = RandomTerms.overStep(random, shared);
        return terms.condition(1, Terms.TRUE);
    }

    private static Question asked(Question.Kind kind, String name, Goal goal) {
        return new Question(kind, name, goal, SystemBuilder.NOWHERE, Optional.empty());
    }
}
