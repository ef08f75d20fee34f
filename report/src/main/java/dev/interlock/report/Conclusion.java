package dev.interlock.report;

import dev.interlock.solver.verdict.ExpectationResult;
import dev.interlock.solver.verdict.SystemVerdict;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What all the verdicts together come to, and whether that is good enough to go on.
 *
 * @param unmet {@code expect} lines that did not come true
 * @param open {@code expect} lines of which it is not known
 */
public record Conclusion(int systems, Map<Standing, Integer> answers, int unmet, int open) {
    public Conclusion {
        answers = Collections.unmodifiableMap(new EnumMap<>(answers));
    }

    public static Conclusion of(List<SystemVerdict> verdicts) {
        Map<Standing, Integer> answers = new EnumMap<>(Standing.class);
        for (Standing standing : Standing.values()) {
            answers.put(standing, 0);
        }
        for (SystemVerdict verdict : verdicts) {
            verdict.answers().forEach(answer -> answers.merge(Standing.of(answer, verdict), 1, Integer::sum));
        }
        return new Conclusion(
                verdicts.size(),
                answers,
                results(verdicts, ExpectationResult.NotMet.class),
                results(verdicts, ExpectationResult.Open.class));
    }

    /** What they come to together. */
    public static Conclusion sum(List<Conclusion> parts) {
        Map<Standing, Integer> answers = new EnumMap<>(of(List.of()).answers());
        parts.forEach(part -> part.answers().forEach((standing, count) -> answers.merge(standing, count, Integer::sum)));
        return new Conclusion(
                parts.stream().mapToInt(Conclusion::systems).sum(),
                answers,
                parts.stream().mapToInt(Conclusion::unmet).sum(),
                parts.stream().mapToInt(Conclusion::open).sum());
    }

    /** What the caller should do about it. */
    public enum Overall {
        /** Everything is as it should be, or as the policy says it is. */
        PASSED,
        /** Something is violated, or an expectation did not come true. */
        VIOLATED,
        /** Nothing is violated, but not everything is decided. */
        UNDECIDED
    }

    public Overall overall() {
        if (count(Standing.VIOLATED) + unmet > 0) {
            return Overall.VIOLATED;
        }
        return count(Standing.UNDECIDED) + open > 0 ? Overall.UNDECIDED : Overall.PASSED;
    }

    public int count(Standing standing) {
        return answers.get(standing);
    }

    /** Everything that was asked, but for the checks that can only end in a warning. */
    public int questions() {
        return count(Standing.VIOLATED)
                + count(Standing.VIOLATED_AS_EXPECTED)
                + count(Standing.UNDECIDED)
                + count(Standing.HOLDS);
    }

    public int warnings() {
        return count(Standing.WARNING) + count(Standing.WARNING_AS_EXPECTED);
    }

    private static int results(List<SystemVerdict> verdicts, Class<? extends ExpectationResult> kind) {
        return (int) verdicts.stream().flatMap(v -> v.expectations().stream()).filter(kind::isInstance).count();
    }
}
