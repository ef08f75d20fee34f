package dev.interlock.compiler.explore;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.compiler.interpret.Candidate;
import dev.interlock.compiler.interpret.Firing;
import dev.interlock.compiler.interpret.Replay;
import dev.interlock.compiler.interpret.Run;
import dev.interlock.compiler.interpret.State;
import dev.interlock.compiler.interpret.Step;
import dev.interlock.compiler.interpret.Values;
import dev.interlock.compiler.print.SystemPrinter;
import dev.interlock.compiler.system.Actor;
import dev.interlock.compiler.system.Command;
import dev.interlock.compiler.system.Input;
import dev.interlock.compiler.system.Question;
import dev.interlock.compiler.system.TransitionSystem;
import dev.interlock.compiler.system.Value;
import dev.interlock.compiler.system.Variable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Runs found by the explorer, changed in one place: replay confirms them only when every step of what it confirms is,
 * to the naive reading of the definition, a step with that very outcome, and never in fewer steps than the shortest run
 * has.
 */
class DoctoredRunsTest {
    private final Random random = new Random(11);
    private int confirmed;
    private int refuted;

    @Test
    void onlyRunsThatAreRunsAreConfirmed() {
        for (long seed = 200; seed < 260; seed++) {
            TransitionSystem system = RandomSystems.system(seed);
            Explorer explorer = new Explorer(system, Limits.SMALL);
            for (Question question : system.questions()) {
                if (explorer.find(question) instanceof Finding.Reached reached) {
                    doctor(system, question, reached);
                }
            }
        }
        assertThat(refuted).isGreaterThan(1000);
        assertThat(confirmed).isGreaterThan(100);
    }

    private void doctor(TransitionSystem system, Question question, Finding.Reached reached) {
        for (int i = 0; i < 6; i++) {
            Candidate doctored = changed(system, reached.candidate());
            if (Replay.of(system, question, doctored) instanceof Replay.Confirmed result) {
                confirmed++;
                String what = question + "\n" + doctored + "\n" + SystemPrinter.print(system);
                assertThat(result.run().length()).as(what).isGreaterThanOrEqualTo(reached.run().length());
                assertThat(isRun(system, result.run())).as(what).isTrue();
                assertThat(result.run().start()).as(what).isEqualTo(doctored.start());
            } else {
                refuted++;
            }
        }
    }

    private static boolean isRun(TransitionSystem system, Run run) {
        NaiveValues start = new NaiveValues(new HashMap<>(NaiveSteps.plain(system, run.start())), Map.of());
        boolean sound = start.holds(system.initial());
        State before = run.start();
        for (Run.Move move : run.moves()) {
            NaiveSteps.End end = new NaiveSteps(system).of(before, move.step());
            sound &= end.kind() == NaiveSteps.Kind.DONE && isSame(system, end, move.after());
            before = move.after();
        }
        return sound && run.ending().accept(new EndingCheck(system, before));
    }

    private static boolean isSame(TransitionSystem system, NaiveSteps.End end, State after) {
        Map<Variable, Object> plain = NaiveSteps.plain(system, after);
        return plain.keySet().stream()
                .allMatch(variable -> NaiveValues.same(plain.get(variable), end.after().get(variable)));
    }

    private Candidate changed(TransitionSystem system, Candidate candidate) {
        List<Step> steps = new ArrayList<>(candidate.steps());
        int at = steps.isEmpty() ? 0 : random.nextInt(steps.size());
        switch (steps.isEmpty() ? random.nextInt(3) : random.nextInt(8)) {
            case 0 -> {
                return new Candidate(otherStart(system, candidate.start()), steps, candidate.probe());
            }
            case 1 -> steps.add(at, new Step(List.of(anyFiring(system))));
            case 2 -> {
                return new Candidate(candidate.start(), steps, candidate.probe().map(probe -> anyFiring(system)));
            }
            case 3 -> steps.remove(at);
            case 4 -> steps.set(at, new Step(reversed(steps.get(at).firings())));
            case 5 -> steps.set(at, with(steps.get(at), anyFiring(system)));
            case 6 -> steps.set(at, new Step(List.of(anyFiring(system))));
            default -> steps.add(at, steps.get(at));
        }
        return new Candidate(candidate.start(), steps, candidate.probe());
    }

    private State otherStart(TransitionSystem system, State start) {
        List<Value> values = new ArrayList<>(start.values());
        Variable variable = system.variables().get(random.nextInt(system.variables().size()));
        Optional<List<Value>> all = Values.all(variable.domain(), 20);
        all.ifPresent(some -> values.set(variable.id(), some.get(random.nextInt(some.size()))));
        return new State(values);
    }

    private Firing anyFiring(TransitionSystem system) {
        Command command = system.commands().get(random.nextInt(system.commands().size()));
        Map<Input, Value> inputs = new HashMap<>();
        for (Input input : command.inputs()) {
            List<Value> all = Values.all(input.domain(), 20).orElseThrow();
            inputs.put(input, all.get(random.nextInt(all.size())));
        }
        return new Firing(command, inputs);
    }

    private static Step with(Step step, Firing further) {
        List<Firing> firings = new ArrayList<>(step.firings());
        firings.add(further);
        return new Step(firings);
    }

    private static List<Firing> reversed(List<Firing> firings) {
        List<Firing> reversed = new ArrayList<>();
        firings.forEach(firing -> reversed.add(0, firing));
        return reversed;
    }

    private record EndingCheck(TransitionSystem system, State last) implements Run.Ending.Visitor<Boolean> {
        @Override
        public Boolean arrived(Run.Arrived ending) {
            return true;
        }

        @Override
        public Boolean faulted(Run.Faulted ending) {
            NaiveSteps.End end = new NaiveSteps(system).of(last, ending.step());
            return switch (ending.fault()) {
                case RANGE -> end.kind() == NaiveSteps.Kind.OUT_OF_RANGE && isSame(system, end, ending.attempted());
                case INDEX, DIVISION -> end.kind() == NaiveSteps.Kind.UNDEFINED;
                case CLASH -> false;
            };
        }

        @Override
        public Boolean clashed(Run.Clashed ending) {
            NaiveSteps.End one = new NaiveSteps(system).of(last, ending.step());
            NaiveSteps.End other = new NaiveSteps(system).of(last, ending.otherOrder());
            return isSame(system, one, ending.after())
                    && isSame(system, other, ending.otherAfter())
                    && (!ending.hazards().isEmpty() || !seen(one).equals(seen(other)));
        }

        @Override
        public Boolean evaluated(Run.Evaluated ending) {
            return true;
        }

        @Override
        public Boolean enabled(Run.Enabled ending) {
            return ending.firing().command().actor().role() == Actor.Role.AGENT
                    || new NaiveSteps(system).of(last, new Step(List.of(ending.firing()))).kind()
                            != NaiveSteps.Kind.IMPOSSIBLE;
        }

        @Override
        public Boolean acted(Run.Acted ending) {
            NaiveSteps.End end = new NaiveSteps(system).of(last, ending.step());
            return switch (end.kind()) {
                case DONE, OUT_OF_RANGE -> isSame(system, end, ending.after());
                case UNDEFINED -> ending.after().equals(last);
                case IMPOSSIBLE -> false;
            };
        }

        @Override
        public Boolean overdue(Run.Overdue ending) {
            return true;
        }

        private static Map<Variable, Object> seen(NaiveSteps.End end) {
            Map<Variable, Object> seen = new HashMap<>(end.after());
            seen.keySet().removeIf(variable -> variable.visibility() == Variable.Visibility.HIDDEN);
            return seen;
        }
    }
}
