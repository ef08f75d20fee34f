package dev.interlock.solver.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.compiler.Compiler;
import dev.interlock.compiler.ShippedPolicies;
import dev.interlock.compiler.system.Goal;
import dev.interlock.compiler.system.Question;
import dev.interlock.compiler.system.TransitionSystem;
import dev.interlock.solver.budget.Budget;
import dev.interlock.solver.budget.Patience;
import dev.interlock.solver.engine.Engines;
import dev.interlock.solver.engine.Grounds;
import dev.interlock.solver.engine.Query;
import dev.interlock.solver.export.OtherTool.Opinion;
import dev.interlock.solver.verdict.Outcome;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What other tools say of exported policies, against the engines' verdicts: some policies and of each a few questions, or with
 * {@code -Dinterlock.exports.policies=all} all questions of all policies that a finite run answers.
 */
class PolicyExportsTest {
    private static final boolean ALL = "all".equals(System.getProperty("interlock.exports.policies"));
    private static final Duration PATIENCE = Duration.ofSeconds(ALL ? 20 : 4);
    private static final Map<String, List<String>> SOME = Map.of(
            "basics/cost-and-performance.interlock", List.of("quorum"),
            "basics/last-advertiser.interlock", List.of("reachable_somewhere"),
            "basics/last-advertiser-atomic.interlock", List.of("reachable_somewhere"),
            "basics/two-writers.interlock", List.of("clash"),
            "basics/together-they-leave.interlock", List.of("range"),
            "basics/interleaved.interlock", List.of("range", "clash"),
            "basics/index-outside.interlock", List.of("index"),
            "basics/unguarded-division.interlock", List.of("division"),
            "basics/time-deadline.interlock", List.of("timelock"),
            "basics/heals-a-drain.interlock", List.of("attribution"));

    @Test
    void z3SaysOfPoliciesWhatTheEnginesSay() {
        OtherTool.require("z3");
        assertThat(decided(ExportFormat.SMT2_HORN, text -> OtherTool.z3(text, PATIENCE))).isGreaterThan(6);
    }

    @Test
    void spinSaysOfPoliciesWhatTheEnginesSay() {
        OtherTool.require("spin", "gcc");
        assertThat(decided(ExportFormat.PROMELA, text -> OtherTool.spin(text, PATIENCE.multipliedBy(5)))).isGreaterThan(8);
    }

    private static int decided(ExportFormat format, Function<String, Opinion> tool) {
        int decided = 0;
        for (String file : ALL ? ShippedPolicies.names() : SOME.keySet().stream().sorted().toList()) {
            TransitionSystem system = system(file);
            try (Grounds grounds = new Grounds(system, Patience.endless())) {
                for (Question question : questions(file, system).toList()) {
                    decided += agree(file, grounds, question, format, tool) ? 1 : 0;
                }
            }
        }
        return decided;
    }

    private static Stream<Question> questions(String file, TransitionSystem system) {
        List<Question> finite =
                system.questions().stream().filter(asked -> asked.goal() instanceof Goal.Reaching).toList();
        List<String> names = SOME.getOrDefault(file, List.of());
        assertThat(finite.stream().map(Question::name)).as(file).containsAll(names);
        return finite.stream().filter(asked -> ALL || names.contains(asked.name()));
    }

    private static boolean agree(
            String file, Grounds grounds, Question question, ExportFormat format, Function<String, Opinion> tool) {
        if (!(Export.of(grounds.system(), question, format) instanceof Exported.Text text)) {
            return false;
        }
        Opinion opinion = tool.apply(text.text());
        if (opinion == Opinion.UNKNOWN) {
            return false;
        }
        Outcome outcome = Engines.of(grounds, question, Budget.USUAL)
                .answer(Query.of(question, grounds.system()), Patience.of(Duration.ofMinutes(1)));
        if (outcome instanceof Outcome.Unknown) {
            return false;
        }
        assertThat(opinion)
                .as("%s: %s %s%n%s", file, question.kind(), question.name(), text.text())
                .isEqualTo(outcome instanceof Outcome.Reached ? Opinion.REACHED : Opinion.NEVER);
        return true;
    }

    private static TransitionSystem system(String file) {
        return Compiler.compile(file, ShippedPolicies.SOURCES, Map.of()).match(
                compiled -> compiled,
                mistakes -> {
                    throw new AssertionError(file + ": " + mistakes);
                });
    }
}
