package dev.interlock.compiler.explore;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.compiler.interpret.Choices;
import dev.interlock.compiler.interpret.Evaluation;
import dev.interlock.compiler.interpret.Firing;
import dev.interlock.compiler.interpret.Interpreter;
import dev.interlock.compiler.interpret.Outcome;
import dev.interlock.compiler.interpret.State;
import dev.interlock.compiler.interpret.Step;
import dev.interlock.compiler.print.SystemPrinter;
import dev.interlock.compiler.print.TermPrinter;
import dev.interlock.compiler.system.Domain;
import dev.interlock.compiler.system.Term;
import dev.interlock.compiler.system.Terms;
import dev.interlock.compiler.system.TransitionSystem;
import dev.interlock.compiler.system.Value;
import dev.interlock.compiler.system.Variable;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The interpreter against a slow and plain one of its own kind. */
class SecondOpinionTest {
    @Test
    void randomTermsHaveTheValuesOfTheNaiveEvaluator() {
        SystemBuilder system = new SystemBuilder("Terms");
        system.variable("x", SystemBuilder.range(-3, 3));
        system.variable("y", SystemBuilder.range(-3, 3));
        system.variable("b", Domain.BOOLS);
        List<Variable> variables = system.variables();
        Random random = new Random(1);
        RandomTerms terms = RandomTerms.overStep(random, variables);
        for (int i = 0; i < 3000; i++) {
            State before = randomState(random);
            State after = randomState(random);
            Term term = i % 2 == 0 ? terms.number(4, Terms.TRUE) : terms.condition(4, Terms.TRUE);
            NaiveValues naive = new NaiveValues(
                    new HashMap<>(NaiveSteps.plain(system.build(), before)), NaiveSteps.plain(system.build(), after));
            assertThat(NaiveValues.plain(Evaluation.ofStep(before, after).value(term)))
                    .as("%s in %s, %s", TermPrinter.print(term), before, after)
                    .isEqualTo(naive.of(term));
        }
    }

    @Test
    void randomStepsEndAsTheNaiveInterpreterSays() {
        Map<NaiveSteps.Kind, Integer> kinds = new EnumMap<>(NaiveSteps.Kind.class);
        for (long seed = 0; seed < 80; seed++) {
            TransitionSystem system = RandomSystems.system(seed);
            Interpreter interpreter = new Interpreter(system);
            Random random = new Random(seed);
            List<State> states = new Explorer(system, Limits.SMALL).reachable().items();
            for (int i = 0; i < 60 && !states.isEmpty(); i++) {
                State before = states.get(random.nextInt(states.size()));
                Step step = randomStep(before, interpreter, random);
                NaiveSteps.End end = new NaiveSteps(system).of(before, step);
                kinds.merge(end.kind(), 1, Integer::sum);
                assertSame(end, interpreter.execute(before, step), system, before, step);
            }
        }
        assertThat(kinds).containsOnlyKeys(NaiveSteps.Kind.values());
        assertThat(kinds.values()).allMatch(count -> count > 50);
    }

    private static void assertSame(
            NaiveSteps.End end, Outcome outcome, TransitionSystem system, State before, Step step) {
        NaiveSteps.End plain = outcome.accept(new Plain(system));
        String where = step + " in " + before + " of\n" + SystemPrinter.print(system);
        assertThat(plain.kind()).as(where).isEqualTo(end.kind());
        for (Variable variable : end.after().keySet()) {
            assertThat(NaiveValues.same(plain.after().get(variable), end.after().get(variable)))
                    .as("%s after %s", variable, where)
                    .isTrue();
        }
    }

    /** Half of the time of commands that are enabled. */
    private static Step randomStep(State before, Interpreter interpreter, Random random) {
        Choices choices = new Choices(interpreter, 1000);
        List<Firing> all = interpreter.system().commands().stream()
                .flatMap(command -> choices.firings(command).items().stream())
                .toList();
        List<Firing> enabled = choices.enabledFirings(before).items();
        List<Firing> from = random.nextBoolean() && !enabled.isEmpty() ? enabled : all;
        List<Firing> firings = new ArrayList<>();
        int size = 1 + random.nextInt(3);
        for (int i = 0; i < size; i++) {
            firings.add(from.get(random.nextInt(from.size())));
        }
        return new Step(firings);
    }

    private static State randomState(Random random) {
        return new State(List.of(
                Value.of(random.nextInt(7) - 3L),
                Value.of(random.nextInt(7) - 3L),
                Value.of(random.nextBoolean())));
    }

    private record Plain(TransitionSystem system) implements Outcome.Visitor<NaiveSteps.End> {
        @Override
        public NaiveSteps.End done(Outcome.Done outcome) {
            return new NaiveSteps.End(NaiveSteps.Kind.DONE, NaiveSteps.plain(system, outcome.after()));
        }

        @Override
        public NaiveSteps.End undefined(Outcome.Undefined outcome) {
            return new NaiveSteps.End(NaiveSteps.Kind.UNDEFINED, Map.of());
        }

        @Override
        public NaiveSteps.End outOfRange(Outcome.OutOfRange outcome) {
            return new NaiveSteps.End(
                    NaiveSteps.Kind.OUT_OF_RANGE, NaiveSteps.plain(system, outcome.attempted()));
        }

        @Override
        public NaiveSteps.End impossible(Outcome.Impossible outcome) {
            return new NaiveSteps.End(NaiveSteps.Kind.IMPOSSIBLE, Map.of());
        }
    }
}
