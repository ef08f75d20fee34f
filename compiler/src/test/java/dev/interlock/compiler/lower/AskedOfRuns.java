package dev.interlock.compiler.lower;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.compiler.interpret.Evaluation;
import dev.interlock.compiler.interpret.Firing;
import dev.interlock.compiler.interpret.Interpreter;
import dev.interlock.compiler.interpret.Relay;
import dev.interlock.compiler.interpret.Run;
import dev.interlock.compiler.interpret.State;
import dev.interlock.compiler.model.Action;
import dev.interlock.compiler.model.Actor;
import dev.interlock.compiler.model.Model;
import dev.interlock.compiler.model.Question;
import dev.interlock.compiler.system.Command;
import dev.interlock.compiler.system.Goal;
import dev.interlock.compiler.system.Justice;
import dev.interlock.compiler.system.TransitionSystem;
import java.math.BigInteger;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What questions about more than one state or step were lowered to, against what the model says of the run so far: books, the parts of
 * loops and traps, who has fallen silent, and whom a run has to be fair to.
 */
final class AskedOfRuns {
    private final Model model;
    private final TransitionSystem system;
    private final NaiveModel naive;
    private final NaiveHistory history;

    AskedOfRuns(Model model, TransitionSystem system, NaiveModel naive, NaiveHistory history) {
        this.model = model;
        this.system = system;
        this.naive = naive;
        this.history = history;
    }

    /** @param moves by name, what can be done; with the same firings */
    void compareState(Run run, Map<String, NaiveModel.Move> moves, Map<String, List<Firing>> firings) {
        State state = run.last();
        Evaluation seen = Evaluation.in(state);
        NaiveExpr naively = new NaiveExpr(naive.state(), naive.state(), Map.of());
        for (Question asked : model.questions()) {
            Goal goal = goal(asked);
            if (asked instanceof Question.LeadsTo response && response.within().isPresent()) {
                assertThat(seen.holds(((Goal.InState) goal).condition())).as("%s is late in %s", asked.name(), state)
                        .isEqualTo(history.isLate(response));
            } else if (asked instanceof Question.Cascade cascade) {
                firings.forEach((name, same) -> same.forEach(
                        firing -> compareChain(cascade, (Goal.Acting) goal, run, firing, moves.get(name))));
            } else if (goal instanceof Goal.Looping looping) {
                assertThat(seen.holds(looping.from())).as("%s begins in %s", asked.name(), state)
                        .isEqualTo(begins(asked, naively));
                assertThat(seen.holds(looping.stays())).as("%s stays in %s", asked.name(), state)
                        .isEqualTo(stays(asked, naively));
            } else if (goal instanceof Goal.Trapping trapping) {
                assertThat(seen.holds(trapping.escape())).as("%s is back in %s", asked.name(), state)
                        .isEqualTo(naively.holds(((Question.Recoverable) asked).target()));
            }
        }
        system.justices().forEach(justice -> compareAble(justice, state));
    }

    void compareStep(State before, State after, Map<String, Object> naively) {
        for (Question asked : model.questions()) {
            if (goal(asked) instanceof Goal.Looping looping) {
                assertThat(Evaluation.ofStep(before, after).holds(looping.recurs()))
                        .as("%s goes on from %s to %s", asked.name(), before, after)
                        .isEqualTo(recurs(asked, naively));
            }
        }
    }

    /** Whatever happens, the same are silenced and are owed something. */
    void compareOnce() {
        boolean needed = false;
        for (Question asked : model.questions()) {
            Goal goal = goal(asked);
            if (goal instanceof Goal.Looping looping) {
                needed = true;
                assertThat(names(looping.silenced())).as(asked.name()).isEqualTo(
                        asked instanceof Question.Settles ? names(AskedOfRuns::isFreeEvent) : Set.of());
            } else if (goal instanceof Goal.Trapping trapping) {
                Predicate<NaiveModel.Move> events = switch (((Question.Recoverable) asked).by()) {
                    case ANYBODY -> move -> false;
                    case AGENTS -> AskedOfRuns::isFreeEvent;
                };
                assertThat(names(trapping.silenced())).as(asked.name())
                        .isEqualTo(names(events.or(AskedOfRuns::isFault)));
            }
        }
        Set<String> owed = system.justices().stream()
                .filter(justice -> justice.phase() != Command.Phase.SAMPLE)
                .flatMap(justice -> justice.commands().stream())
                .map(AskedOfRuns::name)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(owed).isEqualTo(needed ? names(AskedOfRuns::isOwedFairness) : Set.of());
        system.justices().forEach(justice -> assertThat(names(justice.commands())).hasSize(1));
    }

    private Goal goal(Question asked) {
        return system.questions().stream()
                .filter(q -> q.name().equals(asked.name())
                        && q.kind() != dev.interlock.compiler.system.Question.Kind.VACUOUS)
                .findFirst()
                .orElseThrow()
                .goal();
    }

    private void compareChain(
            Question.Cascade asked, Goal.Acting goal, Run run, Firing firing, NaiveModel.Move move) {
        State state = run.last();
        boolean begins = !move.phase().equals(" finish") && move.actor().role() == Actor.Role.AGENT;
        int most = ((BigInteger) new NaiveExpr(Map.of(), Map.of(), Map.of()).eval(asked.most())).intValueExact();
        boolean tooLong = goal.cases().stream().anyMatch(one -> one.command().equals(firing.command())
                && Evaluation.in(state, firing).holds(one.condition()));
        assertThat(tooLong).as("%s ends a chain longer than %s in %s", move.name(), most, state)
                .isEqualTo(begins && history.length(move) > most);
        if (begins) {
            assertThat(Relay.endingWith(run, system, run.moves().size(), firing).acts())
                    .as("the chain that %s ends in %s", move.name(), state).hasSize(history.length(move));
        }
    }

    private static boolean begins(Question asked, NaiveExpr seen) {
        if (!(asked instanceof Question.LeadsTo response)) {
            return true;
        }
        return seen.holds(response.trigger())
                && (response.lasting() == Question.Lasting.FOR_GOOD || !seen.holds(response.response()));
    }

    private static boolean stays(Question asked, NaiveExpr seen) {
        return !(asked instanceof Question.LeadsTo response)
                || response.lasting() == Question.Lasting.FOR_GOOD
                || !seen.holds(response.response());
    }

    private boolean recurs(Question asked, Map<String, Object> after) {
        NaiveExpr before = new NaiveExpr(naive.state(), naive.state(), Map.of());
        if (asked instanceof Question.LeadsTo response) {
            return response.lasting() == Question.Lasting.ONCE || !before.holds(response.response());
        }
        Question.Settles settles = (Question.Settles) asked;
        return settles.rest().map(rest -> !before.holds(rest)).orElse(false)
                || settles.places().stream().flatMap(place -> elements(place, before))
                        .anyMatch(key -> !Objects.equals(naive.state().get(key), after.get(key)));
    }

    private static Stream<String> elements(Question.Settled place, NaiveExpr seen) {
        List<Object> fixed = place.indices().stream().map(seen::eval).toList();
        return NaiveExpr.tuples(place.state().dimensions()).stream()
                .filter(tuple -> tuple.subList(0, fixed.size()).equals(fixed))
                .map(tuple -> NaiveNames.of(place.state(), tuple));
    }

    private void compareAble(Justice justice, State state) {
        boolean able = justice.phase() == Command.Phase.SAMPLE
                ? justice.commands().stream().anyMatch(
                        look -> new Interpreter(system).isEnabled(state, new Firing(look, Map.of())))
                : naive.all().stream()
                        .filter(move -> name(move).equals(name(justice.commands().get(0))))
                        .anyMatch(naive::isAble);
        assertThat(Evaluation.in(state).holds(justice.able()))
                .as("%s is able in %s", name(justice.commands().get(0)), state).isEqualTo(able);
    }

    private static boolean isFreeEvent(NaiveModel.Move move) {
        return move.actor().role() == Actor.Role.ENVIRONMENT
                && !move.phase().equals(" finish")
                && move.actor().period().isEmpty()
                && move.action().timing().within().isEmpty();
    }

    private static boolean isFault(NaiveModel.Move move) {
        return move.action().fault().isPresent() && !move.phase().equals(" finish");
    }

    private static boolean isOwedFairness(NaiveModel.Move move) {
        boolean byAgent = move.actor().role() == Actor.Role.AGENT;
        if (!move.phase().equals(" finish")) {
            return byAgent;
        }
        Action.Takes takes = move.action().body().match(instant -> new Action.AnyTimeOrNever(), Action.Lasting::takes);
        return takes instanceof Action.AnyTime || byAgent && takes instanceof Action.Between;
    }

    private Set<String> names(Predicate<NaiveModel.Move> wanted) {
        return naive.all().stream().filter(wanted).map(AskedOfRuns::name).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> names(Collection<Command> commands) {
        return commands.stream().map(AskedOfRuns::name).collect(Collectors.toCollection(TreeSet::new));
    }

    private static String name(NaiveModel.Move move) {
        return NaiveNames.actor(move.actor(), move.instance()) + "." + move.action().name() + move.phase();
    }

    private static String name(Command command) {
        return command.name() + switch (command.phase()) {
            case WHOLE, SAMPLE, TURN, TIME -> "";
            case START -> " start";
            case FINISH -> " finish";
        };
    }
}
